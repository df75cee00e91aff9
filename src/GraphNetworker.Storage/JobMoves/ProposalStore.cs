using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.JobMoves;

/// <summary>What the owner is asked about people's work, and what they answered.</summary>
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
    /// Keeps what the signs come to by now for each of these people; null for nothing. A proposal the owner has answered is not asked again,
    /// and one that signs have overtaken is not asked any more.
    /// </summary>
    public Task<bool> RenewAsync(MailboxId mailbox, IReadOnlyDictionary<PersonId, JobMove?> moves, DateTimeOffset now, CancellationToken cancel) =>
        _transactions.RunAsync(mailbox, context => RenewAsync(context, mailbox, moves, now, cancel), cancel);

    private static async Task<bool> RenewAsync(NetworkerContext context, MailboxId mailbox, IReadOnlyDictionary<PersonId, JobMove?> moves, DateTimeOffset now, CancellationToken cancel)
    {
        Guid[] keys = [.. moves.Keys.Select(person => person.Value)];
        var people = await context.People.Where(p => p.Mailbox == mailbox.Value && keys.Contains(p.Key)).ToDictionaryAsync(p => new PersonId(p.Key), p => p.Id, cancel);
        long[] ids = [.. people.Values];
        var held = (await context.Proposals.AsTracking().Where(p => p.Mailbox == mailbox.Value && ids.Contains(p.Person)).ToListAsync(cancel)).ToLookup(p => p.Person);
        bool changed = false;
        foreach (var (person, id) in people)
        {
            var move = moves[person];
            string? fingerprint = move is null ? null : Fingerprint(move);
            foreach (var old in held[id].Where(old => old.State == ProposalState.Open && old.Fingerprint != fingerprint))
            {
                old.State = ProposalState.Overtaken;
                changed = true;
            }

            if (move is null)
            {
                continue;
            }

            var row = held[id].FirstOrDefault(old => old.Fingerprint == fingerprint);
            if (row is null)
            {
                row = new ProposalRow { Mailbox = mailbox.Value, Id = Guid.CreateVersion7(now), Person = id, Fingerprint = fingerprint! };
                context.Proposals.Add(row);
            }
            else if (row.State is not (ProposalState.Open or ProposalState.Overtaken))
            {
                continue;
            }

            changed |= row.State != ProposalState.Open || row.Certainty != move.Certainty;
            (row.State, row.Kind, row.Organisation, row.Title, row.Address) = (ProposalState.Open, move.Kind, move.Organisation, move.Title, move.Address?.Value);
            (row.FromOrganisation, row.Since, row.Certainty) = (move.From, move.Since.ToUnixTimeSeconds(), move.Certainty);
        }

        await context.SaveChangesAsync(cancel);
        return changed;
    }

    /// <summary>What the owner is to be asked now, the surest first.</summary>
    public async Task<IReadOnlyList<KeptProposal>> OpenAsync(MailboxId mailbox, DateTimeOffset now, int take, CancellationToken cancel)
    {
        long at = now.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await ReadAsync(context, context.Proposals
            .Where(p => p.Mailbox == mailbox.Value && p.State == ProposalState.Open && (p.NotBefore == null || p.NotBefore <= at))
            .OrderByDescending(p => p.Certainty).ThenByDescending(p => p.Since).ThenBy(p => p.Id).Take(take), cancel);
    }

    /// <summary>What is open, or was accepted after <paramref name="since"/> and can be taken back, for these people and for whoever is said to be at an address of theirs.</summary>
    public async Task<IReadOnlyList<KeptProposal>> OfAsync(MailboxId mailbox, IReadOnlyCollection<PersonId> people, DateTimeOffset now, DateTimeOffset since, CancellationToken cancel)
    {
        if (people.Count == 0)
        {
            return [];
        }

        Guid[] keys = [.. people.Select(person => person.Value)];
        long at = now.ToUnixTimeSeconds(), from = since.ToUnixTimeSeconds();
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await ReadAsync(context, context.Proposals.Where(p => p.Mailbox == mailbox.Value
            && context.People.Any(who => who.Mailbox == mailbox.Value && keys.Contains(who.Key)
                && (who.Id == p.Person || context.Addresses.Any(a => a.Mailbox == mailbox.Value && a.Person == who.Id && a.Address == p.Address)))
            && ((p.State == ProposalState.Open && (p.NotBefore == null || p.NotBefore <= at)) || (p.State == ProposalState.Accepted && p.Decided >= from))), cancel);
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

    // What it proposes, without what the signs weigh: more signs of the same move are the same question.
    private static string Fingerprint(JobMove move) => string.Join('|', move.Kind is MoveKind.Unknown ? MoveKind.Joined : move.Kind, Employer.Label(move.Address) ?? PersonName.Fold(move.Organisation ?? ""), move.Kind == MoveKind.Promoted ? PersonName.Fold(move.Title ?? "") : "");

    private static async Task<IReadOnlyList<KeptProposal>> ReadAsync(NetworkerContext context, IQueryable<ProposalRow> rows, CancellationToken cancel)
    {
        var read = await rows.Join(context.People, row => row.Person, person => person.Id, (row, person) => new { Row = row, person.Key }).ToListAsync(cancel);
        return
        [
            .. read.Select(one => new KeptProposal(
                one.Row.Id,
                new PersonId(one.Key),
                one.Row.Kind,
                one.Row.Organisation,
                one.Row.Title,
                MailAddress.Parse(one.Row.Address),
                one.Row.FromOrganisation,
                DateTimeOffset.FromUnixTimeSeconds(one.Row.Since),
                one.Row.Certainty,
                one.Row.State,
                one.Row.NotBefore is { } later ? DateTimeOffset.FromUnixTimeSeconds(later) : null,
                one.Row.Decided is { } decided ? DateTimeOffset.FromUnixTimeSeconds(decided) : null,
                MailAddress.Parse(one.Row.Joined),
                one.Row is { Contact: { } contact, Before: { } before, Written: { } written } ? new WrittenContact(contact, before, written) : null)),
        ];
    }
}
