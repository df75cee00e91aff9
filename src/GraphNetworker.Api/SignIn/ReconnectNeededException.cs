using System.Text.RegularExpressions;
using Microsoft.Identity.Client;

namespace GraphNetworker.Api.SignIn;

/// <summary>Microsoft no longer lets us speak for the owner until they have signed in once more.</summary>
/// <param name="code">Microsoft's code, such as AADSTS65001.</param>
/// <param name="claims">The claims challenge the sign-in must carry, or null.</param>
/// <param name="consentOnly">True when it is only that a permission was never granted.</param>
/// <param name="inner">What MSAL said.</param>
internal sealed partial class ReconnectNeededException(string code, string? claims, bool consentOnly, Exception inner) : Exception("Microsoft asks the owner to sign in again.", inner)
{
    public string Code { get; } = code;

    public string? Claims { get; } = claims;

    public bool ConsentOnly { get; } = consentOnly;

    /// <summary>Null when the failure is not for the owner to mend.</summary>
    public static ReconnectNeededException? Of(Exception exception) => exception switch
    {
        ReconnectNeededException told => told,
        MsalUiRequiredException asked => new ReconnectNeededException(CodeOf(asked), asked.Claims is { Length: > 0 } claims ? claims : null, asked.Classification == UiRequiredExceptionClassification.ConsentRequired, exception),
        // The cache entry is gone (erased, or its keys were lost): only the owner's token can make a new one.
        MsalClientException { ErrorCode: MsalError.OboCacheKeyNotInCacheError } gone => new ReconnectNeededException(gone.ErrorCode.Replace('_', '-'), null, false, exception),
        { InnerException: { } inner } => Of(inner),
        _ => null,
    };

    /// <summary>Microsoft's own number where its sentence names one, else its error code.</summary>
    public static string CodeOf(MsalException said) =>
        AadstsNumber().Match(said.Message) is { Success: true } match ? match.Value : said.ErrorCode.Replace('_', '-');

    [GeneratedRegex("AADSTS[0-9]+")]
    private static partial Regex AadstsNumber();
}
