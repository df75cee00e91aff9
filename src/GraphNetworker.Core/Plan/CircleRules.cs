using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Plan;

/// <summary>Who comes to what by a plan: the rules of its circles, made ready to be asked about thousands of people by one caller.</summary>
public sealed class CircleRules
{
    private readonly OwnerPlan _plan;

    // The place of the first circle in the owner's order.
    private readonly Dictionary<string, int> _byCategory = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byCompany = new(StringComparer.Ordinal);

    // Thousands of cards name hundreds of companies, and a name takes longer to fold than to find.
    private readonly Dictionary<string, int> _heard = new(StringComparer.Ordinal);

    /// <summary>Those of a plan.</summary>
    public CircleRules(OwnerPlan plan)
    {
        _plan = plan;
        for (int place = 0; place < plan.Circles.Count; place++)
        {
            foreach (string category in plan.Circles[place].Categories.Select(one => one.Trim()).Where(one => one.Length > 0))
            {
                _byCategory.TryAdd(category, place);
            }

            foreach (string company in plan.Circles[place].Companies.Select(Employer.KeyOf).OfType<string>())
            {
                _byCompany.TryAdd(company, place);
            }
        }
    }

    /// <summary>Whether some circle looks at categories.</summary>
    public bool AsksCategories => _byCategory.Count > 0;

    /// <summary>Whether some circle looks at companies.</summary>
    public bool AsksCompanies => _byCompany.Count > 0;

    /// <summary>Whether there is any rule: without one nothing need be known of cards.</summary>
    public bool IsAny => AsksCategories || AsksCompanies;

    /// <summary>Whether somebody is in a circle by a rule, should nothing be wished for them.</summary>
    public bool Fits(CardMarks marks) => ByRule(marks) is not null;

    /// <summary>
    /// The rhythm that counts: let rest, else the person's own, else the circle they were put in, else the first circle whose category a card
    /// of theirs bears, else the first of their company, else the default. A circle that is no longer in the plan says nothing.
    /// </summary>
    /// <param name="wish">What is wished for the person; null for nothing.</param>
    /// <param name="marks">What their cards say; null for nothing.</param>
    public DecidedRhythm Decide(RhythmWish? wish, CardMarks? marks) => wish switch
    {
        { Rests: true } => new(RhythmSource.Rests),
        { Own: { } own } => new(RhythmSource.Own, own, null, wish.Since),
        { Circle: { } id } when _plan.CircleOf(id) is { } circle => new(RhythmSource.Circle, circle.Rhythm, circle, wish.Since),
        _ when marks is not null && ByRule(marks) is { } ruled => ruled,
        _ when _plan.Default is { } everybody => new(RhythmSource.Default, everybody, null, wish?.Since ?? _plan.DefaultSince),
        _ => new(RhythmSource.None),
    };

    private DecidedRhythm? ByRule(CardMarks marks)
    {
        int first = int.MaxValue;
        foreach (string category in AsksCategories ? marks.Categories : [])
        {
            first = _byCategory.TryGetValue(category.Trim(), out int place) ? Math.Min(first, place) : first;
        }

        return first < int.MaxValue ? Of(RhythmSource.Category, _plan.Circles[first])
            : marks.Company is { } company && AsksCompanies && PlaceOf(company) is var one and >= 0 ? Of(RhythmSource.Company, _plan.Circles[one])
            : null;
    }

    private int PlaceOf(string company)
    {
        if (!_heard.TryGetValue(company, out int place))
        {
            place = Employer.KeyOf(company) is { } key && _byCompany.TryGetValue(key, out int found) ? found : -1;
            _heard.Add(company, place);
        }

        return place;
    }

    private static DecidedRhythm Of(RhythmSource source, Circle circle) => new(source, circle.Rhythm, circle, circle.Since);
}
