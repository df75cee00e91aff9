using System.Globalization;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.Suggestions;
using GraphNetworker.Storage.FollowUps;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.Suggestions;

public abstract class SnoozeStoreTests(StorageKind kind) : StoreTests(kind)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [TestMethod]
    public async Task What_is_put_off_comes_back_on_its_day_or_when_it_is_brought_back()
    {
        await using var store = await OpenAsync();
        await store.Snoozes.PutOffAsync(store.Mailbox, ["a", "b", "a"], Today.AddDays(3), Now, default);
        await store.Snoozes.PutOffAsync(store.Mailbox, ["b"], Today.AddDays(7), Now, default);
        await store.Snoozes.PutOffAsync(store.Mailbox, ["c"], DateOnly.MaxValue, Now, default);

        var now = await store.Snoozes.OnAsync(store.Mailbox, Today, default);
        var then = await store.Snoozes.OnAsync(store.Mailbox, Today.AddDays(3), default);
        await store.Snoozes.BringBackAsync(store.Mailbox, ["c", "unknown"], Now, default);
        var last = await store.Snoozes.OnAsync(store.Mailbox, Today.AddDays(3), default);

        Assert.AreEqual("a b c", string.Join(' ', now.Keys.Order(StringComparer.Ordinal)));
        Assert.AreEqual(Today.AddDays(7), now["b"]);
        Assert.AreEqual("b c", string.Join(' ', then.Keys.Order(StringComparer.Ordinal)));
        Assert.AreEqual("b", string.Join(' ', last.Keys));
    }

    [TestMethod]
    public async Task A_follow_up_that_is_put_off_is_due_on_that_day_and_has_its_own_again_unless_somebody_moved_it()
    {
        await using var store = await OpenAsync();
        var left = await UndertakeAsync(store, "left@adatum.com", Today.AddDays(-2));
        var moved = await UndertakeAsync(store, "moved@adatum.com", Today);
        var later = await UndertakeAsync(store, "later@adatum.com", Today.AddDays(30));
        var done = await UndertakeAsync(store, "done@adatum.com", Today);
        await store.FollowUps.FinishAsync(store.Mailbox, done, Now, default);
        string[] keys = [.. new[] { left, moved, later, done }.Select(Suggestion.KeyOf)];

        await store.Snoozes.PutOffAsync(store.Mailbox, keys, Today.AddDays(7), Now, default);

        Assert.AreEqual("9 March, 9 March, 1 April, 2 March", await DaysAsync());

        await store.FollowUps.ReviseAsync(store.Mailbox, moved, null, Today.AddDays(8), Now, default);
        await store.Snoozes.BringBackAsync(store.Mailbox, keys, Now, default);

        Assert.AreEqual("28 February, 10 March, 1 April, 2 March", await DaysAsync());

        async Task<string> DaysAsync()
        {
            var days = new List<string>();
            foreach (var id in new[] { left, moved, later, done })
            {
                days.Add((await store.FollowUps.FindAsync(store.Mailbox, id, default))!.FollowUp.Due.ToString("d MMMM", CultureInfo.InvariantCulture));
            }

            return string.Join(", ", days);
        }
    }

    [TestMethod]
    public async Task What_is_put_off_is_told_to_To_Do()
    {
        await using var store = await OpenAsync();
        var id = await UndertakeAsync(store, "there@adatum.com", Today);
        await store.FollowUps.InToDoAsync(store.Mailbox, id, "list", "task", Now, default);

        await store.Snoozes.PutOffAsync(store.Mailbox, [Suggestion.KeyOf(id)], Today.AddDays(7), Now, default);

        Assert.AreEqual(id, (await store.FollowUps.ToTellAsync(store.Mailbox, default)).Single().FollowUp.Id);
    }

    private static async Task<Guid> UndertakeAsync(TestStore store, string address, DateOnly due)
    {
        await store.MailsAsync(Inbox, From($"mail of {address}", address, Day(1)));
        var person = (await store.PersonAsync(address))!;
        var wish = new FollowUp(Guid.CreateVersion7(Now), person.Id, "Write", "", due, null, FollowUpState.Waiting);
        return (await store.FollowUps.UndertakeAsync(store.Mailbox, wish, Now, default)).FollowUp.Id;
    }
}

[TestClass]
public sealed class SnoozeStoreTestsOnSqlite() : SnoozeStoreTests(StorageKind.Sqlite);

[TestClass]
public sealed class SnoozeStoreTestsOnPostgreSql() : SnoozeStoreTests(StorageKind.PostgreSql);
