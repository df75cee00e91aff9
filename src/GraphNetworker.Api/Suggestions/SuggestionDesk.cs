using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Suggestions;

namespace GraphNetworker.Api.Suggestions;

/// <summary>Keeps what the owner puts off.</summary>
internal sealed class SuggestionDesk(SuggestionReader reader, SnoozeStore snoozes, TimeProvider clock)
{
    /// <summary>Puts lines off; those it put off are returned, so that they can be brought back.</summary>
    public async Task<LineKeys> PutOffAsync(MailboxAccount account, PutOff wish, DateOnly today, CancellationToken cancel)
    {
        var keys = wish.Keys ?? await AllAsync(account, today, cancel);
        await snoozes.PutOffAsync(account.Id, keys, wish.Until ?? DateOnly.MaxValue, clock.GetUtcNow(), cancel);
        return new LineKeys(keys);
    }

    /// <summary>Brings lines back.</summary>
    public Task BringBackAsync(MailboxAccount account, LineKeys lines, CancellationToken cancel) => snoozes.BringBackAsync(account.Id, lines.Keys, clock.GetUtcNow(), cancel);

    private async Task<IReadOnlyList<string>> AllAsync(MailboxAccount account, DateOnly today, CancellationToken cancel)
    {
        var day = await reader.OfDayAsync(account, today, cancel, whole: true);
        return [.. day.Ranked.Select(one => one.Key)];
    }
}
