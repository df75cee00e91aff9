using GraphNetworker.Sandbox.Stories.Letters;
using static GraphNetworker.Sandbox.Stories.Ago;

namespace GraphNetworker.Sandbox.Stories.Cast;

/// <summary>Those from whom nothing comes any more, for one reason or another. Old ties need a longer past than three years.</summary>
internal sealed partial class Leads
{
    /// <summary>A dormant tie: close for two years, silent for more than three, and nothing ever went wrong.</summary>
    private Part HenrikSorensen() =>
        stage.Enter(new("Henrik", "Sørensen", "henrik.sorensen") { Digits = 51 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "hafenwerk.example"), "Partner", since: Years(12)).Writing(MailProgram.Gmail, signature: 0, within: 8)
            .About(Topics.Bridges, Topics.CatchUp)
            .Meets(Years(5.6), "the crane symposium in Hamburg").WritesEvery(weeks: 2, Years(5.5), Years(3.4))
            .Meeting(Years(4.9), "Henrik: moving bridges")
            .Thanks("the week with your crane people", Years(3.7))
            .Stands(Standing.Dormant);

    /// <summary>Another dormant one, from another trade.</summary>
    private Part RosaLindgren() =>
        stage.Enter(new("Rosa", "Lindgren", "rosa.lindgren") { Digits = 52 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "bellowscollege.com"), "Laboratory Manager", since: Years(10)).Writing(MailProgram.Plain, signature: 1, within: 15)
            .About(Topics.Papers)
            .Meets(Years(6), "the river ice workshop").WritesEvery(weeks: 3, Years(5.9), Years(3.2))
            .Stands(Standing.Dormant);

    /// <summary>Retired in the spring; her mailbox says so and names who took over.</summary>
    private Part PeggyWhitlock()
    {
        var heir = stage.Enter(new("Dana", "Fox", "dana.fox") { Digits = 53 }).WorksAt(Companies.Harbour, "Asset Manager", since: Years(2)).Writing()
            .Writes(Months(6), turns: 3, about: Topics.Water).Writes(Months(2), turns: 3, ownerStarts: true, about: Topics.Water);
        return stage.Enter(new("Margaret", "Whitlock", "margaret.whitlock") { Digits = 54 })
            .WorksAt(Companies.Harbour, "Asset Manager", since: Years(24)).Shows("Peggy Whitlock", "Peggy").Writing(signature: 3, within: 12)
            .About(Topics.Water, Topics.CatchUp)
            .Meets(Months(35), "the harbour open day").WritesEvery(weeks: 7, Months(34), Months(8.3))
            .Retires(Months(8), heir.Person)
            .TriesToReach(Months(7.5));
    }

    /// <summary>Died last year. His colleague wrote.</summary>
    private void WalterLang()
    {
        var iris = stage.Enter(new("Iris", "Kohl", "iris.kohl") { Digits = 55 }).WorksAt(Companies.Weber, "Prüfingenieurin", since: Years(4)).Writing(signature: 3, within: 30)
            .Writes(Months(19), turns: 2, about: Topics.Bridges);
        stage.Enter(new("Walter", "Lang", "walter.lang") { Digits = 56 })
            .WorksAt(Companies.Weber, "Prüfingenieur", since: Years(20)).Writing(MailProgram.Plain, signature: 1, within: 40)
            .About(Topics.Bridges)
            .Meets(Months(34), "the bearing seminar").WritesEvery(weeks: 9, Months(33), Months(14.5))
            .Dies(Months(14), iris);
    }

    /// <summary>The owner writes, she never does: that is not a tie.</summary>
    private Part LindaCarver()
    {
        var linda = stage.Enter(new("Linda", "Carver", "linda.carver") { Digits = 57 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "lamnahealthcare.com"), "Facilities Director", since: Years(6));
        foreach (double months in new[] { 30, 26, 21, 17, 12, 8, 5, 2.5 })
        {
            linda.TriesToReach(Months(months));
        }

        return linda.Stands(Standing.OneWay);
    }
}
