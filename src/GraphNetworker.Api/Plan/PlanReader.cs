using GraphNetworker.Api.Health;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Plan;

namespace GraphNetworker.Api.Plan;

/// <summary>Reads the plan and whom it comes to: a handful of queries and the network in memory.</summary>
internal sealed class PlanReader(PlanStore store, PeopleStore people, FollowUpStore followUps, Networks networks, TimeProvider clock)
{
    /// <summary>The plan as it stands, for everybody.</summary>
    public Task<PlanNow> NowAsync(MailboxAccount account, CancellationToken cancel) => OnAsync(account, null, cancel);

    /// <summary>The same on a day of the owner's own calendar; null for the day their time zone makes it.</summary>
    public async Task<PlanNow> OnAsync(MailboxAccount account, DateOnly? day, CancellationToken cancel) => await OfAsync(account, await store.ReadAsync(account.Id, cancel), day, cancel);

    /// <summary>The same for a plan that is not kept yet.</summary>
    public Task<PlanNow> OfAsync(MailboxAccount account, KeptPlan kept, CancellationToken cancel) => OfAsync(account, kept, null, cancel);

    private async Task<PlanNow> OfAsync(MailboxAccount account, KeptPlan kept, DateOnly? day, CancellationToken cancel)
    {
        var network = networks.Of(account.Id);
        var wishes = await network.HeldAsync("wishes", () => store.WishesAsync(account.Id, cancel));
        var bonds = await network.AllAsync(cancel);
        var today = day ?? OwnerDay.Of(clock.GetUtcNow(), kept.Plan.TimeZone);
        var done = await followUps.LastDoneAsync(account.Id, null, cancel);
        var rules = new CircleRules(kept.Plan);
        var marks = await network.HeldAsync($"marks {rules.AsksCategories} {rules.AsksCompanies}", () => MarksAsync(account, rules, null, cancel));
        var who = wishes.Keys.Concat(marks.Where(one => rules.Fits(one.Value)).Select(one => one.Key)).ToHashSet();
        if (kept.Plan.Default is not null)
        {
            var domains = Colleagues.Domains(account.Owner);
            who.UnionWith(await network.HeldAsync($"kept without {string.Join(' ', domains)}", () => people.KeptAsync(account.Id, domains, cancel)));
        }

        return new PlanNow(kept, wishes, [.. who.Select(Planned).OfType<PlannedOne>()], bonds, today);

        PlannedOne? Planned(PersonId person)
        {
            var decided = rules.Decide(wishes.GetValueOrDefault(person), marks.GetValueOrDefault(person));
            return PlannedOf(person, kept.Plan, decided, bonds.Of.GetValueOrDefault(person), done.TryGetValue(person, out var at) ? at : null, today);
        }
    }

    /// <summary>What the rules of a plan look at; nothing is asked where there is none.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="of">Of these people; null for everybody.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyDictionary<PersonId, CardMarks>> MarksAsync(MailboxAccount account, CircleRules rules, IReadOnlyCollection<PersonId>? of, CancellationToken cancel) =>
        rules.IsAny ? await store.MarksAsync(account.Id, of, rules.AsksCompanies, cancel) : new Dictionary<PersonId, CardMarks>();

    /// <summary>What is planned for one person; null when nothing is.</summary>
    /// <param name="person">Whom.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="decided">What the plan comes to for them.</param>
    /// <param name="bond">What binds the owner to them.</param>
    /// <param name="done">When a follow-up for them was last done: it is contact as a mail both ways is.</param>
    /// <param name="today">The owner's day.</param>
    public static PlannedOne? PlannedOf(PersonId person, OwnerPlan plan, DecidedRhythm decided, Bond? bond, DateTimeOffset? done, DateOnly today)
    {
        if (decided.Rhythm is not { } rhythm)
        {
            return null;
        }

        var contact = bond?.Contacts.Last is { } met && !(done > met) ? met : done;
        DateOnly? last = contact is { } at ? OwnerDay.Of(at, plan.TimeZone) : null;
        return new PlannedOne(person, decided, rhythm, NextDue.Of(last, decided.Since ?? today, rhythm, today), contact, bond);
    }
}
