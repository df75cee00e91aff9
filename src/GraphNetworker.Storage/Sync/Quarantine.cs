using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Sync;

/// <summary>When a mail in quarantine is tried again: after 1 day, 2, 4, 8 and 16, then it rests until it changes or a new version reads it.</summary>
internal static class Quarantine
{
    private const int TriesAtMost = 6;

    public static async Task<IReadOnlyList<string>> RetryAsync(NetworkerContext context, MailboxId mailbox, string folderId, DateTimeOffset now, int take, CancellationToken cancel)
    {
        var feed = context.Feeds.Where(f => f.Mailbox == mailbox.Value && f.FolderId == folderId).Select(f => f.Id);
        var rows = await context.Mails.AsTracking()
            .Where(m => m.Mailbox == mailbox.Value && m.QuarantinedAt != null && m.Tries < TriesAtMost && feed.Contains(m.Feed))
            .OrderBy(m => m.TriedAt).ThenBy(m => m.Id)
            .ToListAsync(cancel);
        MailRow[] due = [.. rows.Where(row => DueAt(row) <= now).Take(take)];
        foreach (var row in due)
        {
            (row.Tries, row.TriedAt) = (row.Tries + 1, now.ToUnixTimeSeconds());
        }

        await context.SaveChangesAsync(cancel);
        return [.. due.Select(row => row.GraphId)];
    }

    private static DateTimeOffset DueAt(MailRow row) => DateTimeOffset.FromUnixTimeSeconds(row.TriedAt ?? row.QuarantinedAt!.Value).AddDays(1 << Math.Max(0, row.Tries - 1));
}
