using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Proposals;
using GraphNetworker.Graph.People;

namespace GraphNetworker.Api.Proposals;

/// <summary>What a card says after a yes.</summary>
internal static class CardChange
{
    // Outlook holds so many addresses on a contact.
    private const int MostAddresses = 3;

    /// <summary>The fields as they are to be; the same for the same card and proposal, so that an undo can tell whether anybody has touched it since.</summary>
    public static ContactFields After(ContactFields before, Proposal proposal) => proposal.Kind switch
    {
        ProposalKind.Update => Updated(before, proposal),
        ProposalKind.Populate => Filled(before, proposal),
        ProposalKind.Archive => before.Categories.Contains(Card.Archived) ? before : before with { Categories = [.. before.Categories, Card.Archived] },
        _ => before,
    };

    private static ContactFields Updated(ContactFields before, Proposal proposal)
    {
        bool gone = proposal.Move is MoveKind.Left or MoveKind.LaidOff or MoveKind.Retired or MoveKind.Died;

        // Where nobody wrote the name of the organisation it goes by its mail domain, and that is no name for a card.
        bool isNamed = proposal.Move != MoveKind.Unknown;
        return before with
        {
            Title = gone ? null : proposal.Title ?? before.Title,
            Company = gone ? null : isNamed ? proposal.Organisation ?? before.Company : before.Company,
            Addresses = WithAddress(before.Addresses, proposal.Address),
        };
    }

    private static ContactFields Filled(ContactFields before, Proposal proposal) => before with
    {
        Title = string.IsNullOrWhiteSpace(before.Title) ? proposal.Title ?? before.Title : before.Title,
        Company = string.IsNullOrWhiteSpace(before.Company) ? proposal.Organisation ?? before.Company : before.Company,
        BusinessPhones = proposal.Phone is { } phone && before.MobilePhone is null or "" && before.BusinessPhones.Count == 0 ? [phone] : before.BusinessPhones,
        Addresses = WithAddress(before.Addresses, proposal.Address),
    };

    // The new address first, so that Outlook offers it first; the last of too many goes.
    private static IReadOnlyList<ContactAddress> WithAddress(IReadOnlyList<ContactAddress> addresses, MailAddress? added)
    {
        if (added is not { } address || addresses.Any(one => string.Equals(one.Address, address.Value, StringComparison.OrdinalIgnoreCase)))
        {
            return addresses;
        }

        // Outlook shows an address under its own name; where that is just the address, so is the new one's.
        string? name = addresses is [var first, ..] && first.Name != first.Address ? first.Name : address.Value;
        return [.. addresses.Prepend(new ContactAddress(name, address.Value)).Take(MostAddresses)];
    }
}
