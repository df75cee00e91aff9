using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.FollowUps;

/// <summary>Something the owner has undertaken to do for a person, with a day to do it by.</summary>
/// <param name="Id">Ours; the <c>externalId</c> of the task's linked resource, by which a task is found again.</param>
/// <param name="For">For whom.</param>
/// <param name="Title">What to do, in the owner's list.</param>
/// <param name="Reason">Why now: the body of the task.</param>
/// <param name="Due">The day, in the owner's own calendar.</param>
/// <param name="Mail">The mail it came from, or null.</param>
/// <param name="State">Where it stands.</param>
public sealed record FollowUp(
    Guid Id,
    PersonId For,
    string Title,
    string Reason,
    DateOnly Due,
    MailOrigin? Mail,
    FollowUpState State)
{
    /// <summary>The longest title a task takes: the subject of an item in Exchange has at most 255 characters ([MS-OXCMSG], PidTagSubject).</summary>
    public const int LongestTitle = 255;

    /// <summary>The longest <see cref="Origin"/>, in characters.</summary>
    public const int LongestOrigin = 200;

    private const int YearsAheadAtMost = 5;

    /// <summary>The key of the suggestion it was made from, the same each time that suggestion is made; null when it was pressed by hand.</summary>
    public string? Origin { get; init; }

    /// <summary>The moment To Do reminds of it; null for none.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>Whether it bears To Do's star.</summary>
    public bool Important { get; init; }

    /// <summary>The IANA name of the zone whose calendar a watch's day is of; null for UTC.</summary>
    public string? Zone { get; init; }

    /// <summary>The id of what is made from a suggestion: the same for the same mailbox and origin, so that it is made once, whoever makes it and however often.</summary>
    /// <param name="mailbox">Whose.</param>
    /// <param name="origin">The suggestion's key.</param>
    /// <exception cref="ArgumentException">The origin is blank or too long.</exception>
    public static Guid IdOf(MailboxId mailbox, string origin)
    {
        Check(origin);
        byte[] named = new byte[sizeof(int) + Encoding.UTF8.GetByteCount(origin)];
        BinaryPrimitives.WriteInt32BigEndian(named, mailbox.Value);
        Encoding.UTF8.GetBytes(origin, named.AsSpan(sizeof(int)));
        byte[] hash = SHA256.HashData(named);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // RFC 9562 section 5.8: version 8, made by a rule of our own
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    /// <summary>Begins a follow-up, or says what has to be mended first.</summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="now">The present moment.</param>
    /// <exception cref="ArgumentException">The origin is blank or too long: no owner chose it.</exception>
    public static Beginning Begin(Wish wish, DateTimeOffset now)
    {
        if (wish.Origin is { } origin)
        {
            Check(origin);
        }

        string title = string.IsNullOrWhiteSpace(wish.Title) ? Cut($"{(wish.IfNoReply ? "No answer yet from" : "Follow up with")} {wish.PersonName}") : wish.Title.Trim();
        return Refuse(title, wish.Due, now) ?? RefuseReminder(wish.RemindAt, now) ?? (wish.IfNoReply ? NoReplyWatch.Refuse(wish.Mail, now) : null) ?? (Beginning)new Beginning.Ready(
            new FollowUp(wish.Id, wish.Person, title, ReasonFor(wish.PersonName, wish.Why), wish.Due, wish.Mail, wish.IfNoReply ? FollowUpState.Watching : FollowUpState.Waiting)
            {
                Origin = wish.Origin,
                RemindAt = wish.RemindAt,
                Important = wish.Important,
                Zone = wish.Zone,
            });
    }

    /// <summary>Why it cannot be called so or be due then; null when it can.</summary>
    /// <param name="title">What to do; null where that does not change.</param>
    /// <param name="due">The day; null where that does not change.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="begun">When it was undertaken: since then it may have become overdue. Null for one that is only wished for.</param>
    public static Beginning.Refused? Refuse(string? title, DateOnly? due, DateTimeOffset now, DateTimeOffset? begun = null)
    {
        if (title is not null && string.IsNullOrWhiteSpace(title))
        {
            return new Beginning.Refused("title", "The title is empty.", "Say what is to be done.");
        }

        if (title?.Trim().Length > LongestTitle)
        {
            return new Beginning.Refused("title", $"The title has {title.Trim().Length} characters.", $"Keep it to {LongestTitle}.");
        }

        // The owner's calendar may be a day behind UTC (as far as UTC-12): their today must never be refused.
        var earliest = DateOnly.FromDateTime(now.UtcDateTime.AddHours(-12));
        var latest = earliest.AddYears(YearsAheadAtMost);
        if (due < earliest && !(begun is { } then && due >= DateOnly.FromDateTime(then.UtcDateTime.AddHours(-12))))
        {
            return new Beginning.Refused("due", $"{due:yyyy-MM-dd} has passed.", "Choose today or a later day.");
        }

        return due > latest
            ? new Beginning.Refused("due", $"{due:yyyy-MM-dd} is more than {YearsAheadAtMost} years away.", $"Choose a day up to {latest:yyyy-MM-dd}.")
            : null;
    }

    private static Beginning.Refused? RefuseReminder(DateTimeOffset? at, DateTimeOffset now) =>
        at < now ? new Beginning.Refused("remindAt", "The moment of the reminder has passed.", "Choose a later moment, or leave the reminder out.")
        : at > now.AddYears(YearsAheadAtMost) ? new Beginning.Refused("remindAt", $"The reminder is more than {YearsAheadAtMost} years away.", "Choose an earlier moment, or leave the reminder out.")
        : null;

    private static void Check(string origin)
    {
        if (string.IsNullOrWhiteSpace(origin) || origin.Length > LongestOrigin)
        {
            throw new ArgumentException($"An origin has 1 to {LongestOrigin} characters.", nameof(origin));
        }
    }

    // The body of the task, read days later in another program: whom it is about and why. The mail stands beside it as the task's link,
    // so its subject is not written here and can be forgotten when the follow-up is done.
    private static string ReasonFor(string personName, string? why) =>
        string.IsNullOrWhiteSpace(why) ? $"For {personName}." : $"For {personName}. {why.Trim()}";

    private static string Cut(string text)
    {
        int length = Math.Min(text.Length, LongestTitle);
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}

/// <summary>The mail a follow-up came from.</summary>
/// <param name="InternetMessageId">The mail's Message-ID, angle brackets included.</param>
/// <param name="Subject">Its subject, kept while the follow-up is open.</param>
/// <param name="SentAt">When it was sent, to the second; null where nobody needs to know.</param>
public sealed record MailOrigin(string InternetMessageId, string? Subject, DateTimeOffset? SentAt = null);
