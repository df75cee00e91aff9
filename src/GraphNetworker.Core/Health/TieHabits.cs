using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Health;

/// <summary>How often two people exchange something, and how soon they answer: learned from their latest exchanges.</summary>
internal sealed class TieHabits
{
    // Only the latest are kept: people change jobs, and so do habits.
    private const int LatestKept = 16;

    private readonly Queue<long> _gaps = new(LatestKept);
    private readonly Queue<long> _ownerAnswers = new(LatestKept);
    private readonly Queue<long> _theirAnswers = new(LatestKept);
    private ExchangeFold _exchanges;

    /// <summary>Exchanges completed.</summary>
    public int Exchanges { get; private set; }

    /// <summary>When the last one was, in seconds.</summary>
    public long LastExchange { get; private set; }

    public void Add(long at, Direction direction)
    {
        if (!_exchanges.Completes(at, direction, out long opened))
        {
            return;
        }

        if (direction != Direction.Met)
        {
            Keep(direction == Direction.Sent ? _ownerAnswers : _theirAnswers, at - opened);
        }

        if (Exchanges > 0)
        {
            Keep(_gaps, at - LastExchange);
        }

        (Exchanges, LastExchange) = (Exchanges + 1, at);
    }

    /// <summary>
    /// The middle of the latest gaps between exchanges. Gaps within one conversation are left out: those shorter than an eighth of the
    /// gap one typically finds oneself in (the mean weighted by length), and at most four days; so a yearly letter with two answers
    /// is yearly, and a lively week every two months is every two months. Null until it shows.
    /// </summary>
    public Rhythm? Rhythm()
    {
        double sum = _gaps.Sum(gap => (double)gap);
        if (sum <= 0)
        {
            return null;
        }

        double typical = _gaps.Sum(gap => (double)gap * gap) / sum;
        double conversation = Math.Min(typical / 8, 4 * Tally.Day);
        long[] between = [.. _gaps.Where(gap => gap >= conversation).Order()];
        return between.Length < 2 ? null : new Rhythm(TimeSpan.FromSeconds(between[between.Length / 2]));
    }

    /// <summary>How long the owner usually takes; null until it shows.</summary>
    public TimeSpan? OwnerAnswersIn() => Middle(_ownerAnswers);

    /// <summary>How long the other side usually takes; null until it shows.</summary>
    public TimeSpan? TheyAnswerIn() => Middle(_theirAnswers);

    // Twice may be chance, three times is a habit.
    private static TimeSpan? Middle(Queue<long> answers) =>
        answers.Count < 3 ? null : TimeSpan.FromSeconds(answers.Order().ElementAt(answers.Count / 2));

    private static void Keep(Queue<long> latest, long seconds)
    {
        if (latest.Count == LatestKept)
        {
            latest.Dequeue();
        }

        latest.Enqueue(seconds);
    }
}
