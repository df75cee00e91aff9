using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Interactions;

/// <summary>Talks that the owner told of.</summary>
public sealed class TalkStore
{
    private readonly Transactions _transactions;

    internal TalkStore(Transactions transactions)
    {
        _transactions = transactions;
    }

    /// <summary>Keeps a talk. The same id again, or the same kind of talk with them within an hour, is the same talk: the one that is there is returned.</summary>
    /// <returns>Null when nobody knows the person.</returns>
    public Task<Talk?> TellAsync(MailboxId mailbox, Talk talk, CancellationToken cancel) => _transactions.RunAsync<Talk?>(
        mailbox,
        async context =>
        {
            if (await PeopleStore.RowOfAsync(context, mailbox, talk.With, cancel) is not { } person)
            {
                return null;
            }

            long at = talk.At.ToUnixTimeSeconds();
            var there = await context.Talks.Where(row => row.Mailbox == mailbox.Value
                    && (row.Id == talk.Id || (row.Person == person && row.Kind == talk.Kind && row.At > at - 3600 && row.At < at + 3600)))
                .OrderBy(row => row.At).FirstOrDefaultAsync(cancel);
            if (there is null)
            {
                there = new TalkRow { Mailbox = mailbox.Value, Id = talk.Id, Person = person, Kind = talk.Kind, At = at };
                context.Talks.Add(there);
                await context.SaveChangesAsync(cancel);
            }

            var key = await context.People.Where(row => row.Id == there.Person).Select(row => row.Key).SingleAsync(cancel);
            return new Talk(there.Id, new PersonId(key), there.Kind, DateTimeOffset.FromUnixTimeSeconds(there.At));
        },
        cancel);

    /// <summary>Takes a talk back. Taking back what is not there changes nothing.</summary>
    /// <returns>With whom it was; null when there was none.</returns>
    public Task<PersonId?> TakeBackAsync(MailboxId mailbox, Guid id, CancellationToken cancel) => _transactions.RunAsync<PersonId?>(
        mailbox,
        async context =>
        {
            var with = await context.Talks.Where(row => row.Mailbox == mailbox.Value && row.Id == id).Join(context.People, row => row.Person, person => person.Id, (_, person) => person.Key).ToListAsync(cancel);
            await context.Talks.Where(row => row.Mailbox == mailbox.Value && row.Id == id).ExecuteDeleteAsync(cancel);
            return with is [var key] ? new PersonId(key) : null;
        },
        cancel);
}
