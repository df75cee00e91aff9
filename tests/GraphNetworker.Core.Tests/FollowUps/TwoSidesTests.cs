using System.Globalization;
using GraphNetworker.Core.FollowUps;

namespace GraphNetworker.Core.Tests.FollowUps;

/// <summary>Every cell of the table: what To Do said last, what is kept here, what To Do says now, and what both come to. A letter is a title, a number a day of March.</summary>
[TestClass]
public sealed class TwoSidesTests
{
    public static IEnumerable<string> Cells =>
    [
        // unchanged here
        "open A1 | open A1 | open A1 => open A1 None",
        "open A1 | open A1 | open C1 => open C1 None",
        "open A1 | open A1 | open A3 => open A3 None",
        "open A1 | open A1 | open C3 => open C3 None",
        "open A1 | open A1 | done A1 => done A1 None",
        "open A1 | open A1 | done C3 => done C3 None",
        "open A1 | open A1 | gone A1 => gone A1 None",

        // renamed here
        "open A1 | open B1 | open A1 => open B1 Tell",
        "open A1 | open B1 | open B1 => open B1 None",
        "open A1 | open B1 | open C1 => open C1 None",
        "open A1 | open B1 | open A3 => open B3 Tell",
        "open A1 | open B1 | open C3 => open C3 None",
        "open A1 | open B1 | done A1 => done B1 Tell",
        "open A1 | open B1 | done C3 => done C3 None",
        "open A1 | open B1 | gone A1 => open B1 Make",

        // moved here
        "open A1 | open A2 | open A1 => open A2 Tell",
        "open A1 | open A2 | open A2 => open A2 None",
        "open A1 | open A2 | open C1 => open C2 Tell",
        "open A1 | open A2 | open A3 => open A3 None",
        "open A1 | open A2 | done A1 => done A2 Tell",
        "open A1 | open A2 | done A3 => done A3 None",
        "open A1 | open A2 | gone A1 => open A2 Make",

        // renamed and moved here
        "open A1 | open B2 | open C1 => open C2 Tell",
        "open A1 | open B2 | open A3 => open B3 Tell",
        "open A1 | open B2 | open C3 => open C3 None",
        "open A1 | open B2 | gone A1 => open B2 Make",

        // done here
        "open A1 | done A1 | open A1 => done A1 Tell",
        "open A1 | done A1 | done A1 => done A1 None",
        "open A1 | done A1 | open C1 => done C1 Tell",
        "open A1 | done A1 | open A3 => done A3 Tell",
        "open A1 | done B2 | open A1 => done B2 Tell",
        "open A1 | done B2 | done C3 => done C3 None",
        "open A1 | done A1 | gone A1 => done A1 None",
        "open A1 | done B2 | gone A1 => done B2 None",

        // let go here
        "open A1 | gone A1 | open A1 => gone A1 Delete",
        "open A1 | gone A1 | open C3 => gone C3 Delete",
        "open A1 | gone A1 | done A1 => done A1 None",
        "open A1 | gone A1 | done C3 => done C3 None",
        "open A1 | gone A1 | gone A1 => gone A1 None",

        // was done
        "done A1 | done A1 | done A1 => done A1 None",
        "done A1 | done A1 | done C3 => done C3 None",
        "done A1 | done A1 | open A1 => open A1 None",
        "done A1 | done A1 | open C3 => open C3 None",
        "done A1 | done A1 | gone A1 => done A1 None",
        "done A1 | open A1 | done A1 => open A1 Tell",
        "done A1 | open A1 | done C3 => open C3 Tell",
        "done A1 | open B1 | done A3 => open B3 Tell",
        "done A1 | open A1 | open A1 => open A1 None",
        "done A1 | open A1 | gone A1 => open A1 Make",
        "done A1 | gone A1 | done A1 => done A1 None",
        "done A1 | gone A1 | open A1 => gone A1 Delete",
        "done A1 | gone A1 | gone A1 => gone A1 None",

        // was deleted there
        "gone A1 | gone A1 | gone A1 => gone A1 None",
        "gone A1 | gone A1 | open A1 => open A1 None",
        "gone A1 | gone A1 | open C3 => open C3 None",
        "gone A1 | gone A1 | done A1 => done A1 None",
        "gone A1 | done A1 | gone A1 => done A1 None",
        "gone A1 | done A1 | open A1 => done A1 Tell",
        "gone A1 | done A1 | done A1 => done A1 None",
        "gone A1 | open A1 | gone A1 => open A1 Make",
        "gone A1 | open A1 | open A1 => open A1 None",
        "gone A1 | open A1 | done A1 => done A1 None",
    ];

    [TestMethod]
    [DynamicData(nameof(Cells))]
    public void Both_sides_come_to_one(string cell)
    {
        string[] sides = [.. cell.Split(['|', '=']).Select(side => side.Trim(' ', '>'))];
        var (last, here, there) = (Read(sides[0]), Read(sides[1]), Read(sides[2]));
        var expected = new Settlement(Read(sides[3]), Enum.Parse<Errand>(sides[3].Split(' ')[2]));

        Assert.AreEqual(expected, TwoSides.Settle(last, here, there));
    }

    [TestMethod]
    [DynamicData(nameof(Cells))]
    public void Once_told_both_sides_are_at_rest(string cell)
    {
        string[] sides = [.. cell.Split(['|', '=']).Select(side => side.Trim(' ', '>'))];
        var both = TwoSides.Settle(Read(sides[0]), Read(sides[1]), Read(sides[2])).Both;

        Assert.AreEqual(new Settlement(both, Errand.None), TwoSides.Settle(both, both, both));
    }

    [TestMethod]
    [DynamicData(nameof(Cells))]
    public void An_answer_that_was_lost_changes_nothing_when_it_is_settled_again(string cell)
    {
        string[] sides = [.. cell.Split(['|', '=']).Select(side => side.Trim(' ', '>'))];
        var (last, both) = (Read(sides[0]), TwoSides.Settle(Read(sides[0]), Read(sides[1]), Read(sides[2])).Both);

        Assert.AreEqual(new Settlement(both, Errand.None), TwoSides.Settle(last, both, both), "told, and not noted");
    }

    private static Said Read(string side)
    {
        string[] words = side.Split(' ');
        return new Said(words[1][..1], new DateOnly(2026, 3, int.Parse(words[1][1..], CultureInfo.InvariantCulture)), Enum.Parse<Standing>(words[0], ignoreCase: true));
    }
}
