using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>Which mails may tell something of somebody's work, as far as their headers show: only their texts are read at all.</summary>
public static class NewsHint
{
    /// <summary>A signature is read again this long after the last one of the same address.</summary>
    public static readonly TimeSpan SignedAnewAfter = TimeSpan.FromDays(14);

    /// <summary>Further back, one in so long is enough to see where somebody was.</summary>
    public static readonly TimeSpan SignedBefore = TimeSpan.FromDays(180);

    /// <summary>What somebody asks, offers or promises is news for so long: of mails that recent every text is read.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromDays(14);

    // To more than so many somebody signs as an office does.
    private const int MostPeople = 10;

    // To more than so many nobody promises anything of their own to one of them.
    private const int MostPromised = 3;

    private static readonly string[] Networks = ["linkedin.com", "e.linkedin.com", "facebookmail.com"];

    /// <summary>Whether the mail of a machine may tell something: a bounce, an automatic answer, a notice of a network.</summary>
    public static bool OfMachine(MailMessage mail, MailReading reading) => reading is MailReading.Noise { Reason: var reason }
        && (reason == NoiseReason.AutomaticReply || (reason is NoiseReason.Bulk or NoiseReason.RoleMailbox or NoiseReason.MailingList && mail.From is { } from && Networks.Contains(from.Address.Domain)));

    /// <summary>
    /// Whether somebody wrote it to themselves and the owner got it unseen: so people say farewell, to all they know at once.
    /// </summary>
    public static bool ToAllAtOnce(MailMessage mail, MailReading reading) => reading is MailReading.Noise { Reason: NoiseReason.BetweenOthers }
        && mail.From is { } from && mail.Copied.Count == 0 && mail.To.All(to => to.Address == from.Address);

    /// <summary>Who wrote a mail to the owner in person, whose signature may stand below it; null for any other mail.</summary>
    public static MailAddress? Writer(MailReading reading) =>
        reading is MailReading.Exchange { Interactions: [{ Direction: Direction.Received, People: <= MostPeople } one] } ? one.With.Address : null;

    /// <summary>Whom the owner wrote to in person, the first of them, to whom they may have promised something; null for any other mail.</summary>
    public static MailAddress? Addressed(MailReading reading) =>
        reading is MailReading.Exchange { Interactions: [{ Direction: Direction.Sent, People: <= MostPromised, Aside: false } first, ..] } ? first.With.Address : null;
}
