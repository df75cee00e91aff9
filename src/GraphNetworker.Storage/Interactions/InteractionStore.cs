using System.Runtime.CompilerServices;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Interactions;

/// <summary>
/// Who was in touch with whom. Two mails of one person, one direction and one second are one interaction: copies in several folders,
/// and a mail to two addresses of one person, count once.
/// </summary>
public sealed class InteractionStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;

    internal InteractionStore(IDbContextFactory<NetworkerContext> contexts)
    {
        _contexts = contexts;
    }

    /// <summary>The whole network, person by person, each person's interactions from oldest to newest, streamed.</summary>
    public async IAsyncEnumerable<PersonInteraction> AllAsync(MailboxId mailbox, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var keys = await KeysAsync(context.People.Where(p => p.Mailbox == mailbox.Value), cancel);
        var talks = await TalksAsync(context.Talks.Where(t => t.Mailbox == mailbox.Value), cancel);
        await foreach (var interaction in OnceAsync(WithAsync(InOrder(context.Interactions.Where(i => i.Mailbox == mailbox.Value)), talks, cancel), keys, cancel))
        {
            yield return interaction;
        }
    }

    /// <summary>The interactions of these people, in the same order. Three queries, however many people.</summary>
    public async Task<IReadOnlyList<PersonInteraction>> OfAsync(MailboxId mailbox, IReadOnlyCollection<PersonId> people, CancellationToken cancel)
    {
        Guid[] asked = [.. people.Select(person => person.Value)];
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var keys = await KeysAsync(context.People.Where(p => p.Mailbox == mailbox.Value && asked.Contains(p.Key)), cancel);
        long[] ids = [.. keys.Keys];
        var talks = await TalksAsync(context.Talks.Where(t => t.Mailbox == mailbox.Value && ids.Contains(t.Person)), cancel);
        var lines = WithAsync(InOrder(context.Interactions.Where(i => i.Mailbox == mailbox.Value && ids.Contains(i.Person))), talks, cancel);
        var history = new List<PersonInteraction>();
        await foreach (var interaction in OnceAsync(lines, keys, cancel))
        {
            history.Add(interaction);
        }

        return history;
    }

    /// <summary>The last interactions with one person, newest first.</summary>
    public async Task<IReadOnlyList<PersonInteraction>> LatestAsync(MailboxId mailbox, PersonId person, int take, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        long? row = await context.People.Where(p => p.Mailbox == mailbox.Value && p.Key == person.Value).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancel);
        var rows = await context.Interactions
            .Where(i => i.Mailbox == mailbox.Value && i.Person == row)
            .GroupBy(i => new { i.At, i.Direction })
            .Select(one => new { one.Key.At, one.Key.Direction, People = one.Min(i => i.People) })
            .OrderByDescending(i => i.At).ThenByDescending(i => i.Direction)
            .Take(take)
            .ToListAsync(cancel);
        var talks = await context.Talks.Where(t => t.Mailbox == mailbox.Value && t.Person == row).OrderByDescending(t => t.At).Take(take).Select(t => t.At).ToListAsync(cancel);
        return
        [
            .. rows.Select(one => (one.At, one.Direction, one.People)).Concat(talks.Select(at => (At: at, Direction: Direction.Met, People: 1)))
                .DistinctBy(one => (one.At, one.Direction)).OrderByDescending(one => one.At).ThenByDescending(one => one.Direction).Take(take)
                .Select(one => new PersonInteraction(person, one.Direction, DateTimeOffset.FromUnixTimeSeconds(one.At), one.People)),
        ];
    }

    /// <summary>Who stood together in a mail or sat together in a meeting of two to so many people beside the owner, streamed. Copies of a mail come once.</summary>
    public async IAsyncEnumerable<IReadOnlyList<PersonId>> TogetherAsync(MailboxId mailbox, int most, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var keys = await KeysAsync(context.People.Where(p => p.Mailbox == mailbox.Value), cancel);
        var lines = context.Interactions
            .Where(i => i.Mailbox == mailbox.Value && i.People > 1 && i.People <= most)
            .OrderBy(i => i.At).ThenBy(i => i.Mail).ThenBy(i => i.Person)
            .Select(i => new { i.At, i.Mail, i.Person })
            .AsAsyncEnumerable();
        (long At, long[] People) before = (0, []);
        (long At, long Mail) open = default;
        var people = new List<long>();
        await foreach (var line in lines.WithCancellation(cancel))
        {
            if ((line.At, line.Mail) != open)
            {
                if (Group() is { } group)
                {
                    yield return group;
                }

                open = (line.At, line.Mail);
                people.Clear();
            }

            if (people.Count == 0 || people[^1] != line.Person)
            {
                people.Add(line.Person);
            }
        }

        if (Group() is { } last)
        {
            yield return last;
        }

        PersonId[]? Group()
        {
            bool copy = open.At == before.At && people.SequenceEqual(before.People);
            before = (open.At, [.. people]);
            PersonId[] known = [.. people.Where(keys.ContainsKey).Select(person => keys[person])];
            return copy || known.Length < 2 ? null : known;
        }
    }

    private static Task<Dictionary<long, PersonId>> KeysAsync(IQueryable<PersonRow> people, CancellationToken cancel) =>
        people.Select(p => new { p.Id, p.Key }).ToDictionaryAsync(p => p.Id, p => new PersonId(p.Key), cancel);

    // The order of the index, so nothing is sorted.
    private static IAsyncEnumerable<Line> InOrder(IQueryable<InteractionRow> rows) =>
        rows.OrderBy(i => i.Person).ThenBy(i => i.At).ThenBy(i => i.Direction).Select(i => new Line(i.Person, i.At, i.Direction, i.People, i.Aside)).AsAsyncEnumerable();

    // Few, and they are in memory at once: the stream of mails takes them up where they belong.
    private static Task<List<Line>> TalksAsync(IQueryable<TalkRow> talks, CancellationToken cancel) =>
        talks.OrderBy(t => t.Person).ThenBy(t => t.At).Select(t => new Line(t.Person, t.At, Direction.Met, 1, false)).ToListAsync(cancel);

    private static async IAsyncEnumerable<Line> WithAsync(IAsyncEnumerable<Line> lines, List<Line> talks, [EnumeratorCancellation] CancellationToken cancel)
    {
        int next = 0;
        await foreach (var line in lines.WithCancellation(cancel))
        {
            while (next < talks.Count && talks[next].Place.CompareTo(line.Place) <= 0)
            {
                yield return talks[next++];
            }

            yield return line;
        }

        while (next < talks.Count)
        {
            yield return talks[next++];
        }
    }

    /// <summary>Makes copies one. A person who came after the keys were read is in the next reading.</summary>
    private static async IAsyncEnumerable<PersonInteraction> OnceAsync(IAsyncEnumerable<Line> lines, Dictionary<long, PersonId> keys, [EnumeratorCancellation] CancellationToken cancel)
    {
        Line? last = null;
        await foreach (var line in lines.WithCancellation(cancel))
        {
            if (last is { } held && held.IsOneWith(line))
            {
                last = held.With(line);
                continue;
            }

            if (last is { } done && keys.TryGetValue(done.Person, out var person))
            {
                yield return done.Of(person);
            }

            last = line;
        }

        if (last is { } end && keys.TryGetValue(end.Person, out var lastPerson))
        {
            yield return end.Of(lastPerson);
        }
    }

    private readonly record struct Line(long Person, long At, Direction Direction, int People, bool Aside)
    {
        public (long, long, Direction) Place => (Person, At, Direction);

        public bool IsOneWith(Line next) => Place == next.Place;

        // Of copies the one that shows fewest people is the most private, and that is what took place.
        public Line With(Line copy) => this with { People = Math.Min(People, copy.People), Aside = Aside && copy.Aside };

        public PersonInteraction Of(PersonId person) => new(person, Direction, DateTimeOffset.FromUnixTimeSeconds(At), People, Aside);
    }
}

/// <summary>One interaction of one person.</summary>
public readonly record struct PersonInteraction(PersonId Person, Direction Direction, DateTimeOffset At, int People, bool Aside = false)
{
    /// <summary>The same without the person: what <c>Tie.From</c> takes.</summary>
    public Touch Touch => new(Direction, At, People, Aside);
}
