using System.ComponentModel.DataAnnotations;

namespace GraphNetworker.Api.Sync;

/// <summary>Whether Microsoft 365 tells of changes, or polling alone finds them.</summary>
internal sealed class NotificationOptions : IValidatableObject
{
    public const string Section = "Notifications";

    /// <summary>
    /// The public https address of this API's <c>POST /api/notifications</c>; word of the subscriptions themselves comes to
    /// <c>/lifecycle</c> below it. The default is none: nothing is subscribed to, and a mailbox is as fresh as Sync:Every.
    /// </summary>
    public Uri? Url { get; set; }

    /// <summary>Where word of the subscriptions themselves comes.</summary>
    public Uri? Lifecycle => Url is not { IsAbsoluteUri: true } ? null : new Uri($"{Url.AbsoluteUri.TrimEnd('/')}/lifecycle");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Url is { } url && (!url.IsAbsoluteUri || url.Scheme != Uri.UriSchemeHttps || url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0))
        {
            yield return new ValidationResult(
                "Set Notifications:Url to the public https address of POST /api/notifications, such as https://network.contoso.com/api/notifications, or leave it out.",
                [nameof(Url)]);
        }
    }
}
