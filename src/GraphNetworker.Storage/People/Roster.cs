using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.People;

/// <summary>Who stands behind which address, while one transaction writes: finds, adds, renames and lets go, in sets.</summary>
internal sealed class Roster(NetworkerContext context, MailboxId mailbox, DateTimeOffset now)
{
    private readonly int _mailbox = mailbox.Value;
    private readonly Dictionary<string, AddressRow> _byAddress = [];
    private readonly HashSet<AddressRow> _signed = [];

    /// <summary>Makes sure that every one of these addresses is known; a new one is a new person, named as it was met.</summary>
    public async Task MeetAsync(IReadOnlyDictionary<string, Meeting> met, CancellationToken cancel)
    {
        string[] asked = [.. met.Keys.Where(address => !_byAddress.ContainsKey(address))];
        await foreach (var row in context.Addresses.Where(a => a.Mailbox == _mailbox && asked.Contains(a.Address)).AsAsyncEnumerable().WithCancellation(cancel))
        {
            _byAddress.Add(row.Address, row);
        }

        await using var addPerson = new Statement(
            context,
            "INSERT INTO people (mailbox, key, name, folded_name, search, kept) VALUES (@p0, @p1, @p2, @p3, @p4, FALSE) RETURNING id");
        await using var addAddress = new Statement(
            context,
            "INSERT INTO addresses (mailbox, address, person, mail_name, mail_name_own, mail_name_at, last_used) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6) RETURNING id");
        string[] unknown = [.. asked.Where(address => !_byAddress.ContainsKey(address))];
        var people = await addPerson.KeysAsync(
            [.. unknown.Select(address => (Address: address, Name: met[address].Name?.Name ?? address)).Select(one => new object?[] { _mailbox, Guid.CreateVersion7(now), one.Name, PersonName.Fold(one.Name), SearchOf(one.Name, [one.Address]) })],
            cancel);
        AddressRow[] rows = [.. unknown.Zip(people, (address, person) => RowOf(address, person, met[address]))];
        var keys = await addAddress.KeysAsync(
            [.. rows.Select(row => new object?[] { _mailbox, row.Address, row.Person, row.MailName, row.MailNameOwn, row.MailNameAt, row.LastUsed })],
            cancel);
        foreach (var (row, key) in rows.Zip(keys))
        {
            row.Id = key;
            _byAddress.Add(row.Address, row);
        }
    }

    /// <summary>Takes in what mails say of addresses already met: a better name, a later use. Returns the people whose name may have changed.</summary>
    public async Task<IReadOnlyCollection<long>> LearnAsync(IReadOnlyDictionary<string, Meeting> met, CancellationToken cancel)
    {
        var renamed = new HashSet<long>();
        var learned = new List<object?[]>();
        await using var learn = new Statement(
            context,
            "UPDATE addresses SET mail_name = @p1, mail_name_own = @p2, mail_name_at = @p3, last_used = @p4 WHERE id = @p0");
        foreach (var (address, (said, used)) in met)
        {
            var row = _byAddress[address];
            var better = MailName.Better(row.Known, said);
            bool newName = better != row.Known;
            if (!newName && used <= row.LastUsed)
            {
                continue;
            }

            if (better?.Name != row.MailName)
            {
                renamed.Add(row.Person);
            }

            Know(row, better);
            row.LastUsed = Math.Max(row.LastUsed, used);
            learned.Add([row.Id, row.MailName, row.MailNameOwn, row.MailNameAt, row.LastUsed]);
        }

        await learn.RunAsync(learned, cancel);

        return renamed;
    }

    /// <summary>Whether a mail of that time is to be read for its signature: the newest of an address, and older ones now and then. It counts as read.</summary>
    public bool IsSignedAnew(MailAddress writer, DateTimeOffset at)
    {
        var row = Of(writer);
        long moment = at.ToUnixTimeSeconds();
        if (row is not { SignedFrom: { } from, SignedTo: { } to })
        {
            (row.SignedFrom, row.SignedTo) = (moment, moment);
        }
        else if (moment >= to + NewsHint.SignedAnewAfter.TotalSeconds)
        {
            row.SignedTo = moment;
        }
        else if (moment <= from - NewsHint.SignedBefore.TotalSeconds)
        {
            row.SignedFrom = moment;
        }
        else
        {
            return false;
        }

        _signed.Add(row);
        return true;
    }

    /// <summary>Keeps until when and from when signatures are read.</summary>
    public async Task KeepSignedAsync(CancellationToken cancel)
    {
        await using var keep = new Statement(context, "UPDATE addresses SET signed_from = @p1, signed_to = @p2 WHERE id = @p0");
        await keep.RunAsync([.. _signed.Select(row => new object?[] { row.Id, row.SignedFrom, row.SignedTo })], cancel);
    }

    /// <summary>An address that has been met.</summary>
    public AddressRow Of(MailAddress address) => _byAddress[address.Value];

    /// <summary>Writes again what follows from cards and addresses: name, kept, title, company, what is searched.</summary>
    public async Task RenewAsync(IReadOnlyCollection<long> people, CancellationToken cancel)
    {
        if (people.Count == 0)
        {
            return;
        }

        var rows = await context.People.AsTracking().Where(p => p.Mailbox == _mailbox && people.Contains(p.Id)).ToListAsync(cancel);
        var addresses = (await context.Addresses.Where(a => a.Mailbox == _mailbox && people.Contains(a.Person)).ToListAsync(cancel)).ToLookup(a => a.Person);
        var cards = (await context.Cards.Where(c => c.Mailbox == _mailbox && people.Contains(c.Person!.Value)).ToListAsync(cancel)).ToLookup(c => c.Person!.Value);
        foreach (var person in rows)
        {
            Renew(person, [.. addresses[person.Id]], [.. cards[person.Id]]);
        }

        await context.SaveChangesAsync(cancel);
        context.ChangeTracker.Clear();
    }

    /// <summary>Lets go of those of these people whom nothing speaks of any more: no interaction, no card, nothing the owner made for them, not added by the owner.</summary>
    public async Task LetGoAsync(IReadOnlyCollection<long> people, CancellationToken cancel)
    {
        if (people.Count == 0)
        {
            return;
        }

        long[] gone = await context.People
            .Where(p => p.Mailbox == _mailbox && people.Contains(p.Id)
                && !context.Interactions.Any(i => i.Mailbox == _mailbox && i.Person == p.Id)
                && !context.Cards.Any(c => c.Mailbox == _mailbox && c.Person == p.Id)
                && !context.FollowUps.Any(f => f.Mailbox == _mailbox && f.Person == p.Id)
                && !context.Talks.Any(t => t.Mailbox == _mailbox && t.Person == p.Id)
                && !context.RhythmWishes.Any(w => w.Mailbox == _mailbox && w.Person == p.Id)
                && !context.Addresses.Any(a => a.Mailbox == _mailbox && a.Person == p.Id && a.Added != null))
            .Select(p => p.Id)
            .ToArrayAsync(cancel);
        if (gone.Length > 0)
        {
            await ForgetAsync(context.Addresses.Where(a => a.Mailbox == _mailbox && gone.Contains(a.Person)), cancel);
            await context.Proposals.Where(p => p.Mailbox == _mailbox && gone.Contains(p.Person)).ExecuteDeleteAsync(cancel);
            await context.HealthCorrections.Where(c => c.Mailbox == _mailbox && gone.Contains(c.Person)).ExecuteDeleteAsync(cancel);
            await context.People.Where(p => p.Mailbox == _mailbox && gone.Contains(p.Id)).ExecuteDeleteAsync(cancel);
        }
    }

    /// <summary>Forgets addresses, with what was said of them.</summary>
    public async Task ForgetAsync(IQueryable<AddressRow> addresses, CancellationToken cancel)
    {
        var ids = addresses.Select(a => a.Id);
        await context.Evidence.Where(e => e.Mailbox == _mailbox && ids.Contains(e.Address)).ExecuteDeleteAsync(cancel);
        await context.Findings.Where(f => f.Mailbox == _mailbox && f.Address != null && ids.Contains(f.Address.Value)).ExecuteDeleteAsync(cancel);
        await context.Links.Where(l => l.Mailbox == _mailbox && (ids.Contains(l.One) || ids.Contains(l.Other))).ExecuteDeleteAsync(cancel);
        await addresses.ExecuteDeleteAsync(cancel);
    }

    /// <summary>The keys the world knows for these people; those let go are absent.</summary>
    public async Task<IReadOnlySet<PersonId>> KeysAsync(IReadOnlyCollection<long> people, CancellationToken cancel)
    {
        if (people.Count == 0)
        {
            return new HashSet<PersonId>();
        }

        var keys = await context.People.Where(p => p.Mailbox == _mailbox && people.Contains(p.Id)).Select(p => p.Key).ToListAsync(cancel);
        return keys.Select(key => new PersonId(key)).ToHashSet();
    }

    private static void Renew(PersonRow person, List<AddressRow> addresses, List<CardRow> cards)
    {
        // Of several cards the one changed last speaks first; the key decides between equals, so that every machine shows the same.
        cards.Sort((one, other) => (other.Changed ?? 0, other.GraphId).CompareTo((one.Changed ?? 0, one.GraphId)));
        addresses.Sort((one, other) => (other.LastUsed, one.Id).CompareTo((one.LastUsed, other.Id)));
        var working = cards.Find(card => card.Title is not null || card.Company is not null);
        var added = addresses.Where(a => a.Added is not null).OrderByDescending(a => a.Added).FirstOrDefault(a => PersonName.Clean(a.AddedName) is not null);
        var mail = addresses.Select(a => a.Known).Aggregate((MailName?)null, MailName.Better);
        string? card = cards.Select(c => PersonName.Clean(c.Name)).FirstOrDefault(name => name is not null);
        if (cards.Count + addresses.Count > 0)
        {
            person.Name = PersonName.Best(card, added?.AddedName, mail, addresses.Count == 0 ? null : MailAddress.Parse(addresses[0].Address));
        }

        person.FoldedName = PersonName.Fold(person.Name);
        person.Search = SearchOf(person.Name, addresses.Select(a => a.Address));
        person.Kept = cards.Count > 0 || addresses.Exists(a => a.Added is not null);
        person.Title = working?.Title;
        person.Company = working?.Company;
        person.CardChanged = (working ?? cards.FirstOrDefault())?.Changed;
    }

    private AddressRow RowOf(string address, long person, Meeting met)
    {
        var row = new AddressRow { Mailbox = _mailbox, Address = address, Person = person, LastUsed = met.Used };
        Know(row, met.Name);
        return row;
    }

    private static void Know(AddressRow row, MailName? name)
    {
        row.MailName = name?.Name;
        row.MailNameOwn = name?.Own ?? false;
        row.MailNameAt = name?.At.ToUnixTimeSeconds() ?? 0;
    }

    private static string SearchOf(string name, IEnumerable<string> addresses) => PersonName.Fold($"{name} {string.Join(' ', addresses)}");
}

/// <summary>What mails say of one address: the name, and when it was last used.</summary>
internal readonly record struct Meeting(MailName? Name, long Used)
{
    public Meeting With(MailName? name, long used) => new(MailName.Better(Name, name), Math.Max(Used, used));
}
