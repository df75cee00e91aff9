using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;

namespace GraphNetworker.Api.Plan;

/// <summary>What the rules of circles may name: what the owner's cards bear.</summary>
/// <param name="Categories">Outlook's categories, the most frequent first; at most 100.</param>
/// <param name="Companies">Companies, spelt as most cards spell them, the most frequent first; at most 100.</param>
[Immutable]
public sealed record RuleChoices(IReadOnlyList<RuleChoice> Categories, IReadOnlyList<RuleChoice> Companies)
{
    private const int Most = 100;

    // Whoever bears the category that puts cards aside is in no circle by rule.
    internal static RuleChoices Of(IEnumerable<CardMarks> everybody)
    {
        var marks = everybody.ToArray();
        return new(
            Ranked(marks.SelectMany(one => one.Categories), category => category.ToUpperInvariant()),
            Ranked(marks.Select(one => one.Company).OfType<string>(), Employer.KeyOf));
    }

    private static IReadOnlyList<RuleChoice> Ranked(IEnumerable<string> names, Func<string, string?> keyOf) =>
    [
        .. names.GroupBy(name => name).Select(same => (Name: same.Key, People: same.Count()))
            .Where(one => one.Name.Length <= Circle.LongestRule)
            .GroupBy(one => keyOf(one.Name))
            .Where(same => same.Key is not null)
            .Select(same => new RuleChoice(same.OrderByDescending(one => one.People).ThenBy(one => one.Name, StringComparer.Ordinal).First().Name, same.Sum(one => one.People)))
            .OrderByDescending(one => one.People).ThenBy(one => one.Name, StringComparer.Ordinal).Take(Most),
    ];
}

/// <summary>One category or company.</summary>
/// <param name="Name">As the cards write it.</param>
/// <param name="People">How many people bear it.</param>
public sealed record RuleChoice(string Name, int People);
