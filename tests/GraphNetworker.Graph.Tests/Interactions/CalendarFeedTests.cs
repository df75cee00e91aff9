using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Interactions;
using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Graph.Tests.Interactions;

[TestClass]
public sealed class CalendarFeedTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);

    [TestMethod]
    public async Task The_meetings_of_a_span_come_with_who_called_them_and_who_was_invited()
    {
        SeedEvent[] events =
        [
            .. Enumerable.Range(0, 23).Select(i => new SeedEvent($"e{i}", "Bridges", Start.AddHours(i), Start.AddHours(i + 1), new MailParty("Alex Rivera", "alex@contoso.test"), [new MailParty("Ana Ruiz", "ana@northwind.com")], i == 1)),
            new("later", "Bridges", Start.AddDays(30), Start.AddDays(31), new MailParty("Ana Ruiz", "ana@northwind.com"), [], false),
        ];
        await using var practice = await Practice.StartAsync(Practice.Seed([], []) with { Events = events }, options => options.PageSize = 10);
        var mailbox = practice.Mailbox();

        var meetings = new List<CalendarMeeting>();
        Cursor? cursor = null;
        while (cursor is not { CaughtUp: true })
        {
            var page = await mailbox.MeetingsAsync(Start.AddDays(-1), Start.AddDays(2), cursor, CancellationToken.None);
            Assert.IsNull(page.Trouble, page.Trouble?.Code);
            meetings.AddRange(page.Changes.Select(change => change.Item!));
            cursor = ((FeedAnswer.Page)page.Answer).Cursor;
        }

        Assert.HasCount(23, meetings);
        var first = meetings.Single(meeting => meeting.Start == Start);
        Assert.AreEqual(Start.AddHours(1), first.End);
        Assert.IsTrue(first.OwnerOrganises);
        Assert.AreEqual("ana@northwind.com", first.Attendees.Single().Who.Address.Value);
        Assert.AreEqual(Start.AddHours(1), meetings.Single(meeting => meeting.IsCancelled).Start);
    }
}
