using System.Globalization;
using System.Text.Json;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Interactions;
using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Graph.Tests.Interactions;

[TestClass]
public sealed class MailBodiesTests
{
    private static readonly SeedFolder[] Folders = [new("inbox", "Inbox", null)];

    [TestMethod]
    public async Task The_texts_of_many_mails_come_twenty_a_request_and_never_more_than_two_at_once()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed(Folders, [("inbox", 67)]));
        string[] ids = await IdsAsync(practice);
        practice.Sandbox.Knobs.Latency = TimeSpan.FromMilliseconds(2);
        practice.Sandbox.Counters.Clear();

        var bodies = await ReadAsync(practice.Mailbox(), ids);

        CollectionAssert.AreEquivalent(ids, bodies.Select(body => body.MailId).ToArray());
        Assert.IsTrue(bodies.All(body => body is MailBody.Told { Text: var text } && text.Trim() == "Hi"));
        Assert.AreEqual(67, practice.Sandbox.Counters.Graph);
        Assert.AreEqual(2, practice.Sandbox.Counters.MaxInFlight);
        Assert.AreEqual(0, practice.Sandbox.Counters.Throttled);
    }

    [TestMethod]
    public async Task Mails_that_are_gone_are_told_as_gone_and_stop_nobody()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed(Folders, [("inbox", 30)]));
        string[] ids = await IdsAsync(practice);
        await using var other = await Practice.StartAsync(Practice.Seed(Folders, [("inbox", 33)]));
        string[] strangers = [.. (await IdsAsync(other)).Except(ids)];

        var bodies = await ReadAsync(practice.Mailbox(), [strangers[0], .. ids[..10], strangers[1], .. ids[10..], strangers[2], strangers[2]]);

        Assert.HasCount(33, bodies);
        CollectionAssert.AreEquivalent(strangers, bodies.OfType<MailBody.Gone>().Select(body => body.MailId).ToArray());
        CollectionAssert.AreEquivalent(ids, bodies.OfType<MailBody.Told>().Select(body => body.MailId).ToArray());
    }

    [TestMethod]
    public async Task All_texts_come_although_a_third_of_the_parts_is_refused()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed(Folders, [("inbox", 60)]), options => (options.FirstWait, options.Attempts) = (TimeSpan.FromMilliseconds(1), 20));
        string[] ids = await IdsAsync(practice);
        (practice.Sandbox.Mailbox.Faults.Failures, practice.Sandbox.Mailbox.Faults.RetryAfterSeconds, practice.Sandbox.Mailbox.Faults.Seed) = (0.3, 0.002, 7);

        var bodies = await ReadAsync(practice.Mailbox(), ids);

        CollectionAssert.AreEquivalent(ids, bodies.OfType<MailBody.Told>().Select(body => body.MailId).ToArray());
    }

    [TestMethod]
    [DataRow("7", 7.0)]
    [DataRow("2.128", 2.128)]
    public async Task A_part_that_is_asked_to_wait_waits_to_the_second_and_is_asked_again_as_it_was(string header, double seconds)
    {
        using var wire = new Wire(sent => Answer(sent, (id, place) => place > 0 || id != "b" ? Text(id) : Part(429, """{"error":{"code":"ApplicationThrottled"}}""", header)));

        var bodies = await wire.WhileTimePasses(ReadAsync(wire.Mailbox(), ["a", "b", "c"]));

        Assert.AreEqual("a=of a, b=of b, c=of c", Written(bodies));
        var sent = wire.Requests.ToArray();
        Assert.HasCount(2, sent);
        double waited = (sent[1].At - sent[0].At).TotalSeconds;
        Assert.IsGreaterThanOrEqualTo(seconds, waited);
        Assert.IsLessThan(seconds + 1, waited);
        Assert.AreEqual("b c", string.Join(' ', Asked(sent[1]).Select(part => part.Id)));
        Assert.IsTrue(sent.SelectMany(Asked).All(part => part.Prefer == "outlook.body-content-type=\"text\", IdType=\"ImmutableId\""));
    }

    [TestMethod]
    public async Task What_cannot_be_read_or_had_costs_itself_alone()
    {
        int ill = 0;
        using var wire = new Wire(
            sent => Answer(sent, (id, _) => id switch
            {
                "half" => Part(200, """{"id":"half","uniqueBody":{"contentType":"text","content":"secret \ud83d"}}"""),
                "denied" => Part(403, """{"error":{"code":"ErrorAccessDenied"}}"""),
                "ill" when Interlocked.Increment(ref ill) > 0 => Part(503, """{"error":{"code":"serviceNotAvailable"}}"""),
                "mute" => null,
                "empty" => Part(200, """{"id":"empty"}"""),
                _ => Text(id),
            }),
            options => options.Attempts = 3);

        var bodies = await wire.WhileTimePasses(ReadAsync(wire.Mailbox(), ["half", "a", "denied", "b", "ill", "c", "mute", "d", "empty"]));

        Assert.AreEqual("a=of a, b=of b, c=of c, d=of d, denied!ErrorAccessDenied, empty=, half!unreadable-answer, ill!serviceNotAvailable, mute!unreadable-answer", Written(bodies));
        Assert.AreEqual(3, ill);
        Assert.IsFalse(bodies.Any(body => body.ToString().Contains("of a", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task The_request_as_a_whole_is_repeated_by_the_one_layer_and_its_end_is_everybodys_end()
    {
        using var wire = new Wire(sent => sent.Place < 2 ? Wire.Refusal(503, "ServiceUnavailable") : Wire.Refusal(403, "ErrorAccessDenied"), options => options.Attempts = 5);
        string[] ids = [.. Enumerable.Range(0, 45).Select(i => $"m{i}")];

        var bodies = await wire.WhileTimePasses(ReadAsync(wire.Mailbox(), ids));

        Assert.IsTrue(bodies.All(body => body is MailBody.Failed { Trouble: { Status: 403, Code: "ErrorAccessDenied" } }));
        CollectionAssert.AreEquivalent(ids, bodies.Select(body => body.MailId).ToArray());
        Assert.HasCount(4, wire.Requests);
    }

    private static async Task<List<MailBody>> ReadAsync(MailboxGraph mailbox, IReadOnlyList<string> ids)
    {
        var bodies = new List<MailBody>();
        await foreach (var body in mailbox.UniqueBodiesAsync(ids, CancellationToken.None))
        {
            bodies.Add(body);
        }

        return bodies;
    }

    private static async Task<string[]> IdsAsync(Practice practice)
    {
        string inbox = (await practice.Mailbox().MailFoldersAsync(Core.Sync.SyncChoices.Everything.LeftOut, null, CancellationToken.None)).Single(feed => feed.Name == "Inbox").FolderId;
        return [.. (await practice.Mailbox().MailsAsync(inbox, null, null, CancellationToken.None)).Changes.Select(change => change.Id)];
    }

    private static string Written(IEnumerable<MailBody> bodies) => string.Join(", ", bodies.OrderBy(body => body.MailId, StringComparer.Ordinal).Select(body => body switch
    {
        MailBody.Told told => $"{told.MailId}={told.Text}",
        MailBody.Failed failed => $"{failed.MailId}!{failed.Trouble.Code}",
        _ => $"{body.MailId} gone",
    }));

    private static List<(string Name, string Id, string Prefer)> Asked(Wire.Sent sent)
    {
        Assert.AreEqual("/v1.0/$batch", sent.Path);
        using var body = JsonDocument.Parse(sent.Body!);
        return
        [
            .. body.RootElement.GetProperty("requests").EnumerateArray().Select(part => (
                part.GetProperty("id").GetString()!,
                part.GetProperty("url").GetString()!.Split('/', '?')[3],
                part.GetProperty("headers").GetProperty("Prefer").GetString()!)),
        ];
    }

    // As Graph answers a chain: behind a part that failed nothing is asked; in any order.
    private static HttpResponseMessage Answer(Wire.Sent sent, Func<string, int, string?> script)
    {
        bool broken = false;
        var parts = new List<string>();
        foreach (var (name, id, _) in Asked(sent))
        {
            string? answer = broken ? Part(424, """{"error":{"code":"FailedDependency"}}""") : script(id, sent.Place);
            broken |= answer?.StartsWith("\"status\":2", StringComparison.Ordinal) == false;
            if (answer is not null)
            {
                parts.Insert(0, $$"""{"id":"{{name}}",{{answer}}}""");
            }
        }

        return Wire.Json($$"""{"responses":[{{string.Join(',', parts)}}]}""");
    }

    private static string Text(string id) => Part(200, $$$"""{"id":"{{{id}}}","uniqueBody":{"contentType":"text","content":"of {{{id}}}"}}""");

    private static string Part(int status, string body, string? wait = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"\"status\":{status},\"headers\":{{{(wait is null ? "" : $"\"retry-after\":\"{wait}\"")}}},\"body\":{body}");
}
