using GraphNetworker.Api.Health;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Plan;

namespace GraphNetworker.Api.Plan;

/// <summary>Reads the plan and whom it comes to: two queries and the network in memory.</summary>
internal sealed class PlanReader(PlanStore store, PeopleStore people, Networks networks, TimeProvider clock)
{
    /// <summary>The plan as it stands, for everybody.</summary>
    public async Task<PlanNow> NowAsync(MailboxAccount account, CancellationToken cancel) => await NowAsync(account, await store.ReadAsync(account.Id, cancel), cancel);

    /// <summary>The same for a plan that is not kept yet.</summary>
    public async Task<PlanNow> NowAsync(MailboxAccount account, KeptPlan kept, CancellationToken cancel)
    {
        var wishes = await store.WishesAsync(account.Id, cancel);
        var bonds = await networks.Of(account.Id).AllAsync(cancel);
        var today = OwnerDay.Of(clock.GetUtcNow(), kept.Plan.TimeZone);
        var who = wishes.Keys.ToHashSet();
        if (kept.Plan.Default is not null)
        {
            who.UnionWith(await people.KeptAsync(account.Id, Colleagues.Domains(account.Owner), cancel));
        }

        return new PlanNow(kept, wishes, [.. who.Select(Planned).OfType<PlannedOne>()], bonds, today);

        PlannedOne? Planned(PersonId person)
        {
            return PlannedOf(person, kept.Plan, wishes.GetValueOrDefault(person), bonds.Of.GetValueOrDefault(person), today);
        }
    }

    /// <summary>What is planned for one person; null when nothing is.</summary>
    public static PlannedOne? PlannedOf(PersonId person, OwnerPlan plan, RhythmWish? wish, Bond? bond, DateOnly today)
    {
        if (RhythmWish.RhythmOf(wish, plan) is not { } rhythm)
        {
            return null;
        }

        DateOnly? last = bond?.Contacts.Last is { } at ? OwnerDay.Of(at, plan.TimeZone) : null;
        var circle = wish is { Own: null, Circle: { } id } && plan.CircleOf(id) is not null ? id : (Guid?)null;
        return new PlannedOne(person, rhythm, circle, NextDue.Of(last, wish?.Since ?? today, rhythm, today), bond);
    }
}
