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
        await foreach (var interaction in OnceAsync(InOrder(context.Interactions.Where(i => i.Mailbox == mailbox.Value)), keys, cancel))
        {
            yield return interaction;
        }
    }

    /// <summary>The interactions of these people, in the same order. Two queries, however many people.</summary>
    public async Task<IReadOnlyList<PersonInteraction>> OfAsync(MailboxId mailbox, IReadOnlyCollection<PersonId> people, CancellationToken cancel)
    {
        Guid[] asked = [.. people.Select(person => person.Value)];
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var keys = await KeysAsync(context.People.Where(p => p.Mailbox == mailbox.Value && asked.Contains(p.Key)), cancel);
        long[] ids = [.. keys.Keys];
        var lines = InOrder(context.Interactions.Where(i => i.Mailbox == mailbox.Value && ids.Contains(i.Person)));
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
        var rows = await context.Interactions
            .Where(i => i.Mailbox == mailbox.Value && i.Person == context.People.Where(p => p.Mailbox == mailbox.Value && p.Key == person.Value).Select(p => p.Id).FirstOrDefault())
            .GroupBy(i => new { i.At, i.Direction })
            .Select(one => new { one.Key, People = one.Min(i => i.People) })
            .OrderByDescending(i => i.Key.At).ThenByDescending(i => i.Key.Direction)
            .Take(take)
            .ToListAsync(cancel);
        return [.. rows.Select(row => new PersonInteraction(person, row.Key.Direction, DateTimeOffset.FromUnixTimeSeconds(row.Key.At), row.People))];
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
        rows.OrderBy(i => i.Person).ThenBy(i => i.At).ThenBy(i => i.Direction).Select(i => new Line(i.Person, i.At, i.Direction, i.People)).AsAsyncEnumerable();

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

    private readonly record struct Line(long Person, long At, Direction Direction, int People)
    {
        public bool IsOneWith(Line next) => (Person, At, Direction) == (next.Person, next.At, next.Direction);

        // Of copies the one that shows fewest people is the most private, and that is what took place.
        public Line With(Line copy) => this with { People = Math.Min(People, copy.People) };

        public PersonInteraction Of(PersonId person) => new(person, Direction, DateTimeOffset.FromUnixTimeSeconds(At), People);
    }
}

/// <summary>One interaction of one person.</summary>
public readonly record struct PersonInteraction(PersonId Person, Direction Direction, DateTimeOffset At, int People)
{
    /// <summary>The same without the person: what <c>Tie.From</c> takes.</summary>
    public Touch Touch => new(Direction, At, People);
}
