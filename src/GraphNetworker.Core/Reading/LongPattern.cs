using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>A pattern of a thousand characters and more: cheap to keep, and linear once texts lead it astray.</summary>
/// <remarks>
/// <see cref="RegexOptions.NonBacktracking"/> is linear, and costs a pattern of this length a tenth of a second and ten megabytes to
/// build: together the forms of moves took six seconds and 700 MB. Backtracking costs nothing to build and finds the same match, so it
/// goes first; and for shorter patterns that begin at the beginning of a text: those end early, however they are matched.
/// Whoever writes texts that lead it astray uses up what it may take of time, once; then the linear one takes its place.
/// </remarks>
internal sealed class LongPattern(string pattern, RegexOptions also = RegexOptions.None)
{
    // What people write is matched in microseconds. A machine that is held up loses ten megabytes to this, never a match.
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan SlowInAll = TimeSpan.FromMilliseconds(300);

    // A busy machine holds up one match in some hundreds; over years of mail that comes to more than any one text could cost.
    private static readonly TimeSpan SlowEach = TimeSpan.FromMicroseconds(50);

    private volatile Regex _engine = new(pattern, RegexOptions.CultureInvariant | also, Longest);
    private long _spent;
    private long _calls;

    /// <summary>Whether a text holds it.</summary>
    public bool IsMatch(string text) => Match(text).Success;

    /// <summary>The first match at or behind a place of a text.</summary>
    public Match Match(string text, int from = 0)
    {
        long calls = Interlocked.Increment(ref _calls);
        long started = Stopwatch.GetTimestamp();
        Match? found = null;
        try
        {
            found = _engine.Match(text, from);
        }
        catch (RegexMatchTimeoutException)
        {
            // The linear one finds it below.
        }

        var took = Stopwatch.GetElapsedTime(started);
        if (found is null || (took > Slow && Interlocked.Add(ref _spent, took.Ticks) > SlowInAll.Ticks + (SlowEach.Ticks * calls)))
        {
            Straighten();
        }

        return found ?? _engine.Match(text, from);
    }

    private void Straighten()
    {
        if ((_engine.Options & RegexOptions.NonBacktracking) == 0)
        {
            _engine = new Regex(pattern, Parts.Plain | also);
        }
    }
}
