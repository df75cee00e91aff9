using System.Globalization;
using GraphNetworker.Api.Health;
using GraphNetworker.Api.Plan;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Suggestions;

namespace GraphNetworker.Api.Suggestions;

/// <summary>After a meeting and after a first exchange a word is worth most within a day or two.</summary>
/// <remarks>It stays until somebody writes: that a day passed is no reason to forget it.</remarks>
internal static class ContactSource
{
    // On the day itself it would be hasty; what was said has to sink in, and minutes to be written.
    private static readonly TimeSpan Rest = TimeSpan.FromHours(24);

    // A meeting of more is followed up by its minutes.
    private const int Few = 4;

    /// <summary>Meetings and first exchanges that no word has followed.</summary>
    /// <param name="plan">The plan of the day.</param>
    /// <param name="since">What was before the owner began is left alone.</param>
    /// <param name="now">The present moment.</param>
    public static IEnumerable<Suggestion> Of(PlanNow plan, DateTimeOffset since, DateTimeOffset now)
    {
        foreach (var (person, bond) in plan.Bonds.Of)
        {
            if (bond.Latest is not [var last, ..] || last.At < since || now - last.At < Rest)
            {
                continue;
            }

            // The last thing that happened, unless it was in a crowd.
            bool met = last is { Direction: Direction.Met, People: <= Few };
            if (!met && (!IsFirstExchange(bond) || plan.IsThoughtOf(person)))
            {
                continue;
            }

            var (occasion, from) = met ? (Occasion.Meeting, last.At) : (Occasion.FirstMail, bond.Tie.First);
            yield return new Suggestion(
                KeyOf(occasion, person, from),
                occasion,
                person,
                "",
                met ? $"you met on {Day(plan, from)}; no word since" : $"you first wrote to each other on {Day(plan, from)}",
                met ? $"Thank {Suggestion.NamePlace} for the meeting" : $"Tell {Suggestion.NamePlace} what comes next",
                3,
                OwnerDay.Of(last.At, plan.Plan.TimeZone).AddDays(1),
                Fresh(last.At, now));
        }
    }

    // One exchange, and theirs is the last word: the owner has not come back to it.
    private static bool IsFirstExchange(Bond bond) =>
        bond is { Tie.Exchanges: 1, Meetings: 0, Latest: [{ Direction: Direction.Received, Aside: false, People: <= Few }, ..] } && bond.Mails < MailboxNetwork.LatestHeld;

    private static string KeyOf(Occasion occasion, PersonId person, DateTimeOffset at) => Suggestion.KeyOf(occasion, person, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    private static string Day(PlanNow plan, DateTimeOffset at) => OwnerDay.Of(at, plan.Plan.TimeZone).ToString("MMMM d", CultureInfo.InvariantCulture);

    // What is days old is worth less than what was yesterday: half after a week.
    private static double Fresh(DateTimeOffset at, DateTimeOffset now) => 7 / (7 + (now - at).TotalDays);
}
