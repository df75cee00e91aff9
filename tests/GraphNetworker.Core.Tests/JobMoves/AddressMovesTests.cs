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

    private static readonly DateOnly Today = Day(2000);

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
    public void Where_the_old_address_seldom_wrote_its_silence_tells_nothing_yet() =>
        Assert.IsFalse(Moves("ines.carvalho@fabrikam.com Ines Carvalho 0 100", "ines.carvalho@contoso.com Ines Carvalho 110 120").Single().IsSure);

    [TestMethod]
    public void The_move_is_said_on_the_day_on_which_the_silence_tells()
    {
        var move = Moves("ines.carvalho@fabrikam.com Ines Carvalho 0 20 40 60 80 100", "ines.carvalho@contoso.com Ines Carvalho 105 110").Single();

        Assert.AreEqual(Day(122), move.Date);
        Assert.IsTrue(move.IsSure);
    }

    [TestMethod]
    public void Before_the_silence_tells_it_is_only_a_new_address()
    {
        AddressDays[] streams = [.. Colleagues.Append("ines.carvalho@fabrikam.com Ines Carvalho 0 20 40 60 80 100").Append("ines.carvalho@contoso.com Ines Carvalho 105 110").Select(Stream)];

        var move = AddressMoves.Of(IdentityClusters.Of([.. streams.Select(stream => stream.Known)]), streams, Day(121)).Single();

        Assert.AreEqual(Day(114), move.Date);
        Assert.IsFalse(move.IsSure);
    }

    [TestMethod]
    [DataRow("0 50 100 150 200 250 300 350", "370", true, DisplayName = "long on free mail, then a pause")]
    [DataRow("0 50 100 150 200 250 300 350", "352", false, DisplayName = "from one day to the next")]
    [DataRow("0 10 20 30 40 50 60 70", "90", false, DisplayName = "shortly after the first mail")]
    [DataRow("0 350", "370", false, DisplayName = "seldom")]
    public void From_free_mail_it_is_a_move_after_long_use_and_a_pause(string old, string fresh, bool isSure) =>
        Assert.AreEqual(isSure, Moves($"ines.carvalho@gmail.com Ines Carvalho {old}", $"ines.carvalho@contoso.com Ines Carvalho {fresh}").Single().IsSure);

    [TestMethod]
    public void After_two_years_of_silence_nothing_is_said() =>
        Assert.IsEmpty(Moves("ines.carvalho@fabrikam.com Ines Carvalho 0 40 80 120", "ines.carvalho@contoso.com Ines Carvalho 851"));

    [TestMethod]
    public void Under_another_name_it_may_be_another_human() => Assert.IsLessThan(
        MovesOfOne("ines.carvalho@fabrikam.com Ines Carvalho 0 40 80 120", "ines.carvalho@contoso.com Ines Carvalho 170").Single().Probability,
        MovesOfOne("ines.carvalho@fabrikam.com Ines Carvalho 0 40 80 120", "icarvalhal@contoso.com Ines Carvalhal 170").Single().Probability);

    [TestMethod]
    public void From_a_domain_that_may_be_ones_own_it_is_less_likely() => Assert.IsLessThan(
        MovesOfOne("ines.carvalho@tailspin.com Ines Carvalho 0 40 80 120", "ines.carvalho@contoso.com Ines Carvalho 170").Single().Probability,
        MovesOfOne("me@tailspin.com Ines Carvalho 0 40 80 120", "ines.carvalho@contoso.com Ines Carvalho 170").Single().Probability);

    [TestMethod]
    public void What_is_said_on_a_day_uses_nothing_later() => Gen.Select(Gen.Int[1, 900].Array[1, 8], Gen.Int[1, 900].Array[1, 8], Gen.Int[1, 900].Array[1, 8], Gen.Int[1, 900].Array[1, 8]).Sample((old, fresh, free, other) =>
    {
        (string Who, int[] Days)[] streams =
        [
            ("ines.carvalho@fabrikam.com Ines Carvalho", old), ("i.carvalho@tailspin.com Ines Carvalho", fresh), ("carvalho.ines@gmail.com Ines Carvalho", free), ("teo.marchetti@tailspin.com Teo Marchetti", other),
        ];
        AddressDays[] all = [.. Colleagues.Select(Stream), .. streams.Select(stream => Stream(Line(stream.Who, stream.Days)))];
        var people = IdentityClusters.Of([.. all.Select(stream => stream.Known)]);
        return AddressMoves.Of(people, all, Today).All(move => AddressMoves.Of(people, [.. all.Select(stream => Until(move.Date, stream)).OfType<AddressDays>()], move.Date).Contains(move));
    });

    [TestMethod]
    public void Moves_do_not_depend_on_the_order_of_streams() => Gen.Select(Gen.Int[1, 300].Array[1, 6], Gen.Int[1, 300].Array[1, 6], Gen.Int[0, 100]).Sample((old, fresh, seed) =>
    {
        AddressDays[] streams = [.. Colleagues.Append(Line("ines.carvalho@fabrikam.com Ines Carvalho", old)).Append(Line("icarvalho@contoso.com Ines Carvalho", fresh)).Select(Stream)];
        AddressDays[] shuffled = [.. streams];
        new Random(seed).Shuffle(shuffled);
        return Moves(streams).SequenceEqual(Moves(shuffled));
    });

    private static AddressDays? Until(DateOnly last, AddressDays stream) => stream.Days.Where(day => day <= last).ToArray() is { Length: > 0 } days ? stream with { Days = days } : null;

    private static string Line(string who, int[] days) => $"{who} {string.Join(' ', days.Order())}";

    private static IReadOnlyList<AddressMove> Moves(params string[] lines) => Moves([.. Colleagues.Concat(lines).Select(Stream)]);

    private static IReadOnlyList<AddressMove> Moves(AddressDays[] streams) => AddressMoves.Of(IdentityClusters.Of([.. streams.Select(stream => stream.Known)]), streams, Today);

    // Identity has it that they are one, whatever their names.
    private static IReadOnlyList<AddressMove> MovesOfOne(params string[] lines)
    {
        AddressDays[] one = [.. lines.Select(Stream)];
        return AddressMoves.Of([new IdentityCluster([.. one.Select(stream => stream.Known.Address)], [])], [.. Colleagues.Select(Stream), .. one], Today);
    }

    // "ana@x.org Ana Ruiz 0 40": an address, a name of two words, days.
    private static AddressDays Stream(string line)
    {
        string[] words = line.Split(' ');
        DateOnly[] days = [.. words[3..].Select(day => Day(int.Parse(day, CultureInfo.InvariantCulture))).Distinct()];
        return new(new(MailAddress.Parse(words[0])!.Value, [new($"{words[1]} {words[2]}", days.Length)], days[0], days[^1]), days);
    }

    private static DateOnly Day(int day) => new DateOnly(2024, 1, 1).AddDays(day);
}
