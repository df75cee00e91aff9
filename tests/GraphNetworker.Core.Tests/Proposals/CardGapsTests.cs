using GraphNetworker.Core.People;
using GraphNetworker.Core.Proposals;
using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Tests.Proposals;

[TestClass]
public sealed class CardGapsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly MailAddress Ana = MailAddress.Parse("ana@northwind.test")!.Value;
    private static readonly MailAddress Home = MailAddress.Parse("ana.ruiz@home.test")!.Value;
    private static readonly Finding Phone = new(FindingKind.Phone, Now.AddDays(-3), "m1", "Phone: +1 503 555 0134", "+1 503 555 0134");
    private static readonly WorkEvidence Signed = new(WorkFact.Works, WorkSign.Signature, Now.AddDays(-3), "m1", "Northwind", "Head of Bridges", Ana);
    private static readonly AddressLife Live = new(Ana, AddressState.Live, Now.AddDays(-3), null);

    [TestMethod]
    public void What_a_signature_tells_and_the_card_leaves_empty_is_proposed()
    {
        var gap = Read(Card(null, "Northwind"), [Live], Phone, Signed)!;

        Assert.AreEqual(("Head of Bridges", null, "+1 503 555 0134", null), (gap.Title, gap.Organisation, gap.Phone, gap.Address));
    }

    [TestMethod]
    public void What_stands_on_the_card_is_never_a_gap() =>
        Assert.IsNull(Read(Card("Engineer", "Northwind") with { HasPhone = true }, [Live], Phone, Signed));

    [TestMethod]
    public void The_title_of_another_employer_fills_no_gap()
    {
        var old = MailAddress.Parse("ana@contoso.test")!.Value;
        Card card = new("c", "Ana Ruiz", null, "Contoso", [new Correspondent(old, null)], Now.AddDays(-500));
        WorkEvidence[] signs = [Signed, new(WorkFact.Works, WorkSign.Card, Now.AddDays(-500), "card", "Contoso", null, old)];

        Assert.IsNull(CardGaps.Read(card with { HasPhone = true }, EmploymentTimeline.Of(signs), [Live], null, Now));
    }

    [TestMethod]
    public void What_was_signed_long_ago_is_not_proposed() =>
        Assert.IsNull(Read(Card(null, "Northwind"), [Live], Phone with { At = Now.AddDays(-400) }, Signed with { At = Now.AddDays(-400) }));

    [TestMethod]
    public void A_second_address_is_proposed_only_where_the_card_reaches_them_no_more()
    {
        var card = Card("Engineer", "Northwind") with { HasPhone = true };
        AddressLife other = new(Home, AddressState.Live, Now.AddDays(-1), null);

        Assert.IsNull(Read(card, [Live, other], null));
        Assert.AreEqual(Home, Read(card, [new(Ana, AddressState.Bounced, Now.AddDays(-9), null), other], null)!.Address);
        Assert.AreEqual(Home, Read(card, [new(Ana, AddressState.Forwarding, Now.AddDays(-9), Home)], null)!.Address);
        Assert.IsNull(Read(card, [new(Ana, AddressState.Bounced, Now.AddDays(-9), null)], null));
    }

    [TestMethod]
    public void A_card_is_put_aside_only_when_nothing_reaches_them_and_nothing_was_heard_for_long()
    {
        var card = Card("Engineer", "Northwind");
        AddressLife dead = new(Ana, AddressState.Bounced, Now.AddDays(-300), null);

        Assert.AreEqual(ProposalKind.Archive, DeadCard.Read(card, [dead], Now.AddDays(-400), Now)!.Kind);
        Assert.IsNull(DeadCard.Read(card, [dead], Now.AddDays(-100), Now));
        Assert.IsNull(DeadCard.Read(card, [dead, new(Home, AddressState.Live, null, null)], Now.AddDays(-400), Now));
        Assert.IsNull(DeadCard.Read(card with { HasPhone = true }, [dead], Now.AddDays(-400), Now));
        Assert.IsNull(DeadCard.Read(card with { IsArchived = true }, [dead], Now.AddDays(-400), Now));
    }

    [TestMethod]
    public void The_same_question_has_the_same_fingerprint_whichever_side_it_is_asked_from() =>
        Assert.AreEqual(Proposal.Merge(Ana, Home, 0.9, "same name", Now).Fingerprint, Proposal.Merge(Home, Ana, 0.8, null, Now.AddDays(1)).Fingerprint);

    private static Proposal? Read(Card card, AddressLife[] lives, Finding? phone, params WorkEvidence[] signs) =>
        CardGaps.Read(card, EmploymentTimeline.Of([.. signs, new WorkEvidence(WorkFact.Works, WorkSign.Card, Now.AddDays(-500), "card", card.Company, card.Title, Ana)]), lives, phone, Now);

    private static Card Card(string? title, string? company) => new("c", "Ana Ruiz", title, company, [new Correspondent(Ana, null)], Now.AddDays(-500));
}
