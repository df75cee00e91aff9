using System.Collections.Concurrent;
using System.Globalization;
using GraphNetworker.Sandbox.OData;
using GraphNetworker.Sandbox.SignIn;

namespace GraphNetworker.Sandbox.Limits;

/// <summary>
/// Outlook's limits per application and mailbox: four requests at a time, 10,000 in ten minutes (throttling-outlook.md). Departure: To Do
/// has no published limits; it is counted together with the rest of the mailbox. The limit on uploads is not built.
/// </summary>
internal sealed class MailboxLimits(Knobs knobs, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string App, string? Oid), Meter> _meters = [];

    /// <summary>Lets a request in, or refuses it with the seconds to wait. What is given must be disposed of when the request is done.</summary>
    public IDisposable Enter(Caller caller)
    {
        var meter = _meters.GetOrAdd((caller.App, caller.Oid), _ => new Meter());
        var (perTenMinutes, concurrent) = caller.Oid is { } oid && knobs.For(Guid.Parse(oid)) is var own ? (own.MaxPerTenMinutes, own.MaxConcurrent) : (knobs.MaxPerTenMinutes, knobs.MaxConcurrent);
        var now = time.GetUtcNow();
        lock (meter)
        {
            if (now - meter.WindowStart >= Window)
            {
                (meter.WindowStart, meter.Requests) = (now, 0);
            }

            // A refused request counts too: usage is logged while a client is being throttled.
            meter.Requests++;
            if (perTenMinutes > 0 && meter.Requests > perTenMinutes)
            {
                throw Refuse("Application is over its MailboxRequests limit.", meter.WindowStart + Window - now);
            }

            if (concurrent > 0 && meter.InFlight >= concurrent)
            {
                throw Refuse("Application is over its MailboxConcurrency limit.", TimeSpan.FromSeconds(1));
            }

            meter.InFlight++;
        }

        return meter;
    }

    private static GraphRefusal Refuse(string message, TimeSpan wait) => new(429, "ApplicationThrottled", message)
    {
        Headers = [("Retry-After", Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture))],
    };

    private sealed class Meter : IDisposable
    {
        public DateTimeOffset WindowStart { get; set; }

        public int Requests { get; set; }

        public int InFlight { get; set; }

        public void Dispose()
        {
            lock (this)
            {
                InFlight--;
            }
        }
    }
}
