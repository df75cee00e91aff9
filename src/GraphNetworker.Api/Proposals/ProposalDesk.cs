using System.Text.Json;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Proposals;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.People;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Proposals;

namespace GraphNetworker.Api.Proposals;

/// <summary>Carries out what the owner answers. Nothing is written to Outlook but here, after a yes, and only to the version that was read.</summary>
internal sealed class ProposalDesk(ProposalStore proposals, PeopleStore people, LinkStore links, GraphDoor graph, MailboxTokens tokens, TimeProvider clock)
{
    /// <summary>So long it is not asked again after "later".</summary>
    private static readonly TimeSpan Later = TimeSpan.FromDays(7);

    /// <summary>Yes: the card in Outlook says so from now on. A card that has been changed meanwhile is left alone.</summary>
    public async Task<ProposalAnswer> AcceptAsync(MailboxAccount account, Guid id, CancellationToken cancel)
    {
        if (await proposals.FindAsync(account.Id, id, cancel) is not { } proposal)
        {
            return new ProposalAnswer(AnswerEnd.Unknown);
        }

        if (proposal.State != ProposalState.Open)
        {
            return new ProposalAnswer(proposal.State == ProposalState.Accepted ? AnswerEnd.Done : AnswerEnd.Overtaken);
        }

        WrittenContact? written = null;
        if (proposal.Asked.Kind != ProposalKind.Merge && (await people.CardsOfAsync(account.Id, [proposal.Person], cancel)).TryGetValue(proposal.Person, out var card))
        {
            var mailbox = graph.Open(account, tokens, ownerWaits: true);
            if (await mailbox.ContactFieldsAsync(card.Id, cancel) is not { } now)
            {
                return new ProposalAnswer(AnswerEnd.Conflict) { Known = Told(card.Title, card.Company) };
            }

            // Empty fields are filled whatever became of the others; what an update writes over has to be what the question was about.
            if (proposal.Asked.Kind == ProposalKind.Update && (Blank(now.Title) != card.Title || Blank(now.Company) != card.Company))
            {
                return new ProposalAnswer(AnswerEnd.Conflict) { Known = Told(card.Title, card.Company), Found = Told(now.Title, now.Company) };
            }

            if (await mailbox.WriteAsync(card.Id, now, CardChange.After(now, proposal.Asked), cancel) is not { } kept)
            {
                return new ProposalAnswer(AnswerEnd.Conflict) { Known = Told(now.Title, now.Company) };
            }

            written = new WrittenContact(card.Id, JsonSerializer.Serialize(now), kept.ETag);
            await KnowAsync(account, card.Id, kept);
        }

        var joined = proposal.Asked.Joins ?? await ToJoinAsync(account, proposal, cancel);
        await proposals.DecideAsync(account.Id, id, ProposalState.Open, ProposalState.Accepted, clock.GetUtcNow(), written, joined, CancellationToken.None);
        return new ProposalAnswer(AnswerEnd.Done) { Touched = await SayAsync(account, joined, proposal.Asked.Address, areOne: true) };
    }

    /// <summary>Takes a yes back: the card says again what it said before, byte for byte, unless somebody has changed it since.</summary>
    public async Task<ProposalAnswer> UndoAsync(MailboxAccount account, Guid id, CancellationToken cancel)
    {
        if (await proposals.FindAsync(account.Id, id, cancel) is not { } proposal)
        {
            return new ProposalAnswer(AnswerEnd.Unknown);
        }

        if (proposal.State != ProposalState.Accepted || proposal.Decided + ProposalReader.UndoFor <= clock.GetUtcNow())
        {
            return new ProposalAnswer(proposal.State == ProposalState.Undone ? AnswerEnd.Done : AnswerEnd.TooLate);
        }

        if (proposal.Written is { } written)
        {
            var before = JsonSerializer.Deserialize<ContactFields>(written.Before)!;
            var mailbox = graph.Open(account, tokens, ownerWaits: true);
            var now = await mailbox.ContactFieldsAsync(written.Contact, cancel);
            if (now is null || !now.Says(CardChange.After(before, proposal.Asked)))
            {
                return new ProposalAnswer(AnswerEnd.ChangedSince) { Known = Told(proposal.Asked.Title, proposal.Asked.Organisation), Found = now is null ? null : Told(now.Title, now.Company) };
            }

            if (await mailbox.WriteAsync(written.Contact, now, before, cancel) is not { } restored)
            {
                return new ProposalAnswer(AnswerEnd.ChangedSince) { Known = Told(proposal.Asked.Title, proposal.Asked.Organisation) };
            }

            await KnowAsync(account, written.Contact, restored);
        }

        await proposals.DecideAsync(account.Id, id, ProposalState.Accepted, ProposalState.Undone, clock.GetUtcNow(), null, null, CancellationToken.None);
        return new ProposalAnswer(AnswerEnd.Done) { Touched = await SayAsync(account, proposal.Asked.Joins, proposal.Asked.Address, areOne: null) };
    }

    /// <summary>No, for ever. That it is not them at all parts the new address from them as well.</summary>
    public async Task<ProposalAnswer> RefuseAsync(MailboxAccount account, Guid id, bool notThem, CancellationToken cancel)
    {
        if (await proposals.FindAsync(account.Id, id, cancel) is not { } proposal)
        {
            return new ProposalAnswer(AnswerEnd.Unknown);
        }

        var touched = new HashSet<PersonId>();
        if (notThem && proposal.Asked.Address is { } seen && (await people.ByIdAsync(account.Id, [proposal.Person], cancel)).TryGetValue(proposal.Person, out var person))
        {
            foreach (var other in person.Addresses.Where(other => other != seen))
            {
                touched.UnionWith(await links.SayAsync(account.Id, seen, other, areOne: false, clock.GetUtcNow(), cancel));
            }
        }

        bool decided = await proposals.DecideAsync(account.Id, id, ProposalState.Open, ProposalState.Refused, clock.GetUtcNow(), null, null, cancel);
        return new ProposalAnswer(decided || proposal.State == ProposalState.Refused ? AnswerEnd.Done : AnswerEnd.Overtaken) { Touched = touched };
    }

    /// <summary>Not now.</summary>
    public async Task<ProposalAnswer> PutOffAsync(MailboxAccount account, Guid id, CancellationToken cancel) => await proposals.FindAsync(account.Id, id, cancel) is null
        ? new ProposalAnswer(AnswerEnd.Unknown)
        : new ProposalAnswer(await proposals.PutOffAsync(account.Id, id, clock.GetUtcNow() + Later, cancel) ? AnswerEnd.Done : AnswerEnd.Overtaken);

    /// <summary>The address to make one with the new one, where that is not theirs yet.</summary>
    private async Task<MailAddress?> ToJoinAsync(MailboxAccount account, KeptProposal proposal, CancellationToken cancel) =>
        proposal.Asked.Address is { } address && (await people.ByIdAsync(account.Id, [proposal.Person], cancel)).TryGetValue(proposal.Person, out var person) && !person.Addresses.Contains(address)
            ? person.Addresses.Select(one => (MailAddress?)one).FirstOrDefault()
            : null;

    private async Task<IReadOnlySet<PersonId>> SayAsync(MailboxAccount account, MailAddress? one, MailAddress? other, bool? areOne) => one is { } joined && other is { } address
        ? await links.SayAsync(account.Id, joined, address, areOne, clock.GetUtcNow(), CancellationToken.None)
        : new HashSet<PersonId>();

    private Task KnowAsync(MailboxAccount account, string contact, ContactFields fields) =>
        people.WrittenAsync(account.Id, contact, Blank(fields.Title), Blank(fields.Company), CancellationToken.None);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Told(string? title, string? company) => string.Join(" at ", new[] { title, company }.OfType<string>());
}

/// <summary>How an answer of the owner ended.</summary>
/// <param name="End">How.</param>
[Immutable]
internal sealed record ProposalAnswer(AnswerEnd End)
{
    /// <summary>What we knew of the card, where it is a conflict.</summary>
    public string? Known { get; init; }

    /// <summary>What the card says; null when it is gone.</summary>
    public string? Found { get; init; }

    /// <summary>Whose addresses changed.</summary>
    public IReadOnlySet<PersonId> Touched { get; init; } = new HashSet<PersonId>();

    /// <summary>The change as it stands now.</summary>
    public ProposalView? View { get; init; }
}

/// <summary>How an answer of the owner ended.</summary>
internal enum AnswerEnd
{
    /// <summary>As wished.</summary>
    Done,

    /// <summary>There is none of this id.</summary>
    Unknown,

    /// <summary>Newer signs have made it another one, or it was answered already.</summary>
    Overtaken,

    /// <summary>The card was changed in Outlook meanwhile; nothing was written.</summary>
    Conflict,

    /// <summary>The card was changed in Outlook after the yes: taking that back would take away what came later.</summary>
    ChangedSince,

    /// <summary>It can be taken back no more.</summary>
    TooLate,
}
