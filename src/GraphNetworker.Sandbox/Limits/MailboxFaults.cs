using System.Globalization;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Limits;

/// <summary>
/// What goes wrong with one mailbox, by chance: each figure is the share of occasions, from 0 (never, the default) to 1 (always). The
/// chance is drawn from <see cref="Seed"/>, so that the same requests in the same order meet the same faults again.
/// </summary>
/// <remarks>Departure: the real service has no such figures. What a client then sees is what it sees of the real service.</remarks>
public sealed class MailboxFaults
{
    private readonly Lock _gate = new();
    private Random _chance = new(0);
    private Random _chanceOfNotifications = new(0);

    /// <summary>Begins the chances anew.</summary>
    public int Seed
    {
        set
        {
            lock (_gate)
            {
                _chance = new Random(value);
                _chanceOfNotifications = new Random(value);
            }
        }
    }

    /// <summary>Requests answered with 429, 503 or 504.</summary>
    public double Failures { get; set; }

    /// <summary>The seconds a 429 or 503 asks to wait; null for one of 1, 0.5 and a date one second ahead, by chance (throttling.md shows a broken number).</summary>
    public double? RetryAfterSeconds { get; set; }

    /// <summary>Connections that break: half of them before the request did anything, half after, when only the answer is lost.</summary>
    public double Resets { get; set; }

    /// <summary>Pages of a delta whose cursor is no longer known: 410.</summary>
    public double Gone { get; set; }

    /// <summary>Entries of a delta that are never told.</summary>
    public double Lost { get; set; }

    /// <summary>Entries of a delta that are told twice in a page, where it has room for them.</summary>
    public double Doubled { get; set; }

    /// <summary>Access tokens refused as expired although they are not.</summary>
    public double Expired { get; set; }

    /// <summary>Change notifications that are never sent, and nobody says so.</summary>
    public double NotificationsLost { get; set; }

    /// <summary>Change notifications that are sent twice.</summary>
    public double NotificationsDoubled { get; set; }

    /// <summary>How long every change notification is held back.</summary>
    public TimeSpan NotificationsLate { get; set; }

    /// <summary>Nothing goes wrong any more.</summary>
    public void End() =>
        (Failures, Resets, Gone, Lost, Doubled, Expired, NotificationsLost, NotificationsDoubled, NotificationsLate) = (0, 0, 0, 0, 0, 0, 0, 0, TimeSpan.Zero);

    internal bool Happens(double share) => share > 0 && Draw() < share;

    // Drawn apart: notifications go out beside the requests, and must not change what those meet.
    internal bool HappensToNotification(double share)
    {
        lock (_gate)
        {
            return share > 0 && _chanceOfNotifications.NextDouble() < share;
        }
    }

    internal GraphRefusal? Failure(DateTimeOffset now)
    {
        if (!Happens(Failures))
        {
            return null;
        }

        var (status, code) = (int)(Draw() * 3) switch
        {
            0 => (429, "ApplicationThrottled"),
            1 => (503, "serviceNotAvailable"),
            _ => (504, "UnknownError"),
        };
        return new GraphRefusal(status, code, "The sandbox lets this fail by chance.")
        {
            Headers = status == 504 ? [] : [("Retry-After", Wait(now))],
        };
    }

    /// <summary>A page of a delta as a client gets to see it: some entries are missing, some stand there twice, as far as the page has room.</summary>
    internal List<T> Disturb<T>(IReadOnlyCollection<T> page, int size)
    {
        var seen = new List<T>();
        int room = size - page.Count;
        foreach (var entry in page)
        {
            if (Happens(Lost))
            {
                continue;
            }

            seen.Add(entry);
            if (Happens(Doubled) && room > 0)
            {
                seen.Add(entry);
                room--;
            }
        }

        return seen;
    }

    private string Wait(DateTimeOffset now) => RetryAfterSeconds is { } seconds
        ? seconds.ToString(CultureInfo.InvariantCulture)
        : (int)(Draw() * 3) switch
        {
            0 => "1",
            1 => "0.5",
            _ => now.AddSeconds(1).ToString("R", CultureInfo.InvariantCulture),
        };

    private double Draw()
    {
        lock (_gate)
        {
            return _chance.NextDouble();
        }
    }
}

/// <summary>The connection breaks; no answer is written.</summary>
internal sealed class ConnectionResetException : Exception;
