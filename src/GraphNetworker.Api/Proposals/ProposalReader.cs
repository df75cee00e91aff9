using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Proposals;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Proposals;
using GraphNetworker.Storage.Reading;

namespace GraphNetworker.Api.Proposals;

/// <summary>Shows proposals with the signs they stand on.</summary>
internal sealed class ProposalReader(ProposalStore proposals, EvidenceStore evidence, FindingStore findings, PeopleStore people, TimeProvider clock)
{
    /// <summary>So long a yes can be taken back.</summary>
    public static readonly TimeSpan UndoFor = TimeSpan.FromDays(30);

    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(15);

    // A question may be open for long; who else went the same way is still to be seen then.
    private static readonly TimeSpan RenamesFrom = TimeSpan.FromDays(3 * 365);

    /// <summary>What the owner is to be asked now.</summary>
    public async Task<ProposalList> OpenAsync(MailboxAccount account, int take, CancellationToken cancel) =>
        new(await ViewsAsync(account, await proposals.OpenAsync(account.Id, clock.GetUtcNow(), take, cancel), cancel));

    /// <summary>For the day without a mail: what was accepted just now, to be taken back, and the surest question.</summary>
    public async Task<IReadOnlyList<ProposalView>> OfDayAsync(MailboxAccount account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var accepted = await proposals.LastAcceptedAsync(account.Id, now - JustNow, cancel);
        return await ViewsAsync(account, [.. accepted is null ? [] : new[] { accepted }, .. await proposals.OpenAsync(account.Id, now, 1, cancel)], cancel);
    }

    /// <summary>What is open, or can be taken back, of these people.</summary>
    public async Task<IReadOnlyList<ProposalView>> OfAsync(MailboxAccount account, IReadOnlyCollection<PersonId> of, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await ViewsAsync(account, await proposals.OfAsync(account.Id, of, now, now - UndoFor, cancel), cancel);
    }

    /// <summary>One of them.</summary>
    public async Task<ProposalView?> FindAsync(MailboxAccount account, Guid id, CancellationToken cancel) =>
        await proposals.FindAsync(account.Id, id, cancel) is { } kept ? await ViewsAsync(account, [kept], cancel) is [var view] ? view : null : null;

    private async Task<IReadOnlyList<ProposalView>> ViewsAsync(MailboxAccount account, IReadOnlyList<KeptProposal> kept, CancellationToken cancel)
    {
        if (kept.Count == 0)
        {
            return [];
        }

        PersonId[] of = [.. kept.Select(one => one.Person).Distinct()];
        var known = await people.ByIdAsync(account.Id, of, cancel);

        // The new address may be somebody else's still, until the owner says that the two are one.
        var there = await people.ByAddressAsync(account.Id, [.. kept.Select(one => one.Asked.Address).OfType<MailAddress>().Distinct()], cancel);
        PersonId[] all = [.. of.Concat(there.Values.Select(person => person.Id)).Distinct()];
        var signs = await evidence.OfAsync(account.Id, all, cancel);
        var cards = await people.CardsOfAsync(account.Id, of, cancel);
        var now = clock.GetUtcNow();
        var leavers = kept.Any(one => IsElsewhere(one.Asked)) ? await proposals.LeaversAsync(account.Id, now - RenamesFrom, cancel) : [];
        var phones = kept.Any(one => one.Asked.Phone is not null) ? await findings.OfAsync(account.Id, of, now - ProposalRun.PhonesFrom, cancel) : null;

        // Whoever is gone since the proposals were read is asked about no more.
        return [.. kept.Where(one => known.ContainsKey(one.Person) && signs.ContainsKey(one.Person)).Select(one => View(one, known[one.Person], one.Asked.Address is { } address ? there.GetValueOrDefault(address) : null, cards.ContainsKey(one.Person), SignsOf(one), leavers, now))];

        IReadOnlyList<SignView> SignsOf(KeptProposal one)
        {
            return one.Asked.Kind switch
            {
                ProposalKind.Merge => ProposalSigns.OfMerge(one.Asked, signs[one.Person], there.TryGetValue(one.Asked.Address!.Value, out var other) ? signs.GetValueOrDefault(other.Id) : null),
                ProposalKind.Archive => ProposalSigns.OfArchive(signs[one.Person]),
                ProposalKind.Populate => ProposalSigns.OfGaps(one.Asked, signs[one.Person], phones?[one.Person] ?? []),
                _ => ProposalSigns.OfMove(one.Asked, WorkOf(one)),
            };
        }

        IReadOnlyList<WorkEvidence> WorkOf(KeptProposal one)
        {
            var own = signs[one.Person].Work;
            return one.Asked.Address is { } address && there.TryGetValue(address, out var other) && other.Id != one.Person && signs.TryGetValue(other.Id, out var theirs) ? [.. own, .. theirs.Work] : own;
        }
    }

    private static bool IsElsewhere(Proposal asked) => asked.Move is MoveKind.Joined or MoveKind.Unknown;

    private static ProposalView View(KeptProposal kept, KnownPerson person, KnownPerson? other, bool hasCard, IReadOnlyList<SignView> signs, IReadOnlyList<Leaver> leavers, DateTimeOffset now)
    {
        var accepted = kept.State == ProposalState.Accepted ? kept.Decided : null;
        var asked = IsElsewhere(kept.Asked) && Renames.Has(leavers, kept.Asked.From, kept.Asked.Organisation) ? kept.Asked with { Move = MoveKind.Renamed } : kept.Asked;
        bool proven = asked.Certainty >= JobMove.ProvenFrom;
        return new ProposalView(
            kept.Id,
            kept.Person.Value,
            person.Name,
            asked.Kind,
            asked.Move,
            ProposalWords.Question(asked, proven, other?.Id == kept.Person ? null : other),
            asked.Move == MoveKind.Unknown ? null : asked.Organisation, // a mail domain, which no card is given
            asked.Title,
            asked.Phone,
            asked.Address?.Value,
            asked.From,
            asked.Since,
            Math.Min(99, (int)Math.Round(100 * asked.Certainty)), // signs are never proof beyond doubt
            proven,
            asked.Move == MoveKind.Joined && proven ? asked.Since.AddDays(JobMove.DaysToSettle) : null,
            signs,
            accepted,
            accepted is { } said && said + UndoFor > now ? said + UndoFor : null,
            hasCard && asked.Kind != ProposalKind.Merge);
    }
}
