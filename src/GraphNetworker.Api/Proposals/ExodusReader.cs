using GraphNetworker.Core.JobMoves;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Proposals;

namespace GraphNetworker.Api.Proposals;

/// <summary>Shows which organisations several people have left.</summary>
internal sealed class ExodusReader(ProposalStore proposals, PeopleStore people, TimeProvider clock)
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>All of the last year.</summary>
    public Task<ExodusList> ReadAsync(MailboxAccount account, CancellationToken cancel) => ReadAsync(account, Year, cancel);

    /// <summary>Those that went on within the time given; who left before it counts as far as a window reaches back.</summary>
    public async Task<ExodusList> ReadAsync(MailboxAccount account, TimeSpan within, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var found = Exodus.Of(await proposals.LeaversAsync(account.Id, now - within - Exodus.Window, cancel)).Where(one => now - one.Last <= within).ToArray();
        var known = await people.ByIdAsync(account.Id, [.. found.SelectMany(one => one.Leavers).Select(one => one.Person).Distinct()], cancel);
        return new ExodusList([.. found.Select(one => new ExodusView(
            one.Organisation,
            one.First,
            one.Last,
            [.. one.Leavers.Select(leaver => new LeaverView(leaver.Person.Value, known.GetValueOrDefault(leaver.Person)?.Name ?? "", leaver.To, leaver.At))]))]);
    }
}
