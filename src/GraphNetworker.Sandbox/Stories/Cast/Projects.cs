using GraphNetworker.Sandbox.Stories.Letters;
using static GraphNetworker.Sandbox.Stories.Ago;

namespace GraphNetworker.Sandbox.Stories.Cast;

/// <summary>Two projects with teams of several companies: long threads to many, filed in folders of their own.</summary>
internal sealed class Projects(Stage stage)
{
    public void Run(Leads leads, Colleagues colleagues, IReadOnlyList<Person> chorus)
    {
        var dice = stage.Dice("projects");
        var pete = stage.Cast.First(one => one.Local == "pete.novak");
        var bridge = new List<Person> { leads.Ana.Person, pete, colleagues.People[2], colleagues.People[3] };
        bridge.AddRange(dice.PickSome([.. chorus.Where(one => one.Employments[0].Company.Field is "bridges" or "geotech")], 5));
        Threads("Bridge 14", "projects-bridge14", Topics.Bridges, bridge, Months(19), Months(2), 9);

        var harbour = new List<Person> { leads.Tomas.Person, leads.Jo.Person, colleagues.People[1], stage.Cast.First(one => one.Local == "e.papadopoulou") };
        harbour.AddRange(dice.PickSome([.. chorus.Where(one => one.Employments[0].Company.Field is "water" or "public")], 4));
        Threads("Harbour Street", "projects-harbour", Topics.Water, harbour, Months(26), Months(12), 10);
    }

    private void Threads(string project, string shelf, Topic topic, List<Person> team, int from, int until, double every)
    {
        var dice = stage.Dice(project);
        for (double ago = from; ago >= until; ago -= dice.Around(every))
        {
            var people = dice.PickSome(team, dice.Between(3, team.Count));
            var starter = dice.Chance(0.25) ? stage.Alex : dice.Pick(people);
            var at = stage.Moment(starter, (int)ago, dice);
            string subject = $"{project}: {dice.Pick(["weekly call", "drawing register", "site walk", "programme", "open points", "risk list", "access", "survey", "minutes"])}";
            new GroupConversation(stage, people, topic, stage.Dice($"{project} {at.UtcTicks}")) { Shelf = shelf, Subject = subject }.Begin(at, starter, dice.Between(2, 6));
        }
    }
}
