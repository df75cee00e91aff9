using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Health;

/// <summary>Folds the interactions with one person, from oldest to newest, into a <see cref="Tie"/>.</summary>
/// <remarks>
/// An exchange is opened by a mail in either direction and completed by the answer. Until then its mails wait and count for nothing,
/// so a hundred unanswered mails weigh as much as none. The next mail opens the next exchange. A meeting is an exchange by itself, and
/// answers whatever waits.
/// What the other side does is evidence at any time: a letter answered after a year was answered. What the owner does is evidence only
/// as a prompt answer: writing again long after their last mail is a new approach, and it counts when they answer it.
/// </remarks>
internal sealed class TieFold
{
    /// <summary>Until then the owner's mail answers theirs; a mail later than this is taken as a new approach.</summary>
    private const long OwnerAnswersWithin = 30 * Day;

    private const long Day = 86_400;
    private const double DecayDays = 365;

    // Of the learned habits only the latest are kept: people change jobs, and so do habits.
    private const int LatestKept = 16;

    private readonly Queue<long> _gaps = new(LatestKept);
    private readonly Queue<long> _ownerAnswers = new(LatestKept);
    private readonly Queue<long> _theirAnswers = new(LatestKept);
    private Sum _counted;
    private Sum _waiting;
    private Direction? _open;
    private long _lastWaiting;
    private long? _lastReceived;
    private int _exchanges;

    public void Add(Touch touch)
    {
        long at = touch.At.ToUnixTimeSeconds();
        if (touch.Direction != Direction.Sent)
        {
            _lastReceived = at;
        }

        if (touch.Direction == Direction.Met)
        {
            _waiting.Add(at, touch.Direction, _counted);
            Complete(at, touch.Direction);
            return;
        }

        bool completes = _open is { } open && open != touch.Direction
            && (touch.Direction == Direction.Received || at - _lastWaiting <= OwnerAnswersWithin);
        _waiting.Add(at, touch.Direction, _counted);
        if (completes)
        {
            Complete(at, touch.Direction);
        }
        else
        {
            _open = touch.Direction;
            _lastWaiting = at;
        }
    }

    public Tie ToTie() => _exchanges == 0
        ? new Tie { LastReceived = Moment(_lastReceived) }
        : new Tie
        {
            Exchanges = _exchanges,
            First = DateTimeOffset.FromUnixTimeSeconds(_counted.First),
            LastExchange = DateTimeOffset.FromUnixTimeSeconds(_counted.Last),
            LastReceived = Moment(_lastReceived),
            DecayedCount = _counted.Decayed,
            ActiveDays = _counted.Days,
            Sent = _counted.Sent,
            Received = _counted.Received,
            Met = _counted.Met,
            Rhythm = LearnRhythm(),
            OwnerAnswersIn = LearnAnswer(_ownerAnswers),
            TheyAnswerIn = LearnAnswer(_theirAnswers),
        };

    private void Complete(long at, Direction answer)
    {
        if (answer != Direction.Met)
        {
            Keep(answer == Direction.Sent ? _ownerAnswers : _theirAnswers, at - _lastWaiting);
        }

        if (_exchanges > 0)
        {
            Keep(_gaps, at - _counted.Last);
        }

        _counted.Join(_waiting);
        _waiting = default;
        _open = null;
        _exchanges++;
    }

    /// <summary>
    /// The middle of the latest gaps between exchanges. Gaps within one conversation are left out: those shorter than an eighth of the
    /// gap one typically finds oneself in (the mean weighted by length), and at most four days; so a yearly letter with two answers
    /// is yearly, and a lively week every two months is every two months.
    /// </summary>
    private Rhythm? LearnRhythm()
    {
        double sum = _gaps.Sum(gap => (double)gap);
        if (sum <= 0)
        {
            return null;
        }

        double typical = _gaps.Sum(gap => (double)gap * gap) / sum;
        double conversation = Math.Min(typical / 8, 4 * Day);
        long[] between = [.. _gaps.Where(gap => gap >= conversation).Order()];
        return between.Length < 2 ? null : new Rhythm(TimeSpan.FromSeconds(between[between.Length / 2]));
    }

    // Twice may be chance, three times is a habit.
    private static TimeSpan? LearnAnswer(Queue<long> answers) =>
        answers.Count < 3 ? null : TimeSpan.FromSeconds(answers.Order().ElementAt(answers.Count / 2));

    private static void Keep(Queue<long> latest, long seconds)
    {
        if (latest.Count == LatestKept)
        {
            latest.Dequeue();
        }

        latest.Enqueue(seconds);
    }

    private static DateTimeOffset? Moment(long? seconds) => seconds is { } at ? DateTimeOffset.FromUnixTimeSeconds(at) : null;

    /// <summary>Running sums over mails in time order.</summary>
    private struct Sum
    {
        public long First;
        public long Last;
        public double Decayed;
        public int Days;
        public int Sent;
        public int Received;
        public int Met;

        private readonly int Count => Sent + Received + Met;

        /// <summary>Adds a mail; a day that <paramref name="before"/> has counted already is not counted again.</summary>
        public void Add(long at, Direction direction, in Sum before)
        {
            bool sameDay = Count > 0 ? at / Day == Last / Day : before.Count > 0 && at / Day == before.Last / Day;
            First = Count == 0 ? at : First;
            Decayed = Faded(at) + 1;
            Last = at;
            Days += sameDay ? 0 : 1;
            Sent += direction == Direction.Sent ? 1 : 0;
            Received += direction == Direction.Received ? 1 : 0;
            Met += direction == Direction.Met ? 1 : 0;
        }

        public void Join(in Sum later)
        {
            First = Count == 0 ? later.First : First;
            Decayed = Faded(later.Last) + later.Decayed;
            Last = later.Last;
            Days += later.Days;
            Sent += later.Sent;
            Received += later.Received;
            Met += later.Met;
        }

        private readonly double Faded(long at) => Count == 0 ? 0 : Decayed * Math.Exp((Last - at) / (DecayDays * Day));
    }
}
