using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>A pattern of a thousand characters and more: cheap to keep, and linear once texts lead it astray.</summary>
/// <remarks>
/// <see cref="RegexOptions.NonBacktracking"/> is linear, and costs a pattern of this length a tenth of a second and ten megabytes to
/// build: together the forms of moves took six seconds and 700 MB. Backtracking costs nothing to build and finds the same match, so it
/// goes first. Whoever writes texts that lead it astray uses up what it may take of time, once; then the linear one takes its place.
/// </remarks>
internal sealed class LongPattern(string pattern)
{
    // What people write is matched in microseconds. A machine that is held up loses ten megabytes to this, never a match.
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan SlowInAll = TimeSpan.FromMilliseconds(300);

    private volatile Regex _engine = new(pattern, RegexOptions.CultureInvariant, Longest);
    private long _spent;

    /// <summary>The first match at or behind a place of a text.</summary>
    public Match Match(string text, int from = 0)
    {
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
        if (found is null || (took > Slow && Interlocked.Add(ref _spent, took.Ticks) > SlowInAll.Ticks))
        {
            Straighten();
        }

        return found ?? _engine.Match(text, from);
    }

    private void Straighten()
    {
        if (_engine.Options != Parts.Plain)
        {
            _engine = new Regex(pattern, Parts.Plain);
        }
    }
}
