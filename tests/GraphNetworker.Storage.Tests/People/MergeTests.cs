using CsCheck;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Health;
using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Proposals;
using Microsoft.EntityFrameworkCore;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.People;

/// <summary>People become one and two again: nothing is lost, nothing doubled, and everything is whose it was.</summary>
public abstract class MergeTests(StorageKind kind) : StoreTests(kind)
{
    private const int Most = 7;

    [TestMethod]
    public void Merging_and_taking_it_back_in_any_order_leaves_everything_as_it_was()
    {
        var pair = Gen.Select(Gen.Int[0, Most - 1], Gen.Int[0, Most - 1]);
        Gen.Select(pair.Array[1, 5], Gen.Int[0, 1000]).SampleAsync(
            async (pairs, seed) =>
            {
                await using var store = await OpenAsync();
                await PeopleAsync(store, seed);
                string before = await PortraitAsync(store);
                var links = pairs.Where(one => one.Item1 != one.Item2).Select(one => (Math.Min(one.Item1, one.Item2), Math.Max(one.Item1, one.Item2))).Distinct().ToArray();

                foreach (var (one, other) in links)
                {
                    await store.Links.SayAsync(store.Mailbox, Of(one), Of(other), areOne: true, Now, default);
                }

                int merged = await CountAsync(store);
                foreach (var (one, other) in links.OrderBy(link => (link.Item1 * 31) ^ (link.Item2 * 17) ^ seed))
                {
                    await store.Links.SayAsync(store.Mailbox, Of(one), Of(other), areOne: null, Now, default);
                }

                Assert.AreEqual(before, await PortraitAsync(store));
                Assert.IsTrue(links.Length == 0 || merged < Most);
            },
            iter: 30, threads: 1).GetAwaiter().GetResult();
    }

    [TestMethod]
    public async Task While_they_are_one_they_have_everything_of_both_and_the_key_of_the_one_known_longest()
    {
        await using var store = await OpenAsync();
        await PeopleAsync(store, seed: 0);
        var first = (await store.PersonAsync(Of(0).Value))!;
        var second = (await store.PersonAsync(Of(1).Value))!;

        var touched = await store.Links.SayAsync(store.Mailbox, Of(0), Of(1), areOne: true, Now, default);

        var one = (await store.PersonAsync(Of(1).Value))!;
        Assert.AreEqual(first.Id, one.Id);
        CollectionAssert.AreEquivalent(new[] { first.Id, second.Id }, touched.ToArray());
        CollectionAssert.AreEquivalent(new[] { Of(0), Of(1) }, one.Addresses.ToArray());
        Assert.HasCount(2, (await store.FollowUps.OpenAsync(store.Mailbox, [one.Id], default)).Select(kept => kept.FollowUp.Id).Distinct());
        Assert.IsTrue((await store.Corrections.AllAsync(store.Mailbox, default)).ContainsKey(one.Id));
        Assert.HasCount(4, (await store.HistoryAsync()).Where(met => met.Person == one.Id && met.Direction == Direction.Received));
        Assert.HasCount(2, (await store.HistoryAsync()).Where(met => met.Person == one.Id && met.Direction == Direction.Met));
        Assert.AreEqual(2, (await store.Plans.WishesAsync(store.Mailbox, default))[one.Id].Own?.Days, "the newer wish");
    }

    [TestMethod]
    public async Task Who_became_one_with_somebody_is_found_under_either_key_and_what_is_undertaken_for_them_is_theirs()
    {
        await using var store = await OpenAsync();
        await PeopleAsync(store, seed: 0);
        var second = (await store.PersonAsync(Of(1).Value))!.Id;
        await store.Links.SayAsync(store.Mailbox, Of(0), Of(1), areOne: true, Now, default);

        var one = await store.People.FindAsync(store.Mailbox, second, default);
        await store.FollowUps.UndertakeAsync(store.Mailbox, new FollowUp(Guid.CreateVersion7(Now), second, "Pressed late", "why", new DateOnly(2026, 3, 10), null, FollowUpState.Waiting), Now, default);

        Assert.AreEqual((await store.PersonAsync(Of(0).Value))!.Id, one!.Id);
        Assert.IsTrue((await store.FollowUps.OpenAsync(store.Mailbox, [one.Id], default)).Any(kept => kept.FollowUp.Title == "Pressed late"));
        Assert.IsNull(await store.People.FindAsync(store.Mailbox, new PersonId(Guid.CreateVersion7(Now)), default));
    }

    [TestMethod]
    public async Task An_address_that_a_card_brings_later_brings_its_history_at_once()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1), "Ana Ruiz"), From("2", "ana@home.example", Day(2)), From("3", "ana@home.example", Day(3)));

        await store.CardsAsync(Card("c", "Ana Ruiz", "ana@adatum.com", "ana@home.example"));

        var ana = (await store.PersonAsync("ana@home.example"))!;
        Assert.HasCount(3, (await store.HistoryAsync()).Where(met => met.Person == ana.Id));
    }

    [TestMethod]
    public async Task Whom_the_owner_calls_two_stays_two_whatever_names_say()
    {
        await using var store = await OpenAsync();
        await PeopleAsync(store, seed: 0);
        await store.Links.SayAsync(store.Mailbox, Of(0), Of(1), areOne: false, Now, default);

        await store.Links.LinkAsync(store.Mailbox, [new IdentityLink(Of(0), Of(1), LinkGrade.Certain, 0.999, "same name")], Now, default);

        Assert.AreEqual(Most, await CountAsync(store));
    }

    private static MailAddress Of(int person) => Address($"p{person}@adatum.com");

    // Seven people with two mails each; some with a card, a follow-up, a correction, a proposal that was refused, one that is open.
    private static async Task PeopleAsync(TestStore store, int seed)
    {
        await store.MailsAsync(Inbox, [.. Enumerable.Range(0, Most).SelectMany(i => new[] { From($"a{i}", Of(i).Value, Day(i + 1), $"Person {i}"), From($"b{i}", Of(i).Value, Day(i + 20)) })]);
        await store.CardsAsync([.. Enumerable.Range(0, Most).Where(i => (i + seed) % 3 == 0).Select(i => Card($"c{i}", $"Person {i}", Of(i).Value))]);
        for (int i = 0; i < Most; i++)
        {
            var person = (await store.PersonAsync(Of(i).Value))!.Id;
            await store.FollowUps.UndertakeAsync(store.Mailbox, new FollowUp(Guid.CreateVersion7(Now), person, $"Call {i}", "why", new DateOnly(2026, 3, 9), null, FollowUpState.Waiting), Now, default);
            if ((i + seed) % 4 < 2)
            {
                await store.Talks.TellAsync(store.Mailbox, new Talk(Guid.CreateVersion7(Now), person, TalkKind.Call, Now.AddDays(-i)), default);
                await store.Plans.WishAsync(store.Mailbox, [person], new RhythmWish(new DateOnly(2026, 3, 2), Own: PlannedRhythm.Every(i + 1)), Now.AddMinutes(i), default);
            }

            if ((i + seed) % 2 == 0)
            {
                await store.Corrections.KeepAsync(store.Mailbox, person, new HealthCorrection(i, Now.AddDays(-i)), default);
            }

            var asked = new Proposal(ProposalKind.Update, i % 2 == 0 ? "joined|fabrikam|" : $"joined|{i}|", Now, 0.9) { Move = MoveKind.Joined, Organisation = "Fabrikam" };
            await store.Proposals.RenewAsync(store.Mailbox, new Dictionary<PersonId, IReadOnlyList<Proposal>> { [person] = [asked] }, Now, default);
            if ((i + seed) % 3 == 1)
            {
                var kept = (await store.Proposals.OfAsync(store.Mailbox, [person], Now, Now, default)).Single();
                await store.Proposals.DecideAsync(store.Mailbox, kept.Id, Storage.Proposals.ProposalState.Open, Storage.Proposals.ProposalState.Refused, Now, null, null, default);
            }
        }
    }

    private static async Task<int> CountAsync(TestStore store)
    {
        await using var context = await store.Contexts.CreateDbContextAsync();
        return await context.People.CountAsync();
    }

    // Everything by the keys the world knows, never by row numbers. An open question that was asked of both is asked again when they are parted.
    private static async Task<string> PortraitAsync(TestStore store)
    {
        await using var context = await store.Contexts.CreateDbContextAsync();
        var people = await context.People.ToDictionaryAsync(person => person.Id);
        var addresses = await context.Addresses.ToDictionaryAsync(address => address.Id);
        string[] lines =
        [
            .. people.Values.Select(person => $"person {person.Key} {person.Name} {person.Kept} {person.Search}"),
            .. addresses.Values.Select(address => $"address {address.Address} of {people[address.Person].Key}, was {address.Was}"),
            .. (await context.Cards.ToListAsync()).Select(card => $"card {card.GraphId} of {people[card.Person!.Value].Key}"),
            .. (await context.Interactions.ToListAsync()).Select(met => $"met {people[met.Person].Key} {addresses[met.Address].Address} {met.At} {met.Direction}"),
            .. (await context.FollowUps.ToListAsync()).Select(row => $"follow-up {row.Title} of {people[row.Person].Key}, anchor {row.Anchor}"),
            .. (await context.HealthCorrections.ToListAsync()).Select(row => $"correction {row.Shift} of {people[row.Person].Key}, anchor {row.Anchor}"),
            .. (await context.Talks.ToListAsync()).Select(row => $"talk {row.At} of {people[row.Person].Key}, anchor {row.Anchor}"),
            .. (await context.RhythmWishes.ToListAsync()).Select(row => $"wish {row.Days} of {people[row.Person].Key}, anchor {row.Anchor}"),
            .. (await context.Proposals.ToListAsync()).Select(row => $"proposal {row.Fingerprint} of {people[row.Person].Key} {(row.State == Storage.Proposals.ProposalState.Overtaken ? Storage.Proposals.ProposalState.Open : row.State)}, anchor {row.Anchor}"),
        ];
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}

[TestClass]
public sealed class MergeTestsOnSqlite() : MergeTests(StorageKind.Sqlite);

[TestClass]
public sealed class MergeTestsOnPostgreSql() : MergeTests(StorageKind.PostgreSql);
