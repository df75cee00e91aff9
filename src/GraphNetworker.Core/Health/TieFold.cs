using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Core.Health;

/// <summary>Folds the interactions with one person, from oldest to newest, into a <see cref="Tie"/>: a few numbers, O(1) for each interaction.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A meeting counts, and is the word of both.</item>
/// <item>A mail of the other side counts when the owner wrote to them in the 90 days before or after it.</item>
/// <item>A mail of the owner counts when the other side wrote in the 90 days after it, or when it is itself an answer: their last word is at
/// most 90 days old, and there is a mail of theirs for it to answer, each mail once. So nothing that the owner writes unanswered raises health.</item>
/// <item>Of more than ten mails of one side in a row none counts until the other writes: hundreds of notices from a machine are no talk.</item>
/// </list>
/// One exchange more never makes another mail count for less.
/// </remarks>
internal sealed class TieFold
{
    private const long AnswerWithin = 90 * Tally.Day;
    private const int Pile = 10;

    private readonly TieHabits _habits = new();

    // Of this run (mails of one side since the other's last word) those that only an answer can make count, newest last.
    private readonly Queue<long> _unheard = new();

    // The mails of each side that no mail of the other has answered yet.
    private readonly Queue<long> _sentOpen = new();
    private readonly Queue<long> _receivedOpen = new();
    private Tally _counted;
    private Tally _talk;
    private Direction? _run;
    private int _vain;
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

        if (touch.Direction == Direction.Sent)
        {
            AddSent(at);
        }
        else
        {
            AddReceived(at);
        }

        _run = touch.Direction;
    }

    /// <summary>The tie so far; without the habits (rhythm, answers), which take longest, where only the sums are asked for.</summary>
    public Tie ToTie(bool habits = true)
    {
        var counted = _counted;
        if (_vain <= Pile)
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
            Rhythm = habits ? _habits.Rhythm() : null,
            OwnerAnswersIn = habits ? _habits.OwnerAnswersIn() : null,
            TheyAnswerIn = habits ? _habits.TheyAnswerIn() : null,
        };
    }

    private void AddSent(long at)
    {
        bool answers = Answers(_receivedOpen, at);
        _sentOpen.Enqueue(at);
        Count(at, Direction.Sent, talks: answers);
        _lastSent = at;
    }

    private void AddReceived(long at)
    {
        _ = Answers(_sentOpen, at);
        _receivedOpen.Enqueue(at);
        Count(at, Direction.Received, talks: IsWithin(_lastSent, at));
        _lastReceived = at;
    }

    /// <summary>Whether there is a mail for this one to answer; that one is answered then.</summary>
    private bool Answers(Queue<long> open, long at)
    {
        Forget(open, at);
        bool answers = open.TryDequeue(out _);
        _vain += answers ? 0 : 1;
        return answers;
    }

    private void Count(long at, Direction direction, bool talks)
    {
        if (talks)
        {
            _talk.Add(at, direction, _counted);
        }
        else
        {
            Forget(_unheard, at);
            _unheard.Enqueue(at);
        }
    }

    /// <summary>The other side has written: the talk counts, and what was written within 90 days.</summary>
    private void Settle(long at)
    {
        _counted.Join(_talk);
        foreach (long unheard in _unheard.Where(unheard => IsWithin(unheard, at)))
        {
            _counted.Add(unheard, _run!.Value);
        }

        _talk = default;
        _unheard.Clear();
        _vain = 0;
    }

    /// <summary>Drops those that no answer can reach any more.</summary>
    private static void Forget(Queue<long> mails, long at)
    {
        while (mails.TryPeek(out long oldest) && !IsWithin(oldest, at))
        {
            mails.Dequeue();
        }
    }

    private static bool IsWithin(long? word, long at) => at - word <= AnswerWithin;

    private DateTimeOffset LastTouch() => Moment(Math.Max(_lastSent ?? 0, _lastReceived ?? 0))!.Value;

    private static DateTimeOffset? Moment(long? seconds) => seconds is { } at ? DateTimeOffset.FromUnixTimeSeconds(at) : null;
}
