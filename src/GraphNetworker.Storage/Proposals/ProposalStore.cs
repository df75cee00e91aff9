using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Proposals;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Proposals;

/// <summary>What the owner is asked about people, and what they answered.</summary>
public sealed class ProposalStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;
    private readonly Transactions _transactions;

    internal ProposalStore(IDbContextFactory<NetworkerContext> contexts, Transactions transactions)
    {
        _contexts = contexts;
        _transactions = transactions;
    }

    /// <summary>
    /// Keeps what there is to ask by now about each of these people. What the owner has answered is not asked again, and what signs have
    /// overtaken is not asked any more.
    /// </summary>
    public Task<bool> RenewAsync(MailboxId mailbox, IReadOnlyDictionary<PersonId, IReadOnlyList<Proposal>> asked, DateTimeOffset now, CancellationToken cancel) =>
        _transactions.RunAsync(mailbox, context => RenewAsync(context, mailbox, asked, now, cancel), cancel);

    private static async Task<bool> RenewAsync(NetworkerContext context, MailboxId mailbox, IReadOnlyDictionary<PersonId, IReadOnlyList<Proposal>> asked, DateTimeOffset now, CancellationToken cancel)
    {
        Guid[] keys = [.. asked.Keys.Select(person => person.Value)];
        var people = await context.People.Where(p => p.Mailbox == mailbox.Value && keys.Contains(p.Key)).ToDictionaryAsync(p => new PersonId(p.Key), p => p.Id, cancel);
        long[] ids = [.. people.Values];
        var held = (await context.Proposals.AsTracking().Where(p => p.Mailbox == mailbox.Value && ids.Contains(p.Person)).OrderBy(p => p.Anchor).ToListAsync(cancel)).ToLookup(p => p.Person);
        bool changed = false;
        foreach (var (person, id) in people)
        {
            var proposals = asked[person].DistinctBy(one => one.Fingerprint).ToDictionary(one => one.Fingerprint);
            foreach (var old in held[id].Where(old => old.State == ProposalState.Open && !proposals.ContainsKey(old.Fingerprint)))
            {
                old.State = ProposalState.Overtaken;
                changed = true;
            }

            foreach (var (fingerprint, proposal) in proposals)
            {
                var row = held[id].FirstOrDefault(old => old.Fingerprint == fingerprint);
                if (row is null)
                {
                    row = new ProposalRow { Mailbox = mailbox.Value, Id = Guid.CreateVersion7(now), Person = id, Fingerprint = fingerprint, State = ProposalState.Overtaken };
                    context.Proposals.Add(row);
                }
                else if (row.State is not (ProposalState.Open or ProposalState.Overtaken))
                {
                    continue;
                }

                changed |= row.State != ProposalState.Open || row.Certainty != proposal.Certainty;
                row.State = ProposalState.Open;
                Write(row, proposal);
            }
        }

        await context.SaveChangesAsync(cancel);
        return changed;
    }

    private static void Write(ProposalRow row, Proposal proposal)
    {
        (row.Kind, row.Move, row.Organisation, row.Title, row.Phone) = (proposal.Kind, proposal.Move, proposal.Organisation, proposal.Title, proposal.Phone);
        (row.Address, row.Joined, row.Reason) = (proposal.Address?.Value, proposal.Joins?.Value, proposal.Reason);
        (row.FromOrganisation, row.Since, row.Certainty) = (proposal.From, proposal.Since.ToUnixTimeSeconds(), proposal.Certainty);
    }

    /// <summary>What the owner is to be asked now, the surest first.</summary>
    public async Task<IReadOnlyList<KeptProposal>> OpenAsync(MailboxId mailbox, DateTimeOffset now, int take, CancellationToken cancel)
    {
        long at = now.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var open = await ReadAsync(context, context.Proposals
            .Where(p => p.Mailbox == mailbox.Value && p.State == ProposalState.Open && (p.NotBefore == null || p.NotBefore <= at))
            .OrderByDescending(p => p.Certainty).ThenByDescending(p => p.Since).ThenBy(p => p.Id).Take(take), cancel);
        return [.. open.OrderByDescending(one => one.Asked.Certainty).ThenByDescending(one => one.Asked.Since).ThenBy(one => one.Id)]; // a join keeps no order
    }

    /// <summary>What was accepted last, if it was after <paramref name="since"/>.</summary>
    public async Task<KeptProposal?> LastAcceptedAsync(MailboxId mailbox, DateTimeOffset since, CancellationToken cancel)
    {
        long after = since.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return (await ReadAsync(context, context.Proposals.Where(p => p.Mailbox == mailbox.Value && p.State == ProposalState.Accepted && p.Decided >= after)
            .OrderByDescending(p => p.Decided).ThenBy(p => p.Id).Take(1), cancel)).SingleOrDefault();
    }

    /// <summary>What is open, or was accepted after <paramref name="since"/> and can be taken back, for these people and for whoever is said to be at an address of theirs; a change of work first.</summary>
    public async Task<IReadOnlyList<KeptProposal>> OfAsync(MailboxId mailbox, IReadOnlyCollection<PersonId> people, DateTimeOffset now, DateTimeOffset since, CancellationToken cancel)
    {
        if (people.Count == 0)
        {
            return [];
        }

        Guid[] keys = [.. people.Select(person => person.Value)];
        long at = now.ToUnixTimeSeconds(), from = since.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var found = await ReadAsync(context, context.Proposals.Where(p => p.Mailbox == mailbox.Value
            && context.People.Any(who => who.Mailbox == mailbox.Value && keys.Contains(who.Key)
                && (who.Id == p.Person || context.Addresses.Any(a => a.Mailbox == mailbox.Value && a.Person == who.Id && a.Address == p.Address)))
            && ((p.State == ProposalState.Open && (p.NotBefore == null || p.NotBefore <= at)) || (p.State == ProposalState.Accepted && p.Decided >= from))), cancel);
        return [.. found.OrderBy(one => one.Asked.Kind).ThenByDescending(one => one.Asked.Certainty).ThenBy(one => one.Id)];
    }

    /// <summary>Who left an organisation after a moment, by what was proposed and not refused.</summary>
    public async Task<IReadOnlyList<Leaver>> LeaversAsync(MailboxId mailbox, DateTimeOffset since, CancellationToken cancel)
    {
        long after = since.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var rows = await context.Proposals
            .Where(p => p.Mailbox == mailbox.Value && p.Kind == ProposalKind.Update && (p.State == ProposalState.Open || p.State == ProposalState.Accepted) && p.Since >= after && p.FromOrganisation != null
                && (p.Move == MoveKind.Joined || p.Move == MoveKind.Unknown || p.Move == MoveKind.Left || p.Move == MoveKind.LaidOff))
            .Join(context.People, row => row.Person, person => person.Id, (row, person) => new { person.Key, row.FromOrganisation, row.Organisation, row.Since }).ToListAsync(cancel);

        // Where no sign writes its name an organisation goes by its mail domain.
        return [.. rows.Select(row => new Leaver(new PersonId(row.Key), row.FromOrganisation!, MailAddress.Parse($"anybody@{row.FromOrganisation}"), row.Organisation, DateTimeOffset.FromUnixTimeSeconds(row.Since)))];
    }

    /// <summary>Changes of work whose first sign came after a moment, asked about still or accepted.</summary>
    public async Task<IReadOnlyList<KeptProposal>> MovesAsync(MailboxId mailbox, DateTimeOffset since, CancellationToken cancel)
    {
        long after = since.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await ReadAsync(context, context.Proposals.Where(p => p.Mailbox == mailbox.Value && (p.State == ProposalState.Open || p.State == ProposalState.Accepted) && p.Kind == ProposalKind.Update && p.Since >= after), cancel);
    }

    /// <summary>One proposal; null when there is none of this id.</summary>
    public async Task<KeptProposal?> FindAsync(MailboxId mailbox, Guid id, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return (await ReadAsync(context, context.Proposals.Where(p => p.Mailbox == mailbox.Value && p.Id == id), cancel)).SingleOrDefault();
    }

    /// <summary>Keeps an answer, if the proposal still stands as it did when it was given; false when somebody else was first.</summary>
    public async Task<bool> DecideAsync(MailboxId mailbox, Guid id, ProposalState from, ProposalState to, DateTimeOffset now, WrittenContact? written, MailAddress? joined, CancellationToken cancel)
    {
        string? with = joined?.Value;
        long at = now.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await context.Proposals.Where(p => p.Mailbox == mailbox.Value && p.Id == id && p.State == from).ExecuteUpdateAsync(
            p => p.SetProperty(row => row.State, to).SetProperty(row => row.Decided, at)
                .SetProperty(row => row.Joined, row => with ?? row.Joined)
                .SetProperty(row => row.Contact, row => written == null ? row.Contact : written.Contact)
                .SetProperty(row => row.Before, row => written == null ? row.Before : written.Before)
                .SetProperty(row => row.Written, row => written == null ? row.Written : written.ETag),
            cancel) == 1;
    }

    /// <summary>Not now: not before this moment.</summary>
    public async Task<bool> PutOffAsync(MailboxId mailbox, Guid id, DateTimeOffset until, CancellationToken cancel)
    {
        long at = until.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await context.Proposals.Where(p => p.Mailbox == mailbox.Value && p.Id == id && p.State == ProposalState.Open)
            .ExecuteUpdateAsync(p => p.SetProperty(row => row.NotBefore, at), cancel) == 1;
    }

    private static async Task<IReadOnlyList<KeptProposal>> ReadAsync(NetworkerContext context, IQueryable<ProposalRow> rows, CancellationToken cancel)
    {
        var read = await rows.Join(context.People, row => row.Person, person => person.Id, (row, person) => new { Row = row, person.Key }).ToListAsync(cancel);
        return
        [
            .. read.Select(one => new KeptProposal(
                one.Row.Id,
                new PersonId(one.Key),
                AskedOf(one.Row),
                one.Row.State,
                one.Row.Decided is { } decided ? DateTimeOffset.FromUnixTimeSeconds(decided) : null,
                one.Row is { Contact: { } contact, Before: { } before, Written: { } written } ? new WrittenContact(contact, before, written) : null)),
        ];
    }

    private static Proposal AskedOf(ProposalRow row) => new(row.Kind, row.Fingerprint, DateTimeOffset.FromUnixTimeSeconds(row.Since), row.Certainty)
    {
        Move = row.Move,
        Organisation = row.Organisation,
        Title = row.Title,
        Phone = row.Phone,
        Address = MailAddress.Parse(row.Address),
        From = row.FromOrganisation,
        Joins = MailAddress.Parse(row.Joined),
        Reason = row.Reason,
    };
}
