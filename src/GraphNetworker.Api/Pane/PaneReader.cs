using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.Health;
using GraphNetworker.Api.People;
using GraphNetworker.Api.Plan;
using GraphNetworker.Api.Proposals;
using GraphNetworker.Api.Reading;
using GraphNetworker.Api.Sync;
using GraphNetworker.Core.Health;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Plan;

namespace GraphNetworker.Api.Pane;

/// <summary>Puts together what the pane shows: a handful of queries by key, and the network in memory. Reads only.</summary>
internal sealed class PaneReader(PeopleStore people, FollowUpStore followUps, ProposalReader proposals, FindingReader findings, PlanStore plans, PlanReader planned, TodayReader day, Networks networks, SyncStatusReader sync, TimeProvider clock)
{
    /// <summary>The answer for the people of one mail, as the mail names them, the sender first.</summary>
    public async Task<PaneView> BesideMailAsync(MailboxAccount account, SyncRun run, string? item, IReadOnlyList<string> with, CancellationToken cancel)
    {
        Correspondent[] mail = [.. with.Select(MailParty.Parse).OfType<Correspondent>()];
        var view = await sync.SummaryAsync(account, run, cancel);
        var met = mail.Where(one => !account.Owner.Is(one.Address)).DistinctBy(one => one.Address).ToArray();
        var known = await people.ByAddressAsync(account.Id, [.. met.Select(one => one.Address)], cancel);

        // One person may stand in a mail under two addresses: the first one counts.
        var faces = met
            .Select(one => (Who: one, Person: known.GetValueOrDefault(one.Address)))
            .DistinctBy(face => face.Person is { } person ? (object)person.Id : face.Who.Address)
            .ToArray();
        PersonId[] ids = [.. faces.Where(face => face.Person is not null).Select(face => face.Person!.Id)];
        var bonds = await networks.Of(account.Id).OfAsync(ids, cancel);
        var asked = await proposals.OfAsync(account, ids, cancel);
        var told = await findings.OfAsync(account, ids, cancel);
        var open = ids.Length == 0 ? [] : await followUps.OpenAsync(account.Id, ids, cancel);
        var plan = (await plans.ReadAsync(account.Id, cancel)).Plan;
        var wishes = await plans.WishesAsync(account.Id, ids, cancel);
        var rules = new CircleRules(plan);
        var marks = await planned.MarksAsync(account, rules, ids, cancel);
        var done = await followUps.LastDoneAsync(account.Id, ids, cancel);
        var now = clock.GetUtcNow();
        var sender = faces.Length > 0 && mail[0].Address == faces[0].Who.Address ? faces[0].Who.Address : (MailAddress?)null;
        var ordered = Need.Order(
            faces.Select(face => Face.Of(face.Who, face.Person, face.Person is { } person ? bonds.Of.GetValueOrDefault(person.Id) : null, account.Owner, bonds.Owner, now)),
            sender,
            face => face.Standing,
            face => face.Colleague,
            face => face.Need,
            face => face.Who.Address);
        return new PaneView(item, view, [.. ordered.Select(face => face.View(open, asked, told, RhythmOf(face), bonds.Owner, now, view.SoFar))], null);

        RhythmView? RhythmOf(Face face)
        {
            return face.Person is { } person
                ? RhythmView.Of(person.Id, plan, rules.Decide(wishes.GetValueOrDefault(person.Id), marks.GetValueOrDefault(person.Id)), face.Bond, done.TryGetValue(person.Id, out var at) ? at : null, OwnerDay.Of(now, plan.TimeZone))
                : null;
        }
    }

    /// <summary>The answer when no mail is open.</summary>
    public async Task<PaneView> WithoutMailAsync(MailboxAccount account, SyncRun run, DateOnly today, CancellationToken cancel)
    {
        var lines = await day.ReadAsync(account, today, cancel);
        return new PaneView(null, await sync.SummaryAsync(account, run, cancel), [], lines);
    }

    /// <summary>One person of the mail, before they are put in order.</summary>
    private sealed record Face(Correspondent Who, KnownPerson? Person, Bond? Bond, Standing Standing, bool Colleague, double Need)
    {
        public static Face Of(Correspondent who, KnownPerson? person, Bond? bond, Owner owner, OwnerUsual usual, DateTimeOffset now) => new(
            who,
            person,
            bond,
            PersonViews.StandingOf(person, bond),
            Colleagues.Has(owner, who.Address),
            bond is null ? 0 : Pane.Need.Of(bond.Tie.Strength, bond.Number(usual, now)));

        public PanePerson View(IReadOnlyList<KeptFollowUp> open, IReadOnlyList<ProposalView> asked, ILookup<PersonId, FindingView> told, RhythmView? rhythm, OwnerUsual usual, DateTimeOffset now, bool soFar) => new(
            Person?.Id.Value,
            Who.Address.Value,
            NameOf(Who, Person),
            Standing,
            Colleague,
            Person is null ? null : PersonViews.RoleOf(Person),
            Bond is null ? null : HealthView.Of(Bond, usual, now, soFar),
            Bond?.Mails ?? 0,
            Bond?.Meetings ?? 0,
            [.. asked.Where(one => one.Person == Person?.Id.Value || (one.Address is { } seen && Person?.Addresses.Any(address => address.Value == seen) == true))],
            Person is null ? [] : [.. told[Person.Id]],
            rhythm,
            [.. open.Where(one => one.FollowUp.For == Person?.Id).Select(FollowUpView.Of)],
            [.. (Bond?.Latest ?? []).Select(touch => new HistoryLine(touch.At, touch.Direction == Direction.Sent, touch.Direction == Direction.Met, touch.People))]);

        // A person whom only their address names is better called as this mail calls them.
        private static string NameOf(Correspondent who, KnownPerson? person) => person is { } known && !known.Addresses.Any(address => address.Value == known.Name)
            ? known.Name
            : PersonName.Clean(who.Name) ?? person?.Name ?? who.Address.Value;
    }
}
