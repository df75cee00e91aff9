using System.Text.Json;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.People;
using GraphNetworker.Storage.JobMoves;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.JobMoves;

/// <summary>Carries out what the owner answers. Nothing is written to Outlook but here, after a yes, and only to the version that was read.</summary>
internal sealed class MoveDesk(ProposalStore proposals, PeopleStore people, LinkStore links, GraphDoor graph, MailboxTokens tokens, TimeProvider clock)
{
    /// <summary>So long it is not asked again after "later".</summary>
    private static readonly TimeSpan Later = TimeSpan.FromDays(7);

    // Outlook holds so many addresses on a contact.
    private const int MostAddresses = 3;

    /// <summary>Yes: the card in Outlook says so from now on. A card that has been changed meanwhile is left alone.</summary>
    public async Task<MoveAnswer> AcceptAsync(MailboxAccount account, Guid id, CancellationToken cancel)
    {
        if (await proposals.FindAsync(account.Id, id, cancel) is not { } proposal)
        {
            return new MoveAnswer(MoveEnd.Unknown);
        }

        if (proposal.State != ProposalState.Open)
        {
            return new MoveAnswer(proposal.State == ProposalState.Accepted ? MoveEnd.Done : MoveEnd.Overtaken);
        }

        WrittenContact? written = null;
        if (await people.CardOfAsync(account.Id, proposal.Person, cancel) is { } card)
        {
            var mailbox = graph.Open(account, tokens, ownerWaits: true);
            if (await mailbox.WorkFieldsAsync(card.Id, cancel) is not { } now)
            {
                return new MoveAnswer(MoveEnd.Conflict) { Known = Told(card.Title, card.Company) };
            }

            if (now.Title != card.Title || now.Company != card.Company)
            {
                return new MoveAnswer(MoveEnd.Conflict) { Known = Told(card.Title, card.Company), Found = Told(now.Title, now.Company) };
            }

            var wanted = After(now, proposal);
            if (await mailbox.WriteAsync(card.Id, wanted, now.ETag, cancel) is not { } kept)
            {
                return new MoveAnswer(MoveEnd.Conflict) { Known = Told(now.Title, now.Company) };
            }

            written = new WrittenContact(card.Id, JsonSerializer.Serialize(now), kept.ETag);
        }

        var joined = await ToJoinAsync(account, proposal, cancel);
        await proposals.DecideAsync(account.Id, id, ProposalState.Open, ProposalState.Accepted, clock.GetUtcNow(), written, joined, CancellationToken.None);
        return new MoveAnswer(MoveEnd.Done) { Touched = await SayAsync(account, joined, proposal.Address, areOne: true) };
    }

    /// <summary>Takes a yes back: the card says again what it said before, byte for byte, unless somebody has changed it since.</summary>
    public async Task<MoveAnswer> UndoAsync(MailboxAccount account, Guid id, CancellationToken cancel)
    {
        if (await proposals.FindAsync(account.Id, id, cancel) is not { } proposal)
        {
            return new MoveAnswer(MoveEnd.Unknown);
        }

        if (proposal.State != ProposalState.Accepted || proposal.Decided + MoveReader.UndoFor <= clock.GetUtcNow())
        {
            return new MoveAnswer(proposal.State == ProposalState.Undone ? MoveEnd.Done : MoveEnd.TooLate);
        }

        if (proposal.Written is { } written)
        {
            var before = JsonSerializer.Deserialize<WorkFields>(written.Before)!;
            var mailbox = graph.Open(account, tokens, ownerWaits: true);
            var now = await mailbox.WorkFieldsAsync(written.Contact, cancel);
            if (now is null || !now.Says(After(before, proposal)))
            {
                return new MoveAnswer(MoveEnd.Conflict) { Known = Told(proposal.Title, proposal.Organisation), Found = now is null ? null : Told(now.Title, now.Company) };
            }

            if (await mailbox.WriteAsync(written.Contact, before, now.ETag, cancel) is null)
            {
                return new MoveAnswer(MoveEnd.Conflict) { Known = Told(proposal.Title, proposal.Organisation) };
            }
        }

        await proposals.DecideAsync(account.Id, id, ProposalState.Accepted, ProposalState.Undone, clock.GetUtcNow(), null, null, CancellationToken.None);
        return new MoveAnswer(MoveEnd.Done) { Touched = await SayAsync(account, proposal.Joined, proposal.Address, areOne: null) };
    }

    /// <summary>No, for ever. That it is not them at all parts the new address from them as well.</summary>
    public async Task<MoveAnswer> RefuseAsync(MailboxAccount account, Guid id, bool notThem, CancellationToken cancel)
    {
        if (await proposals.FindAsync(account.Id, id, cancel) is not { } proposal)
        {
            return new MoveAnswer(MoveEnd.Unknown);
        }

        var touched = new HashSet<PersonId>();
        if (notThem && proposal.Address is { } seen && (await people.ByIdAsync(account.Id, [proposal.Person], cancel)).TryGetValue(proposal.Person, out var person))
        {
            foreach (var other in person.Addresses.Where(other => other != seen))
            {
                touched.UnionWith(await links.SayAsync(account.Id, seen, other, areOne: false, clock.GetUtcNow(), cancel));
            }
        }

        bool decided = await proposals.DecideAsync(account.Id, id, ProposalState.Open, ProposalState.Refused, clock.GetUtcNow(), null, null, cancel);
        return new MoveAnswer(decided || proposal.State == ProposalState.Refused ? MoveEnd.Done : MoveEnd.Overtaken) { Touched = touched };
    }

    /// <summary>Not now.</summary>
    public async Task<MoveAnswer> PutOffAsync(MailboxAccount account, Guid id, CancellationToken cancel) => await proposals.FindAsync(account.Id, id, cancel) is null
        ? new MoveAnswer(MoveEnd.Unknown)
        : new MoveAnswer(await proposals.PutOffAsync(account.Id, id, clock.GetUtcNow() + Later, cancel) ? MoveEnd.Done : MoveEnd.Overtaken);

    /// <summary>The address to make one with the new one, where that is not theirs yet.</summary>
    private async Task<MailAddress?> ToJoinAsync(MailboxAccount account, KeptProposal proposal, CancellationToken cancel) =>
        proposal.Address is { } address && (await people.ByIdAsync(account.Id, [proposal.Person], cancel)).TryGetValue(proposal.Person, out var person) && !person.Addresses.Contains(address)
            ? person.Addresses.Select(one => (MailAddress?)one).FirstOrDefault()
            : null;

    private async Task<IReadOnlySet<PersonId>> SayAsync(MailboxAccount account, MailAddress? one, MailAddress? other, bool? areOne) => one is { } joined && other is { } address
        ? await links.SayAsync(account.Id, joined, address, areOne, clock.GetUtcNow(), CancellationToken.None)
        : new HashSet<PersonId>();

    // The new address first, so that Outlook offers it first; the last of too many goes.
    private static WorkFields After(WorkFields before, KeptProposal proposal)
    {
        bool gone = proposal.Kind is MoveKind.Left or MoveKind.LaidOff or MoveKind.Retired or MoveKind.Died;
        var addresses = before.Addresses;
        if (proposal.Address is { } address && !addresses.Any(one => string.Equals(one.Address, address.Value, StringComparison.OrdinalIgnoreCase)))
        {
            // Outlook shows an address under its own name; where that is just the address, so is the new one's.
            string? name = addresses is [var first, ..] && first.Name != first.Address ? first.Name : address.Value;
            addresses = [.. addresses.Prepend(new ContactAddress(name, address.Value)).Take(MostAddresses)];
        }

        return before with { Title = gone ? null : proposal.Title ?? before.Title, Company = gone ? null : proposal.Organisation ?? before.Company, Addresses = addresses };
    }

    private static string Told(string? title, string? company) => string.Join(" at ", new[] { title, company }.OfType<string>());
}

/// <summary>How an answer of the owner ended.</summary>
/// <param name="End">How.</param>
[Immutable]
internal sealed record MoveAnswer(MoveEnd End)
{
    /// <summary>What we knew of the card, where it is a conflict.</summary>
    public string? Known { get; init; }

    /// <summary>What the card says; null when it is gone.</summary>
    public string? Found { get; init; }

    /// <summary>Whose addresses changed.</summary>
    public IReadOnlySet<PersonId> Touched { get; init; } = new HashSet<PersonId>();

    /// <summary>The change as it stands now.</summary>
    public MoveView? View { get; init; }
}

/// <summary>How an answer of the owner ended.</summary>
internal enum MoveEnd
{
    /// <summary>As wished.</summary>
    Done,

    /// <summary>There is none of this id.</summary>
    Unknown,

    /// <summary>Newer signs have made it another one, or it was answered already.</summary>
    Overtaken,

    /// <summary>The card was changed in Outlook meanwhile; nothing was written.</summary>
    Conflict,

    /// <summary>It can be taken back no more.</summary>
    TooLate,
}
