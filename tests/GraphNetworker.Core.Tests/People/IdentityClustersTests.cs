using CsCheck;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Tests.People;

[TestClass]
public sealed class IdentityClustersTests
{
    [TestMethod]
    public void Addresses_of_one_name_are_one_human() => Assert.AreEqual(
        "ic@contoso.com icarvalho@gmail.com ines.carvalho@tailspin.com / teo.marchetti@wingtip.com",
        Groups("ines.carvalho@tailspin.com Ines Carvalho", "ic@contoso.com Ines Carvalho", "icarvalho@gmail.com Inês Carvalho", "teo.marchetti@wingtip.com Teo Marchetti"));

    [TestMethod]
    public void A_shared_front_desk_does_not_bridge_two_people()
    {
        var clusters = Clusters("ines.carvalho@tailspin.com Ines Carvalho", "desk@tailspin.com Ines Carvalho*5; Teo Marchetti*5", "teo.marchetti@tailspin.com Teo Marchetti");

        Assert.IsFalse(clusters.Any(cluster => cluster.Addresses.Any(address => address.Local == "ines.carvalho") && cluster.Addresses.Any(address => address.Local == "teo.marchetti")));
        Assert.IsTrue(clusters.All(cluster => cluster.Certain.Count == 0));
    }

    [TestMethod]
    public void A_handle_that_two_people_might_have_joins_at_most_one_of_them()
    {
        var clusters = Clusters("ines.carvalho@tailspin.com Ines Carvalho", "icarvalho@gmail.com icarvalho", "igor.carvalho@wingtip.com Igor Carvalho");

        Assert.IsFalse(clusters.Any(cluster => cluster.Addresses.Any(address => address.Local == "ines.carvalho") && cluster.Addresses.Any(address => address.Local == "igor.carvalho")));
    }

    [TestMethod]
    public void Every_address_is_in_exactly_one_human_and_what_is_certain_is_a_part_of_it() => IdentityLinksTests.Invented.Array[1, 12].Sample(lines =>
    {
        KnownAddress[] all = [.. lines.Select(KnownAddresses.Of).DistinctBy(known => known.Address)];
        var clusters = IdentityClusters.Of(all);
        return clusters.SelectMany(cluster => cluster.Addresses).Select(address => address.Value).Order(StringComparer.Ordinal)
                .SequenceEqual(all.Select(known => known.Address.Value).Order(StringComparer.Ordinal))
            && clusters.All(cluster => cluster.Certain.Count != 1 && cluster.Certain.All(cluster.Addresses.Contains));
    });

    [TestMethod]
    public void Humans_do_not_depend_on_the_order_of_addresses() => Gen.Select(IdentityLinksTests.Invented.Array[1, 12], Gen.Int[0, 1_000]).Sample((lines, seed) =>
    {
        string[] once = [.. lines.DistinctBy(line => line.Split(' ')[0])];
        string[] shuffled = [.. once];
        new Random(seed).Shuffle(shuffled);
        return Groups(once) == Groups(shuffled);
    });

    [TestMethod]
    public void A_stranger_more_splits_nobody() => IdentityLinksTests.Invented.Array[1, 12].Sample(lines =>
    {
        string[] once = [.. lines.DistinctBy(line => line.Split(' ')[0])];
        return Groups([.. once, "otto.brandauer@northwind.com Otto Brandauer"]).Replace(" / otto.brandauer@northwind.com", "", StringComparison.Ordinal).Replace("otto.brandauer@northwind.com / ", "", StringComparison.Ordinal) == Groups(once);
    });

    private static IReadOnlyList<IdentityCluster> Clusters(params string[] lines) => IdentityClusters.Of(KnownAddresses.Of(lines), KnownAddresses.Mailbox());

    private static string Groups(params string[] lines) => string.Join(" / ", Clusters(lines).Select(cluster => string.Join(' ', cluster.Addresses)).Order(StringComparer.Ordinal));
}
