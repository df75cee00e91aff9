using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Plan;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.Plan;

public abstract class DigestStoreTests(StorageKind kind) : StoreTests(kind)
{
    private static readonly DigestPeriod Week = new(new DateOnly(2026, 3, 2));
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    [TestMethod]
    public async Task Of_many_who_claim_a_week_at_once_one_gets_it()
    {
        await using var store = await OpenAsync();

        var claims = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => store.Digests.ClaimAsync(store.Mailbox, Week, true, Now, Lease, default))));

        Assert.HasCount(1, claims.OfType<DigestClaim>());
        Assert.AreEqual(new DigestClaim(Week, true, null, 1, MayBeThere: false), claims.OfType<DigestClaim>().Single());
    }

    [TestMethod]
    public async Task What_was_begun_and_not_ended_is_gone_on_with_when_its_time_is_over()
    {
        await using var store = await OpenAsync();
        await store.Digests.ClaimAsync(store.Mailbox, Week, true, Now, Lease, default);

        Assert.IsNull(await store.Digests.ClaimAsync(store.Mailbox, Week, true, Now.AddMinutes(9), Lease, default));
        Assert.AreEqual(new DigestClaim(Week, true, null, 2, MayBeThere: true), await store.Digests.ClaimAsync(store.Mailbox, Week, false, Now.AddMinutes(11), Lease, default), "and still to be sent");
        await store.Digests.DraftedAsync(store.Mailbox, Week, "draft", default);
        Assert.AreEqual("draft", (await store.Digests.ClaimAsync(store.Mailbox, Week, true, Now.AddHours(1), Lease, default))!.MessageId);
    }

    [TestMethod]
    [DataRow(DigestState.Sent)]
    [DataRow(DigestState.GivenUp)]
    [DataRow(DigestState.Drafted)]
    public async Task What_is_done_is_done_for_the_week_and_the_next_week_is_another(DigestState end)
    {
        await using var store = await OpenAsync();
        await store.Digests.ClaimAsync(store.Mailbox, Week, true, Now, Lease, default);
        await store.Digests.EndAsync(store.Mailbox, Week, end, null, default);

        Assert.IsNull(await store.Digests.ClaimAsync(store.Mailbox, Week, true, Now.AddDays(3), Lease, default));
        Assert.IsNotNull(await store.Digests.ClaimAsync(store.Mailbox, new DigestPeriod(Week.Monday.AddDays(7)), true, Now.AddDays(7), Lease, default));
    }

    [TestMethod]
    public async Task A_draft_that_is_to_stay_one_is_done()
    {
        await using var store = await OpenAsync();
        await store.Digests.ClaimAsync(store.Mailbox, Week, false, Now, Lease, default);
        await store.Digests.DraftedAsync(store.Mailbox, Week, "draft", default);

        Assert.IsNull(await store.Digests.ClaimAsync(store.Mailbox, Week, true, Now.AddDays(1), Lease, default));
        Assert.AreEqual(DigestState.Drafted, (await store.Digests.LatestAsync(store.Mailbox, default))!.State);
    }

    [TestMethod]
    public async Task Due_are_connected_mailboxes_with_a_digest_that_nobody_is_at()
    {
        await using var store = await OpenAsync();
        var noon = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
        var plan = new OwnerPlan { Digest = DigestWish.Draft };
        await store.Plans.KeepAsync(store.Mailbox, plan, 0, noon, default);
        var other = await store.OpenMailboxAsync("rival@contoso.com");
        await store.Plans.KeepAsync(other, new OwnerPlan(), 0, noon, default);
        await store.Mailboxes.KeepConnectionAsync(other, Connection.Connected, null, default);

        Assert.IsEmpty(await store.Digests.DueAsync(noon, default), "nobody speaks for it");
        await store.Mailboxes.KeepConnectionAsync(store.Mailbox, Connection.Connected, null, default);
        Assert.AreEqual(store.Mailbox, (await store.Digests.DueAsync(noon, default)).Single());
        Assert.IsEmpty(await store.Digests.DueAsync(noon.AddHours(-4), default), "too early");
        await store.Digests.ClaimAsync(store.Mailbox, Week, false, noon, Lease, default);
        Assert.IsEmpty(await store.Digests.DueAsync(noon, default), "somebody is at it");
        Assert.HasCount(1, await store.Digests.DueAsync(noon.AddMinutes(11), default), "they fell");
        await store.Digests.DraftedAsync(store.Mailbox, Week, "draft", default);
        Assert.IsEmpty(await store.Digests.DueAsync(noon.AddMinutes(11), default), "it is there");
        Assert.HasCount(1, await store.Digests.DueAsync(noon.AddDays(7), default), "the next week's");
        await store.Plans.KeepAsync(store.Mailbox, plan with { Digest = DigestWish.Off }, 1, noon, default);
        Assert.IsEmpty(await store.Digests.DueAsync(noon.AddDays(7), default), "off");
    }

    [TestMethod]
    public async Task Another_mailbox_has_its_own()
    {
        await using var store = await OpenAsync();
        var other = await store.OpenMailboxAsync("rival@contoso.com");
        await store.Digests.ClaimAsync(store.Mailbox, Week, false, Now, Lease, default);

        await store.Digests.DraftedAsync(other, Week, "theirs", default);
        await store.Digests.EndAsync(other, Week, DigestState.GivenUp, "x", default);

        Assert.IsNull(await store.Digests.LatestAsync(other, default));
        Assert.AreEqual(new KeptDigest("2026-W10", DigestState.Claimed, false, null, Now), await store.Digests.LatestAsync(store.Mailbox, default));
        Assert.IsNotNull(await store.Digests.ClaimAsync(other, Week, false, Now, Lease, default));
    }
}

[TestClass]
public sealed class DigestStoreTestsOnSqlite() : DigestStoreTests(StorageKind.Sqlite);

[TestClass]
public sealed class DigestStoreTestsOnPostgreSql() : DigestStoreTests(StorageKind.PostgreSql);
