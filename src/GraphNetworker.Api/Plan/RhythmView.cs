using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;

namespace GraphNetworker.Api.Plan;

/// <summary>What is planned for one person.</summary>
/// <param name="Source">Where the rhythm comes from.</param>
/// <param name="Circle">The circle; null when it comes from none.</param>
/// <param name="CircleName">Its name.</param>
/// <param name="Days">Once in so many days; null for no rhythm.</param>
/// <param name="Words">"every 3 weeks"; null for no rhythm.</param>
/// <param name="Due">The day the next contact is due; null for no rhythm.</param>
/// <param name="Latest">The last day.</param>
/// <param name="Band">Where today lies.</param>
/// <param name="UsualDays">The rhythm the two have by themselves, where it shows and is another than the planned one.</param>
/// <param name="UsualWords">The same in words.</param>
[Immutable]
public sealed record RhythmView(RhythmSource Source, Guid? Circle, string? CircleName, int? Days, string? Words, DateOnly? Due, DateOnly? Latest, DueBand? Band, int? UsualDays, string? UsualWords)
{
    // A rhythm that is nearly the planned one is no news.
    private const double Nearly = 0.25;

    internal static RhythmView Of(PersonId person, OwnerPlan plan, DecidedRhythm decided, Health.Bond? bond, DateTimeOffset? done, DateOnly today)
    {
        var planned = PlanReader.PlannedOf(person, plan, decided, bond, done, today);
        int? usual = bond?.Tie.Rhythm is { } rhythm ? Math.Clamp((int)Math.Round(rhythm.Gap.TotalDays), 7, PlannedRhythm.LongestDays) : null;
        bool isNews = usual is { } days && (planned is null || Math.Abs(days - planned.Rhythm.Days) > Nearly * planned.Rhythm.Days);
        return new RhythmView(
            decided.Source,
            decided.Circle?.Id,
            decided.Circle?.Name,
            planned?.Rhythm.Days,
            planned?.Rhythm.Words,
            planned?.Due.Ideal,
            planned?.Due.Latest,
            planned?.Due.Band,
            isNews ? usual : null,
            isNews ? PlannedRhythm.Every(usual!.Value).Words : null);
    }
}

/// <summary>What the owner wishes for some people: exactly one of circle, rhythm and rests; none of them takes back what was wished.</summary>
/// <param name="People">For whom, at most 10,000.</param>
/// <param name="Circle">A circle of the plan.</param>
/// <param name="Rhythm">A rhythm of their own.</param>
/// <param name="Rests">Nothing reminds of them.</param>
[Immutable]
public sealed record RhythmChange(IReadOnlyList<Guid> People, Guid? Circle = null, RhythmDays? Rhythm = null, bool Rests = false);

/// <summary>What came of it.</summary>
/// <param name="Changed">For how many people; those who are not known are not among them.</param>
[Immutable]
public sealed record RhythmChanged(int Changed);

/// <summary>Who has a rhythm.</summary>
/// <param name="People">Those longest over first.</param>
/// <param name="More">How many there are besides.</param>
[Immutable]
public sealed record PlannedList(IReadOnlyList<PlannedLine> People, int More);

/// <summary>One of them.</summary>
/// <param name="Person">Their id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Circle">The circle; null for their own rhythm or the default.</param>
/// <param name="Source">Where the rhythm comes from.</param>
/// <param name="Words">"every 3 weeks".</param>
/// <param name="LastContact">The last real contact; null when there never was one.</param>
/// <param name="Due">The day the next is due.</param>
/// <param name="Latest">The last day.</param>
/// <param name="Band">Where today lies.</param>
/// <param name="DaysOver">Days past the ideal day; negative before it.</param>
public sealed record PlannedLine(Guid Person, string Name, Guid? Circle, RhythmSource Source, string Words, DateTimeOffset? LastContact, DateOnly Due, DateOnly Latest, DueBand Band, int DaysOver);
