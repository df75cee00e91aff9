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
    private readonly SemaphoreSlim _reading = new(1);
    private volatile bool _loaded;
    private volatile LearntUsual? _usual;

    /// <summary>These people have changed in the store.</summary>
    public void Touch(IReadOnlySet<PersonId> people)
    {
        foreach (var person in people)
        {
            _touched[person] = true;
        }
    }

    /// <summary>What binds the owner to these people; whoever was never in touch is absent.</summary>
    public async Task<Bonds> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancel)
    {
        await FreshenAsync(people, cancel);
        var found = new Dictionary<PersonId, Bond>(people.Count);
        foreach (var person in people)
        {
            if (_bonds.TryGetValue(person, out var bond))
            {
                found[person] = bond;
            }
        }

        return new Bonds(Usual(), found);
    }

    /// <summary>Everybody the owner was ever in touch with.</summary>
    public async Task<Bonds> AllAsync(CancellationToken cancel)
    {
        await FreshenAsync(null, cancel);
        return new Bonds(Usual(), _bonds);
    }

    /// <summary>What is usual for the owner, learnt anew every hour, and while a first sync fills the network.</summary>
    private OwnerUsual Usual()
    {
        var now = clock.GetUtcNow();
        int people = _bonds.Count;
        if (_usual is { } known && now - known.At < LearntUsual.Lasts && now >= known.At && people <= known.People * 1.1)
        {
            return known.Usual;
        }

        var history = new OwnerHistory(now);
        foreach (var (_, bond) in _bonds)
        {
            history.Add(bond.Past);
        }

        var usual = history.Usual();
        _usual = new LearntUsual(usual, now, people);
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
        foreach (var person in wanted ?? [.. _bonds.Keys])
        {
            if (_bonds.TryGetValue(person, out var bond) && bond.Until <= now)
            {
                _touched[person] = true;
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

    private sealed record LearntUsual(OwnerUsual Usual, DateTimeOffset At, int People)
    {
        public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);
    }
}
