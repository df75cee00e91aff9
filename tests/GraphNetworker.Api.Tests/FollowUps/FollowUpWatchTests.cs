using System.Globalization;
using System.Net;
using System.Text.Json;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using MimeKit;

namespace GraphNetworker.Api.Tests.FollowUps;

[TestClass]
public sealed class FollowUpWatchTests
{
    private const string Mail = "<m4@contoso.test>";
    private static readonly DateTimeOffset Sent = Seeds.Now.AddHours(-2);

    private static Seeds Alex => new Seeds().Exchange("ana@northwind.com", "Ana Ruiz", 5, 10, 5);

    [TestMethod]
    public async Task A_watch_holds_its_task_back_and_an_answer_ends_it()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        using var toDo = new OwnersToDo(practice);
        var person = await AnaAsync(pane);
        var id = Guid.CreateVersion7(Seeds.Now);

        var (status, watch) = await WatchAsync(pane, id, person, 5);
        var open = await pane.GetOkAsync("/api/follow-ups");
        practice.Sandbox.Mailbox.Deliver(Letter("Thank you, that helps.", Seeds.Now.AddMinutes(-1)));
        var kept = await toDo.UntilAsync(pane, id, one => one.FollowUp.State != FollowUpState.Watching);

        Assert.AreEqual((HttpStatusCode.OK, "watching", "No answer yet from Ana Ruiz"), (status, watch.Text("state"), watch.Text("title")), watch.ToString());
        Assert.AreEqual(id, open[0].GetProperty("id").GetGuid());
        Assert.AreEqual((FollowUpState.Answered, null), (kept.FollowUp.State, kept.FollowUp.Mail!.Subject));
        Assert.IsEmpty(await toDo.TasksAsync());
        Assert.AreEqual(0, (await pane.GetOkAsync("/api/follow-ups")).GetArrayLength());
    }

    [TestMethod]
    public async Task An_automatic_answer_is_none_and_who_is_away_beyond_the_day_is_waited_for()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        using var toDo = new OwnersToDo(practice);
        var person = await AnaAsync(pane);
        var id = Guid.CreateVersion7(Seeds.Now);
        await WatchAsync(pane, id, person, 5);
        var back = OwnersToDo.DayOf(9);

        var away = Letter($"I am out of the office until {back.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}.", Seeds.Now.AddMinutes(-1));
        away.Subject = "Automatic reply: Subject 4";
        away.Headers.Add("Auto-Submitted", "auto-replied");
        practice.Sandbox.Mailbox.Deliver(away);
        var kept = await toDo.UntilAsync(pane, id, one => one.FollowUp.Due != OwnersToDo.DayOf(5));

        Assert.AreEqual((FollowUpState.Watching, OwnersToDo.DayOf(10)), (kept.FollowUp.State, kept.FollowUp.Due));
    }

    [TestMethod]
    public async Task When_its_day_has_come_it_is_one_task()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        using var toDo = new OwnersToDo(practice);
        var person = await AnaAsync(pane);

        // A watch whose day came while nothing ran.
        var id = Guid.CreateVersion7(Seeds.Now);
        await toDo.Store.UndertakeAsync(
            await toDo.MailboxAsync(),
            new FollowUp(id, new PersonId(person), "No answer yet from Ana Ruiz", "For Ana Ruiz.", OwnersToDo.DayOf(-1), new MailOrigin(Mail, "Subject 4", Sent), FollowUpState.Watching) { Zone = "Europe/Berlin" },
            Sent,
            CancellationToken.None);
        await toDo.UntilAsync(pane, id, one => one.FollowUp.State == FollowUpState.InToDo);
        practice.Sandbox.Mailbox.Deliver(Letter("Sorry, here it is.", Seeds.Now.AddMinutes(-1)));
        await pane.SendAsync(HttpMethod.Post, "/api/sync");
        await pane.SyncAsync("synced");

        Assert.AreEqual("No answer yet from Ana Ruiz", (await toDo.TasksAsync()).Single().Text("title"));
    }

    [TestMethod]
    public async Task An_answer_that_is_here_already_ends_it_at_once()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        var person = await AnaAsync(pane);

        var (_, watch) = await WatchAsync(pane, Guid.CreateVersion7(Seeds.Now), person, 5, Seeds.Now.AddDays(-30));

        Assert.AreEqual("answered", watch.Text("state"));
    }

    [TestMethod]
    public async Task What_a_watch_lacks_is_said()
    {
        await using var practice = await Practice.StartAsync(Alex.Build());
        using var pane = await practice.PaneAsync();
        var person = await AnaAsync(pane);

        await RefusedAsync(new { id = Guid.CreateVersion7(Seeds.Now), person, due = OwnersToDo.Day(5), ifNoReply = true }, "mail");
        await RefusedAsync(new { id = Guid.CreateVersion7(Seeds.Now), person, due = OwnersToDo.Day(5), ifNoReply = true, mail = new { internetMessageId = Mail } }, "mail.sentAt");
        await RefusedAsync(new { id = Guid.CreateVersion7(Seeds.Now), person, due = OwnersToDo.Day(5), zone = "Middle/Earth" }, "zone");
        await RefusedAsync(new { id = Guid.CreateVersion7(Seeds.Now), person, due = OwnersToDo.Day(5), remindAt = Seeds.Now.AddDays(-1) }, "remindAt");

        async Task RefusedAsync(object wish, string field)
        {
            var (status, problem) = await pane.SendAsync(HttpMethod.Post, "/api/follow-ups", wish);
            Assert.AreEqual((HttpStatusCode.BadRequest, field), (status, problem.Text("field")), problem.ToString());
        }
    }

    private static Task<(HttpStatusCode Status, JsonElement Body)> WatchAsync(HttpClient pane, Guid id, Guid person, int days, DateTimeOffset? sent = null) =>
        pane.SendAsync(HttpMethod.Post, "/api/follow-ups", new { id, person, due = OwnersToDo.Day(days), ifNoReply = true, mail = new { internetMessageId = Mail, subject = "Subject 4", sentAt = sent ?? Sent }, zone = "Europe/Berlin" });

    private static MimeMessage Letter(string text, DateTimeOffset at) =>
        new([new MailboxAddress("Ana Ruiz", "ana@northwind.com")], [new MailboxAddress("Alex", "alex@contoso.test")], "Re: Subject 4", new TextPart("plain") { Text = text }) { Date = at };

    private static async Task<Guid> AnaAsync(HttpClient pane)
    {
        await pane.GetOkAsync("/api/pane");
        await pane.SyncAsync("synced");
        return (await pane.GetOkAsync("/api/pane?item=1&with=ana@northwind.com")).GetProperty("people")[0].GetProperty("id").GetGuid();
    }
}
