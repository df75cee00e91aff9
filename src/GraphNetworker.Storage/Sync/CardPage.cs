using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Sync;

/// <summary>Writes one page of cards, and who is one person with whom because of them.</summary>
internal sealed class CardPage(NetworkerContext context, FeedRow feed, DateTimeOffset now) : Page(context, feed, now)
{
    public async Task<PageOutcome> SaveAsync(IReadOnlyList<Change<Card>> page, Cursor cursor, CancellationToken cancel)
    {
        var changes = LastOfEach(page);
        string[] ids = [.. changes.Select(change => change.Id)];
        var held = await Context.Cards.Where(c => c.Mailbox == Feed.Mailbox && ids.Contains(c.GraphId)).ToDictionaryAsync(c => c.GraphId, cancel);
        CardRow[] removed = [.. changes.Where(change => change.Item is null).Select(change => held.GetValueOrDefault(change.Id)).OfType<CardRow>().Where(card => card.Feed == Feed.Id)];
        await RemoveAsync([.. removed.Select(card => card.Id)], cancel);
        Feed.Read -= removed.Count(card => card.Generation == Feed.Generation);

        var people = removed.Select(card => card.Person).OfType<long>().ToHashSet();
        var written = await WriteAsync([.. changes.Where(change => change.Item is not null).Select(change => change.Item!)], held, people, cancel);
        var end = await AdvanceAsync(cursor, cancel);
        people.UnionWith(Losing);
        if (people.Count > 0 || written.Count > 0)
        {
            var affected = await new Regrouping(Context, new MailboxId(Feed.Mailbox), Now).RunAsync(people, written, cancel);
            await Roster.RenewAsync(affected, cancel);
            await Roster.LetGoAsync(affected, cancel);
            Touched.UnionWith(affected);
        }

        return new PageOutcome(await Roster.KeysAsync(Touched, cancel), Doubted: end == PageEnd.Doubted) { Unfinished = end == PageEnd.Unfinished };
    }

    /// <summary>Removes cards; their people are regrouped afterwards.</summary>
    public async Task RemoveAsync(long[] cards, CancellationToken cancel)
    {
        if (cards.Length > 0)
        {
            await Context.CardAddresses.Where(on => cards.Contains(on.Card)).ExecuteDeleteAsync(cancel);
            await Context.Cards.Where(c => cards.Contains(c.Id)).ExecuteDeleteAsync(cancel);
        }
    }

    protected override Task<int> HeldFromBeforeAsync(CancellationToken cancel) =>
        Context.Cards.CountAsync(c => c.Feed == Feed.Id && c.Generation < Feed.Generation, cancel);

    protected override async Task<bool> SweepAsync(int most, CancellationToken cancel)
    {
        var stale = await Context.Cards.Where(c => c.Feed == Feed.Id && c.Generation < Feed.Generation).OrderBy(c => c.Id).Take(most).ToListAsync(cancel);
        Losing.UnionWith(stale.Select(card => card.Person).OfType<long>());
        await RemoveAsync([.. stale.Select(card => card.Id)], cancel);
        return stale.Count < most;
    }

    /// <summary>Writes the cards that differ from what is held; returns their keys, and adds whom they concern to <paramref name="people"/>.</summary>
    private async Task<IReadOnlyCollection<long>> WriteAsync(Card[] cards, Dictionary<string, CardRow> held, HashSet<long> people, CancellationToken cancel)
    {
        long[] heldIds = [.. held.Values.Select(card => card.Id)];
        var carried = (await Context.CardAddresses.Where(on => heldIds.Contains(on.Card)).ToListAsync(cancel)).ToLookup(on => on.Card);
        var own = (await Context.OwnerAddresses.Where(a => a.Mailbox == Feed.Mailbox).Select(a => a.Address).ToListAsync(cancel)).ToHashSet();
        var ofOthers = cards.Where(card => !card.Addresses.Any(a => own.Contains(a.Address.Value)));
        var met = ofOthers.SelectMany(card => card.Addresses).GroupBy(a => a.Address.Value).ToDictionary(group => group.Key, _ => default(Meeting));
        await Roster.MeetAsync(met, cancel);

        await using var addCard = new Statement(
            Context,
            "INSERT INTO cards (mailbox, graph_id, feed, generation, person, name, title, company, changed, has_phone, archived, categories) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11) RETURNING id");
        await using var changeCard = new Statement(
            Context,
            "UPDATE cards SET feed = @p1, generation = @p2, person = @p3, name = @p4, title = @p5, company = @p6, changed = @p7, has_phone = @p8, archived = @p9, categories = @p10 WHERE id = @p0");
        await using var clear = new Statement(Context, "DELETE FROM card_addresses WHERE card = @p0");
        await using var carry = new Statement(Context, "INSERT INTO card_addresses (card, address, position) VALUES (@p0, @p1, @p2)");
        var added = new List<CardRow>();
        var changed = new List<object?[]>();
        var carrying = new List<(CardRow Card, long[] Addresses)>();
        var written = new List<CardRow>();
        foreach (var card in cards)
        {
            var was = held.GetValueOrDefault(card.Id);
            bool ofOwner = card.Addresses.Any(a => own.Contains(a.Address.Value));
            var row = RowOf(card, was, ofOwner);
            long[] addresses = ofOwner ? [] : [.. card.Addresses.Select(a => Roster.Of(a.Address).Id).Distinct()];
            long[] carries = was is null ? [] : [.. carried[was.Id].OrderBy(on => on.Position).Select(on => on.Address)];
            if (was is null)
            {
                added.Add(row);
            }
            else if (!Same(was, row))
            {
                Touched.UnionWith(was.Categories == row.Categories ? [] : new[] { was.Person }.OfType<long>());
                changed.Add([row.Id, row.Feed, row.Generation, row.Person, row.Name, row.Title, row.Company, row.Changed, row.HasPhone, row.Archived, row.Categories]);
            }

            Feed.Read += was is null || was.Generation != row.Generation || was.Feed != row.Feed ? 1 : 0;
            if (was is not null && was.Feed != row.Feed)
            {
                await Context.Feeds.Where(f => f.Id == was.Feed && f.Generation == was.Generation)
                    .ExecuteUpdateAsync(f => f.SetProperty(feed => feed.Read, feed => feed.Read - 1), cancel);
            }

            if (!addresses.SequenceEqual(carries))
            {
                carrying.Add((row, addresses));
            }

            if (was is null || !addresses.SequenceEqual(carries) || !SaysTheSame(was, row))
            {
                people.UnionWith(new[] { was?.Person }.OfType<long>());
                if (!ofOwner)
                {
                    written.Add(row); // a card without any address is a person too, whom Regrouping makes
                    people.UnionWith(card.Addresses.Select(a => Roster.Of(a.Address).Person));
                }
            }
        }

        var keys = await addCard.KeysAsync(
            [.. added.Select(row => new object?[] { row.Mailbox, row.GraphId, row.Feed, row.Generation, row.Person, row.Name, row.Title, row.Company, row.Changed, row.HasPhone, row.Archived, row.Categories })],
            cancel);
        foreach (var (row, key) in added.Zip(keys))
        {
            row.Id = key;
        }

        await changeCard.RunAsync(changed, cancel);
        await clear.RunAsync([.. carrying.Select(one => new object?[] { one.Card.Id })], cancel);
        await carry.RunAsync([.. carrying.SelectMany(one => one.Addresses.Select((address, position) => new object?[] { one.Card.Id, address, position }))], cancel);
        return [.. written.Select(row => row.Id)];
    }

    private CardRow RowOf(Card card, CardRow? was, bool ofOwner) => new()
    {
        Id = was?.Id ?? 0,
        Mailbox = Feed.Mailbox,
        GraphId = card.Id,
        Feed = Feed.Id,
        Generation = Feed.Generation,
        Person = ofOwner ? null : was?.Person,
        Name = Blank(card.Name),
        Title = Blank(card.Title),
        Company = Blank(card.Company),
        Changed = card.Changed?.ToUnixTimeSeconds(),
        HasPhone = card.HasPhone,
        Archived = card.IsArchived,
        Categories = CategoryList.Write(card.Categories),
    };

    // Who somebody is does not hang on categories: whoever asks for those reads the card.
    private static bool Same(CardRow one, CardRow other) =>
        (one.Feed, one.Generation, one.Person, one.Categories) == (other.Feed, other.Generation, other.Person, other.Categories) && SaysTheSame(one, other);

    private static bool SaysTheSame(CardRow one, CardRow other) =>
        (one.Person, one.Name, one.Title, one.Company, one.Changed, one.HasPhone, one.Archived) == (other.Person, other.Name, other.Title, other.Company, other.Changed, other.HasPhone, other.Archived);

    // Graph gives unset fields as null or as "".
    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
