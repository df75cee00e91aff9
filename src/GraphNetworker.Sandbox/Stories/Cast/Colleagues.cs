using GraphNetworker.Sandbox.Stories.Letters;
using static GraphNetworker.Sandbox.Stories.Ago;

namespace GraphNetworker.Sandbox.Stories.Cast;

/// <summary>The owner's own company: frequent, internal, never part of the network to be kept.</summary>
internal sealed class Colleagues(Stage stage)
{
    private static readonly (string Given, string Surname, string Title)[] All =
    [
        ("Samira", "Nasser", "Managing Partner"), ("Owen", "Blake", "Senior Consultant"), ("Tess", "Marlow", "Proposal Lead"), ("Hugo", "Lange", "Consultant"),
        ("Ines", "Prado", "Consultant"), ("Ravi", "Menon", "Analyst"), ("Beth", "Kowalski", "Office Lead"), ("Noah", "Fischer", "Designer"),
        ("Lena", "Sato", "Finance"), ("Cole", "Whitfield", "Partner"), ("Zoe", "Abara", "Analyst"), ("Mikko", "Laine", "IT"),
    ];

    public List<Person> People { get; } = [];

    public void Enter()
    {
        int digits = 60;
        foreach (var (given, surname, title) in All)
        {
            var part = stage.Enter(new(given, surname, $"{given}.{surname}".ToLowerInvariant()) { IsColleague = true, Digits = digits++ })
                .WorksAt(stage.Companies.Contoso, title, since: Years(5)).Writing(signature: 0, within: 3, answers: 0.95)
                .About(Topics.Marketing, Topics.Events, Topics.Papers);
            People.Add(part.Person);
            part.WritesEvery(weeks: digits % 3 == 0 ? 4.5 : 10, Months(36), Days(2), turns: 3);
        }
    }

    /// <summary>Threads of the team, and the Monday note to everybody by way of a group address.</summary>
    public void Work(int from)
    {
        var dice = stage.Dice("team");
        for (double ago = from; ago >= 1; ago -= dice.Around(19))
        {
            var team = dice.PickSome(People, dice.Between(2, 5));
            var starter = dice.Chance(0.3) ? stage.Alex : team[0];
            var at = stage.Moment(starter, (int)ago, dice);
            new GroupConversation(stage, team, dice.Pick([Topics.Marketing, Topics.Events]), stage.Dice($"team {at.UtcTicks}")).Begin(at, starter, dice.Between(2, 6));
        }

        for (int ago = from; ago >= 0; ago -= 14)
        {
            var at = stage.Moment(People[0], ago, dice);
            stage.At(at, () => stage.Post.Drop(
                People[0].PartyOn(stage.Today), at, "Fortnight notes", Composer.Letter(dice, People[0], "all", null, "Three things from the partners: the pipeline is steady, the kitchen has a new kettle, and the audit went well.", "Have a good week."),
                LetterKind.Announcement, Page.Of, to: new("All Staff", "all-staff@contoso.com"), author: People[0]));
        }
    }
}
