using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Core.Health;

/// <summary>Folds the interactions with one person, from oldest to newest, into a <see cref="Tie"/>: a few numbers, O(1) for each interaction.</summary>
/// <remarks>
/// A mail counts when the other side wrote in the 30 days before it (the two are talking) or in the 90 days after it (it was answered).
/// A meeting counts, and is the word of both. Mail that goes on after the 30 days waits: see <see cref="WaitingMail"/>. And when there are
/// more than ten mails since the other side's last word, none of them counts until they write again. So a hundred mails into the void leave
/// everything as it was, and one exchange more never makes another mail count for less.
/// </remarks>
internal sealed class TieFold
{
    private const long TalkFor = 30 * Tally.Day;
    private const long AnswerWithin = 90 * Tally.Day;

    private readonly TieHabits _habits = new();

    // Of this run (mails of one side since the other's last word) those that only an answer can make count, newest last.
    private readonly Queue<long> _unheard = new();
    private Tally _counted;
    private Tally _talk;
    private int _waiting;
    private long _lastWaiting;
    private Direction? _run;
    private long? _lastSent;
    private long? _lastReceived;

    public void Add(Touch touch)
    {
        long at = touch.At.ToUnixTimeSeconds();
        _habits.Add(at, touch.Direction);
        if (touch.Direction != _run)
        {
            Settle(at);
        }

        if (touch.Direction == Direction.Met)
        {
            _counted.Add(at, touch.Direction);
            (_run, _lastSent, _lastReceived) = (null, at, at);
            return;
        }

        long? word = touch.Direction == Direction.Sent ? _lastReceived : _lastSent;
        if (word is { } heard && at - heard <= TalkFor)
        {
            _talk.Add(at, touch.Direction, _counted);
        }
        else
        {
            Await(at, hopeful: word is { } last && at - last <= AnswerWithin);
        }

        _run = touch.Direction;
        _lastSent = touch.Direction == Direction.Sent ? at : _lastSent;
        _lastReceived = touch.Direction == Direction.Received ? at : _lastReceived;
    }

    /// <summary>The tie so far; without the habits (rhythm, answers), which take longest, where only the sums are asked for.</summary>
    public Tie ToTie(bool habits = true)
    {
        var counted = _counted;
        int since = _talk.Mails + _waiting;
        if (since <= WaitingMail.Pile)
        {
            counted.Join(_talk);
        }

        if (counted.IsEmpty)
        {
            return new Tie { LastReceived = Moment(_lastReceived), LastTouch = LastTouch() };
        }

        return new Tie
        {
            Exchanges = _habits.Exchanges,
            First = DateTimeOffset.FromUnixTimeSeconds(counted.First),
            Last = DateTimeOffset.FromUnixTimeSeconds(counted.Last),
            LastExchange = DateTimeOffset.FromUnixTimeSeconds(_habits.LastExchange),
            LastReceived = Moment(_lastReceived),
            LastTouch = LastTouch(),
            Fading = counted.Fading,
            ActiveDays = counted.Days,
            Sent = counted.Sent,
            Received = counted.Received,
            Met = counted.Met,
            Waiting = _waiting == 0 ? null : new WaitingMail(_run!.Value, DateTimeOffset.FromUnixTimeSeconds(_lastWaiting), since),
            Rhythm = habits ? _habits.Rhythm() : null,
            OwnerAnswersIn = habits ? _habits.OwnerAnswersIn() : null,
            TheyAnswerIn = habits ? _habits.TheyAnswerIn() : null,
        };
    }

    /// <summary>The other side has written: the talk counts, and what was written within 90 days.</summary>
    private void Settle(long at)
    {
        _counted.Join(_talk);
        foreach (long unheard in _unheard.Where(unheard => at - unheard <= AnswerWithin))
        {
            _counted.Add(unheard, _run!.Value);
        }

        _talk = default;
        _unheard.Clear();
        _waiting = 0;
    }

    private void Await(long at, bool hopeful)
    {
        while (_unheard.TryPeek(out long oldest) && at - oldest > AnswerWithin)
        {
            _unheard.Dequeue(); // no answer can reach it any more
        }

        _unheard.Enqueue(at);
        if (hopeful)
        {
            _waiting++;
            _lastWaiting = at;
        }
    }

    private DateTimeOffset LastTouch() => Moment(Math.Max(_lastSent ?? 0, _lastReceived ?? 0))!.Value;

    private static DateTimeOffset? Moment(long? seconds) => seconds is { } at ? DateTimeOffset.FromUnixTimeSeconds(at) : null;
}
