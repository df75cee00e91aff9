using GraphNetworker.Core.JobMoves;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Proposals;

namespace GraphNetworker.Api.Proposals;

/// <summary>Shows which organisations several people have left.</summary>
internal sealed class ExodusReader(ProposalStore proposals, PeopleStore people, TimeProvider clock)
{
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(365);

    /// <summary>All of the last year.</summary>
    public async Task<ExodusList> ReadAsync(MailboxAccount account, CancellationToken cancel)
    {
        var found = Exodus.Of(await proposals.LeaversAsync(account.Id, clock.GetUtcNow() - LooksBack, cancel));
        var known = await people.ByIdAsync(account.Id, [.. found.SelectMany(one => one.Leavers).Select(one => one.Person).Distinct()], cancel);
        return new ExodusList([.. found.Select(one => new ExodusView(
            one.Organisation,
            one.First,
            one.Last,
            [.. one.Leavers.Select(leaver => new LeaverView(leaver.Person.Value, known[leaver.Person].Name, leaver.To, leaver.At))]))]);
    }
}
