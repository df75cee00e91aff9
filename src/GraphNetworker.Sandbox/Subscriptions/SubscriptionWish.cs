using System.Globalization;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Subscriptions;

/// <summary>Reads what somebody who subscribes or renews asks for, and says what is wrong with it.</summary>
internal static class SubscriptionWish
{
    private const int ClientStateAtMost = 128;

    // resources/subscription.md: "Any value under 45 minutes after the time of the request is automatically set to 45 minutes".
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMinutes(45);

    private static readonly Dictionary<string, EdmType> Writable = new(StringComparer.OrdinalIgnoreCase)
    {
        ["changeType"] = EdmType.Text,
        ["notificationUrl"] = EdmType.Text,
        ["lifecycleNotificationUrl"] = EdmType.Text,
        ["resource"] = EdmType.Text,
        ["expirationDateTime"] = EdmType.Moment,
        ["clientState"] = EdmType.Text,
        ["latestSupportedTlsVersion"] = EdmType.Text,
        ["includeResourceData"] = EdmType.Flag,
        ["notificationQueryOptions"] = EdmType.Text,
    };

    public static Subscription Read(GraphRequest request, SandboxTenant tenant, DateTimeOffset now)
    {
        var values = BodyReader.Read(request.JsonBody(), "subscription", Writable, Known);
        string changeType = ChangeType(Needed(values, "changeType"));
        string resource = Needed(values, "resource");
        var notify = Address("notificationUrl", Needed(values, "notificationUrl"));
        // resources/subscription.md asks for it "for Teams resources if the expirationDateTime value is more than 1 hour from now; optional otherwise".
        var lifecycle = values.GetValueOrDefault("lifecycleNotificationUrl") is string url ? Address("lifecycleNotificationUrl", url) : null;
        string? state = values.GetValueOrDefault("clientState") as string;
        if (state?.Length > ClientStateAtMost)
        {
            throw Invalid($"The clientState is {state.Length} characters long, that exceeds the max allowed length of {ClientStateAtMost}.");
        }

        // Departures: no rich notifications, no query options on what is watched.
        if (values.GetValueOrDefault("includeResourceData") is true || values.GetValueOrDefault("notificationQueryOptions") is not null)
        {
            throw GraphRefusal.Unsupported("The sandbox sends notifications without resource data and without query options.");
        }

        var (mailbox, watched) = Find(request, tenant, resource);
        if (!request.Caller.Has(watched.Permissions))
        {
            throw new GraphRefusal(403, "ExtensionError", "Operation: Create; Exception: [Status Code: Forbidden; Reason: Access is denied. Check credentials and try again.]");
        }

        return new Subscription(
            Guid.CreateVersion7(now), request.Caller.App, request.Caller.Oid, mailbox, resource, watched, changeType, request.Preferences.Immutable,
            notify, lifecycle, state, Expires(values, watched, now));
    }

    /// <summary>The new end. Departure: nothing else can be changed.</summary>
    public static DateTimeOffset ReadRenewal(GraphRequest request, Subscription subscription, DateTimeOffset now)
    {
        var values = BodyReader.Read(request.JsonBody(), "subscription", Writable, Known);
        return values.Keys.FirstOrDefault(name => !name.Equals("expirationDateTime", StringComparison.OrdinalIgnoreCase)) is { } other
            ? throw Invalid($"The property '{other}' of a subscription cannot be changed.")
            : Expires(values, subscription.Watched, now);
    }

    private static bool Known(string name) => Subscription.Shape.Find(name) is not null;

    private static (LiveMailbox Mailbox, Watched Watched) Find(GraphRequest request, SandboxTenant tenant, string resource)
    {
        if (resource.Contains('?', StringComparison.Ordinal))
        {
            throw GraphRefusal.Unsupported("The sandbox knows no query options on what is watched.");
        }

        var (account, path) = GraphPath.Segments(resource) switch
        {
            ["me", .. var rest] => (request.Caller.Oid ?? throw GraphRefusal.BadRequest("/me request is only valid with delegated authentication flow."), rest),
            ["users", var who, .. var rest] => (tenant.Find(who)?.Oid.ToString() ?? throw GraphRefusal.NotFound(), rest),
            _ => throw Invalid($"The resource '{resource}' cannot be subscribed to."),
        };
        if (request.Caller.Oid is { } oid && oid != account)
        {
            throw Permissions.Denied();
        }

        var mailbox = tenant.Mailbox(Guid.Parse(account)) ?? throw GraphRefusal.NotFound();
        lock (mailbox.Gate)
        {
            return (mailbox, Watched.Find(mailbox, path) ?? throw Invalid($"The resource '{resource}' cannot be subscribed to."));
        }
    }

    private static string ChangeType(string wanted)
    {
        string[] parts = wanted.Split(',', StringSplitOptions.TrimEntries);
        return parts.All(part => part is "created" or "updated" or "deleted")
            ? string.Join(',', parts)
            : throw Invalid($"The changeType '{wanted}' is not made of created, updated and deleted.");
    }

    private static Uri Address(string property, string wanted) =>
        Uri.TryCreate(wanted, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw Invalid($"The {property} must be an address that begins with https.");

    private static DateTimeOffset Expires(Dictionary<string, object?> values, Watched watched, DateTimeOffset now)
    {
        if (values.GetValueOrDefault("expirationDateTime") is not DateTimeOffset wanted)
        {
            throw Missing("expirationDateTime");
        }

        if (wanted <= now)
        {
            throw Invalid("The expirationDateTime lies in the past.");
        }

        return wanted > now + watched.LongestLife
            ? throw new GraphRefusal(400, "ExtensionError", string.Create(CultureInfo.InvariantCulture, $"Subscription expiration can only be {watched.LongestLife.TotalMinutes:0} minutes in the future."))
            : wanted < now + ShortestLife ? now + ShortestLife : wanted;
    }

    private static string Needed(Dictionary<string, object?> values, string name) =>
        values.GetValueOrDefault(name) is string { Length: > 0 } value ? value : throw Missing(name);

    private static GraphRefusal Missing(string name) => Invalid($"The property '{name}' is required for subscription creation.");

    private static GraphRefusal Invalid(string message) => new(400, "InvalidRequest", message);
}
