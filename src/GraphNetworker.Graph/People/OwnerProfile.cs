using GraphNetworker.Core.People;
using GraphNetworker.Graph.Http;
using Microsoft.Graph.Models;

namespace GraphNetworker.Graph.People;

/// <summary>Who the owner is, as Microsoft 365 knows them.</summary>
/// <param name="Name">Display name, else the address.</param>
/// <param name="Address">The primary address.</param>
/// <param name="Addresses">Every address that is the owner's own, the primary one among them.</param>
public sealed record OwnerProfile(string Name, MailAddress Address, IReadOnlyList<MailAddress> Addresses)
{
    /// <summary>These addresses and those known before: the one Outlook opened the mailbox with stays the owner's even if Microsoft lists it nowhere.</summary>
    public IReadOnlySet<MailAddress> AddressesWith(Owner known) => known.Addresses.Append(known.Address).Concat(Addresses).ToHashSet();
}

/// <summary>Asks who the owner is.</summary>
public static class OwnerQuestions
{
    private static readonly string[] Fields = ["id", "displayName", "mail", "userPrincipalName"];

    // Addresses by which mail reaches the owner too; a personal account does not know them.
    private static readonly string[] MoreFields = [.. Fields, "otherMails", "proxyAddresses"];

    /// <summary>Reads the owner's name and addresses; null when Microsoft names no address at all.</summary>
    public static async Task<OwnerProfile?> OwnerAsync(this MailboxGraph graph, CancellationToken cancel)
    {
        try
        {
            return Profile(await MeAsync(graph, MoreFields, cancel));
        }
        catch (GraphTroubleException refused) when (refused.Status is 400 or 403)
        {
            return Profile(await MeAsync(graph, Fields, cancel));
        }
    }

    private static Task<User?> MeAsync(MailboxGraph graph, string[] fields, CancellationToken cancel) =>
        graph.AskAsync(() => graph.Reading.Me.GetAsync(me => me.QueryParameters.Select = fields, cancel));

    private static OwnerProfile? Profile(User? me)
    {
        IEnumerable<string?> said = [me?.Mail, me?.UserPrincipalName, .. me?.OtherMails ?? [], .. (me?.ProxyAddresses ?? []).Select(Smtp)];
        MailAddress[] addresses = [.. said.Select(MailAddress.Parse).OfType<MailAddress>().Distinct()];
        if (addresses.Length == 0)
        {
            return null;
        }

        string name = string.IsNullOrWhiteSpace(me?.DisplayName) ? addresses[0].Value : me.DisplayName.Trim();
        return new OwnerProfile(name, addresses[0], addresses);
    }

    // "SMTP:" is the primary, "smtp:" an alias; x500 and sip are no mail addresses.
    private static string? Smtp(string? proxy) =>
        proxy?.StartsWith("smtp:", StringComparison.OrdinalIgnoreCase) == true ? proxy[5..] : null;
}
