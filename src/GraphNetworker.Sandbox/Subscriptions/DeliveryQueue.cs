using System.Threading.Channels;

namespace GraphNetworker.Sandbox.Subscriptions;

/// <summary>
/// What waits to be brought to one address: one letter at a time, with all that has gathered while the last one was under way.
/// Departures: how many notifications Microsoft puts into a letter and how long it waits between attempts is not documented; a slow
/// receiver is not throttled.
/// </summary>
internal sealed class DeliveryQueue
{
    /// <summary>Notifications in one letter.</summary>
    public const int InOneLetter = 100;

    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromHours(4); // change-notifications-delivery-webhooks.md
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private readonly Channel<Notice> _waiting = Channel.CreateUnbounded<Notice>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Uri _address;
    private readonly ReceiverClient _receivers;
    private readonly SubscriptionBook _book;
    private readonly TimeProvider _time;

    public DeliveryQueue(Uri address, ReceiverClient receivers, SubscriptionBook book, TimeProvider time, CancellationToken closing)
    {
        (_address, _receivers, _book, _time) = (address, receivers, book, time);
        Running = Task.Run(() => RunAsync(closing), CancellationToken.None);
    }

    /// <summary>Ends with the sandbox.</summary>
    public Task Running { get; }

    public void Post(Notice notice) => _waiting.Writer.TryWrite(notice);

    private async Task RunAsync(CancellationToken closing)
    {
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(closing))
            {
                var letter = new List<Notice>();
                while (letter.Count < InOneLetter && _waiting.Reader.TryRead(out var notice))
                {
                    letter.Add(notice);
                }

                if (!await BringAsync(letter, closing))
                {
                    _book.Dropped(letter);
                }

                _book.Settled(letter.Count);
            }
        }
        catch (Exception) when (closing.IsCancellationRequested)
        {
            // The sandbox closes; what was not brought is lost. A receiver in the same process may close at the same moment.
        }
    }

    // 2xx ends it; so does 4xx, which another attempt would not change.
    private async Task<bool> BringAsync(List<Notice> letter, CancellationToken closing)
    {
        var until = _time.GetUtcNow() + GivesUpAfter;
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            List<Notice> standing = [.. letter.Where(_book.Stands)];
            if (standing.Count == 0)
            {
                return true;
            }

            int? status = await _receivers.BringAsync(_address, Notice.Letter(standing), closing);
            if (status is >= 200 and < 300)
            {
                return true;
            }

            if (status is >= 400 and < 500 || _time.GetUtcNow() + wait > until)
            {
                return false;
            }

            await Task.Delay(wait, _time, closing);
        }
    }
}
