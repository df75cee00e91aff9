using GraphNetworker.Sandbox.Stories.Letters;
using static GraphNetworker.Sandbox.Stories.Ago;

namespace GraphNetworker.Sandbox.Stories.Cast;

/// <summary>
/// The rest of a network: people who write every week, every quarter, once. Made by dice, but out of the same acts as the leading characters.
/// </summary>
internal sealed class Chorus(Stage stage)
{
    // How often, how many of them, how many letters a thread: few write often (Dunbar's layers), most write rarely.
    private static readonly (double Weeks, int People, int Turns)[] Rhythms =
        [(1, 1, 3), (2, 4, 3), (3, 8, 2), (4.5, 20, 2), (8.5, 40, 2), (13, 54, 2), (26, 44, 2), (52, 26, 2)];

    // Everybody beside the owner; the stranger of today is the last of them.
    private const int Everybody = 300;

    private readonly Dice _dice = stage.Dice("chorus");
    private readonly HashSet<string> _taken = [.. stage.Cast.Select(one => one.Name)];

    public List<Part> Parts { get; } = [];

    public IReadOnlyList<Person> People => [.. Parts.Select(part => part.Person)];

    public void Enter()
    {
        foreach (var (weeks, people, turns) in Rhythms)
        {
            for (int count = 0; count < people; count++)
            {
                var part = Member();
                Parts.Add(part);
                Perform(part, weeks, turns);
            }
        }

        for (int count = 0; count < 4; count++)
        {
            // Old ties that fell asleep: often once, nothing for more than three years.
            var part = Member();
            Parts.Add(part);
            part.WritesEvery(_dice.Between(2, 5), Years(5.4) - (count * 60), Years(3.2) + (count * 40));
        }

        for (int count = 0; count < 9; count++)
        {
            // Met in the last two months.
            var part = Member();
            Parts.Add(part);
            int met = _dice.Between(6, 66);
            part.Meets(met, _dice.Pick(Occasions), _dice.Chance(0.5));
            if (met > 30)
            {
                part.Writes(met - _dice.Between(12, 25), turns: 2, _dice.Chance(0.5));
            }
        }

        while (stage.Cast.Count < Everybody)
        {
            var part = Member();
            Parts.Add(part);
            Perform(part, 0, 2);
        }

        new ChorusTurns(stage, Parts).Give();
    }

    private Part Member()
    {
        var company = _dice.Pick(stage.Companies.Crowd);
        string culture = Names.Culture(company);
        var (given, surname, shown) = Names.Next(_dice, culture);
        // Nobody of the chorus shares a name: homonyms have a script of their own.
        for (int tries = 0; tries < 200 && !_taken.Add($"{given} {surname}"); tries++)
        {
            if (tries == 40)
            {
                company = _dice.Pick(stage.Companies.Crowd);
                culture = Names.Culture(company);
            }

            (given, surname, shown) = Names.Next(_dice, culture);
        }

        string first = Names.Plain(given);
        string last = Names.Plain(surname);
        string local = (company.Name.Length % 4) switch { 0 => $"{first[0]}{last}", 1 => $"{first}", 2 => $"{first}.{last}", _ => $"{first}.{last}" };
        local = _taken.Add($"{local}@{company.Domain}") ? local : $"{first}.{last}{_dice.Between(2, 9)}";
        var person = new Person(given, surname, local) { Digits = Parts.Count % 100, Shown = shown };
        var part = stage.Enter(person).WorksAt(company, _dice.Pick(Titles.For(company.Field)), since: _dice.Between(1200, 4000));
        part.Writing(
            _dice.Pick<MailProgram>(company.Mta == Mta.Exchange ? [MailProgram.Outlook, MailProgram.Outlook, MailProgram.AppleMail] : [MailProgram.Gmail, MailProgram.Gmail, MailProgram.Plain, MailProgram.AppleMail]),
            _dice.Pick([0, 0, 1, 2, 2, 3, 4, 5]), _dice.Pick([Tone.Friendly, Tone.Friendly, Tone.Formal, Tone.Terse]), _dice.Pick([3.0, 6, 10, 16, 24, 40, 70]), 0.6 + (0.38 * _dice.Unit()));
        if (culture is "de" or "fr" or "es" && _dice.Chance(0.6))
        {
            part.Speaks(culture);
        }

        person.Acknowledges = company.Field == "public" && _dice.Chance(0.3);
        Variety(person, first, last);
        return part;
    }

    /// <summary>What makes identity hard: aliases, tags, home addresses, names turned round or shortened.</summary>
    private void Variety(Person person, string first, string last)
    {
        switch (_dice.Below(24))
        {
            case 0 or 1:
                person.Alias = $"{first[0]}.{last}" == person.Local ? $"{first}.{last}" : $"{first[0]}.{last}";
                break;
            case 2:
                person.Alias = $"{person.Local}+bids";
                break;
            case 3 or 4 or 5:
                person.Personal = $"{first}.{last}@{_dice.Pick(Companies.Providers)}";
                person.WritesFromHome = true;
                break;
            case 6 when person.Shown is null:
                person.Shown = $"{person.Surname}, {person.Given}";
                break;
            case 7 when person.Shown is null:
                person.Shown = $"{Names.Plain(person.Given)} {Names.Plain(person.Surname)}";
                break;
            case 8 when person.Shown is null && Nicknames.Of(person.Given) is { } nick:
                person.Shown = $"{nick} {person.Surname}";
                person.Nick = nick;
                break;
            default:
                break;
        }
    }

    private void Perform(Part part, double weeks, int turns)
    {
        int met = _dice.Chance(0.25) ? _dice.Between(Months(2), Months(20)) : _dice.Between(Months(20), Months(35));
        if (weeks == 0)
        {
            // Came, wrote once or twice, went.
            part.Meets(met, _dice.Pick(Occasions), _dice.Chance(0.5));
            if (_dice.Chance(0.4))
            {
                part.Writes(Math.Max(met - _dice.Between(20, 90), 1), turns, _dice.Chance(0.5));
            }

            return;
        }

        if (_dice.Chance(0.7))
        {
            part.Meets(met, _dice.Pick(Occasions), _dice.Chance(0.5));
        }

        int until = _dice.Below(10) switch
        {
            0 => met - (int)(met * _dice.Unit() * 0.6), // ended somewhere on the way
            1 => Math.Min(met, _dice.Between(Months(4), Months(10))),
            _ => 0,
        };
        part.WritesEvery(weeks, met - 10, Math.Max(until, 0), 0.25 + (0.5 * _dice.Unit()), turns);
        for (int ago = met - _dice.Between(40, 200); ago > -20 && weeks < 10; ago -= _dice.Between(120, 420))
        {
            part.Meeting(ago, $"{part.Person.Nick}: {_dice.Pick(["coffee", "lunch", "programme", "catch-up", "site visit", "review"])}", _dice.Chance(0.6), _dice.Chance(0.06));
        }
    }

    private static readonly string[] Occasions =
    [
        "the SMPS lunch", "the port's open day", "the bridge congress", "the owners' round table", "the proposal workshop", "the ground conference", "the mixer at the river", "the awards dinner",
        "the quarry tour", "a panel in Tacoma", "the estimators' breakfast", "the ferry, of all places",
    ];
}
