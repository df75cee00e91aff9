using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.FollowUps;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.FollowUps;

public abstract class FollowUpStoreTests(StorageKind kind) : StoreTests(kind)
{
    private static readonly DateOnly Monday = new(2026, 3, 9);

    [TestMethod]
    public async Task Undertaking_the_same_again_is_the_same_follow_up()
    {
        await using var store = await OpenAsync();
        var ana = await AnaAsync(store);
        var wish = Wish(ana, Monday);

        var kept = await store.FollowUps.UndertakeAsync(store.Mailbox, wish, Now, default);
        var sameId = await store.FollowUps.UndertakeAsync(store.Mailbox, wish with { Title = "Changed" }, Now.AddHours(1), default);
        var sameWish = await store.FollowUps.UndertakeAsync(store.Mailbox, Wish(ana, Monday), Now.AddHours(1), default);
        var otherDay = await store.FollowUps.UndertakeAsync(store.Mailbox, Wish(ana, Monday.AddDays(1)), Now, default);

        Assert.AreEqual(wish, kept.FollowUp);
        Assert.AreEqual(Now, kept.Undertaken);
        Assert.AreEqual(kept, sameId);
        Assert.AreEqual(kept, sameWish);
        Assert.AreNotEqual(kept.FollowUp.Id, otherDay.FollowUp.Id);
    }

    [TestMethod]
    public async Task Presses_that_race_undertake_once()
    {
        await using var store = await OpenAsync();
        var ana = await AnaAsync(store);

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.FollowUps.UndertakeAsync(store.Mailbox, Wish(ana, Monday), Now, default))));

        Assert.HasCount(1, kept.Select(k => k.FollowUp.Id).Distinct());
        Assert.HasCount(1, await store.FollowUps.OpenAsync(store.Mailbox, null, default));
    }

    [TestMethod]
    public async Task Of_many_who_want_to_make_a_task_one_may_until_it_gives_up_or_ends_without_a_word()
    {
        await using var store = await OpenAsync();
        var wish = Wish(await AnaAsync(store), Monday);
        await store.FollowUps.UndertakeAsync(store.Mailbox, wish, Now, default);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.FollowUps.ClaimAsync(store.Mailbox, wish.Id, Now, default))));
        var soon = await store.FollowUps.ClaimAsync(store.Mailbox, wish.Id, Now.AddMinutes(1), default);
        var afterACrash = await store.FollowUps.ClaimAsync(store.Mailbox, wish.Id, Now.AddMinutes(2), default);
        await store.FollowUps.ReleaseAsync(store.Mailbox, wish.Id, default);
        var released = await store.FollowUps.ClaimAsync(store.Mailbox, wish.Id, Now.AddMinutes(2), default);
        var afterTheClockWasSetBack = await store.FollowUps.ClaimAsync(store.Mailbox, wish.Id, Now.AddDays(-1), default);
        await store.FollowUps.InToDoAsync(store.Mailbox, wish.Id, "list", "task", Now, default);

        Assert.HasCount(1, claims.OfType<KeptFollowUp>());
        Assert.IsNull(soon);
        Assert.AreEqual(wish.Id, afterACrash?.FollowUp.Id);
        Assert.IsNotNull(released);
        Assert.IsNotNull(afterTheClockWasSetBack);
        Assert.IsNull(await store.FollowUps.ClaimAsync(store.Mailbox, wish.Id, Now.AddDays(1), default), "it waits no more");
    }

    [TestMethod]
    public async Task What_waits_goes_to_To_Do_oldest_first()
    {
        await using var store = await OpenAsync();
        var ana = await AnaAsync(store);
        var late = await store.FollowUps.UndertakeAsync(store.Mailbox, Wish(ana, Monday), Now.AddMinutes(5), default);
        var early = await store.FollowUps.UndertakeAsync(store.Mailbox, Wish(ana, Monday.AddDays(7)), Now, default);

        var waiting = await store.FollowUps.WaitingAsync(store.Mailbox, default);
        var sent = await store.FollowUps.InToDoAsync(store.Mailbox, early.FollowUp.Id, "list", "task", Now, default);

        CollectionAssert.AreEqual(new[] { early.FollowUp.Id, late.FollowUp.Id }, waiting.Select(w => w.FollowUp.Id).ToArray());
        Assert.AreEqual((FollowUpState.InToDo, "list", "task"), (sent.FollowUp.State, sent.ListId, sent.TaskId));
        Assert.AreEqual(late.FollowUp.Id, (await store.FollowUps.WaitingAsync(store.Mailbox, default)).Single().FollowUp.Id);
        Assert.AreEqual("list", await store.FollowUps.ListAsync(store.Mailbox, default));
        CollectionAssert.AreEqual(new[] { late.FollowUp.Id, early.FollowUp.Id }, (await store.FollowUps.OpenAsync(store.Mailbox, [ana], default)).Select(k => k.FollowUp.Id).ToArray(), "by due day");
    }

    [TestMethod]
    public async Task A_person_of_nobody_is_a_bug_and_says_so()
    {
        await using var store = await OpenAsync();

        await Assert.ThrowsExactlyAsync<ArgumentException>(() => store.FollowUps.UndertakeAsync(store.Mailbox, Wish(new PersonId(Guid.CreateVersion7(Now)), Monday), Now, default));
        await Assert.ThrowsExactlyAsync<ArgumentException>(() => store.FollowUps.InToDoAsync(store.Mailbox, Guid.CreateVersion7(Now), "list", "task", Now, default));
    }

    private static FollowUp Wish(PersonId person, DateOnly due) =>
        new(Guid.CreateVersion7(Now), person, "Send survey link", "For Ana Ruiz.", due, new MailOrigin("<1@adatum.com>", "Bridge inspection"), FollowUpState.Waiting);

    private static async Task<PersonId> AnaAsync(TestStore store)
    {
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)));
        return (await store.PersonAsync("ana@adatum.com"))!.Id;
    }
}

[TestClass]
public sealed class FollowUpStoreTestsOnSqlite() : FollowUpStoreTests(StorageKind.Sqlite);

[TestClass]
public sealed class FollowUpStoreTestsOnPostgreSql() : FollowUpStoreTests(StorageKind.PostgreSql);
