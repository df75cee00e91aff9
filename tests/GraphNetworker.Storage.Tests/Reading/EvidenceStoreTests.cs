using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.Reading;

public abstract class EvidenceStoreTests(StorageKind kind) : StoreTests(kind)
{
    private static readonly MailAddress Lee = Address("lee@adatum.com");

    [TestMethod]
    public async Task A_new_employer_told_from_the_old_address_is_another_employer()
    {
        await using var store = await LeeAsync();
        await SaveAsync(store, new WorkEvidence(WorkFact.Works, WorkSign.Told, Day(40), "m1", "Fabrikam", "Chief Estimator", null, "I have joined Fabrikam as Chief Estimator."));

        var signs = (await SignsAsync(store)).Work;

        Assert.IsTrue(EmploymentTimeline.Of(signs).Employments.Any(job => job.Organisation == "Fabrikam"));
        Assert.AreEqual((MoveKind.Joined, "Fabrikam", "Chief Estimator"), JobMoveReader.Read(signs) is { } move ? (move.Kind, move.Organisation, move.Title) : default);
    }

    [TestMethod]
    public async Task An_address_that_leads_to_another_is_known_to_and_a_later_mail_revives_it()
    {
        await using var store = await LeeAsync();
        await SaveAsync(
            store,
            new WorkEvidence(WorkFact.Left, WorkSign.AutomaticReply, Day(40), "m1", Address: Lee),
            new WorkEvidence(WorkFact.Works, WorkSign.AutomaticReply, Day(40), "m1", Address: Address("lee@fabrikam.com")));
        Assert.AreEqual((AddressState.Forwarding, Address("lee@fabrikam.com")), (await SignsAsync(store)).Addresses.Single() is var life ? (life.State, life.LeadsTo) : default);

        await store.MailsAsync(Inbox, From("3", Lee.Value, Day(50)));

        Assert.AreEqual(AddressState.Live, (await SignsAsync(store)).Addresses.Single().State);
    }

    [TestMethod]
    public async Task A_mail_read_again_tells_nothing_twice()
    {
        await using var store = await LeeAsync();
        var ask = new FoundOf(Lee, null, new Finding(FindingKind.Ask, Day(40), "m1", "Do you know anyone who welds?"));
        var nobody = new FoundOf(null, "Nora Berg", new Finding(FindingKind.InvitationAccepted, Day(41), "m2", null, "LinkedIn"));
        for (int reading = 0; reading < 2; reading++)
        {
            await store.Evidence.SaveAsync(store.Mailbox, ["m1", "m2"], new ToldNews([new SaidOf(Lee, null, new WorkEvidence(WorkFact.Left, WorkSign.Bounce, Day(40), "m1", Address: Lee))], [ask, nobody]), default);
        }

        var lee = (await store.PersonAsync(Lee.Value))!.Id;
        Assert.HasCount(1, (await SignsAsync(store)).Work.Where(sign => sign.Fact == WorkFact.Left));
        Assert.AreEqual(ask.Found, (await store.Findings.OfAsync(store.Mailbox, [lee], Day(1), default))[lee].Single());
        var newest = await store.Findings.NewestAsync(store.Mailbox, [FindingKind.Ask, FindingKind.InvitationAccepted], Day(1), 10, default);
        Assert.AreEqual("Nora Berg, Lee Park", string.Join(", ", newest.Select(one => one.Name)));
        Assert.IsNull(newest[0].Person);
    }

    private async Task<TestStore> LeeAsync()
    {
        var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", Lee.Value, Day(1), "Lee Park"), From("2", Lee.Value, Day(30)));
        return store;
    }

    private static async Task SaveAsync(TestStore store, params WorkEvidence[] said) =>
        await store.Evidence.SaveAsync(store.Mailbox, ["m1"], new ToldNews([.. said.Select(one => new SaidOf(Lee, null, one))], []), default);

    private static async Task<Storage.Reading.PersonSigns> SignsAsync(TestStore store)
    {
        var lee = (await store.PersonAsync(Lee.Value))!.Id;
        return (await store.Evidence.OfAsync(store.Mailbox, [lee], default))[lee];
    }
}

[TestClass]
public sealed class EvidenceStoreTestsOnSqlite() : EvidenceStoreTests(StorageKind.Sqlite);

[TestClass]
public sealed class EvidenceStoreTestsOnPostgreSql() : EvidenceStoreTests(StorageKind.PostgreSql);
