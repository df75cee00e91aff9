using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Interactions;

/// <summary>Reads from the headers of one mail who was in touch with whom.</summary>
/// <remarks>
/// The first that fits is the answer:
/// <list type="number">
/// <item>a draft: nothing has happened yet;</item>
/// <item>machine mail by its headers (<see cref="NoiseHeaders"/>). It comes before the quarantine because it would count for nobody
/// even if it could be read: bounces come without a sender, spam with any date;</item>
/// <item>no sender, or no believable date: quarantine;</item>
/// <item>from an address that no person reads (<see cref="RoleMailboxes"/>);</item>
/// <item>the owner neither wrote it nor is addressed: a group's mail, a blind copy, a delegate's mail;</item>
/// <item>a crowd: more than <see cref="MostPeople"/> people beside the owner;</item>
/// <item>to nobody but the owner; or to machines only;</item>
/// <item>else: the owner reached each person addressed, or the sender reached the owner.</item>
/// </list>
/// </remarks>
public static class InteractionReader
{
    /// <summary>
    /// The largest group that still is an exchange between people. Announcements go to more; what few true exchanges go with them
    /// say next to nothing about any single pair (health itself counts groups of up to ten only).
    /// </summary>
    public const int MostPeople = 50;

    // A mail is at most as old as the mailbox systems that could have carried it over; clocks run ahead by a time zone, not by weeks.
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan AheadAtMost = TimeSpan.FromDays(2);

    private static readonly MailReading.Unreadable NoSender = new("no sender");
    private static readonly MailReading.Unreadable NoDate = new("no believable date");
    private static readonly MailReading.Noise[] Noises = [.. Enum.GetValues<NoiseReason>().Select(reason => new MailReading.Noise(reason))];

    /// <summary>What one mail of this owner comes to.</summary>
    /// <param name="mail">Its headers.</param>
    /// <param name="owner">Whose mailbox it stands in.</param>
    /// <param name="now">The moment of reading: a date far behind it is no date.</param>
    public static MailReading Read(MailMessage mail, Owner owner, DateTimeOffset now)
    {
        if (mail.IsDraft)
        {
            return Noise(NoiseReason.Draft);
        }

        bool sentByOwner = mail.From is { } writer && owner.Is(writer.Address);
        if (NoiseHeaders.Read(mail.Headers, sentByOwner) is { } reason)
        {
            return Noise(reason);
        }

        if (mail.From is not { } from)
        {
            return NoSender;
        }

        if (mail.At is not { } at || at < Earliest || at > now + AheadAtMost)
        {
            return NoDate;
        }

        var moment = DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
        return sentByOwner ? Sent(mail, owner, moment) : Received(mail, from, owner, moment);
    }

    private static MailReading Sent(MailMessage mail, Owner owner, DateTimeOffset at)
    {
        var others = new List<Correspondent>();
        if (!Gather(mail.To, owner, others))
        {
            return Noise(NoiseReason.Crowd);
        }

        int addressed = others.Count;
        if (!Gather(mail.Copied, owner, others))
        {
            return Noise(NoiseReason.Crowd);
        }

        if (others.Count == 0)
        {
            return Noise(NoiseReason.OnlyMyself);
        }

        var interactions = new List<Interaction>(others.Count);
        for (int i = 0; i < others.Count; i++)
        {
            if (!RoleMailboxes.Has(others[i].Address))
            {
                interactions.Add(new Interaction(others[i], Direction.Sent, at, others.Count, Aside: i >= addressed));
            }
        }

        return interactions.Count == 0 ? Noise(NoiseReason.RoleMailbox) : new MailReading.Exchange(interactions);
    }

    private static MailReading Received(MailMessage mail, Correspondent from, Owner owner, DateTimeOffset at)
    {
        if (RoleMailboxes.Has(from.Address))
        {
            return Noise(NoiseReason.RoleMailbox);
        }

        bool addressed = Addresses(mail.To, owner);
        if (!addressed && !Addresses(mail.Copied, owner))
        {
            return Noise(NoiseReason.BetweenOthers);
        }

        var others = new List<Correspondent>(4) { from };
        return Gather(mail.To, owner, others) && Gather(mail.Copied, owner, others)
            ? new MailReading.Exchange([new Interaction(from, Direction.Received, at, others.Count, Aside: !addressed)])
            : Noise(NoiseReason.Crowd);
    }

    /// <summary>Adds the distinct people beside the owner; false as soon as they are a crowd, however many more there are.</summary>
    private static bool Gather(IReadOnlyList<Correspondent> recipients, Owner owner, List<Correspondent> others)
    {
        for (int i = 0; i < recipients.Count; i++)
        {
            var address = recipients[i].Address;
            if (owner.Is(address) || Holds(others, address))
            {
                continue;
            }

            if (others.Count == MostPeople)
            {
                return false;
            }

            others.Add(recipients[i]);
        }

        return true;
    }

    // At most fifty: walking them is faster than hashing, and takes no memory.
    private static bool Holds(List<Correspondent> others, MailAddress address)
    {
        foreach (var other in others)
        {
            if (other.Address == address)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Addresses(IReadOnlyList<Correspondent> recipients, Owner owner)
    {
        for (int i = 0; i < recipients.Count; i++)
        {
            if (owner.Is(recipients[i].Address))
            {
                return true;
            }
        }

        return false;
    }

    private static MailReading.Noise Noise(NoiseReason reason) => Noises[(int)reason];
}
