using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Interactions;

/// <summary>The headers of one mail, as far as they say who was in touch with whom. No subject, no text.</summary>
/// <param name="Id">Immutable id in the mailbox.</param>
/// <param name="At">When it was received (sent, where that is missing); null when the mail has no believable date.</param>
/// <param name="From">Who wrote it, or null when the mail does not say.</param>
/// <param name="To">Whom it addresses.</param>
/// <param name="Copied">Cc and Bcc.</param>
/// <param name="IsDraft">Not sent yet.</param>
/// <param name="Headers">Internet headers that tell machine mail from a person's: list, bulk, automatic.</param>
public sealed record MailMessage(
    string Id,
    DateTimeOffset? At,
    Correspondent? From,
    IReadOnlyList<Correspondent> To,
    IReadOnlyList<Correspondent> Copied,
    bool IsDraft,
    IReadOnlyList<Header> Headers);

/// <summary>One internet header.</summary>
public readonly record struct Header(string Name, string Value);
