extern alias sandbox;

using System.Globalization;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using sandbox::GraphNetworker.Sandbox.Mailboxes;
using sandbox::GraphNetworker.Sandbox.Stories;

namespace GraphNetworker.Api.Tests.Plan;

/// <summary>A year of a story, lived by a plan: what was foretold at its beginning against what came of it.</summary>
[TestClass]
public sealed class PlanSimulationTests
{
    private const int Year = 364;

    private static readonly DateOnly End = new(2026, 11, 12);
    private static readonly DateOnly Begin = End.AddDays(-Year);
    private static readonly OwnerPlan Plan = OwnerPlan.Unmade;

    /// <remarks>
    /// A year of two hundred people is one throw of the dice: of a single story no more can be foretold than that it will most likely be
    /// within a tenth, so several are told, and the middle one counts. All of them are printed.
    /// </remarks>
    [TestMethod]
    public void What_will_be_waiting_is_foretold_within_a_tenth()
    {
        var years = Enumerable.Range(1, 5).Select(Tell).OrderBy(year => year.Off).ToArray();
        string figures = string.Join('\n', years.Select(year => year.Words));
        Console.WriteLine(figures);

        Assert.IsLessThan(0.1, years[years.Length / 2].Off, figures);
        Assert.IsLessThan(0.1, Math.Abs((years.Sum(year => year.Foretold) / years.Sum(year => year.Lived)) - 1), figures);
    }

    private static (double Foretold, double Lived, double Off, string Words) Tell(int seed)
    {
        var story = StoryMailbox.Tell(seed, End);
        var people = PeopleOf(story);
        var planned = people.Where(one => one.Before.Last is not null).Select(one => (Line: PlannedOf(one.Before), one.After)).ToArray();
        double habit = Capacity.PerWeek(people.Select(one => one.Before.Openings), Begin.DayNumber) ?? throw new InvalidOperationException("A story without a habit.");
        double fading = FadingAway.PerDay(people.Select(one => one.Before.Anyway), Begin.DayNumber);
        var lines = FadingAway.Apply([.. planned.Select(one => one.Line)], fading, Begin.DayNumber);
        double foretold = PlanForecast.Play(lines, Begin.DayNumber, habit, Works).Waiting.Average();
        double lived = Live(planned, habit).Average();
        double off = Math.Abs(foretold - lived) / lived;
        return (foretold, lived, off, string.Create(
            CultureInfo.InvariantCulture,
            $"story {seed}: {planned.Length} people, need {PlanForecast.NeedPerWeek(lines, Begin.DayNumber):F1} a week, usual {habit}, fading {fading * Year:F2} a year; waiting on average: foretold {foretold:F1}, lived {lived:F1} ({off:P0} off)"));
    }

    /// <summary>The owner as they are: each working day they look who is due by what has really happened, and write to those who have waited longest.</summary>
    private static List<int> Live((PlannedPerson Line, ContactHistory After)[] people, double perWeek)
    {
        var waiting = new List<int>();
        var last = people.Select(one => DateOnly.FromDayNumber(one.Line.Due - one.Line.Days)).ToArray();
        double spare = 0;
        for (var day = Begin; day < End; day = day.AddDays(1))
        {
            for (int i = 0; i < people.Length; i++)
            {
                if (people[i].After.Anyway.Contains(day.DayNumber))
                {
                    last[i] = day;
                }
            }

            spare = (spare % 1) + (Plan.IsWorkingDay(day) ? perWeek / 5 : 0);
            var due = Enumerable.Range(0, people.Length).Where(i => Due(i, day).DaysOver >= 0).OrderByDescending(i => Due(i, day).DaysOver).ToList();
            foreach (int i in due.Take((int)spare))
            {
                last[i] = day;
                spare--;
            }

            if (day.DayOfWeek == Begin.AddDays(6).DayOfWeek)
            {
                waiting.Add(Enumerable.Range(0, people.Length).Count(i => Due(i, day).DaysOver >= 0));
            }
        }

        return waiting;

        NextDue Due(int person, DateOnly day)
        {
            return NextDue.Of(last[person], Begin, PlannedRhythm.Every(people[person].Line.Days), day);
        }
    }

    private static bool Works(int day) => Plan.IsWorkingDay(DateOnly.FromDayNumber(day));

    // A rhythm as an owner would choose it: by how often the two were in touch in the year before.
    private static PlannedPerson PlannedOf(ContactHistory before)
    {
        int days = before.Days.Count(day => day > Begin.DayNumber - Year) switch { >= 12 => 21, >= 5 => 60, >= 1 => 182, _ => 365 };
        return new PlannedPerson(days, OwnerDay.Of(before.Last!.Value, TimeZoneInfo.Utc).AddDays(days).DayNumber, before.Anyway);
    }

    /// <summary>What headers and calendar tell of each person, up to the beginning of the year and at its end.</summary>
    private static List<(ContactHistory Before, ContactHistory After)> PeopleOf(Story story)
    {
        MailAddress[] own = [.. story.Mailbox.Owner.OtherAddresses.Append(story.Mailbox.Owner.Address).Select(Address)];
        var owner = new Owner(new MailboxId(1), story.Mailbox.Owner.Name, Address(story.Mailbox.Owner.Address), own.ToHashSet());
        var of = story.Mailbox.Mails.Where(mail => mail.Head.From is not null)
            .Select(mail => InteractionReader.Read(MessageOf(mail), owner, Moment(End)))
            .OfType<MailReading.Exchange>().SelectMany(exchange => exchange.Interactions)
            .ToLookup(one => one.With.Address.Value, one => new Touch(one.Direction, one.At, one.People, one.Aside));
        return
        [
            .. from person in story.Truth.People
               where !person.IsColleague
               let touches = person.Addresses.SelectMany(one => of[one.Address]).OrderBy(touch => touch.At).ThenBy(touch => touch.Direction).ToArray()
               select (ContactHistory.Of(touches, Moment(Begin)), ContactHistory.Of(touches, Moment(End))),
        ];
    }

    private static MailMessage MessageOf(SeedMail mail) => new(
        mail.Key,
        mail.Head.Received,
        Party(mail.Head.From!),
        [.. mail.Head.To.Select(Party)],
        [.. mail.Head.Cc.Select(Party)],
        mail.Folder == "drafts",
        [.. (mail.ReadHeaders?.Invoke() ?? [.. mail.Open().Headers]).Where(header => NoiseHeaders.Tells(header.Field)).Select(header => new Header(header.Field, header.Value))]);

    private static Correspondent Party(MailParty party) => new(Address(party.Address), party.Name);

    private static MailAddress Address(string address) => MailAddress.Parse(address)!.Value;

    private static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
