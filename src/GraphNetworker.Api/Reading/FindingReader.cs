using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Reading;

namespace GraphNetworker.Api.Reading;

/// <summary>Shows what mails told beside changes of work.</summary>
internal sealed class FindingReader(FindingStore findings, TimeProvider clock)
{
    // What somebody asks, offers or promises is news for so long.
    private static readonly TimeSpan News = TimeSpan.FromDays(90);

    // Beside a mail older ones would be in the way.
    private static readonly TimeSpan Beside = TimeSpan.FromDays(45);

    private static readonly FindingKind[] Kinds = [FindingKind.Ask, FindingKind.Offer, FindingKind.Promise, FindingKind.Opening, FindingKind.Lead, FindingKind.Invitation, FindingKind.InvitationAccepted];

    /// <summary>What there is to make something of: asks, offers, promises, openings, leads, invitations.</summary>
    public async Task<FindingList> NewestAsync(MailboxAccount account, int take, CancellationToken cancel) =>
        new([.. (await findings.NewestAsync(account.Id, Kinds, clock.GetUtcNow() - News, take, cancel)).Select(FindingView.Of)]);

    /// <summary>What these people told of late, the newest first; whoever is back is away no more.</summary>
    public async Task<ILookup<PersonId, FindingView>> OfAsync(MailboxAccount account, IReadOnlyCollection<PersonId> people, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var told = await findings.OfAsync(account.Id, people, now - Beside, cancel);
        return told.SelectMany(person => person.Where(found => IsNews(found, person, today)).Select(found => (person.Key, View: FindingView.Of(new KeptFinding(person.Key, "", found)))))
            .ToLookup(one => one.Key, one => one.View);
    }

    // A stand-in is of use while the one they stand in for is away, or has left.
    private static bool IsNews(Finding found, IEnumerable<Finding> all, DateOnly today) => found.Kind switch
    {
        FindingKind.Phone or FindingKind.OwnPromise => false, // what the owner said themselves is a line of their day
        FindingKind.Away => found.Day is { } back ? back >= today : DateOnly.FromDateTime(found.At.UtcDateTime) >= today.AddDays(-7),
        FindingKind.StandIn => !all.Any(other => other.Kind == FindingKind.Away && other.Source == found.Source && other.Day < today),
        _ => true,
    };
}
