using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Core.Health;

/// <summary>Running sums over mails and meetings that come in time order.</summary>
internal struct Tally
{
    /// <summary>Seconds of a day.</summary>
    public const long Day = 86_400;

    public long First;
    public long Last;
    public FadingSums Fading;
    public int Days;
    public int Sent;
    public int Received;
    public int Met;

    public readonly bool IsEmpty => Mails + Met == 0;

    public readonly int Mails => Sent + Received;

    /// <summary>Adds one; a day that <paramref name="before"/> has counted already is not counted again.</summary>
    public void Add(long at, Direction direction, in Tally before = default)
    {
        bool sameDay = (!IsEmpty && at / Day == Last / Day) || (!before.IsEmpty && at / Day == before.Last / Day);
        Fading = Faded(at).With(at, direction, !sameDay);
        First = IsEmpty ? at : First;
        Last = at;
        Days += sameDay ? 0 : 1;
        Sent += direction == Direction.Sent ? 1 : 0;
        Received += direction == Direction.Received ? 1 : 0;
        Met += direction == Direction.Met ? 1 : 0;
    }

    public void Join(in Tally later)
    {
        if (later.IsEmpty)
        {
            return;
        }

        Fading = Faded(later.Last) + later.Fading;
        First = IsEmpty ? later.First : First;
        Last = later.Last;
        Days += later.Days;
        Sent += later.Sent;
        Received += later.Received;
        Met += later.Met;
    }

    private readonly FadingSums Faded(long at) => IsEmpty ? default : Fading.After((at - Last) / (double)Day);
}
