using System.Collections.Concurrent;
using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Proposals;
using GraphNetworker.Core.Reading;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Proposals;
using GraphNetworker.Storage.Reading;

namespace GraphNetworker.Api.Proposals;

/// <summary>Looks what there is to ask about people when there is something new of them, and keeps it.</summary>
internal sealed class ProposalRun(EvidenceStore evidence, FindingStore findings, PeopleStore people, LinkStore links, ProposalStore proposals, TimeProvider clock)
{
    // So many people at once: a handful of queries, and a transaction that holds nobody up.
    private const int AtOnce = 200;

    /// <summary>A telephone number that was signed with longer ago is not offered.</summary>
    public static readonly TimeSpan PhonesFrom = TimeSpan.FromDays(365);

    // Mailboxes that have been looked at as a whole since the program started: what was told just before it ended is not lost.
    private readonly ConcurrentDictionary<MailboxId, bool> _whole = new();

    /// <summary>Looks at these people, and the first time at everybody of whom something was told.</summary>
    public async Task RunAsync(MailboxAccount account, IReadOnlyCollection<PersonId> touched, CancellationToken cancel)
    {
        bool first = !_whole.ContainsKey(account.Id);
        var spoken = first ? await evidence.SpokenOfAsync(account.Id, null, cancel) : touched.Count == 0 ? [] : await evidence.SpokenOfAsync(account.Id, touched, cancel);
        foreach (var some in spoken.Chunk(AtOnce))
        {
            await RenewAsync(account, some, cancel);
        }

        _whole[account.Id] = true;
    }

    private async Task RenewAsync(MailboxAccount account, IReadOnlyCollection<PersonId> some, CancellationToken cancel)
    {
        // Whoever may be one with them is looked at too: the question may be about the other.
        var now = clock.GetUtcNow();
        var near = await links.ProbableAsync(account.Id, some, cancel);
        PersonId[] asked = [.. some.Concat(near.Select(one => one.Key)).Distinct()];
        var perhaps = await links.ProbableAsync(account.Id, asked, cancel);
        PersonId[] all = [.. asked.Concat(perhaps.Select(one => one.Key)).Distinct()];
        var signs = await evidence.OfAsync(account.Id, all, cancel);
        var cards = await people.CardsOfAsync(account.Id, all, cancel);
        var phones = await findings.OfAsync(account.Id, asked, now - PhonesFrom, cancel);
        await proposals.RenewAsync(account.Id, asked.Where(signs.ContainsKey).ToDictionary(person => person, Read), now, cancel);

        IReadOnlyList<Proposal> Read(PersonId person)
        {
            var update = Update(person);
            // A yes to a move writes title, company and address as well.
            return [.. new[] { update, update?.Organisation is null ? Populate(person) : null, Archive(person) }.OfType<Proposal>(), .. Merges(person, update?.Address)];
        }

        Proposal? Update(PersonId person)
        {
            return Moved(person, [.. perhaps[person].Select(one => one.Other).Distinct()], signs) is { } move ? Proposal.Update(move) : null;
        }

        Proposal? Populate(PersonId person)
        {
            return cards.TryGetValue(person, out var card) && !card.IsArchived
                ? CardGaps.Read(card, EmploymentTimeline.Of(signs[person].Work), signs[person].Addresses, phones[person].FirstOrDefault(one => one.Kind == FindingKind.Phone), now)
                : null;
        }

        Proposal? Archive(PersonId person)
        {
            return cards.TryGetValue(person, out var card) ? DeadCard.Read(card, signs[person].Addresses, signs[person].LastHeard, now) : null;
        }

        // Of two people the one with the card is asked about, then the one who was heard of, then the one known longest. A yes to a move
        // makes them one as well.
        IEnumerable<Proposal> Merges(PersonId person, MailAddress? moved)
        {
            return perhaps[person].Where(one => one.Address != moved && signs.ContainsKey(one.Other) && Matters(person) && Rank(person).CompareTo(Rank(one.Other)) < 0)
                .DistinctBy(one => one.Other).Select(one => Proposal.Merge(one.Own, one.Address, one.Likely, one.Reason, one.Since));
        }

        bool Matters(PersonId person)
        {
            return cards.ContainsKey(person) || signs[person].LastHeard is not null;
        }

        (bool, bool, Guid) Rank(PersonId person)
        {
            return (!cards.ContainsKey(person), signs[person].LastHeard is null, person.Value);
        }
    }

    /// <summary>
    /// What has changed for a person; where nothing has, what would have if they were one with somebody of nearly the same name: a move that
    /// signs prove so is asked about, and a yes makes the two one.
    /// </summary>
    private static JobMove? Moved(PersonId person, IReadOnlyCollection<PersonId> perhaps, IReadOnlyDictionary<PersonId, PersonSigns> signs)
    {
        var own = JobMoveReader.Read(signs[person].Work);
        return own is { IsProven: true, Kind: not (MoveKind.Left or MoveKind.LaidOff) }
            ? own
            : perhaps.Where(signs.ContainsKey).OrderBy(other => other.Value)
                .Select(other => (Other: signs[other].Work, Move: JobMoveReader.Read([.. signs[person].Work, .. signs[other].Work])))
                .Where(one => one.Move is { IsProven: true, Kind: MoveKind.Joined, Address: { } address } && one.Other.Any(sign => sign.Address == address) && signs[person].Work.All(sign => sign.Address != address))
                .Select(one => one.Move)
                .FirstOrDefault() ?? own;
    }
}
