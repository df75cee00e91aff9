using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Sync;
using GraphNetworker.Storage.Sync;

namespace GraphNetworker.Api.Sync;

/// <summary>What Microsoft tells of mails and meetings, folded through Core into what is saved of them.</summary>
internal static class ReadMails
{
    /// <summary>What one mail came to.</summary>
    public static ReadMail Of(MailMessage mail, Owner owner, DateTimeOffset now)
    {
        var reading = InteractionReader.Read(mail, owner, now);
        return new ReadMail(mail.Id, reading, mail.At, NewsHint.OfMachine(mail, reading) || NewsHint.ToAllAtOnce(mail, reading));
    }

    /// <summary>What one meeting came to.</summary>
    public static ReadMail Of(CalendarMeeting meeting, Owner owner) => new(meeting.Id, MeetingReader.Read(meeting, owner), meeting.Start);

    /// <summary>What a page came to; what could not be read of it is for quarantine.</summary>
    public static Change<ReadMail>[] Page<T>(IEnumerable<Change<T>> changes, IEnumerable<PoisonLine> poison, Func<T, ReadMail> read)
        where T : class =>
    [
        .. changes.Select(change => new Change<ReadMail>(change.Id, change.Item is { } item ? read(item) : null)),
        .. poison.Select(line => new Change<ReadMail>(line.Id, new ReadMail(line.Id, new MailReading.Unreadable(line.Reason)))),
    ];
}
