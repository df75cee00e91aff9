using System.Collections.Concurrent;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.People;

/// <summary>Asks who is who when addresses have come that were not there before, and joins those whose names leave no doubt; of the others it notes that they may be one.</summary>
/// <remarks>It looks at all addresses of a mailbox, some thousands, in memory: only when there is a new one, and never while somebody waits.</remarks>
internal sealed class IdentityRun(LinkStore store, TimeProvider clock)
{
    // Up to which address a mailbox has been looked at; forgotten by a restart, which then looks once more.
    private readonly ConcurrentDictionary<MailboxId, long> _seen = new();

    /// <summary>Joins what is certain; the people who became one with somebody.</summary>
    public async Task<IReadOnlySet<PersonId>> RunAsync(MailboxAccount account, CancellationToken cancel)
    {
        if (await store.NewestAsync(account.Id, cancel) is not { } newest || _seen.GetValueOrDefault(account.Id) == newest)
        {
            return new HashSet<PersonId>();
        }

        var known = await store.KnownAsync(account.Id, cancel);
        var clusters = await Task.Run(() => IdentityClusters.Of([.. known.Where(one => !account.Owner.Is(one.Address))]), cancel);
        IdentityLink[] links = [.. clusters.SelectMany(Links)];
        var joined = links.Length == 0 ? new HashSet<PersonId>() : await store.LinkAsync(account.Id, links, clock.GetUtcNow(), cancel);
        _seen[account.Id] = newest;
        return joined;
    }

    // What holds the certain part together acts; every other link that agrees with its group asks.
    private static IEnumerable<IdentityLink> Links(IdentityCluster cluster)
    {
        var certain = cluster.Certain.ToHashSet();
        return cluster.Links.Select(link => link with { Grade = certain.Contains(link.One) && certain.Contains(link.Other) ? link.Grade : LinkGrade.Probable })
            .Where(link => link.Grade == LinkGrade.Certain || !certain.Contains(link.One) || !certain.Contains(link.Other));
    }
}
