using CsCheck;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Tests.People;

[TestClass]
public sealed class IdentityTests
{
    [TestMethod]
    public void What_a_card_holds_together_is_one_person_and_the_rest_are_themselves() =>
        Assert.AreEqual("a@x.org b@x.org / c@x.org", Groups([Card("1", "Ana Ruiz", "a@x.org", "b@x.org")], "c@x.org", "b@x.org"));

    [TestMethod]
    public void Two_cards_of_one_name_that_share_an_address_are_one_person() =>
        Assert.AreEqual("a@x.org b@x.org c@x.org", Groups([Card("1", "Ana Ruiz", "a@x.org", "b@x.org"), Card("2", "RUIZ, Ana", "b@x.org", "c@x.org")]));

    [TestMethod]
    public void A_card_without_a_name_joins_whom_it_shares_an_address_with() =>
        Assert.AreEqual("a@x.org b@x.org", Groups([Card("1", "Ana Ruiz", "a@x.org"), Card("2", null, "a@x.org", "b@x.org")]));

    [TestMethod]
    public void A_shared_address_does_not_bridge_two_names() =>
        Assert.AreEqual("a@x.org desk@x.org / l@x.org", Groups([Card("1", "Ana Ruiz", "a@x.org", "desk@x.org"), Card("2", "Lee Park", "desk@x.org", "l@x.org")]));

    [TestMethod]
    public void A_third_card_may_join_two_that_stood_apart() =>
        Assert.AreEqual("a@x.org b@x.org", Groups([Card("1", "Ana Ruiz", "a@x.org"), Card("2", "Ana Ruiz", "b@x.org"), Card("3", "Ana Ruiz", "a@x.org", "b@x.org")]));

    [TestMethod]
    public void Every_card_and_address_is_in_exactly_one_person_whatever_their_order() =>
        Gen.Select(Gen.Select(Gen.OneOf(Gen.Const((string?)"Ana Ruiz"), Gen.Const((string?)"Lee Park"), Gen.Const((string?)null)), Gen.Int[0, 8].Array[0, 3]).Array[0, 8], Gen.Int[0, 8].Array[0, 6], Gen.Int[0, 1_000]).Sample((cards, alone, seed) =>
        {
            Card[] all = [.. cards.Select((card, i) => Card($"{i}", card.Item1, [.. card.Item2.Select(n => $"p{n}@x.org")]))];
            string[] addresses = [.. alone.Select(n => $"p{n}@x.org")];
            Card[] shuffled = [.. all];
            new Random(seed).Shuffle(shuffled);
            string groups = Groups(all, addresses);
            var humans = Identity.Group(all, [.. addresses.Select(Address)]);

            return groups == Groups(shuffled, [.. addresses.Reverse()])
                && humans.Sum(human => human.Cards.Count) == all.Length
                && humans.SelectMany(human => human.Addresses).Select(a => a.Value).Order()
                    .SequenceEqual(all.SelectMany(card => card.Addresses).Select(a => a.Address.Value).Concat(addresses).Distinct().Order());
        });

    private static string Groups(Card[] cards, params string[] addresses) =>
        string.Join(" / ", Identity.Group(cards, [.. addresses.Select(Address)])
            .Select(human => string.Join(' ', human.Addresses.Select(a => a.Value).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));

    private static Card Card(string id, string? name, params string[] addresses) =>
        new(id, name, null, null, [.. addresses.Select(a => new Correspondent(Address(a), name))], null);

    private static MailAddress Address(string text) => MailAddress.Parse(text)!.Value;
}
