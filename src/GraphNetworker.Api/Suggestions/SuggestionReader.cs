using System.Globalization;
using GraphNetworker.Api.Health;
using GraphNetworker.Api.Plan;
using GraphNetworker.Api.Proposals;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Suggestions;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Proposals;
using GraphNetworker.Storage.Reading;
using GraphNetworker.Storage.Suggestions;

namespace GraphNetworker.Api.Suggestions;

/// <summary>Gathers what is worth doing, from all sides, into the one list of the day.</summary>
internal sealed class SuggestionReader(
    PlanReader plans,
    PeopleStore people,
    FollowUpStore followUps,
    FindingStore findings,
    ProposalStore proposals,
    ExodusReader exodus,
    HealthLists lists,
    SnoozeStore snoozes,
    TimeProvider clock)
{
    // What was before the owner began is their past; a month of it is still fresh enough for a word.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(30);

    // A new job's hundredth day lies a hundred days after its first sign.
    private static readonly TimeSpan MovesFrom = TimeSpan.FromDays(130);

    // Who else went the same way is still to be seen then.
    private static readonly TimeSpan RenamesFrom = TimeSpan.FromDays(3 * 365);

    // More than these are "more" to anybody; it keeps the one query for names small.
    private const int Considered = 100;

    // Old ties are woken one at a time.
    private const int DormantShown = 2;

    /// <summary>The list of a day.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="today">The day the owner's own calendar shows; null for the one their time zone makes it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="whole">Whether all there is must be in it, and not only what may be shown.</param>
    public async Task<SuggestedDay> OfDayAsync(MailboxAccount account, DateOnly? today, CancellationToken cancel, bool whole = false)
    {
        var plan = await plans.OnAsync(account, today, cancel);
        var open = await followUps.OpenAsync(account.Id, null, cancel);
        var due = open.Where(one => one.FollowUp.Due <= plan.Today && one.FollowUp.State != FollowUpState.Watching).ToDictionary(one => Suggestion.KeyOf(one.FollowUp.Id));
        var all = due.Select(one => Due(one.Key, one.Value, plan.Today)).ToList();
        var put = await snoozes.OnAsync(account.Id, plan.Today, cancel);
        int unworded = 0, putOff = 0;
        if (!plan.IsDayOff)
        {
            var taken = open.Select(one => one.FollowUp.For).ToHashSet(); // whoever has an open follow-up is looked after already
            all.AddRange((await GatherAsync(account, plan, cancel)).Where(one => one.Person is not { } person || (!taken.Contains(person) && !plan.Rests(person))));
            var now = clock.GetUtcNow();
            Choose(plan.People.Where(one => one.Due.DaysOver >= 0 && !taken.Contains(one.Person)), RhythmSource.KeyOf, (some, most) => RhythmSource.Due(plan, some, most));
            Choose(
                RhythmSource.GoingQuiet(plan, now).Where(one => !taken.Contains(one.Person) && !plan.Rests(one.Person)),
                one => RhythmSource.KeyOf(one, plan),
                (some, most) => RhythmSource.GoingQuiet(plan, some, now, most));
        }

        // What was undertaken once is not suggested again, whatever became of it.
        var ids = all.Where(one => one.Occasion != Occasion.FollowUp).DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => FollowUp.IdOf(account.Id, one.Key));
        var ever = await followUps.EverAsync(account.Id, ids.Values, cancel);
        all.RemoveAll(one => ids.TryGetValue(one.Key, out var id) && ever.Contains(id));
        putOff += all.RemoveAll(IsPutOff);
        var ranked = DayList.Of(all, int.MaxValue).Lines;
        var named = await NamedAsync(account, [.. ranked.Take(Considered)], cancel);
        var begins = OwnerDay.At(plan.Today, TimeOnly.MinValue, plan.Plan.TimeZone);
        int done = (await followUps.DoneBetweenAsync(account.Id, begins, begins.AddDays(1), cancel)).Count;
        var day = DayList.Of(named, plan.Plan.DailyCap - done);
        return new SuggestedDay(plan, day, day.Waiting.Count + Math.Max(0, ranked.Count - Considered) + unworded, putOff, due) { Ranked = ranked };

        // Of these there may be thousands: only who may be shown is worded.
        void Choose<T>(IEnumerable<T> some, Func<T, string> keyOf, Func<IReadOnlyCollection<T>, int, IEnumerable<Suggestion>> word)
        {
            T[] there = [.. some];
            var free = put.Count == 0 ? there : [.. there.Where(one => !put.ContainsKey(keyOf(one)))];
            int most = whole ? free.Length : Math.Min(free.Length, Considered);
            putOff += there.Length - free.Length;
            unworded += free.Length - most;
            all.AddRange(word(free, most));
        }

        // A follow-up that was put off is due on another day, here and in To Do: what its day says counts.
        bool IsPutOff(Suggestion one)
        {
            return one.Occasion != Occasion.FollowUp && put.ContainsKey(one.Key);
        }
    }

    /// <summary>All there is beside what was undertaken, who is due by their rhythm and who is about to go quiet, in no order.</summary>
    private async Task<IReadOnlyList<Suggestion>> GatherAsync(MailboxAccount account, PlanNow plan, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = account.Opened - Fresh;
        var told = await findings.NewestAsync(account.Id, FindingSource.Kinds, since, Considered, cancel);
        var moves = await proposals.MovesAsync(account.Id, account.Opened - MovesFrom, cancel);
        var leavers = moves.Count > 0 ? await proposals.LeaversAsync(account.Id, now - RenamesFrom, cancel) : [];
        return
        [
            .. FindingSource.Of(plan, told),
            .. ContactSource.Of(plan, since, now),
            .. MoveSource.Of(plan, moves, leavers, now),
            .. await DormantAsync(account, plan, cancel),
            .. await ExodusAsync(account, plan, cancel),
        ];
    }

    private async Task<IEnumerable<Suggestion>> DormantAsync(MailboxAccount account, PlanNow plan, CancellationToken cancel) =>
        (await lists.DormantAsync(account, DormantShown, cancel)).People.Select((one, place) => new Suggestion(
            Suggestion.KeyOf(Occasion.Dormant, new PersonId(one.Person), ""),
            Occasion.Dormant,
            new PersonId(one.Person),
            one.Name,
            one.Reason,
            $"Write to {Suggestion.NamePlace} again",
            10,
            plan.Today,
            1.0 / (place + 1)));

    // Those who stay may be glad of a word as well.
    private async Task<IEnumerable<Suggestion>> ExodusAsync(MailboxAccount account, PlanNow plan, CancellationToken cancel) =>
        from one in (await exodus.ReadAsync(account, Fresh, cancel)).Organisations
        select new Suggestion(
            Suggestion.KeyOf(Occasion.Exodus, null, one.Organisation),
            Occasion.Exodus,
            null,
            one.Organisation,
            string.Create(CultureInfo.InvariantCulture, $"{one.Leavers.Count} people left since {one.First:MMMM d}"),
            $"Write to those who stay at {Suggestion.NamePlace}",
            5,
            plan.Today,
            0.5);

    /// <summary>With their names. Colleagues are met anyway; whoever is gone since is left out.</summary>
    private async Task<IReadOnlyList<Suggestion>> NamedAsync(MailboxAccount account, IReadOnlyList<Suggestion> some, CancellationToken cancel)
    {
        var known = await people.ByIdAsync(account.Id, [.. some.Select(one => one.Person).OfType<PersonId>().Distinct()], cancel);
        return
        [
            .. from one in some
               let person = one.Person is { } id ? known.GetValueOrDefault(id) : null
               where one.Person is null || (person is not null && (one.Occasion == Occasion.FollowUp || !person.Addresses.Any(address => Colleagues.Has(account.Owner, address))))
               select person is null ? one : one with { Name = person.Name },
        ];
    }

    private static Suggestion Due(string key, KeptFollowUp kept, DateOnly today) =>
        new(key, Occasion.FollowUp, kept.FollowUp.For, "", Words(kept.FollowUp.Due, today), kept.FollowUp.Title, 5, kept.FollowUp.Due, 1);

    private static string Words(DateOnly due, DateOnly today) => (today.DayNumber - due.DayNumber) switch
    {
        0 => "due today",
        1 => "due yesterday",
        var days => string.Create(CultureInfo.InvariantCulture, $"due {days} days ago"),
    };
}

/// <summary>A day put together.</summary>
/// <param name="Plan">The plan it follows.</param>
/// <param name="List">Its lines.</param>
/// <param name="More">How many did not fit.</param>
/// <param name="PutOff">How many are put off.</param>
/// <param name="Due">The follow-ups among the lines, by their keys.</param>
internal sealed record SuggestedDay(PlanNow Plan, DayList List, int More, int PutOff, IReadOnlyDictionary<string, KeptFollowUp> Due)
{
    /// <summary>All that was gathered, in its order.</summary>
    public IReadOnlyList<Suggestion> Ranked { get; init; } = [];
}
