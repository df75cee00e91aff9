using System.Collections.Concurrent;
using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.JobMoves;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Reading;

namespace GraphNetworker.Api.JobMoves;

/// <summary>Looks whether somebody's work has changed, when there are new signs of it, and keeps what the owner is to be asked.</summary>
internal sealed class MoveRun(EvidenceStore evidence, LinkStore links, ProposalStore proposals, TimeProvider clock)
{
    // So many people at once: four queries, and a transaction that holds nobody up.
    private const int AtOnce = 200;

    // Mailboxes that have been looked at as a whole since the program started: what was told just before it ended is not lost.
    private readonly ConcurrentDictionary<MailboxId, bool> _whole = new();

    /// <summary>Looks at these people, and the first time at everybody of whom something was told.</summary>
    public async Task RunAsync(MailboxAccount account, IReadOnlyCollection<PersonId> touched, CancellationToken cancel)
    {
        bool first = !_whole.ContainsKey(account.Id);
        var spoken = first ? await evidence.SpokenOfAsync(account.Id, null, cancel) : touched.Count == 0 ? [] : await evidence.SpokenOfAsync(account.Id, touched, cancel);
        foreach (var some in spoken.Chunk(AtOnce))
        {
            var perhaps = await links.ProbableAsync(account.Id, some, cancel);
            PersonId[] all = [.. some.Concat(perhaps.Select(one => one.Key)).Distinct()];
            var signs = await evidence.OfAsync(account.Id, all, cancel);
            await proposals.RenewAsync(account.Id, signs.Keys.ToDictionary(person => person, person => Read(person, perhaps[person], signs)), clock.GetUtcNow(), cancel);
        }

        _whole[account.Id] = true;
    }

    /// <summary>
    /// What has changed for a person; where nothing has, what would have if they were one with somebody of nearly the same name: a move that
    /// signs prove so is asked about, and a yes makes the two one.
    /// </summary>
    private static JobMove? Read(PersonId person, IEnumerable<PersonId> perhaps, IReadOnlyDictionary<PersonId, IReadOnlyList<WorkEvidence>> signs)
    {
        var own = JobMoveReader.Read(signs[person]);
        return own is { IsProven: true, Kind: not (MoveKind.Left or MoveKind.LaidOff) }
            ? own
            : perhaps.Order(Comparer<PersonId>.Create((one, other) => one.Value.CompareTo(other.Value)))
                .Select(other => (Other: signs.GetValueOrDefault(other) ?? [], Move: JobMoveReader.Read([.. signs[person], .. signs.GetValueOrDefault(other) ?? []])))
                .Where(one => one.Move is { IsProven: true, Kind: MoveKind.Joined, Address: { } address } && one.Other.Any(sign => sign.Address == address) && signs[person].All(sign => sign.Address != address))
                .Select(one => one.Move)
                .FirstOrDefault() ?? own;
    }
}
