namespace GraphNetworker.Graph.Http;

/// <summary>Gives an access token for Microsoft Graph on behalf of the owner of one mailbox.</summary>
public delegate Task<string> TokenSource(TokenWish wish, CancellationToken cancel);

/// <summary>Which token is wanted.</summary>
/// <param name="Scopes">What it must permit: one list of <see cref="Permissions"/>.</param>
/// <param name="Claims">The claims challenge of Graph's refusal (continuous access evaluation), or null.</param>
/// <param name="Refused">The token Graph has just refused, so that the same is not given again; or null.</param>
public sealed record TokenWish(IReadOnlyList<string> Scopes, string? Claims = null, string? Refused = null);

/// <summary>What the owner is asked to permit, in stages: a later stage that is not granted takes nothing away from an earlier one.</summary>
public static class Permissions
{
    /// <summary>Enough for health: who the owner is, the headers of mails, the address book.</summary>
    public static readonly IReadOnlyList<string> Reading =
    [
        "https://graph.microsoft.com/User.Read",
        "https://graph.microsoft.com/Mail.ReadBasic",
        "https://graph.microsoft.com/Contacts.Read",
    ];

    /// <summary>Adds what mails say of people: signatures, bounces, automatic replies. A text is read, understood and dropped.</summary>
    public static readonly IReadOnlyList<string> Bodies = ["https://graph.microsoft.com/Mail.Read"];

    /// <summary>Adds meetings: the delta of the calendar's view and its notifications need no less (Microsoft's permissions reference).</summary>
    public static readonly IReadOnlyList<string> Calendar = ["https://graph.microsoft.com/Calendars.Read"];

    /// <summary>Adds changes of a contact that the owner has said yes to.</summary>
    public static readonly IReadOnlyList<string> Cards = ["https://graph.microsoft.com/Contacts.ReadWrite"];

    /// <summary>Adds the week's digest among the drafts. Asked for only by a plan that has one.</summary>
    public static readonly IReadOnlyList<string> Drafts = ["https://graph.microsoft.com/Mail.ReadWrite"];

    /// <summary>Adds that the digest is sent, to the owner alone. Asked for only by a plan that says so.</summary>
    public static readonly IReadOnlyList<string> Sending = ["https://graph.microsoft.com/Mail.Send"];

    /// <summary>Adds follow-ups in Microsoft To Do.</summary>
    public static readonly IReadOnlyList<string> Tasks = ["https://graph.microsoft.com/Tasks.ReadWrite"];
}
