using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.FollowUps;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.FollowUps;

public abstract class FollowUpChangesTests(StorageKind kind) : StoreTests(kind)
{
    private const string List = "list";
    private static readonly DateOnly Monday = new(2026, 3, 9);

    [TestMethod]
    public async Task A_change_is_kept_first_and_is_to_be_told_until_To_Do_says_so()
    {
        await using var store = await OpenAsync();
        var id = await InToDoAsync(store, "t1", Monday);

        var moved = await store.FollowUps.ReviseAsync(store.Mailbox, id, " Call her ", Monday.AddDays(2), Now, default);
        var waiting = await store.FollowUps.ToTellAsync(store.Mailbox, default);
        var mailboxes = await store.FollowUps.WaitingMailboxesAsync(Now, default);
        var told = await store.FollowUps.ToldAsync(store.Mailbox, id, moved!.Here, default);

        Assert.AreEqual(("Call her", Monday.AddDays(2), FollowUpState.InToDo), (moved.FollowUp.Title, moved.FollowUp.Due, moved.FollowUp.State));
        Assert.AreEqual(new Said("Send survey link", Monday, Standing.Open), moved.Last);
        Assert.AreEqual((id, true), (waiting.Single().FollowUp.Id, waiting.Single().ToTell));
        Assert.AreEqual(store.Mailbox, mailboxes.Single());
        Assert.AreEqual((false, moved.Here), (told!.ToTell, told.Last));
        Assert.IsEmpty(await store.FollowUps.ToTellAsync(store.Mailbox, default));
        Assert.IsEmpty(await store.FollowUps.WaitingMailboxesAsync(Now, default));
    }

    [TestMethod]
    public async Task What_is_changed_and_changed_back_needs_no_telling()
    {
        await using var store = await OpenAsync();
        var id = await InToDoAsync(store, "t1", Monday);
        await store.FollowUps.ReviseAsync(store.Mailbox, id, null, Monday.AddDays(2), Now, default);
        await store.FollowUps.FinishAsync(store.Mailbox, id, Now, default);

        await store.FollowUps.ReopenAsync(store.Mailbox, id, default);
        var back = await store.FollowUps.ReviseAsync(store.Mailbox, id, null, Monday, Now, default);

        Assert.AreEqual((false, FollowUpState.InToDo, null), (back!.ToTell, back.FollowUp.State, back.CompletedAt));
    }

    [TestMethod]
    public async Task A_page_that_comes_before_the_telling_is_settled_with_what_was_changed_here()
    {
        await using var store = await OpenAsync();
        var id = await InToDoAsync(store, "t1", Monday);
        await store.FollowUps.ReviseAsync(store.Mailbox, id, "Call her", null, Now, default);

        await BackAsync(store, new TaskNow("t1", id, "Send survey link", Monday.AddDays(5), null));
        var kept = await KeptAsync(store, id);

        Assert.AreEqual(("Call her", Monday.AddDays(5), true), (kept.FollowUp.Title, kept.FollowUp.Due, kept.ToTell));
        Assert.AreEqual(("Send survey link", Monday.AddDays(5)), (kept.Last.Title, kept.Last.Due));
    }

    [TestMethod]
    public async Task Deleted_there_and_moved_here_waits_to_be_made_again_and_the_old_task_is_never_taken_for_it()
    {
        await using var store = await OpenAsync();
        var id = await InToDoAsync(store, "t1", Monday);
        await store.FollowUps.ReviseAsync(store.Mailbox, id, null, Monday.AddDays(1), Now, default);

        await BackAsync(store, "t1", null);
        var again = await KeptAsync(store, id);
        await BackAsync(store, new TaskNow("t1", id, "Send survey link", Monday, null)); // a page read before the deletion
        var still = await KeptAsync(store, id);
        await BackAsync(store, new TaskNow("t2", id, "Send survey link", Monday.AddDays(1), null)); // made just before a crash
        var found = await KeptAsync(store, id);

        Assert.AreEqual((FollowUpState.Waiting, null, "t1"), (again.FollowUp.State, again.TaskId, again.Former));
        Assert.AreEqual(again, still);
        Assert.AreEqual((FollowUpState.InToDo, "t2", Monday.AddDays(1)), (found.FollowUp.State, found.TaskId, found.FollowUp.Due));
    }

    [TestMethod]
    public async Task What_was_let_go_before_it_was_told_and_is_done_there_is_done()
    {
        await using var store = await OpenAsync();
        var id = await InToDoAsync(store, "t1", Monday);
        var dropped = await store.FollowUps.DropAsync(store.Mailbox, id, Now, default);

        var settled = await store.FollowUps.SettleAsync(store.Mailbox, id, "t1", new TaskNow("t1", id, "Send survey link", Monday, Now.AddHours(-1)), Now, default);

        Assert.AreEqual((FollowUpState.Dropped, true), (dropped!.FollowUp.State, dropped.ToTell));
        Assert.AreEqual((Errand.None, FollowUpState.Done, false, Now.AddHours(-1)), (settled!.Errand, settled.Kept.FollowUp.State, settled.Kept.ToTell, settled.Kept.CompletedAt));
    }

    [TestMethod]
    public async Task What_is_done_while_it_waits_is_looked_for_because_its_task_may_have_been_made()
    {
        await using var store = await OpenAsync();
        var id = (await UndertakeAsync(store, Monday)).FollowUp.Id;

        var done = await store.FollowUps.FinishAsync(store.Mailbox, id, Now, default);
        await BackAsync(store, new TaskNow("t1", id, "Send survey link", Monday, null));
        var found = await KeptAsync(store, id);
        var absent = await store.FollowUps.ToldAsync(store.Mailbox, id, found.Last with { Standing = Standing.Gone }, default);
        var again = await store.FollowUps.ReopenAsync(store.Mailbox, id, default);

        Assert.AreEqual((FollowUpState.Done, true, null), (done!.FollowUp.State, done.ToTell, done.TaskId));
        Assert.AreEqual((FollowUpState.Done, true, "t1"), (found.FollowUp.State, found.ToTell, found.TaskId));
        Assert.IsFalse(absent!.ToTell);
        Assert.AreEqual((FollowUpState.Waiting, null, "t1"), (again!.FollowUp.State, again.TaskId, again.Former));
    }

    [TestMethod]
    public async Task A_reminder_moves_along_and_what_To_Do_says_of_it_is_taken_in()
    {
        await using var store = await OpenAsync();
        var ana = await AnaAsync(store);
        var wish = Wish(ana, Monday) with { RemindAt = Now.AddDays(7), Important = true };
        await store.FollowUps.UndertakeAsync(store.Mailbox, wish, Now, default);
        await store.FollowUps.InToDoAsync(store.Mailbox, wish.Id, List, "t1", Now, default);

        var moved = await store.FollowUps.ReviseAsync(store.Mailbox, wish.Id, null, Monday.AddDays(2), Now, default);
        await store.FollowUps.ToldAsync(store.Mailbox, wish.Id, moved!.Here, default);
        await BackAsync(store, new TaskNow("t1", wish.Id, wish.Title, Monday.AddDays(2), null) { RemindAt = Now.AddDays(1) });
        var back = await KeptAsync(store, wish.Id);

        Assert.AreEqual((Now.AddDays(9), true), (moved.FollowUp.RemindAt, moved.FollowUp.Important));
        Assert.AreEqual((Now.AddDays(1), false), (back.FollowUp.RemindAt, back.FollowUp.Important));
    }

    [TestMethod]
    public async Task A_suggestion_is_undertaken_once_whatever_became_of_it()
    {
        await using var store = await OpenAsync();
        var ana = await AnaAsync(store);
        var wish = Suggested(store, ana, "promise|ana|1", Monday);

        var raced = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => store.FollowUps.UndertakeAsync(store.Mailbox, wish, Now, default))));
        await store.FollowUps.DropAsync(store.Mailbox, wish.Id, Now, default);
        var afterwards = await store.FollowUps.UndertakeAsync(store.Mailbox, wish with { Due = Monday.AddDays(30) }, Now.AddDays(20), default);
        var other = await store.FollowUps.UndertakeAsync(store.Mailbox, Suggested(store, ana, "ask|ana|2", Monday), Now, default);
        var third = await store.FollowUps.UndertakeAsync(store.Mailbox, Suggested(store, ana, "ask|ana|3", Monday), Now, default);

        Assert.HasCount(1, raced.Select(kept => kept.FollowUp.Id).Distinct());
        Assert.AreEqual((wish.Id, FollowUpState.Dropped), (afterwards.FollowUp.Id, afterwards.FollowUp.State));
        Assert.HasCount(3, new[] { wish.Id, other.FollowUp.Id, third.FollowUp.Id }.Distinct(), "two suggestions for one day are two");
    }

    [TestMethod]
    public async Task What_was_taken_back_was_never_undertaken_until_it_is_pressed_again()
    {
        await using var store = await OpenAsync();
        var wish = Suggested(store, await AnaAsync(store), "promise|ana|1", Monday);
        await store.FollowUps.UndertakeAsync(store.Mailbox, wish, Now, default);
        bool pressed = (await store.FollowUps.EverAsync(store.Mailbox, [wish.Id], default)).Contains(wish.Id);

        var back = await store.FollowUps.TakeBackAsync(store.Mailbox, wish.Id, Now, default);
        bool afterwards = (await store.FollowUps.EverAsync(store.Mailbox, [wish.Id], default)).Contains(wish.Id);
        await store.FollowUps.ReopenAsync(store.Mailbox, wish.Id, default);
        await store.FollowUps.DropAsync(store.Mailbox, wish.Id, Now, default);

        Assert.AreEqual((true, FollowUpState.Dropped, false), (pressed, back!.FollowUp.State, afterwards));
        Assert.Contains(wish.Id, await store.FollowUps.EverAsync(store.Mailbox, [wish.Id], default), "let go is let go");
    }

    [TestMethod]
    public async Task What_was_pressed_before_it_was_suggested_is_not_suggested_again()
    {
        await using var store = await OpenAsync();
        var ana = await AnaAsync(store);
        var pressed = await store.FollowUps.UndertakeAsync(store.Mailbox, Wish(ana, Monday), Now, default);

        var suggested = await store.FollowUps.UndertakeAsync(store.Mailbox, Suggested(store, ana, "promise|ana|1", Monday), Now, default);
        await store.FollowUps.FinishAsync(store.Mailbox, pressed.FollowUp.Id, Now, default);
        var later = await store.FollowUps.UndertakeAsync(store.Mailbox, Suggested(store, ana, "promise|ana|1", Monday.AddDays(3)), Now, default);

        Assert.AreEqual((pressed.FollowUp.Id, "promise|ana|1"), (suggested.FollowUp.Id, suggested.FollowUp.Origin));
        Assert.AreEqual((pressed.FollowUp.Id, FollowUpState.Done), (later.FollowUp.Id, later.FollowUp.State));
    }

    [TestMethod]
    public async Task What_came_of_it_is_asked_once()
    {
        await using var store = await OpenAsync();
        var one = await InToDoAsync(store, "t1", Monday);
        var two = await InToDoAsync(store, "t2", Monday.AddDays(1));
        var early = await store.FollowUps.KeepOutcomeAsync(store.Mailbox, one, FollowUpOutcome.Helped, default);
        await store.FollowUps.FinishAsync(store.Mailbox, one, Now, default);
        await store.FollowUps.FinishAsync(store.Mailbox, two, Now.AddHours(1), default);

        var unasked = await store.FollowUps.UnaskedAsync(store.Mailbox, Now.AddDays(-1), 10, default);
        var newest = await store.FollowUps.UnaskedAsync(store.Mailbox, Now.AddDays(-1), 1, default);
        await store.FollowUps.KeepOutcomeAsync(store.Mailbox, one, FollowUpOutcome.Skipped, default);
        await store.FollowUps.KeepOutcomeAsync(store.Mailbox, one, FollowUpOutcome.Talked, default);
        var first = await store.FollowUps.KeepOutcomeAsync(store.Mailbox, one, FollowUpOutcome.Nothing, default);
        var done = await store.FollowUps.DoneBetweenAsync(store.Mailbox, Now, Now.AddHours(1), default);

        Assert.IsNull(early!.Outcome);
        CollectionAssert.AreEqual(new[] { two, one }, unasked.Select(kept => kept.FollowUp.Id).ToArray());
        Assert.AreEqual(two, newest.Single().FollowUp.Id);
        Assert.AreEqual(FollowUpOutcome.Talked, first!.Outcome);
        Assert.AreEqual((one, Now, FollowUpOutcome.Talked), (done.Single().FollowUp.Id, done.Single().CompletedAt, done.Single().Outcome));
        Assert.AreEqual(two, (await store.FollowUps.UnaskedAsync(store.Mailbox, Now.AddDays(-1), 10, default)).Single().FollowUp.Id);
    }

    [TestMethod]
    public async Task A_watch_hears_of_what_comes_after_its_mail_and_of_nothing_else()
    {
        await using var store = await OpenAsync();
        var ana = await AnaAsync(store);
        var lee = await PersonAsync(store, "lee@fabrikam.com");
        var watch = Watch(ana, Now);
        await store.FollowUps.UndertakeAsync(store.Mailbox, watch, Now, default);

        var silent = await store.FollowUps.WatchesAsync(store.Mailbox, null, default);
        await store.MailsAsync(Inbox, To("2", Now.AddHours(1), "ana@adatum.com"), From("3", "lee@fabrikam.com", Now.AddHours(2)), From("4", "ana@adatum.com", Now));
        var still = await store.FollowUps.WatchesAsync(store.Mailbox, [ana], default);
        await store.MailsAsync(Inbox, From("5", "ana@adatum.com", Now.AddSeconds(1)));
        var answered = await store.FollowUps.WatchesAsync(store.Mailbox, [ana], default);

        Assert.IsFalse(silent.Single().Answered);
        Assert.IsFalse(still.Single().Answered, "the owner's own mail, and others' mails");
        Assert.IsTrue(answered.Single().Answered);
        Assert.IsEmpty(await store.FollowUps.WatchesAsync(store.Mailbox, [lee], default));
    }

    [TestMethod]
    public async Task A_watch_takes_its_steps_and_is_open_while_it_lasts()
    {
        await using var store = await OpenAsync();
        var ana = await AnaAsync(store);
        var watch = Watch(ana, Now);
        var kept = await store.FollowUps.UndertakeAsync(store.Mailbox, watch, Now, default);
        var same = await store.FollowUps.UndertakeAsync(store.Mailbox, Watch(ana, Now), Now, default);
        var apart = await store.FollowUps.UndertakeAsync(store.Mailbox, Wish(ana, Monday), Now, default);

        var later = await store.FollowUps.StepAsync(store.Mailbox, watch.Id, WatchStep.Later, Monday.AddDays(4), Now, default);
        var early = await store.FollowUps.WaitingMailboxesAsync(Now, default);
        var due = await store.FollowUps.StepAsync(store.Mailbox, watch.Id, WatchStep.Remind, Monday.AddDays(4), Now, default);
        var late = await store.FollowUps.StepAsync(store.Mailbox, watch.Id, WatchStep.Answered, Monday, Now, default);

        Assert.AreEqual((FollowUpState.Watching, Now, "Europe/Berlin"), (kept.FollowUp.State, kept.FollowUp.Mail!.SentAt, kept.FollowUp.Zone));
        Assert.AreEqual(kept.FollowUp.Id, same.FollowUp.Id);
        Assert.AreNotEqual(kept.FollowUp.Id, apart.FollowUp.Id, "to follow up is another wish");
        Assert.AreEqual((FollowUpState.Watching, Monday.AddDays(4)), (later!.FollowUp.State, later.FollowUp.Due));
        Assert.HasCount(1, early, "for the follow-up beside it");
        Assert.AreEqual((FollowUpState.Waiting, false), (due!.FollowUp.State, due.ToTell));
        Assert.AreEqual(FollowUpState.Waiting, late!.FollowUp.State, "what is a watch no more takes no more steps");
        Assert.HasCount(2, await store.FollowUps.OpenAsync(store.Mailbox, [ana], default));
    }

    [TestMethod]
    public async Task A_watch_is_looked_after_from_the_day_that_has_begun_somewhere()
    {
        await using var store = await OpenAsync();
        await store.FollowUps.UndertakeAsync(store.Mailbox, Watch(await AnaAsync(store), Now), Now, default);

        Assert.IsEmpty(await store.FollowUps.WaitingMailboxesAsync(new DateTimeOffset(2026, 3, 8, 9, 59, 59, TimeSpan.Zero), default));
        Assert.HasCount(1, await store.FollowUps.WaitingMailboxesAsync(new DateTimeOffset(2026, 3, 8, 10, 0, 0, TimeSpan.Zero), default));
    }

    [TestMethod]
    public async Task What_was_never_undertaken_cannot_be_changed()
    {
        await using var store = await OpenAsync();
        var id = await InToDoAsync(store, "t1", Monday);
        var rival = await store.OpenMailboxAsync("rival@contoso.com");
        string before = await store.DumpAsync();

        Assert.IsNull(await store.FollowUps.ReviseAsync(rival, id, "x", null, Now, default));
        Assert.IsNull(await store.FollowUps.FinishAsync(rival, id, Now, default));
        Assert.IsNull(await store.FollowUps.ReopenAsync(rival, id, default));
        Assert.IsNull(await store.FollowUps.DropAsync(rival, id, Now, default));
        Assert.IsNull(await store.FollowUps.KeepOutcomeAsync(rival, id, FollowUpOutcome.Helped, default));
        Assert.IsNull(await store.FollowUps.SettleAsync(rival, id, "t1", null, Now, default));
        Assert.IsNull(await store.FollowUps.StepAsync(rival, id, WatchStep.Remind, Monday, Now, default));
        Assert.IsNull(await store.FollowUps.PostingAsync(rival, id, default));
        Assert.IsEmpty(await store.FollowUps.WatchesAsync(rival, null, default));
        Assert.IsEmpty(await store.FollowUps.ToTellAsync(rival, default));
        Assert.IsEmpty(await store.FollowUps.DoneBetweenAsync(rival, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default));
        Assert.IsEmpty(await store.FollowUps.UnaskedAsync(rival, DateTimeOffset.MinValue, 10, default));
        Assert.AreEqual(before, await store.DumpAsync());
    }

    private static async Task BackAsync(TestStore store, TaskNow task) => await BackAsync(store, task.TaskId, task);

    private static async Task BackAsync(TestStore store, string id, TaskNow? task)
    {
        var from = (await store.Sync.FeedsAsync(store.Mailbox, default)).SingleOrDefault(state => state.Feed.Kind == FeedKind.ToDo)?.Cursor;
        Assert.IsFalse((await store.FollowUps.ReadBackAsync(store.Mailbox, List, [new(id, task)], from, new Cursor("delta", true), Now, default)).Stale);
    }

    private static async Task<KeptFollowUp> KeptAsync(TestStore store, Guid id) => (await store.FollowUps.FindAsync(store.Mailbox, id, default))!;

    private static async Task<Guid> InToDoAsync(TestStore store, string task, DateOnly due)
    {
        var kept = await UndertakeAsync(store, due);
        return (await store.FollowUps.InToDoAsync(store.Mailbox, kept.FollowUp.Id, List, task, Now, default)).FollowUp.Id;
    }

    private static async Task<KeptFollowUp> UndertakeAsync(TestStore store, DateOnly due) =>
        await store.FollowUps.UndertakeAsync(store.Mailbox, Wish(await AnaAsync(store), due), Now, default);

    private static FollowUp Wish(PersonId person, DateOnly due) =>
        new(Guid.CreateVersion7(Now), person, "Send survey link", "For Ana Ruiz.", due, new MailOrigin("<1@adatum.com>", "Bridge inspection"), FollowUpState.Waiting);

    private static FollowUp Suggested(TestStore store, PersonId person, string origin, DateOnly due) =>
        Wish(person, due) with { Id = FollowUp.IdOf(store.Mailbox, origin), Origin = origin };

    private static FollowUp Watch(PersonId person, DateTimeOffset sent) => Wish(person, Monday) with
    {
        State = FollowUpState.Watching,
        Mail = new MailOrigin("<1@adatum.com>", "Bridge inspection", sent),
        Zone = "Europe/Berlin",
    };

    private static Task<PersonId> AnaAsync(TestStore store) => PersonAsync(store, "ana@adatum.com");

    private static async Task<PersonId> PersonAsync(TestStore store, string address)
    {
        await store.MailsAsync(Inbox, From($"first {address}", address, Day(1)));
        return (await store.PersonAsync(address))!.Id;
    }
}

[TestClass]
public sealed class FollowUpChangesTestsOnSqlite() : FollowUpChangesTests(StorageKind.Sqlite);

[TestClass]
public sealed class FollowUpChangesTestsOnPostgreSql() : FollowUpChangesTests(StorageKind.PostgreSql);
