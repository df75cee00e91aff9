using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Sync;

/// <summary>When a mail in quarantine is tried again: after 1 day, 2, 4, 8 and 16, then it rests until it changes or a new version reads it.</summary>
internal static class Quarantine
{
    private const int TriesAtMost = 6;

    public static async Task<ILookup<string, string>> RetryAsync(NetworkerContext context, MailboxId mailbox, DateTimeOffset now, int take, CancellationToken cancel)
    {
        const int day = 24 * 60 * 60;
        long today = now.ToUnixTimeSeconds();
        var due = await context.Mails
            .Where(m => m.Mailbox == mailbox.Value && m.QuarantinedAt != null && m.Tries < TriesAtMost
                && (m.TriedAt ?? m.QuarantinedAt) + (day * (m.Tries <= 1 ? 1 : m.Tries == 2 ? 2 : m.Tries == 3 ? 4 : m.Tries == 4 ? 8 : 16)) <= today)
            .Join(context.Feeds.Where(f => f.Kind == FeedKind.Mail && f.CaughtUp && f.ErrorCode == null), m => m.Feed, f => f.Id, (m, f) => new { m.Id, m.GraphId, m.TriedAt, f.FolderId })
            .OrderBy(m => m.TriedAt).ThenBy(m => m.Id)
            .Take(take)
            .ToListAsync(cancel);
        if (due.Count == 0)
        {
            return due.ToLookup(m => m.FolderId, m => m.GraphId);
        }

        long[] keys = [.. due.Select(m => m.Id)];
        await context.Mails.Where(m => keys.Contains(m.Id)).ExecuteUpdateAsync(m => m.SetProperty(row => row.Tries, row => row.Tries + 1).SetProperty(row => row.TriedAt, today), cancel);
        return due.ToLookup(m => m.FolderId, m => m.GraphId);
    }
}
