using GraphNetworker.Sandbox.Stories.Letters;
using static GraphNetworker.Sandbox.Stories.Ago;

namespace GraphNetworker.Sandbox.Stories.Cast;

/// <summary>What befalls the chorus: moves, promotions, absences, help asked and given, notices.</summary>
internal sealed class ChorusTurns(Stage stage, IReadOnlyList<Part> parts)
{
    private static readonly string[] Asks =
    [
        "a marine surveyor with a small boat", "somebody who photographs bridges in winter", "a good facilitator for a difficult public meeting", "a cost planner who likes old buildings",
        "a lawyer who reads collaborative contracts", "a drone pilot with a licence for ports", "somebody at the road agency in Bergen", "a lab that tests old timber",
    ];

    private static readonly string[] Offers =
    [
        "read the draft before it goes out", "lend you our meeting room in town", "open our archive of the river works for you", "share the template we use for interviews", "join the mock panel on Friday",
    ];

    private static readonly string[] Promises = ["the load table", "the list of bidders", "the photographs of the site walk", "the draft agenda", "the article about the ferry"];

    private static readonly string[] Leads =
    [
        "the winery plans a footbridge over the creek and has no engineer yet.", "the hospital wants a new ramp and asked us whom to talk to.", "the airline is about to tender the hangar road.",
        "the college has money for a ropeway study.", "the port looks for a team for the quay wall, quietly.",
    ];

    private readonly Dice _dice = stage.Dice("turns");

    public void Give()
    {
        List<Part> free = [.. parts.Where(part => part.Met > Months(4) && part.Met < Years(3) && stage.Truth.Rhythms.GetValueOrDefault(part.Person) is > 0 and < 200)];
        foreach (var part in Take(free, 4))
        {
            part.HasFullMailbox(_dice.Between(10, part.Met - 30), 6);
        }

        MoveSome(Take(free, 36));
        foreach (var part in Take(free, 12))
        {
            int ago = _dice.Between(20, Math.Min(part.Met - 40, Months(30)));
            string title = _dice.Pick(["Senior ", "Lead ", "Associate "]) + part.Person.Employments[^1].Title.Replace("Senior ", "", StringComparison.Ordinal);
            part.IsPromoted(title, ago, isTold: _dice.Chance(0.5));
        }

        foreach (var part in _dice.PickSome(parts, 46))
        {
            int from = Math.Max(12, Moment(part));
            var standIn = parts.FirstOrDefault(other => other != part && other.Person.Employments[0].Company == part.Person.Employments[0].Company);
            part.IsAway(from, _dice.Between(5, 24), _dice.Pick(["away", "travel", "away"]), _dice.Chance(0.5) ? standIn : null);
        }

        Help();
        foreach (var part in _dice.PickSome(parts, 70))
        {
            Notices.Invitation(stage, part.Person, Moment(part));
        }

        foreach (var part in _dice.PickSome(parts, 60))
        {
            Notices.Accepted(stage, part.Person, Moment(part));
        }
    }

    private void MoveSome(List<Part> movers)
    {
        int exodus = 0;
        foreach (var part in movers)
        {
            int left = _dice.Between(Months(1), part.Met - Months(2.5));
            var now = part.Person.Employments[^1].Company;
            var elsewhere = stage.Companies.Crowd.Where(one => one != now).ToList();
            var next = _dice.Pick(elsewhere.Where(one => one.Field == now.Field || one.Zone == now.Zone).ToList());
            var after = _dice.Pick([Afterlife.Bounces, Afterlife.Bounces, Afterlife.Bounces, Afterlife.SaysLeft, Afterlife.SaysNewAddress, Afterlife.Forwards, Afterlife.StaysSilent]);
            var tells = _dice.Pick([Tells.NewAddress, Tells.NewAddress | Tells.Network, Tells.Farewell | Tells.NewAddress, Tells.Network, Tells.Nobody]);
            switch (_dice.Below(12))
            {
                case 0 or 1:
                    part.Leaves(left, _dice.Pick([Afterlife.SaysLeft, Afterlife.Bounces, Afterlife.StaysSilent]), graceDays: _dice.Between(60, 300));
                    break;
                case 2:
                    part.Retires(left);
                    break;
                case 3:
                    part.Person.Personal ??= $"{part.Person.Local}@{_dice.Pick(Companies.Providers)}";
                    part.IsLaidOff(left, saysFarewell: _dice.Chance(0.6), writesFromHome: _dice.Chance(0.6) ? Math.Max(left - _dice.Between(10, 50), 1) : 0);
                    break;
                default:
                    part.MovesTo(next, _dice.Pick(Titles.For(next.Field)), left, Math.Max(left - _dice.Between(0, 35), 1), tells, after, after is Afterlife.Bounces ? _dice.Pick([0, 0, 10]) : _dice.Pick([30, 60, 120]));
                    break;
            }

            part.TriesToReach(Math.Max(left - _dice.Between(1, 12), 1));
            // Litware's round: several people of one company leave within days.
            if (now == stage.Companies.Litware)
            {
                exodus++;
            }
        }

        foreach (var part in parts.Where(one => one.Person.Employments[^1] is { Until: null } job && job.Company == stage.Companies.Litware).Take(Math.Max(0, 3 - exodus)))
        {
            part.IsLaidOff(Days(61), saysFarewell: false).TriesToReach(Days(52));
        }
    }

    private void Help()
    {
        foreach (var part in _dice.PickSome(parts, 30))
        {
            part.AsksFor(_dice.Pick(Asks), Moment(part));
        }

        foreach (var part in _dice.PickSome(parts, 22))
        {
            part.Offers(_dice.Pick(Offers), Moment(part));
        }

        foreach (var part in _dice.PickSome(parts, 20))
        {
            part.Promises(_dice.Pick(Promises), Moment(part));
        }

        foreach (var part in _dice.PickSome(parts, 20))
        {
            part.IsPromised(_dice.Pick(Promises), Moment(part));
        }

        foreach (var part in _dice.PickSome(parts, 16))
        {
            part.HasOpening(_dice.Pick(Titles.For(part.Person.Employments[0].Company.Field)), Moment(part));
        }

        foreach (var part in _dice.PickSome(parts, 12))
        {
            part.PassesLead(_dice.Pick(Leads), Moment(part));
        }

        foreach (var part in _dice.PickSome(parts, 14))
        {
            part.Thanks(_dice.Pick(["the introduction", "reading the draft", "the honest answer on the phone", "coming all the way"]), Moment(part), _dice.Chance(0.5));
        }

        foreach (var part in _dice.PickSome(parts, 10))
        {
            var other = _dice.Pick(parts);
            if (other != part && other.Ends < Months(30))
            {
                part.IsIntroducedTo(other, Moment(part), "You two work on the same river from two sides, and both of you said yes to this mail.");
            }
        }

        foreach (var part in _dice.PickSome(parts, 40))
        {
            part.PassesOn(Moment(part));
        }
    }

    /// <summary>A day while the two are in touch.</summary>
    private int Moment(Part part)
    {
        int last = Math.Max(6, part.Ends);
        return _dice.Between(last, Math.Max(last, Math.Min(part.Met - 4, Months(33))));
    }

    private List<Part> Take(List<Part> from, int count)
    {
        var taken = _dice.PickSome(from, count);
        from.RemoveAll(taken.Contains);
        return taken;
    }
}
