using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Sync;
using GraphNetworker.Storage.Sync;

namespace GraphNetworker.Api.Sync;

/// <summary>What to do about the subscriptions of one mailbox: what is wished, what is kept here and what Microsoft lists, set side by side.</summary>
/// <param name="Make">Wished and not there.</param>
/// <param name="Renew">There, and near their end or in doubt.</param>
/// <param name="End">Kept here and not wished any more, or made for an address that is no longer ours.</param>
/// <param name="Forget">Over already.</param>
/// <param name="Stray">At Microsoft, for our address, and not kept here: what a crash between making and keeping leaves behind.</param>
internal sealed record WatchPlan(
    IReadOnlyList<Watch> Make,
    IReadOnlyList<KeptSubscription> Renew,
    IReadOnlyList<KeptSubscription> End,
    IReadOnlyList<KeptSubscription> Forget,
    IReadOnlyList<Listed> Stray)
{
    // Our clock may be ahead of Microsoft's, which refuses what would live too long.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <param name="address">Where notifications are to go; null for nowhere.</param>
    /// <param name="wished">What is to be watched.</param>
    /// <param name="kept">What the store holds.</param>
    /// <param name="listed">What Microsoft lists for this owner; null when it was not asked.</param>
    /// <param name="doubted">The ids that may have ended.</param>
    /// <param name="now">The present moment.</param>
    public static WatchPlan Of(Uri? address, IReadOnlyList<Watch> wished, IReadOnlyList<KeptSubscription> kept, IReadOnlyList<Listed>? listed, IReadOnlySet<string> doubted, DateTimeOffset now)
    {
        var forget = kept.Where(one => one.Expires <= now).ToList();
        var standing = new Dictionary<string, KeptSubscription>(StringComparer.Ordinal);
        var end = new List<KeptSubscription>();
        foreach (var one in kept.Except(forget))
        {
            bool ours = address is not null && Watchword.IsFor(one.ClientState, address) && wished.Any(watch => watch.Resource == one.Resource);
            if (!ours || !standing.TryAdd(one.Resource, one))
            {
                end.Add(one);
            }
        }

        // Permissions may hide some from the list: what it leaves out is asked for by its id before it is made anew.
        var seen = listed?.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        return new WatchPlan(
            [.. wished.Where(watch => address is not null && !standing.ContainsKey(watch.Resource))],
            [.. standing.Values.Where(one => doubted.Contains(one.Id) || seen?.Contains(one.Id) == false || RenewalOf(one) <= now)],
            end,
            forget,
            [.. (listed ?? []).Where(one => address is not null && one.Notify == address && kept.All(ours => ours.Id != one.Id))]);
    }

    /// <summary>Until when a new or renewed subscription is to live.</summary>
    public static DateTimeOffset EndOf(FeedKind kind, DateTimeOffset now) => now + Subscriptions.LongestLife(kind) - Margin;

    /// <summary>
    /// When a subscription is to be renewed: when a third to a sixth of the longest life is left. Where in between hangs on its id, so that
    /// what was made in one hour is not renewed in one.
    /// </summary>
    public static DateTimeOffset RenewalOf(KeptSubscription subscription)
    {
        var third = Subscriptions.LongestLife(Subscriptions.KindOf(subscription.Resource)) / 3;
        double share = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(subscription.Id))) / (double)uint.MaxValue;
        return subscription.Expires - third + (third / 2 * share);
    }
}

/// <summary>Something to be watched.</summary>
/// <param name="Kind">Which feed it concerns.</param>
/// <param name="Resource">What Microsoft calls it.</param>
internal sealed record Watch(FeedKind Kind, string Resource);
