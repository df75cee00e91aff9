using System.Globalization;
using GraphNetworker.Api.Plan;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Reading;
using GraphNetworker.Core.Suggestions;
using GraphNetworker.Storage.Reading;

namespace GraphNetworker.Api.Suggestions;

/// <summary>What mails told that a word is due for: the owner's own promises, and invitations that were accepted.</summary>
internal static class FindingSource
{
    /// <summary>What of the findings these suggestions are made from.</summary>
    public static readonly FindingKind[] Kinds = [FindingKind.InvitationAccepted, FindingKind.OwnPromise];

    /// <summary>Those of which nothing has come yet, as far as headers tell.</summary>
    public static IEnumerable<Suggestion> Of(PlanNow plan, IReadOnlyList<KeptFinding> findings)
    {
        foreach (var one in findings)
        {
            var day = OwnerDay.Of(one.Found.At, plan.Plan.TimeZone);
            string told = string.Create(CultureInfo.InvariantCulture, $"{day:MMMM d}");
            if (one.Found.Kind == FindingKind.OwnPromise && one.Person is { } to)
            {
                // Whether a later mail kept it nobody can tell from headers: it stays until the owner says so.
                yield return new Suggestion(
                    Suggestion.KeyOf(Occasion.Promise, to, one.Found.Source),
                    Occasion.Promise,
                    to,
                    one.Name,
                    $"you wrote on {told}: “{one.Found.Line}”",
                    $"Keep your word to {Suggestion.NamePlace}",
                    10,
                    one.Found.Day ?? day.AddDays(1),
                    1);
            }
            else if (one.Found.Kind == FindingKind.InvitationAccepted && !HasWordSince(plan, one))
            {
                // A door held open, not one more card: it is worth a word.
                yield return new Suggestion(
                    Suggestion.KeyOf(Occasion.Invitation, one.Person, one.Found.Source),
                    Occasion.Invitation,
                    one.Person,
                    one.Name,
                    $"accepted your invitation on {told}; no word since",
                    $"Write {Suggestion.NamePlace} a first line",
                    2,
                    day,
                    0.5);
            }
        }
    }

    private static bool HasWordSince(PlanNow plan, KeptFinding one) =>
        one.Person is { } person && plan.Bonds.Of.GetValueOrDefault(person)?.Latest.Any(touch => touch.At > one.Found.At && touch.Direction is Direction.Sent or Direction.Met) == true;
}
