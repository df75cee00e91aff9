using GraphNetworker.Api.Health;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Interactions;
using GraphNetworker.Graph.Sync;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Sync;

namespace GraphNetworker.Api.Sync;

/// <summary>
/// Reads mails in quarantine once more, by their ids, when their time has come. A delta tells of a mail again only when it changes; what
/// made it unreadable may have been on the way, or has been mended in this program since.
/// </summary>
internal sealed class QuarantineRetry(SyncStore store, Networks networks, TimeProvider clock)
{
    // A flood of them must not cost more than a page or two would.
    private const int MostAReading = 20;

    /// <summary>Tries what is due. What cannot be had now stays in quarantine, its try counted.</summary>
    public async Task RunAsync(MailboxGraph mailbox, MailboxAccount account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await store.RetryQuarantineAsync(account.Id, now, MostAReading, cancel);
        if (due.Count == 0)
        {
            return;
        }

        var folders = (await store.FeedsAsync(account.Id, cancel)).ToDictionary(state => state.Feed.FolderId, state => state.Cursor);
        foreach (var folder in due)
        {
            var answers = await Task.WhenAll(folder.Select(mail => AskAsync(mailbox, folder.Key, mail, cancel)));
            var page = ReadMails.Page(answers.Select(answer => answer.Told).OfType<Change<MailMessage>>(), answers.Select(answer => answer.Poison).OfType<PoisonLine>(), mail => ReadMails.Of(mail, account.Owner, now));
            if (page.Length > 0 && folders.GetValueOrDefault(folder.Key) is { } at)
            {
                networks.Touch(account.Id, (await store.SaveAsync(account.Id, folder.Key, page, at, at, now, cancel)).Touched);
            }
        }
    }

    private static async Task<(Change<MailMessage>? Told, PoisonLine? Poison)> AskAsync(MailboxGraph mailbox, string folder, string mail, CancellationToken cancel)
    {
        try
        {
            return await mailbox.MailAsync(folder, mail, cancel);
        }
        catch (GraphTroubleException)
        {
            return default; // one mail that Microsoft itself cannot show holds nothing up
        }
    }
}
