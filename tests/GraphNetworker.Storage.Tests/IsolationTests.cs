using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Sync;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests;

/// <summary>One mailbox never sees another: every call of every store is tried with somebody else's keys.</summary>
public abstract class IsolationTests(StorageKind kind) : StoreTests(kind)
{
    [TestMethod]
    public async Task Another_mailbox_sees_and_changes_nothing()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, caughtUp: true, From("1", "ana@adatum.com", Day(1), "Ana Ruiz"), To("2", Day(2), "ana@adatum.com"), Unreadable("3", "no sender"));
        await store.CardsAsync(new Change<Card>("c", Card("c", "Ana Ruiz", "ana@adatum.com", "ana@home.net").Item! with { Company = "Adatum", Categories = ["Clients"] }));
        var ana = (await store.PersonAsync("ana@adatum.com"))!;
        var kept = await store.FollowUps.UndertakeAsync(store.Mailbox, new FollowUp(Guid.CreateVersion7(Now), ana.Id, "Call", "", new DateOnly(2026, 3, 9), null, FollowUpState.Waiting), Now, default);
        var talk = await store.Talks.TellAsync(store.Mailbox, new Talk(Guid.CreateVersion7(Now), ana.Id, TalkKind.Call, Now), default);
        await store.Plans.KeepAsync(store.Mailbox, OwnerPlan.Unmade with { Objective = "Help" }, 0, Now, default);
        await store.Plans.WishAsync(store.Mailbox, [ana.Id], new RhythmWish(new DateOnly(2026, 3, 2), Rests: true), Now, default);
        await store.Snoozes.PutOffAsync(store.Mailbox, ["one"], DateOnly.MaxValue, Now, default);
        var feeds = await store.Sync.FeedsAsync(store.Mailbox, default);
        string before = await store.DumpAsync();
        var other = await store.OpenMailboxAsync("rival@contoso.com");

        Assert.IsEmpty(await store.People.ByAddressAsync(other, [Address("ana@adatum.com")], default));
        Assert.IsEmpty(await store.People.ByIdAsync(other, [ana.Id], default));
        Assert.IsEmpty(await store.People.SearchAsync(other, null, null, 10, default));
        Assert.IsEmpty(await store.People.SearchAsync(other, "ana", null, 10, default));
        Assert.IsEmpty(await store.People.SearchAsync(other, null, ana.Id, 10, default));
        Assert.IsEmpty(await store.HistoryAsync(other));
        Assert.IsEmpty(await store.Interactions.OfAsync(other, [ana.Id], default));
        Assert.IsEmpty(await store.Interactions.LatestAsync(other, ana.Id, 10, default));
        Assert.IsNull(await store.FollowUps.FindAsync(other, kept.FollowUp.Id, default));
        Assert.IsEmpty(await store.FollowUps.OpenAsync(other, null, default));
        Assert.IsEmpty(await store.FollowUps.OpenAsync(other, [ana.Id], default));
        Assert.IsNull(await store.FollowUps.ListAsync(other, default));
        Assert.IsEmpty(await store.Sync.QuarantineAsync(other, 10, default));
        var counts = await store.Sync.CountsAsync(other, default);
        Assert.AreEqual((0, 0, 0, 0, 0, null), (counts.Mails, counts.Quarantined, counts.Interactions, counts.People, counts.Cards, counts.Oldest));

        Assert.AreEqual(0, (await store.Plans.ReadAsync(other, default)).Version);
        Assert.IsEmpty(await store.Plans.WishesAsync(other, default));
        Assert.IsEmpty(await store.Plans.WishesAsync(other, [ana.Id], default));
        Assert.IsEmpty(await store.Plans.MarksAsync(other, null, companies: true, default));
        Assert.IsEmpty(await store.Plans.MarksAsync(other, [ana.Id], companies: true, default));
        Assert.IsEmpty(await store.Snoozes.OnAsync(other, new DateOnly(2026, 3, 2), default));
        Assert.IsEmpty(await store.People.KeptAsync(other, [], default));

        Assert.IsNull(await store.Talks.TellAsync(other, talk! with { Id = Guid.CreateVersion7(Now) }, default));
        Assert.IsNull(await store.Talks.TakeBackAsync(other, talk!.Id, default));
        Assert.AreEqual(0, await store.Plans.WishAsync(other, [ana.Id], null, Now, default));
        await store.Snoozes.BringBackAsync(other, ["one"], Now, default);
        await Assert.ThrowsExactlyAsync<ArgumentException>(() => store.FollowUps.UndertakeAsync(other, kept.FollowUp with { Id = Guid.CreateVersion7(Now) }, Now, default));
        await Assert.ThrowsExactlyAsync<ArgumentException>(() => store.FollowUps.UndertakeAsync(other, kept.FollowUp, Now, default));
        await Assert.ThrowsExactlyAsync<ArgumentException>(() => store.FollowUps.InToDoAsync(other, kept.FollowUp.Id, "list", "task", Now, default));
        await store.SaveAsync(other, Inbox, [Gone("1"), Gone("2"), Gone("3")], new Cursor("other", true), Now);
        await store.SaveAsync(other, Contacts, [GoneCard("c")], new Cursor("other", true));
        await store.Sync.FailAsync(other, Inbox, "500", "broken", Now, default);
        await store.Sync.StartAgainAsync(other, Inbox, default);
        await store.Sync.KeepFeedsAsync(other, FeedKind.Mail, [new Feed(FeedKind.Mail, "new", "New", 1)], default);
        await store.Mailboxes.KeepConnectionAsync(other, Storage.People.Connection.ReconnectNeeded, "X", default);
        await store.Mailboxes.KeepOwnerAsync(other, "Rival", Address("rival@contoso.com"), [Address("ana@adatum.com")], default);

        Assert.AreEqual(before, await store.DumpAsync());
        CollectionAssert.AreEqual(feeds.ToArray(), (await store.Sync.FeedsAsync(store.Mailbox, default)).ToArray());
        Assert.AreEqual(Storage.People.Connection.New, (await store.Mailboxes.AllAsync(default))[0].Connection);
    }

    [TestMethod]
    public async Task The_same_mail_and_the_same_people_in_two_mailboxes_are_two()
    {
        await using var store = await OpenAsync();
        var other = await store.OpenMailboxAsync("rival@contoso.com");
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1), "Ana Ruiz"));
        await store.SaveAsync(other, Inbox, [From("1", "ana@adatum.com", Day(1), "Ana from sales")], new Cursor("x", true), Now);
        var hers = await store.People.AddAsync(other, new Correspondent(Address("ana@adatum.com"), null), Now, default);

        var mine = await store.PersonAsync("ana@adatum.com");
        await store.MailsAsync(Inbox, Gone("1"));

        Assert.AreNotEqual(hers.Id, mine!.Id);
        Assert.AreEqual(("Ana Ruiz", "Ana from sales"), (mine.Name, hers.Name));
        Assert.HasCount(1, await store.HistoryAsync(other));
    }
}

[TestClass]
public sealed class IsolationTestsOnSqlite() : IsolationTests(StorageKind.Sqlite);

[TestClass]
public sealed class IsolationTestsOnPostgreSql() : IsolationTests(StorageKind.PostgreSql);
