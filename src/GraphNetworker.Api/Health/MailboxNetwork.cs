using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using GraphNetworker.Core.Health;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.Health;
using GraphNetworker.Storage.Interactions;

namespace GraphNetworker.Api.Health;

/// <summary>
/// The ties of one mailbox in memory, so that the pane needs no scan: read once by streaming, person by person, and from then on
/// only for the people a page has touched, when somebody asks for them.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A SemaphoreSlim whose wait handle nobody asks for holds nothing to give back.")]
internal sealed class MailboxNetwork(MailboxId mailbox, InteractionStore interactions, CorrectionStore corrections, TimeProvider clock)
{
    /// <summary>How many of the latest interactions are held for the pane's history.</summary>
    public const int LatestHeld = 10;

    private readonly ConcurrentDictionary<PersonId, Bond> _bonds = new();
    private readonly ConcurrentDictionary<PersonId, bool> _touched = new();
    private readonly ConcurrentDictionary<string, (int Changes, object Value)> _read = new();
    private readonly SemaphoreSlim _reading = new(1);
    private volatile bool _loaded;
    private int _changes;
    private volatile Learnt<OwnerUsual>? _usual;
    private volatile Learnt<IReadOnlyList<RankedDormant>>? _dormant;

    /// <summary>What is read from the store for everybody, held until something changes: a plan has thousands of wishes, and the pane looks at them all.</summary>
    /// <param name="what">Its name.</param>
    /// <param name="read">Reads it.</param>
    public async Task<T> HeldAsync<T>(string what, Func<Task<T>> read)
        where T : class
    {
        int changes = Volatile.Read(ref _changes); // before it is read: what changes meanwhile is read the next time
        if (_read.TryGetValue(what, out var held) && held.Changes == changes)
        {
            return (T)held.Value;
        }

        var value = await read();
        _read[what] = (changes, value);
        return value;
    }

    /// <summary>These people have changed in the store, or what is wished for them.</summary>
    public void Touch(IReadOnlySet<PersonId> people)
    {
        Interlocked.Increment(ref _changes);
        foreach (var person in people)
        {
            _touched[person] = true;
        }
    }

    /// <summary>What binds the owner to these people; whoever was never in touch is absent.</summary>
    public async Task<Bonds> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancel)
    {
        await FreshenAsync(people, cancel);
        return new Bonds(Usual(), new Dictionary<PersonId, Bond>(Held(people.Distinct())));
    }

    /// <summary>Everybody the owner was ever in touch with.</summary>
    public async Task<Bonds> AllAsync(CancellationToken cancel)
    {
        await FreshenAsync(null, cancel);
        return new Bonds(Usual(), _bonds);
    }

    /// <summary>The dormant ties, the worthiest first, ranked anew every hour, and while a first sync fills the network. Whoever was woken since is still among them.</summary>
    public async Task<IReadOnlyList<RankedDormant>> DormantAsync(Func<Task<IReadOnlyList<RankedDormant>>> rank)
    {
        var (now, people) = (clock.GetUtcNow(), _bonds.Count);
        if (_dormant is { } known && known.Holds(now, people))
        {
            return known.Value;
        }

        var ranked = await rank();
        _dormant = new Learnt<IReadOnlyList<RankedDormant>>(ranked, now, people);
        return ranked;
    }

    /// <summary>What is usual for the owner, learnt anew every hour, and while a first sync fills the network.</summary>
    private OwnerUsual Usual()
    {
        var (now, people) = (clock.GetUtcNow(), _bonds.Count);
        if (_usual is { } known && known.Holds(now, people))
        {
            return known.Value;
        }

        var history = new OwnerHistory(now);
        foreach (var (_, bond) in _bonds)
        {
            history.Add(bond.Past);
        }

        var usual = history.Usual();
        _usual = new Learnt<OwnerUsual>(usual, now, people);
        return usual;
    }

    private async Task FreshenAsync(IReadOnlyCollection<PersonId>? wanted, CancellationToken cancel)
    {
        TouchMet(wanted);
        if (_loaded && !(wanted is null ? !_touched.IsEmpty : wanted.Any(_touched.ContainsKey)))
        {
            return;
        }

        await _reading.WaitAsync(cancel);
        try
        {
            if (!_loaded)
            {
                await LoadAsync(cancel);
                _loaded = true;
            }

            // A mark is taken off before the store is read: whatever changes meanwhile puts it back.
            PersonId[] stale = [.. (wanted ?? [.. _touched.Keys]).Where(person => _touched.TryRemove(person, out _))];
            if (stale.Length > 0)
            {
                await ReadAsync(stale, cancel);
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Whose meeting has come since they were read has changed without a page.</summary>
    private void TouchMet(IReadOnlyCollection<PersonId>? wanted)
    {
        var now = clock.GetUtcNow();
        foreach (var (person, bond) in wanted is null ? _bonds : Held(wanted))
        {
            if (bond.Until <= now)
            {
                _touched[person] = true;
            }
        }
    }

    private IEnumerable<KeyValuePair<PersonId, Bond>> Held(IEnumerable<PersonId> wanted)
    {
        foreach (var person in wanted)
        {
            if (_bonds.TryGetValue(person, out var bond))
            {
                yield return KeyValuePair.Create(person, bond);
            }
        }
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var corrected = await corrections.AllAsync(mailbox, cancel);
        var touches = new List<Touch>();
        PersonId? person = null;
        await foreach (var one in interactions.AllAsync(mailbox, cancel))
        {
            if (person is { } known && known != one.Person)
            {
                _bonds[known] = Bond.From(touches, corrected.GetValueOrDefault(known), now);
                touches.Clear();
            }

            person = one.Person;
            touches.Add(one.Touch);
        }

        if (person is { } last)
        {
            _bonds[last] = Bond.From(touches, corrected.GetValueOrDefault(last), now);
        }
    }

    private async Task ReadAsync(PersonId[] people, CancellationToken cancel)
    {
        try
        {
            var now = clock.GetUtcNow();
            var corrected = await corrections.AllAsync(mailbox, cancel);
            var read = (await interactions.OfAsync(mailbox, people, cancel)).ToLookup(one => one.Person, one => one.Touch);
            foreach (var person in people)
            {
                if (read.Contains(person))
                {
                    _bonds[person] = Bond.From([.. read[person]], corrected.GetValueOrDefault(person), now);
                }
                else
                {
                    _bonds.TryRemove(person, out _);
                }
            }
        }
        catch
        {
            Touch(people.ToHashSet());
            throw;
        }
    }

    // What follows from everybody and changes slowly.
    private sealed record Learnt<T>(T Value, DateTimeOffset At, int People)
    {
        private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

        public bool Holds(DateTimeOffset now, int people) => now - At < Lasts && now >= At && people <= People * 1.1;
    }
}
