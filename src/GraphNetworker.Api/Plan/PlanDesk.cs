using GraphNetworker.Api.Health;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Plan;

namespace GraphNetworker.Api.Plan;

/// <summary>Shows the plan and keeps what the owner changes of it.</summary>
internal sealed class PlanDesk(PlanReader reader, PlanStore store, DigestStore digests, PeopleStore people, Networks networks, TimeProvider clock)
{
    /// <summary>The plan as it stands.</summary>
    public async Task<PlanView> ReadAsync(MailboxAccount account, CancellationToken cancel) => PlanView.Of(await reader.NowAsync(account, cancel), await digests.LatestAsync(account.Id, cancel));

    /// <summary>Keeps a change; null when the plan was changed elsewhere since it was seen.</summary>
    public async Task<PlanView?> KeepAsync(MailboxAccount account, OwnerPlan plan, int seen, CancellationToken cancel) =>
        await store.KeepAsync(account.Id, await StandingAsync(account, plan, cancel), seen, clock.GetUtcNow(), cancel) is { } kept ? PlanView.Of(await reader.OfAsync(account, kept, cancel), await digests.LatestAsync(account.Id, cancel)) : null;

    /// <summary>Whether a plan would fit that is not kept yet.</summary>
    public async Task<FeasibilityView> TryAsync(MailboxAccount account, OwnerPlan plan, CancellationToken cancel) =>
        FeasibilityView.Of(await reader.OfAsync(account, new KeptPlan(await StandingAsync(account, plan, cancel), 0), cancel));

    /// <summary>Keeps what is wished for some people. A circle that is not of the plan is refused.</summary>
    public async Task<Wished> WishAsync(MailboxAccount account, RhythmChange change, CancellationToken cancel)
    {
        var plan = (await store.ReadAsync(account.Id, cancel)).Plan;
        if (change.Circle is { } circle && plan.CircleOf(circle) is null)
        {
            return new Wished(0, new PlanFault("circle", "The plan has no such circle.", "Take the id from the plan."));
        }

        var now = clock.GetUtcNow();
        var wish = change is { Circle: null, Rhythm: null, Rests: false } ? null : new RhythmWish(OwnerDay.Of(now, plan.TimeZone), change.Circle, change.Rhythm?.ToRhythm(), change.Rests);
        var wished = change.People.Select(id => new PersonId(id)).ToHashSet();
        int changed = await store.WishAsync(account.Id, wished, wish, now, cancel);
        networks.Touch(account.Id, wished);
        return new Wished(changed, null);
    }

    /// <summary>Who has a rhythm and is at least so many days over, those longest over first.</summary>
    public async Task<PlannedList> ListAsync(MailboxAccount account, Guid? circle, int? overdueBy, int take, CancellationToken cancel)
    {
        var now = await reader.NowAsync(account, cancel);
        PlannedOne[] all =
        [
            .. now.People.Where(one => (circle is null || one.Circle == circle) && (overdueBy is not { } least || one.Due.DaysOver >= least))
                .OrderByDescending(one => one.Due.DaysOver).ThenBy(one => one.Person.Value),
        ];
        var shown = all.Take(take).ToArray();
        var known = await people.ByIdAsync(account.Id, [.. shown.Select(one => one.Person)], cancel);
        return new PlannedList(
            [.. shown.Where(one => known.ContainsKey(one.Person)).Select(one => new PlannedLine(
                one.Person.Value, known[one.Person].Name, one.Circle, one.Decided.Source, one.Rhythm.Words, one.LastContact, one.Due.Ideal, one.Due.Latest, one.Due.Band, one.Due.DaysOver))],
            all.Length - shown.Length);
    }

    /// <summary>What rules of circles may name: what is written on the cards, the most frequent first.</summary>
    public async Task<RuleChoices> ChoicesAsync(MailboxAccount account, CancellationToken cancel) =>
        RuleChoices.Of((await store.MarksAsync(account.Id, null, companies: true, cancel)).Values);

    private async Task<OwnerPlan> StandingAsync(MailboxAccount account, OwnerPlan plan, CancellationToken cancel) =>
        plan.StandingSince((await store.ReadAsync(account.Id, cancel)).Plan, OwnerDay.Of(clock.GetUtcNow(), plan.TimeZone));
}

/// <summary>What came of a wish.</summary>
/// <param name="Changed">For how many people.</param>
/// <param name="Fault">What was wrong with it; then nothing was changed.</param>
[Immutable]
internal sealed record Wished(int Changed, PlanFault? Fault);
