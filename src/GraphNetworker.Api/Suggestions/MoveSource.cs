using GraphNetworker.Api.Health;
using GraphNetworker.Api.Plan;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Suggestions;
using GraphNetworker.Storage.Proposals;

namespace GraphNetworker.Api.Suggestions;

/// <summary>A word to whoever changed jobs, and another when the new one has become everyday life. Neutral where no new role is proven.</summary>
internal static class MoveSource
{
    /// <summary>Those to whom the owner has not written since.</summary>
    /// <param name="plan">The plan of the day.</param>
    /// <param name="moves">Changes of work, asked about or accepted.</param>
    /// <param name="leavers">Everybody who left an organisation: what was only renamed nobody has left.</param>
    /// <param name="now">The present moment.</param>
    public static IEnumerable<Suggestion> Of(PlanNow plan, IReadOnlyList<KeptProposal> moves, IReadOnlyList<Leaver> leavers, DateTimeOffset now)
    {
        foreach (var one in moves.Where(one => one.State == ProposalState.Accepted || one.Asked.Certainty >= JobMove.ProvenFrom))
        {
            var asked = one.Asked;
            var bond = plan.Bonds.Of.GetValueOrDefault(one.Person);
            if (!HasWordSince(bond, asked.Since) && Words(one, leavers) is { } words)
            {
                yield return Make(Occasion.JobMove, asked.Since, words, asked.Move is MoveKind.Left or MoveKind.LaidOff ? $"Ask {Suggestion.NamePlace} how you can help" : $"Say hello to {Suggestion.NamePlace} in the new job");
            }

            var settled = asked.Since.AddDays(JobMove.DaysToSettle);
            if (asked.Move == MoveKind.Joined && settled <= now && !HasWordSince(bond, settled) && Words(one, leavers) is not null)
            {
                yield return Make(Occasion.HundredthDay, settled, $"a hundred days at {asked.Organisation}", $"Ask {Suggestion.NamePlace} how the new job has turned out");
            }

            Suggestion Make(Occasion occasion, DateTimeOffset since, string why, string what)
            {
                var day = OwnerDay.Of(since, plan.Plan.TimeZone);
                return new Suggestion(
                    Suggestion.KeyOf(occasion, one.Person, day),
                    occasion,
                    one.Person,
                    "",
                    why,
                    what,
                    3,
                    day,
                    bond?.Tie.Strength.Share ?? 0);
            }
        }
    }

    private static string? Words(KeptProposal one, IReadOnlyList<Leaver> leavers) => one.Asked switch
    {
        { Move: MoveKind.Joined } asked when Renames.Has(leavers, asked.From, asked.Organisation) => null,
        { Move: MoveKind.Joined or MoveKind.Promoted, Organisation: { } there, Title: { } title } => $"now {title} at {there}",
        { Move: MoveKind.Joined, Organisation: { } there } => $"now at {there}",
        { Move: MoveKind.Promoted, Title: { } title } => $"now {title}",
        { Move: MoveKind.LaidOff, From: { } from } => $"the position at {from} was cut",
        { Move: MoveKind.Left, From: { } from } => $"no longer at {from}",
        _ => null, // who died, retired, or was only seen elsewhere is no occasion
    };

    private static bool HasWordSince(Bond? bond, DateTimeOffset since) => bond?.Latest.Any(touch => touch.At > since && touch.Direction is Direction.Sent or Direction.Met) == true;
}
