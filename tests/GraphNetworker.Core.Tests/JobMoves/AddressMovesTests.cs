using System.Globalization;
using CsCheck;
using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Tests.JobMoves;

[TestClass]
public sealed class AddressMovesTests
{
    // Colleagues, so that the domains are organisations.
    private static readonly string[] Colleagues =
    [
        "lee.park@fabrikam.com Lee Park 0 400", "noor.haddad@fabrikam.com Noor Haddad 0 400", "pia.lindqvist@contoso.com Pia Lindqvist 0 400", "otto.brandauer@contoso.com Otto Brandauer 0 400",
    ];

    [TestMethod]
    public void A_new_work_address_and_a_quiet_old_one_is_a_move_on_the_day_of_its_first_mail()
    {
        var move = Moves("ines.carvalho@fabrikam.com Ines Carvalho 0 40 80 120", "ines.carvalho@contoso.com Ines Carvalho 170 180").Single();

        Assert.AreEqual("ines.carvalho@contoso.com", move.Address.Value);
        Assert.AreEqual("ines.carvalho@fabrikam.com", move.Old.Value);
        Assert.AreEqual(Day(170), move.Date);
        Assert.IsTrue(move.IsSure);
    }

    [TestMethod]
    public void While_the_old_address_still_writes_nothing_is_said() =>
        Assert.AreEqual(Day(204), Moves("ines.carvalho@fabrikam.com Ines Carvalho 0 40 80 120 165 172 184 190", "ines.carvalho@contoso.com Ines Carvalho 170 180").Single().Date);

    [TestMethod]
    [DataRow("ines@carvalho.example", DisplayName = "one's own domain")]
    [DataRow("ines.carvalho@gmail.com", DisplayName = "free mail")]
    [DataRow("ines.carvalho@ieee.org", DisplayName = "a society")]
    [DataRow("ines.carvalho@mail.fabrikam.com", DisplayName = "a host of the same organisation")]
    [DataRow("ines.carvalho@fabrikam.co.uk", DisplayName = "another country of it")]
    [DataRow("ines.carvalho@fabrikamlabs.com", DisplayName = "a sibling of it")]
    public void What_is_no_new_employer_is_no_move(string address) =>
        Assert.IsEmpty(Moves("ines.carvalho@fabrikam.com Ines Carvalho 0 40 80 120", $"{address} Ines Carvalho 170 180"));

    [TestMethod]
    public void From_free_mail_to_work_is_only_a_new_address() =>
        Assert.IsFalse(Moves("ines.carvalho@gmail.com Ines Carvalho 0 40 80 120", "ines.carvalho@contoso.com Ines Carvalho 170 180").Single().IsSure);

    [TestMethod]
    public void Where_nobody_else_was_seen_the_move_waits_for_a_second_person() =>
        Assert.AreEqual(Day(260), Moves("ines.carvalho@fabrikam.com Ines Carvalho 0 40 80 120", "ines.carvalho@tailspin.com Ines Carvalho 170 180", "teo.marchetti@tailspin.com Teo Marchetti 260").Single().Date);

    [TestMethod]
    public void When_many_go_the_same_way_the_organisation_was_renamed() => Assert.IsEmpty(
        Moves(
            "ines.carvalho@wingtip.com Ines Carvalho 0 40 80 160", "ines.carvalho@northwind.com Ines Carvalho 190 210",
            "teo.marchetti@wingtip.com Teo Marchetti 0 40 80 160", "teo.marchetti@northwind.com Teo Marchetti 189 210",
            "greta.hollingworth@wingtip.com Greta Hollingworth 0 40 80 160", "greta.hollingworth@northwind.com Greta Hollingworth 188 210",
            "piet.zvezdin@wingtip.com Piet Zvezdin 0 40", "sol.aberdour@northwind.com Sol Aberdour 0 40")
            .Where(move => move.IsSure));

    [TestMethod]
    public void What_is_said_on_a_day_uses_nothing_later() => Gen.Select(Gen.Int[1, 300].Array[1, 8], Gen.Int[1, 300].Array[1, 8], Gen.Int[1, 300]).Sample((old, fresh, cut) =>
    {
        string[] lines = [Line("ines.carvalho@fabrikam.com Ines Carvalho", old), Line("ines.carvalho@contoso.com Ines Carvalho", fresh)];
        var whole = Moves(lines).Where(move => move.Date < Day(cut));
        var early = Moves(Until(cut, old) is { } first && Until(cut, fresh) is { } second ? [Line("ines.carvalho@fabrikam.com Ines Carvalho", first), Line("ines.carvalho@contoso.com Ines Carvalho", second)] : []);
        return whole.All(early.Contains);
    });

    [TestMethod]
    public void Moves_do_not_depend_on_the_order_of_streams() => Gen.Select(Gen.Int[1, 300].Array[1, 6], Gen.Int[1, 300].Array[1, 6], Gen.Int[0, 100]).Sample((old, fresh, seed) =>
    {
        AddressDays[] streams = [.. Colleagues.Append(Line("ines.carvalho@fabrikam.com Ines Carvalho", old)).Append(Line("icarvalho@contoso.com Ines Carvalho", fresh)).Select(Stream)];
        AddressDays[] shuffled = [.. streams];
        new Random(seed).Shuffle(shuffled);
        return Moves(streams).SequenceEqual(Moves(shuffled));
    });

    private static int[]? Until(int cut, int[] days) => days.Where(day => day < cut).ToArray() is { Length: > 0 } left ? left : null;

    private static string Line(string who, int[] days) => $"{who} {string.Join(' ', days.Order())}";

    private static IReadOnlyList<AddressMove> Moves(params string[] lines) => Moves([.. Colleagues.Concat(lines).Select(Stream)]);

    private static IReadOnlyList<AddressMove> Moves(AddressDays[] streams) => AddressMoves.Of(IdentityClusters.Of([.. streams.Select(stream => stream.Known)]), streams);

    // "ana@x.org Ana Ruiz 0 40": an address, a name of two words, days.
    private static AddressDays Stream(string line)
    {
        string[] words = line.Split(' ');
        DateOnly[] days = [.. words[3..].Select(day => Day(int.Parse(day, CultureInfo.InvariantCulture))).Distinct()];
        return new(new(MailAddress.Parse(words[0])!.Value, [new($"{words[1]} {words[2]}", days.Length)], days[0], days[^1]), days);
    }

    private static DateOnly Day(int day) => new DateOnly(2024, 1, 1).AddDays(day);
}
