using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.FollowUps;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.FollowUps;

public abstract class ReadBackTests(StorageKind kind) : StoreTests(kind)
{
    private const string List = "list";
    private static readonly DateOnly Monday = new(2026, 3, 9);

    private readonly List<Guid> _undertaken = [];

    [TestMethod]
    public async Task Ticked_off_is_done_and_its_subject_is_forgotten_and_the_wish_is_free_again()
    {
        await using var store = await OpenAsync();
        var wish = await InToDoAsync(store, "t1", Monday);

        var changed = await BackAsync(store, Task("t1", wish, Monday, done: true));
        var again = await store.FollowUps.UndertakeAsync(store.Mailbox, wish with { Id = Guid.CreateVersion7(Now.AddDays(1)) }, Now, default);

        Assert.AreEqual((FollowUpState.Done, null), (changed.Single().FollowUp.State, changed.Single().FollowUp.Mail!.Subject));
        Assert.AreNotEqual(wish.Id, again.FollowUp.Id);
        Assert.IsEmpty(await BackAsync(store, Task("t1", wish, Monday, done: true)), "told again, nothing changes");
    }

    [TestMethod]
    public async Task Deleted_is_dropped_unless_it_was_done()
    {
        await using var store = await OpenAsync();
        var one = await InToDoAsync(store, "t1", Monday);
        var two = await InToDoAsync(store, "t2", Monday.AddDays(1));
        await BackAsync(store, Task("t2", two, Monday.AddDays(1), done: true));

        var changed = await BackAsync(store, new("t1", null), new("t2", null), new("unknown", null));

        Assert.AreEqual((one.Id, FollowUpState.Dropped, null), (changed.Single().FollowUp.Id, changed.Single().FollowUp.State, changed.Single().FollowUp.Mail!.Subject));
        Assert.AreEqual(FollowUpState.Done, (await store.FollowUps.FindAsync(store.Mailbox, two.Id, default))!.FollowUp.State);
    }

    [TestMethod]
    public async Task Moved_is_due_on_the_new_day_and_taken_up_again_is_open()
    {
        await using var store = await OpenAsync();
        var wish = await InToDoAsync(store, "t1", Monday);

        var moved = await BackAsync(store, Task("t1", wish, Monday.AddDays(7)));
        await BackAsync(store, Task("t1", wish, Monday.AddDays(7), done: true));
        var reopened = await BackAsync(store, Task("t1", wish, null));

        Assert.AreEqual(Monday.AddDays(7), moved.Single().FollowUp.Due);
        Assert.AreEqual((FollowUpState.InToDo, Monday.AddDays(7)), (reopened.Single().FollowUp.State, reopened.Single().FollowUp.Due));
    }

    [TestMethod]
    public async Task Two_moved_to_one_day_both_stay()
    {
        await using var store = await OpenAsync();
        var one = await InToDoAsync(store, "t1", Monday);
        var two = await InToDoAsync(store, "t2", Monday.AddDays(1));

        await BackAsync(store, Task("t1", one, Monday.AddDays(9)), Task("t2", two, Monday.AddDays(9)));

        Assert.HasCount(2, (await store.FollowUps.OpenAsync(store.Mailbox, null, default)).Where(kept => kept.FollowUp.Due == Monday.AddDays(9)));
    }

    [TestMethod]
    public async Task A_task_made_just_before_a_crash_is_known_by_our_id_and_a_copy_of_it_is_not()
    {
        await using var store = await OpenAsync();
        var wish = await UndertakeAsync(store, Monday);

        var changed = await BackAsync(store, Task("t1", wish, Monday), Task("copy", wish, Monday, done: true));

        Assert.AreEqual((FollowUpState.InToDo, List, "t1"), (changed.Single().FollowUp.State, changed.Single().ListId, changed.Single().TaskId));
    }

    [TestMethod]
    public async Task After_a_lost_cursor_what_the_list_does_not_hold_any_more_is_dropped_at_the_end()
    {
        await using var store = await OpenAsync();
        var one = await InToDoAsync(store, "t1", Monday);
        var two = await InToDoAsync(store, "t2", Monday.AddDays(1));
        await BackAsync(store, Task("t1", one, Monday), Task("t2", two, Monday.AddDays(1)));
        await store.Sync.StartAgainAsync(store.Mailbox, List, default);
        var made = await InToDoAsync(store, "t3", Monday.AddDays(2));

        var changed = await BackAsync(store, Task("t1", one, Monday));

        Assert.AreEqual((two.Id, FollowUpState.Dropped), (changed.Single().FollowUp.Id, changed.Single().FollowUp.State));
        Assert.AreEqual(FollowUpState.InToDo, (await store.FollowUps.FindAsync(store.Mailbox, made.Id, default))!.FollowUp.State);
    }

    [TestMethod]
    public async Task An_empty_list_is_believed_only_when_it_is_empty_twice()
    {
        await using var store = await OpenAsync();
        var one = await InToDoAsync(store, "t1", Monday);
        await BackAsync(store, Task("t1", one, Monday));
        await store.Sync.StartAgainAsync(store.Mailbox, List, default);

        var first = await BackAsync(store);
        var feed = await store.FeedAsync(List);
        var second = await BackAsync(store);

        Assert.IsEmpty(first);
        Assert.AreEqual((null, "void"), (feed.Cursor, feed.ErrorCode));
        Assert.AreEqual(FollowUpState.Dropped, second.Single().FollowUp.State);
        Assert.IsNull((await store.FeedAsync(List)).ErrorCode);
    }

    [TestMethod]
    public async Task A_task_is_untold_until_a_reading_has_told_of_it()
    {
        await using var store = await OpenAsync();
        var told = await InToDoAsync(store, "t1", Monday);
        await InToDoAsync(store, "t2", Monday.AddDays(1));

        await BackAsync(store, Task("t1", told, Monday));

        Assert.AreEqual("t2", (await store.FollowUps.UntoldAsync(store.Mailbox, List, default)).Single());
    }

    [TestMethod]
    public async Task A_list_that_is_gone_takes_its_open_follow_ups_with_it()
    {
        await using var store = await OpenAsync();
        var open = await InToDoAsync(store, "t1", Monday);
        var done = await InToDoAsync(store, "t2", Monday.AddDays(1));
        await BackAsync(store, Task("t2", done, Monday.AddDays(1), done: true));

        await store.FollowUps.ListGoneAsync(store.Mailbox, List, Now, default);

        Assert.AreEqual((FollowUpState.Dropped, null), ((await KeptAsync(store, open)).FollowUp.State, (await KeptAsync(store, open)).FollowUp.Mail!.Subject));
        Assert.AreEqual(FollowUpState.Done, (await KeptAsync(store, done)).FollowUp.State);
        Assert.IsNull(await store.FollowUps.ListAsync(store.Mailbox, default));
        Assert.IsFalse((await store.Sync.FeedsAsync(store.Mailbox, default)).Any(state => state.Feed.Kind == FeedKind.ToDo));
    }

    [TestMethod]
    public async Task A_list_made_anew_means_that_the_one_before_is_gone()
    {
        await using var store = await OpenAsync();
        var before = await InToDoAsync(store, "t1", Monday);
        var after = await UndertakeAsync(store, Monday.AddDays(1));

        await store.FollowUps.InToDoAsync(store.Mailbox, after.Id, "another list", "t9", Now, default);

        Assert.AreEqual(FollowUpState.Dropped, (await KeptAsync(store, before)).FollowUp.State);
        Assert.AreEqual(FollowUpState.InToDo, (await KeptAsync(store, after)).FollowUp.State);
    }

    [TestMethod]
    public async Task A_page_read_from_where_the_list_no_longer_stands_is_refused()
    {
        await using var store = await OpenAsync();
        var wish = await InToDoAsync(store, "t1", Monday);
        await BackAsync(store, Task("t1", wish, Monday));

        var late = await store.FollowUps.ReadBackAsync(store.Mailbox, List, [Task("t1", wish, Monday, done: true)], null, new Cursor("other", true), Now, default);

        Assert.IsTrue(late.Stale);
        Assert.AreEqual(FollowUpState.InToDo, (await KeptAsync(store, wish)).FollowUp.State);
    }

    /// <summary>The follow-ups that a page changed, as they are kept after it.</summary>
    private async Task<IReadOnlyList<KeptFollowUp>> BackAsync(TestStore store, params Change<TaskNow>[] page)
    {
        var before = await AllAsync(store);
        var from = (await store.Sync.FeedsAsync(store.Mailbox, default)).SingleOrDefault(state => state.Feed.Kind == FeedKind.ToDo)?.Cursor;
        Assert.IsFalse((await store.FollowUps.ReadBackAsync(store.Mailbox, List, page, from, new Cursor("delta", true), Now, default)).Stale);
        return [.. (await AllAsync(store)).Except(before)];
    }

    private async Task<IReadOnlyList<KeptFollowUp>> AllAsync(TestStore store)
    {
        var all = new List<KeptFollowUp>();
        foreach (var id in _undertaken)
        {
            var kept = (await store.FollowUps.FindAsync(store.Mailbox, id, default))!;
            all.Add(kept with { Last = kept.Here });
        }

        return all;
    }

    private static async Task<KeptFollowUp> KeptAsync(TestStore store, FollowUp wish) => (await store.FollowUps.FindAsync(store.Mailbox, wish.Id, default))!;

    private static Change<TaskNow> Task(string id, FollowUp wish, DateOnly? due, bool done = false) => new(id, new TaskNow(id, wish.Id, wish.Title, due, done ? Now : null));

    private async Task<FollowUp> InToDoAsync(TestStore store, string task, DateOnly due)
    {
        var wish = await UndertakeAsync(store, due);
        return (await store.FollowUps.InToDoAsync(store.Mailbox, wish.Id, List, task, Now, default)).FollowUp;
    }

    private async Task<FollowUp> UndertakeAsync(TestStore store, DateOnly due)
    {
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)));
        var ana = (await store.PersonAsync("ana@adatum.com"))!.Id;
        var wish = new FollowUp(Guid.CreateVersion7(Now), ana, "Send survey link", "", due, new MailOrigin("<1@adatum.com>", "Bridge inspection"), FollowUpState.Waiting);
        _undertaken.Add(wish.Id);
        return (await store.FollowUps.UndertakeAsync(store.Mailbox, wish, Now, default)).FollowUp;
    }
}

[TestClass]
public sealed class ReadBackTestsOnSqlite() : ReadBackTests(StorageKind.Sqlite);

[TestClass]
public sealed class ReadBackTestsOnPostgreSql() : ReadBackTests(StorageKind.PostgreSql);
