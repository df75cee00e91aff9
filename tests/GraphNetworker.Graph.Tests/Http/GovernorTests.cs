using System.Collections.Concurrent;
using GraphNetworker.Graph.FollowUps;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Interactions;
using GraphNetworker.Graph.People;

namespace GraphNetworker.Graph.Tests.Http;

[TestClass]
public sealed class GovernorTests
{
    private const string Me = """{"id":"1","displayName":"Ada","mail":"ada@contoso.com"}""";
    private const string Nothing = """{"value":[]}""";

    [TestMethod]
    public async Task Whom_an_owner_waits_for_takes_the_next_turn_that_is_free()
    {
        using var held = new Held();
        var reading = Enumerable.Range(0, 12).Select(_ => held.Wire.Mailbox("a").OwnerAsync(CancellationToken.None)).ToArray();
        await held.SentAsync(4);

        var link = held.Wire.Mailbox("a").WebLinkAsync("<1@northwind.com>", CancellationToken.None);
        var pane = held.Wire.Mailbox("a", ownerWaits: true).MailsHeldAsync("inbox", null, CancellationToken.None);
        Assert.AreEqual(4, held.Wire.Requests.Count);
        held.Answer();
        await held.SentAsync(5);
        held.Answer();
        await held.SentAsync(6);

        var sent = held.Wire.Requests.ToArray();
        StringAssert.Contains(sent[4].Query, "internetMessageId");
        StringAssert.EndsWith(sent[5].Path, "/inbox");
        await held.AllAsync([.. reading, link, pane]);
    }

    [TestMethod]
    public async Task The_folder_with_the_most_left_goes_first_and_what_is_no_page_before_any()
    {
        using var held = new Held();
        var under = Enumerable.Range(0, 4).Select(_ => held.Wire.Mailbox("a").OwnerAsync(CancellationToken.None)).ToArray();
        await held.SentAsync(4);

        var few = held.Wire.Mailbox("a").MailsAsync("few", null, null, CancellationToken.None, left: 10);
        var many = held.Wire.Mailbox("a").MailsAsync("many", null, null, CancellationToken.None, left: 9000);
        var some = held.Wire.Mailbox("a").MailsAsync("some", null, null, CancellationToken.None, left: 500);
        var who = held.Wire.Mailbox("a").OwnerAsync(CancellationToken.None);
        for (int i = 5; i <= 8; i++)
        {
            held.Answer();
            await held.SentAsync(i);
        }

        string[] sent = [.. held.Wire.Requests.Skip(4).Select(request => request.Path)];
        StringAssert.EndsWith(sent[0], "/me");
        Assert.AreEqual("many some few", string.Join(' ', sent[1..].Select(path => path.Split('/')[^3])));
        await held.AllAsync([.. under, few, many, some, who]);
    }

    [TestMethod]
    public async Task The_folder_with_the_most_left_keeps_its_turn_for_its_next_page_but_not_for_long()
    {
        using var held = new Held();
        var many = held.Wire.Mailbox("a").MailsAsync("many", null, null, CancellationToken.None, left: 9000);
        await held.SentAsync(1);
        var under = Enumerable.Range(0, 3).Select(_ => held.Wire.Mailbox("a").OwnerAsync(CancellationToken.None)).ToArray();
        await held.SentAsync(4);
        var few = held.Wire.Mailbox("a").MailsAsync("few", null, null, CancellationToken.None, left: 1000);
        var some = held.Wire.Mailbox("a").MailsAsync("some", null, null, CancellationToken.None, left: 2000);

        held.Answer();
        await many;
        Assert.AreEqual(4, held.Wire.Requests.Count);
        many = held.Wire.Mailbox("a").MailsAsync("many", null, null, CancellationToken.None, left: 8500);
        await held.SentAsync(5);
        held.Answer();
        await held.SentAsync(6);
        for (int i = 0; i < 3; i++)
        {
            held.Answer();
        }

        await many;
        await held.SentAsync(7);

        string[] sent = [.. held.Wire.Requests.Skip(4).Select(request => request.Path.Split('/')[^3])];
        Assert.AreEqual("many some few", string.Join(' ', sent));
        await held.AllAsync([.. under, few, some]);
    }

    [TestMethod]
    public async Task A_turn_that_is_kept_for_nobody_is_given_to_the_next_after_a_moment()
    {
        using var held = new Held(options => options.InFlight = 1);
        var many = held.Wire.Mailbox("a").MailsAsync("many", null, null, CancellationToken.None, left: 9000);
        await held.SentAsync(1);
        var few = held.Wire.Mailbox("a").MailsAsync("few", null, null, CancellationToken.None, left: 1000);

        held.Answer();
        await many;
        Assert.AreEqual(1, held.Wire.Requests.Count);
        var pane = held.Wire.Mailbox("a", ownerWaits: true).OwnerAsync(CancellationToken.None);
        await held.SentAsync(2); // for an owner nothing is kept back
        held.Answer();
        var third = held.SentAsync(3);
        for (int moments = 0; !third.IsCompleted; moments++)
        {
            await Task.Yield();
            held.Wire.Clock.Advance(TimeSpan.FromMilliseconds(moments < 20 ? 50 : 0)); // no more than a second: an answer on its way must not come too late
        }

        StringAssert.Contains(held.Wire.Requests.Last().Path, "/few/");
        await held.AllAsync([pane, few]);
    }

    [TestMethod]
    public async Task A_long_first_reading_does_not_starve_the_other_mailboxes()
    {
        using var held = new Held(options => options.InFlightOverall = 4);
        var great = Enumerable.Range(0, 40).Select(_ => held.Wire.Mailbox("great").OwnerAsync(CancellationToken.None)).ToArray();
        await held.SentAsync(4);
        var small = "b c b c".Split(' ').Select(name => held.Wire.Mailbox(name).OwnerAsync(CancellationToken.None)).ToArray();

        for (int i = 5; i <= 12; i++)
        {
            held.Answer();
            await held.SentAsync(i);
        }

        Assert.AreEqual("b c great b c great great great", string.Join(' ', held.Wire.Requests.Skip(4).Select(sent => sent.Token)));
        await held.AllAsync([.. great, .. small]);
        Assert.AreEqual(4, held.Most);
    }

    [TestMethod]
    public async Task A_mailbox_that_is_asked_to_wait_holds_no_turn_of_the_others()
    {
        using var wire = new Wire(sent => sent.Token == "a" && sent.Place < 2 ? Wire.Refusal(429, "ApplicationThrottled", ("Retry-After", "60")) : Wire.Json(Me), options => options.InFlightOverall = 1);
        var start = wire.Clock.GetUtcNow();

        var a = wire.Mailbox("a").OwnerAsync(CancellationToken.None);
        while (wire.Requests.IsEmpty)
        {
            await Task.Yield();
        }

        var more = Enumerable.Range(0, 6).Select(_ => wire.Mailbox("a").OwnerAsync(CancellationToken.None)).ToArray();
        await wire.Mailbox("b").OwnerAsync(CancellationToken.None);
        Assert.AreEqual(start, wire.Clock.GetUtcNow());
        await wire.WhileTimePasses(Task.WhenAll([a, .. more]));

        Assert.IsTrue(wire.Requests.Skip(1).Where(sent => sent.Token == "a").All(sent => sent.At - start >= TimeSpan.FromSeconds(60)));
        Assert.HasCount(9, wire.Requests);
    }

    [TestMethod]
    public async Task Whoever_waits_in_line_is_sent_away_when_the_wait_becomes_too_long()
    {
        using var held = new Held();
        var reading = Enumerable.Range(0, 7).Select(_ => held.Wire.Mailbox("a").OwnerAsync(CancellationToken.None)).ToArray();
        await held.SentAsync(4);

        held.Answer(Wire.Refusal(429, "ApplicationThrottled", ("Retry-After", "3600")));

        foreach (var waiting in reading[4..])
        {
            var away = await Assert.ThrowsExactlyAsync<GraphTroubleException>(() => waiting);
            Assert.AreEqual(TimeSpan.FromHours(1), away.Wait);
        }

        Assert.AreEqual(4, held.Wire.Requests.Count);
        held.Answer();
        held.Answer();
        held.Answer();
        await Assert.ThrowsExactlyAsync<GraphTroubleException>(() => Task.WhenAll(reading));
    }

    [TestMethod]
    public async Task To_Do_is_asked_one_question_at_a_time_and_holds_up_nobody_else()
    {
        using var held = new Held();
        var tasks = Enumerable.Range(0, 3).Select(_ => held.Wire.Mailbox("a").ChangesAsync("list", null, CancellationToken.None)).ToArray();
        await held.SentAsync(1);
        var reading = Enumerable.Range(0, 3).Select(_ => held.Wire.Mailbox("a").OwnerAsync(CancellationToken.None)).ToArray();

        await held.SentAsync(4);

        Assert.AreEqual(1, held.Wire.Requests.Count(sent => sent.Path.Contains("todo", StringComparison.Ordinal)));
        await held.AllAsync([.. tasks, .. reading]);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    [DataRow(5)]
    public async Task Whoever_gives_up_and_whenever_no_turn_is_lost(int seed)
    {
        string[] names = ["a", "b", "c"];
        var chance = new Random(seed);
        var underWay = new ConcurrentDictionary<string, int>();
        int most = 0, mostOfOne = 0, gathered = 0;
        var together = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bool gathering = false;
        using var wire = new Wire(
            async (sent, cancel) =>
            {
                int own = underWay.AddOrUpdate(sent.Token!, 1, (_, before) => before + 1);
                (most, mostOfOne) = (Math.Max(most, underWay.Values.Sum()), Math.Max(mostOfOne, own));
                if (gathering)
                {
                    if (Interlocked.Increment(ref gathered) == 7)
                    {
                        together.SetResult();
                    }

                    await together.Task;
                }

                for (int i = 0; i < sent.Place % 5; i++)
                {
                    await Task.Yield();
                }

                underWay.AddOrUpdate(sent.Token!, 0, (_, before) => before - 1);
                cancel.ThrowIfCancellationRequested();
                return sent.Place % 17 == 0 && !gathering ? Wire.Refusal(429, "ApplicationThrottled", ("Retry-After", "0.01")) : Wire.Json(sent.Path.Contains("todo", StringComparison.Ordinal) ? Nothing : Me);
            },
            options => options.InFlightOverall = 7);
        var all = new List<Task>();
        var givingUp = new List<CancellationTokenSource>();
        for (int i = 0; i < 300; i++)
        {
            var mailbox = wire.Mailbox(names[chance.Next(3)], ownerWaits: chance.Next(4) == 0);
            givingUp.Add(new CancellationTokenSource());
            all.Add(chance.Next(5) == 0 ? mailbox.ChangesAsync("list", null, givingUp[^1].Token) : mailbox.OwnerAsync(givingUp[^1].Token));
            if (chance.Next(3) == 0)
            {
                await givingUp[chance.Next(givingUp.Count)].CancelAsync();
            }
        }

        var quiet = Task.WhenAll(all.Select(one => one.ContinueWith(_ => { }, TaskScheduler.Default)));
        while (!quiet.IsCompleted)
        {
            wire.Clock.Advance(TimeSpan.FromMilliseconds(5));
            await Task.Yield();
            if (chance.Next(10) == 0)
            {
                await givingUp[chance.Next(givingUp.Count)].CancelAsync();
            }
        }

        Assert.IsTrue(all.All(one => one.IsCompletedSuccessfully || one.IsCanceled), all.FirstOrDefault(one => one.IsFaulted)?.Exception?.ToString());
        Assert.IsTrue(all.Any(one => one.IsCanceled));
        Assert.IsLessThanOrEqualTo(7, most);
        Assert.IsLessThanOrEqualTo(4, mostOfOne);

        // All turns are there again: seven are under way at once, four of one mailbox and three of another.
        wire.Clock.Advance(TimeSpan.FromSeconds(1));
        gathering = true;
        await Task.WhenAll("a a a a b b b".Split(' ').Select(name => wire.Mailbox(name).OwnerAsync(CancellationToken.None))).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.AreEqual(7, gathered);
    }

    /// <summary>A wire that answers when it is told to.</summary>
    private sealed class Held : IDisposable
    {
        private readonly ConcurrentQueue<TaskCompletionSource<HttpResponseMessage>> _waiting = new();
        private readonly Lock _gate = new();
        private int _underWay;

        public Held(Action<GraphOptions>? configure = null)
        {
            Wire = new Wire(
                async (sent, _) =>
                {
                    var answer = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
                    Count(1);
                    _waiting.Enqueue(answer);
                    try
                    {
                        return await answer.Task;
                    }
                    finally
                    {
                        Count(-1);
                    }
                },
                configure);
        }

        public Wire Wire { get; }

        public int Most { get; private set; }

        public async Task SentAsync(int requests)
        {
            while (Wire.Requests.Count < requests || _waiting.IsEmpty)
            {
                await Task.Yield();
            }
        }

        public void Answer(HttpResponseMessage? answer = null)
        {
            Assert.IsTrue(_waiting.TryDequeue(out var first));
            first.SetResult(answer ?? Wire.Json("""{"id":"1","displayName":"Ada","mail":"ada@contoso.com","totalItemCount":3,"value":[],"@odata.deltaLink":"https://graph.microsoft.com/v1.0/me"}"""));
        }

        public async Task AllAsync(Task[] work)
        {
            var all = Task.WhenAll(work);
            while (!all.IsCompleted)
            {
                if (!_waiting.IsEmpty)
                {
                    Answer();
                }

                await Task.Yield();
            }

            await all;
        }

        public void Dispose() => Wire.Dispose();

        private void Count(int change)
        {
            lock (_gate)
            {
                Most = Math.Max(Most, _underWay += change);
            }
        }
    }
}
