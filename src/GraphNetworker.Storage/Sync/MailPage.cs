using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.Interactions;
using GraphNetworker.Storage.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Sync;

/// <summary>Writes one page of mails. What is there is read in three queries, whatever the size of the page; then only differences are written.</summary>
internal sealed class MailPage(NetworkerContext context, FeedRow feed, DateTimeOffset now) : Page(context, feed, now)
{
    public async Task<PageOutcome> SaveAsync(IReadOnlyList<Change<ReadMail>> page, Cursor cursor, CancellationToken cancel)
    {
        var changes = LastOfEach(page);
        string[] ids = [.. changes.Select(change => change.Id)];
        var held = await Context.Mails.Where(m => m.Mailbox == Feed.Mailbox && ids.Contains(m.GraphId)).ToDictionaryAsync(m => m.GraphId, cancel);
        long[] keys = [.. held.Values.Select(m => m.Id)];
        var facts = (await Context.Interactions.Where(i => keys.Contains(i.Mail)).ToListAsync(cancel)).ToLookup(i => i.Mail);

        // Gone from this folder. A mail that has moved may be known from its new folder already: then it is not gone.
        MailRow[] removed = [.. changes.Where(change => change.Item is null).Select(change => held.GetValueOrDefault(change.Id)).OfType<MailRow>().Where(mail => mail.Feed == Feed.Id)];
        await RemoveAsync([.. removed.Select(mail => mail.Id)], [.. removed.SelectMany(mail => facts[mail.Id]).Select(fact => fact.Person)], cancel);
        Feed.Read -= removed.Count(mail => mail.Generation == Feed.Generation);

        ReadMail[] read = [.. changes.Where(change => change.Item is not null).Select(change => change.Item!)];
        var met = Meetings(read);
        await Roster.MeetAsync(met, cancel);
        var renamed = await Roster.LearnAsync(met, cancel);
        await WriteAsync(read, held, facts, cancel);
        await Roster.KeepSignedAsync(cancel);

        await Roster.RenewAsync(renamed, cancel);
        Touched.UnionWith(renamed);
        var end = await AdvanceAsync(cursor, cancel);
        await Roster.LetGoAsync(Losing, cancel);
        return new PageOutcome(await Roster.KeysAsync(Touched, cancel), Doubted: end == PageEnd.Doubted) { Unfinished = end == PageEnd.Unfinished };
    }

    /// <summary>Removes mails with what they said.</summary>
    public async Task RemoveAsync(long[] mails, IReadOnlyCollection<long> people, CancellationToken cancel)
    {
        if (mails.Length > 0)
        {
            await Context.Interactions.Where(i => mails.Contains(i.Mail)).ExecuteDeleteAsync(cancel);
            await Context.Mails.Where(m => mails.Contains(m.Id)).ExecuteDeleteAsync(cancel);
            Touched.UnionWith(people);
            Losing.UnionWith(people);
        }
    }

    protected override Task<int> HeldFromBeforeAsync(CancellationToken cancel) =>
        Context.Mails.CountAsync(m => m.Feed == Feed.Id && m.Generation < Feed.Generation, cancel);

    protected override async Task<bool> SweepAsync(int most, CancellationToken cancel)
    {
        long[] stale = await Context.Mails.Where(m => m.Feed == Feed.Id && m.Generation < Feed.Generation).OrderBy(m => m.Id).Select(m => m.Id).Take(most).ToArrayAsync(cancel);
        await RemoveAsync(stale, await Context.Interactions.Where(i => stale.Contains(i.Mail)).Select(i => i.Person).Distinct().ToListAsync(cancel), cancel);
        return stale.Length < most;
    }

    private static Dictionary<string, Meeting> Meetings(ReadMail[] read)
    {
        var met = new Dictionary<string, Meeting>();
        foreach (var interaction in read.SelectMany(InteractionsOf))
        {
            string? name = PersonName.Clean(interaction.With.Name);
            var said = name is null ? null : new MailName(name, interaction.Direction == Direction.Received, interaction.At);
            string address = interaction.With.Address.Value;
            met[address] = met.GetValueOrDefault(address).With(said, interaction.At.ToUnixTimeSeconds());
        }

        return met;
    }

    private async Task WriteAsync(ReadMail[] read, Dictionary<string, MailRow> held, ILookup<long, InteractionRow> facts, CancellationToken cancel)
    {
        await using var addMail = new Statement(
            Context,
            "INSERT INTO mails (mailbox, graph_id, feed, generation, at, noise, quarantine, quarantined_at, tries, tried_at, meeting, news) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11) RETURNING id");
        await using var changeMail = new Statement(
            Context,
            "UPDATE mails SET feed = @p1, generation = @p2, at = @p3, noise = @p4, quarantine = @p5, quarantined_at = @p6, tries = @p7, tried_at = @p8, news = @p9 WHERE id = @p0");
        await using var addFact = new Statement(
            Context,
            "INSERT INTO interactions (mailbox, person, at, direction, address, people, mail, aside) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)");
        await using var removeFacts = new Statement(Context, "DELETE FROM interactions WHERE mail = @p0");
        var added = new List<MailRow>();
        var changed = new List<object?[]>();
        var unsaid = new List<object?[]>();
        var saying = new List<(MailRow Mail, InteractionRow[] Says)>();
        var leftFeeds = new List<(long Feed, int Generation)>();
        foreach (var mail in read)
        {
            var row = RowOf(mail, held.GetValueOrDefault(mail.Id));
            InteractionRow[] says = [.. InteractionsOf(mail).Select(interaction => FactOf(interaction, row.Id))];
            if (row.Id == 0)
            {
                added.Add(row);
                Feed.Read++;
            }
            else
            {
                var was = held[mail.Id];
                if ((was.Feed, was.Generation) != (row.Feed, row.Generation))
                {
                    Feed.Read++;
                    leftFeeds.Add((was.Feed, was.Generation));
                }

                if (!Same(was, row))
                {
                    changed.Add([row.Id, row.Feed, row.Generation, row.At, (int?)row.Noise, row.Quarantine, row.QuarantinedAt, row.Tries, row.TriedAt, (int?)row.News]);
                }

                var said = facts[row.Id].Select(Essence).ToHashSet();
                if (said.SetEquals(says.Select(Essence)))
                {
                    continue;
                }

                unsaid.Add([row.Id]);
                Touched.UnionWith(facts[row.Id].Select(fact => fact.Person));
                Losing.UnionWith(facts[row.Id].Select(fact => fact.Person));
            }

            saying.Add((row, says));
            Touched.UnionWith(says.Select(fact => fact.Person));
        }

        var keys = await addMail.KeysAsync(
            [.. added.Select(row => new object?[] { row.Mailbox, row.GraphId, row.Feed, row.Generation, row.At, (int?)row.Noise, row.Quarantine, row.QuarantinedAt, row.Tries, row.TriedAt, row.Meeting, (int?)row.News })],
            cancel);
        foreach (var (row, key) in added.Zip(keys))
        {
            row.Id = key;
        }

        await changeMail.RunAsync(changed, cancel);
        await removeFacts.RunAsync(unsaid, cancel);
        await addFact.RunAsync(
            [.. saying.SelectMany(one => one.Says.Select(fact => new object?[] { fact.Mailbox, fact.Person, fact.At, (int)fact.Direction, fact.Address, fact.People, one.Mail.Id, fact.Aside }))],
            cancel);

        foreach (var left in leftFeeds.Where(left => left.Feed != Feed.Id).GroupBy(left => left))
        {
            int count = left.Count();
            await Context.Feeds.Where(f => f.Id == left.Key.Feed && f.Generation == left.Key.Generation)
                .ExecuteUpdateAsync(f => f.SetProperty(row => row.Read, row => row.Read - count), cancel);
        }
    }

    private MailRow RowOf(ReadMail mail, MailRow? was)
    {
        string? quarantine = mail.Reading is MailReading.Unreadable unreadable ? unreadable.Reason : null;
        return new MailRow
        {
            Id = was?.Id ?? 0,
            Mailbox = Feed.Mailbox,
            GraphId = mail.Id,
            Feed = Feed.Id,
            Generation = Feed.Generation,
            At = (mail.At ?? (mail.Reading as MailReading.Exchange)?.Interactions[0].At)?.ToUnixTimeSeconds(),
            Noise = mail.Reading is MailReading.Noise noise ? noise.Reason : null,
            Quarantine = quarantine,
            QuarantinedAt = quarantine is null ? null : was?.QuarantinedAt ?? Now.ToUnixTimeSeconds(),
            Tries = quarantine is null ? 0 : Math.Max(1, was?.Tries ?? 0),
            TriedAt = quarantine is null ? null : was?.TriedAt ?? Now.ToUnixTimeSeconds(),
            Meeting = Feed.Kind == FeedKind.Calendar,
            News = was?.News ?? (mail.Tells || MayTell(mail) ? TextReading.Waiting : null),
        };
    }

    private bool MayTell(ReadMail mail) => Feed.Kind == FeedKind.Mail && mail.At is { } at
        && ((NewsHint.Writer(mail.Reading) is { } writer && (Roster.IsSignedAnew(writer, at) || at > Now - NewsHint.FreshFor))
            || (at > Now - NewsHint.FreshFor && NewsHint.Addressed(mail.Reading) is not null));

    private InteractionRow FactOf(Interaction interaction, long mail)
    {
        var address = Roster.Of(interaction.With.Address);
        return new InteractionRow
        {
            Mailbox = Feed.Mailbox,
            Person = address.Person,
            At = interaction.At.ToUnixTimeSeconds(),
            Direction = interaction.Direction,
            Address = address.Id,
            People = interaction.People,
            Aside = interaction.Aside,
            Mail = mail,
        };
    }

    private static (long, Direction, long, int, bool) Essence(InteractionRow fact) => (fact.At, fact.Direction, fact.Address, fact.People, fact.Aside);

    private static bool Same(MailRow one, MailRow other) =>
        (one.Feed, one.Generation, one.At, one.Noise, one.Quarantine, one.QuarantinedAt, one.Tries, one.News)
        == (other.Feed, other.Generation, other.At, other.Noise, other.Quarantine, other.QuarantinedAt, other.Tries, other.News);

    private static IReadOnlyList<Interaction> InteractionsOf(ReadMail mail) => mail.Reading is MailReading.Exchange exchange ? exchange.Interactions : [];
}
