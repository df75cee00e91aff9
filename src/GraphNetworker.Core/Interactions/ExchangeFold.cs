namespace GraphNetworker.Core.Interactions;

/// <summary>Finds the exchanges among the interactions with one person, which come from oldest to newest.</summary>
/// <remarks>
/// An exchange is opened by a mail of either side and completed by the other's answer within 90 days; the next mail opens the next.
/// A meeting, and a talk, is one by itself. So what stays unanswered is none, however much of it there is.
/// </remarks>
public struct ExchangeFold
{
    private const long AnswerWithin = 90 * 86_400;

    private Direction? _open;
    private long _opened;

    /// <summary>Takes in the next interaction; whether it completes an exchange.</summary>
    /// <param name="at">When, in seconds since 1970.</param>
    /// <param name="direction">Who reached out.</param>
    /// <param name="opened">When the exchange was opened, in the same seconds; only of use when it is completed.</param>
    public bool Completes(long at, Direction direction, out long opened)
    {
        opened = _opened;
        if (direction != Direction.Met && !(_open is { } open && open != direction && at - _opened <= AnswerWithin))
        {
            (_open, _opened) = (direction, at);
            return false;
        }

        _open = null;
        return true;
    }
}
