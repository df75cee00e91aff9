using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Sync;

/// <summary>Removes a folder that is gone, with what it held and whom nothing else speaks of.</summary>
internal sealed class FolderRemoval(NetworkerContext context, FeedRow feed)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var mailbox = new MailboxId(feed.Mailbox);

        // Nobody new is met here, so no moment is needed; a person that comes of a card's going would get the earliest key.
        var roster = new Roster(context, mailbox, DateTimeOffset.UnixEpoch);
        if (feed.Kind is FeedKind.Mail or FeedKind.Calendar)
        {
            var facts = context.Interactions.Where(i => context.Mails.Where(m => m.Feed == feed.Id).Select(m => m.Id).Contains(i.Mail));
            var people = await facts.Select(i => i.Person).Distinct().ToListAsync(cancel);
            await facts.ExecuteDeleteAsync(cancel);
            await context.Mails.Where(m => m.Feed == feed.Id).ExecuteDeleteAsync(cancel);
            await roster.LetGoAsync(people, cancel);
        }
        else if (feed.Kind == FeedKind.Contacts)
        {
            var people = await context.Cards.Where(c => c.Feed == feed.Id && c.Person != null).Select(c => c.Person!.Value).Distinct().ToListAsync(cancel);
            await context.CardAddresses.Where(on => context.Cards.Where(c => c.Feed == feed.Id).Select(c => c.Id).Contains(on.Card)).ExecuteDeleteAsync(cancel);
            await context.Cards.Where(c => c.Feed == feed.Id).ExecuteDeleteAsync(cancel);
            var affected = await new Regrouping(context, mailbox, DateTimeOffset.UnixEpoch).RunAsync(people, [], cancel);
            await roster.RenewAsync(affected, cancel);
            await roster.LetGoAsync(affected, cancel);
        }

        await context.Feeds.Where(f => f.Id == feed.Id).ExecuteDeleteAsync(cancel);
    }
}
