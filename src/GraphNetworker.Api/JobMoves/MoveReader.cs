using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.JobMoves;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Reading;

namespace GraphNetworker.Api.JobMoves;

/// <summary>Shows changes of work with the signs they stand on.</summary>
internal sealed class MoveReader(ProposalStore proposals, EvidenceStore evidence, PeopleStore people, TimeProvider clock)
{
    /// <summary>So long a yes can be taken back.</summary>
    public static readonly TimeSpan UndoFor = TimeSpan.FromDays(30);

    /// <summary>What the owner is to be asked now.</summary>
    public async Task<MoveList> OpenAsync(MailboxAccount account, int take, CancellationToken cancel) =>
        new(await ViewsAsync(account, await proposals.OpenAsync(account.Id, clock.GetUtcNow(), take, cancel), cancel));

    /// <summary>What is open, or can be taken back, of these people.</summary>
    public async Task<IReadOnlyList<MoveView>> OfAsync(MailboxAccount account, IReadOnlyCollection<PersonId> of, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await ViewsAsync(account, await proposals.OfAsync(account.Id, of, now, now - UndoFor, cancel), cancel);
    }

    /// <summary>One of them.</summary>
    public async Task<MoveView?> FindAsync(MailboxAccount account, Guid id, CancellationToken cancel) =>
        await proposals.FindAsync(account.Id, id, cancel) is { } kept ? (await ViewsAsync(account, [kept], cancel))[0] : null;

    private async Task<IReadOnlyList<MoveView>> ViewsAsync(MailboxAccount account, IReadOnlyList<KeptProposal> kept, CancellationToken cancel)
    {
        if (kept.Count == 0)
        {
            return [];
        }

        PersonId[] of = [.. kept.Select(one => one.Person).Distinct()];
        var known = await people.ByIdAsync(account.Id, of, cancel);

        // The new address may be somebody else's still, until the owner says that the two are one.
        var there = await people.ByAddressAsync(account.Id, [.. kept.Select(one => one.Address).OfType<MailAddress>().Distinct()], cancel);
        var signs = await evidence.OfAsync(account.Id, [.. of.Concat(there.Values.Select(person => person.Id)).Distinct()], cancel);
        var now = clock.GetUtcNow();
        return [.. kept.Select(one => View(one, known[one.Person], SignsOf(one), now))];

        IReadOnlyList<WorkEvidence> SignsOf(KeptProposal one)
        {
            var own = signs.GetValueOrDefault(one.Person) ?? [];
            return one.Address is { } address && there.TryGetValue(address, out var other) && other.Id != one.Person ? [.. own, .. signs.GetValueOrDefault(other.Id) ?? []] : own;
        }
    }

    private static MoveView View(KeptProposal kept, KnownPerson person, IReadOnlyList<WorkEvidence> signs, DateTimeOffset now)
    {
        var accepted = kept.State == ProposalState.Accepted ? kept.Decided : null;
        bool proven = kept.Certainty >= JobMove.ProvenFrom;

        // What was accepted is on the card by now and no news any more; its signs are those that are not the card's.
        var shown = JobMoveReader.Read(signs)?.Evidence ?? [.. signs.Where(sign => sign.Sign != WorkSign.Card && sign.At >= kept.Since).OrderByDescending(sign => sign.Sign)];
        return new MoveView(
            kept.Id,
            kept.Person.Value,
            person.Name,
            kept.Kind,
            MoveWords.Question(kept.Kind, kept.Title, kept.Organisation, kept.From, proven),
            kept.Organisation,
            kept.Title,
            kept.Address?.Value,
            kept.From,
            kept.Since,
            Math.Min(99, (int)Math.Round(100 * kept.Certainty)), // signs are never proof beyond doubt
            proven,
            kept.Since.AddDays(JobMove.DaysToSettle),
            [.. shown.Select(sign => new SignView(sign.Sign, MoveWords.Sign(sign), sign.At, sign.Line))],
            accepted,
            accepted is { } said && said + UndoFor > now ? said + UndoFor : null,
            signs.Any(sign => sign.Sign == WorkSign.Card));
    }
}
