using System.Text.Json;
using System.Text.Json.Serialization;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Plan;

/// <summary>The owner's plan, and what they wish for single people.</summary>
public sealed class PlanStore
{
    private static readonly JsonSerializerOptions Written = new() { IgnoreReadOnlyProperties = true, Converters = { new JsonStringEnumConverter() } };

    private readonly IDbContextFactory<NetworkerContext> _contexts;
    private readonly Transactions _transactions;

    internal PlanStore(IDbContextFactory<NetworkerContext> contexts, Transactions transactions)
    {
        _contexts = contexts;
        _transactions = transactions;
    }

    /// <summary>The plan; the one nobody has made yet, as version 0, when there is none.</summary>
    public async Task<KeptPlan> ReadAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return Kept(await context.Plans.SingleOrDefaultAsync(row => row.Mailbox == mailbox.Value, cancel));
    }

    /// <summary>Keeps a plan in the place of the version that was seen; null when another has come meanwhile.</summary>
    public Task<KeptPlan?> KeepAsync(MailboxId mailbox, OwnerPlan plan, int seen, DateTimeOffset now, CancellationToken cancel) => _transactions.RunAsync<KeptPlan?>(
        mailbox,
        async context =>
        {
            var row = await context.Plans.AsTracking().SingleOrDefaultAsync(one => one.Mailbox == mailbox.Value, cancel);
            if ((row?.Version ?? 0) != seen)
            {
                return null;
            }

            if (row is null)
            {
                row = new PlanRow { Mailbox = mailbox.Value, Settings = "" };
                context.Plans.Add(row);
            }

            (row.Version, row.Settings, row.Changed, row.Automatic, row.Digest) = (seen + 1, JsonSerializer.Serialize(plan, Written), now.ToUnixTimeSeconds(), plan.Automatic.Count > 0, plan.Digest);
            await context.SaveChangesAsync(cancel);
            return Kept(row);
        },
        cancel);

    /// <summary>Mailboxes for which follow-ups are made without a press.</summary>
    public async Task<IReadOnlyList<MailboxId>> AutomaticAsync(CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return [.. (await context.Plans.Where(row => row.Automatic).Select(row => row.Mailbox).ToListAsync(cancel)).Select(id => new MailboxId(id))];
    }

    /// <summary>What is wished, person by person.</summary>
    public async Task<IReadOnlyDictionary<PersonId, RhythmWish>> WishesAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await ReadAsync(context, context.People.Where(person => person.Mailbox == mailbox.Value), cancel);
    }

    /// <summary>What is wished for these people.</summary>
    public async Task<IReadOnlyDictionary<PersonId, RhythmWish>> WishesAsync(MailboxId mailbox, IReadOnlyCollection<PersonId> people, CancellationToken cancel)
    {
        Guid[] keys = [.. people.Select(person => person.Value)];
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await ReadAsync(context, context.People.Where(person => person.Mailbox == mailbox.Value && keys.Contains(person.Key)), cancel);
    }

    private static async Task<IReadOnlyDictionary<PersonId, RhythmWish>> ReadAsync(NetworkerContext context, IQueryable<PersonRow> people, CancellationToken cancel)
    {
        var rows = people
            .Join(context.RhythmWishes, person => new { person.Mailbox, Person = person.Id }, row => new { row.Mailbox, row.Person }, (person, row) => new { person.Key, row.Given, row.Since, row.Circle, row.Days, row.LatestDays, row.Rests })
            .AsAsyncEnumerable();
        var newest = new Dictionary<PersonId, (long Given, RhythmWish Wish)>();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            var person = new PersonId(row.Key);
            if (!newest.TryGetValue(person, out var other) || row.Given > other.Given)
            {
                var own = row is { Days: { } days, LatestDays: { } latest } ? new PlannedRhythm(days, latest) : null;
                newest[person] = (row.Given, new RhythmWish(DateOnly.FromDayNumber(row.Since), row.Circle, own, row.Rests));
            }
        }

        return newest.ToDictionary(one => one.Key, one => one.Value.Wish);
    }

    /// <summary>What the cards of people say that a circle's rule may look at; whoever has none, or one that was put aside, is absent. One query.</summary>
    /// <param name="mailbox">Whose.</param>
    /// <param name="people">Only of these; null for everybody.</param>
    /// <param name="companies">Whether companies are asked for as well: very many cards name one.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<IReadOnlyDictionary<PersonId, CardMarks>> MarksAsync(MailboxId mailbox, IReadOnlyCollection<PersonId>? people, bool companies, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var cards = context.Cards.Where(card => card.Mailbox == mailbox.Value && card.Person != null);
        var whose = context.People.Where(person => person.Mailbox == mailbox.Value);
        if (people is not null)
        {
            Guid[] keys = [.. people.Select(person => person.Value)];
            whose = whose.Where(person => keys.Contains(person.Key));
        }

        // The company is the one that is shown, whichever card it stands on.
        var rows = await cards.Join(whose, card => card.Person!.Value, person => person.Id, (card, person) => new { person.Key, person.Company, card.Categories, card.Archived })
            .Where(row => row.Categories != null || (companies && row.Company != null))
            .ToListAsync(cancel);
        var marks = new Dictionary<PersonId, CardMarks>(rows.Count);
        var read = new Dictionary<string, IReadOnlyList<string>>(); // thousands of cards bear the same few
        foreach (var row in rows)
        {
            var person = new PersonId(row.Key);
            var bears = read.TryGetValue(row.Categories ?? "", out var same) ? same : read[row.Categories ?? ""] = CategoryList.Read(row.Categories);
            marks[person] = marks.TryGetValue(person, out var other)
                ? other with { Categories = [.. other.Categories.Union(bears, StringComparer.OrdinalIgnoreCase)] }
                : new CardMarks(bears, row.Company);
        }

        foreach (var row in rows.Where(row => row.Archived))
        {
            marks.Remove(new PersonId(row.Key));
        }

        return marks;
    }

    /// <summary>Wishes the same for these people, all or none; null takes back what was wished.</summary>
    /// <returns>How many of them are known.</returns>
    public Task<int> WishAsync(MailboxId mailbox, IReadOnlyCollection<PersonId> people, RhythmWish? wish, DateTimeOffset now, CancellationToken cancel) => _transactions.RunAsync(
        mailbox,
        async context =>
        {
            Guid[] keys = [.. people.Select(person => person.Value)];
            long[] ids = await context.People.Where(row => row.Mailbox == mailbox.Value && keys.Contains(row.Key)).Select(row => row.Id).ToArrayAsync(cancel);
            await context.RhythmWishes.Where(row => row.Mailbox == mailbox.Value && ids.Contains(row.Person)).ExecuteDeleteAsync(cancel);
            if (wish is not null)
            {
                await using var add = new Statement(
                    context,
                    "INSERT INTO rhythm_wishes (mailbox, person, anchor, circle, days, latest_days, rests, since, given) VALUES (@p0, @p1, 0, @p2, @p3, @p4, @p5, @p6, @p7)");
                await add.RunAsync([.. ids.Select(person => new object?[] { mailbox.Value, person, wish.Circle, wish.Own?.Days, wish.Own?.LatestDays, wish.Rests, wish.Since.DayNumber, now.ToUnixTimeSeconds() })], cancel);
            }

            return ids.Length;
        },
        cancel);

    internal static OwnerPlan PlanOf(PlanRow row) => JsonSerializer.Deserialize<OwnerPlan>(row.Settings, Written) ?? throw new InvalidOperationException("A plan that is none.");

    private static KeptPlan Kept(PlanRow? row) => row is null
        ? new KeptPlan(OwnerPlan.Unmade, 0)
        : new KeptPlan(PlanOf(row), row.Version);
}

/// <summary>A plan as it is kept.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Version">0 for one that nobody has made.</param>
public sealed record KeptPlan(OwnerPlan Plan, int Version);
