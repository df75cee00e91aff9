using System.Text.Json;

namespace GraphNetworker.Sandbox.Tests.Batch;

[TestClass]
public sealed class BatchTests
{
    [TestMethod]
    public async Task Twenty_requests_are_answered_each_under_its_id()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(20));
        using var graph = new GraphClient(host);
        var (mails, _, _) = await graph.RoundAsync("me/messages?$select=subject&$top=20");

        var answers = await AskAsync(graph, mails.Select((mail, index) => new { id = $"{index}", method = "GET", url = $"/me/messages/{mail.Id()}?$select=subject" }));

        Assert.HasCount(20, answers);
        for (int i = 0; i < 20; i++)
        {
            Assert.AreEqual(mails[i].Text("subject"), answers[$"{i}"].GetProperty("body").Text("subject"));
        }
    }

    [TestMethod]
    public async Task Answers_come_in_an_order_of_their_own()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        var orders = new HashSet<string>();
        for (int i = 0; i < 20; i++)
        {
            var answer = await graph.PostAsync("$batch", new { requests = Enumerable.Range(1, 8).Select(id => new { id = $"{id}", method = "GET", url = "/me" }) }, expected: 200);
            orders.Add(string.Join(' ', answer.GetProperty("responses").EnumerateArray().Select(one => one.Id())));
        }

        Assert.IsGreaterThan(1, orders.Count);
    }

    [TestMethod]
    public async Task One_that_depends_runs_after_and_falls_with_the_one_it_depends_on()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        string list = (await graph.GetAsync("me/todo/lists")).GetProperty("value")[0].Id();
        string tasks = $"/me/todo/lists/{list}/tasks";
        var json = new Dictionary<string, string> { ["Content-Type"] = "application/json" };

        var good = await AskAsync(graph,
        [
            new { id = "1", method = "POST", url = tasks, headers = json, body = new { title = "First" } },
            new { id = "2", method = "GET", url = $"{tasks}?$select=title", dependsOn = new[] { "1" } },
        ]);
        var bad = await AskAsync(graph,
        [
            new { id = "1", method = "POST", url = tasks, headers = json, body = new { title = "" } },
            new { id = "2", method = "POST", url = tasks, headers = json, body = new { title = "Never" }, dependsOn = new[] { "1" } },
            new { id = "3", method = "GET", url = "/me", dependsOn = new[] { "2" } },
        ]);

        Assert.AreEqual("First", good["2"].GetProperty("body").GetProperty("value")[0].Text("title"));
        CollectionAssert.AreEqual(new[] { 400, 424, 424 }, new[] { "1", "2", "3" }.Select(id => bad[id].GetProperty("status").GetInt32()).ToArray());
        Assert.AreEqual(1, (await graph.GetAsync($"me/todo/lists/{list}/tasks")).GetProperty("value").GetArrayLength());
    }

    [TestMethod]
    public async Task An_envelope_that_is_not_as_documented_is_refused_whole()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);

        Assert.AreEqual(400, await StatusAsync(Enumerable.Range(1, 21).Select(id => new { id = $"{id}", method = "GET", url = "/me" })), "twenty-one");
        Assert.AreEqual(400, await StatusAsync([new { id = "a", method = "GET", url = "/me" }, new { id = "A", method = "GET", url = "/me" }]), "the same id, other case");
        Assert.AreEqual(400, await StatusAsync([new { id = "1", method = "GET", url = "/me", dependsOn = new[] { "2" } }, new { id = "2", method = "GET", url = "/me", dependsOn = new[] { "1" } }]), "a circle");
        Assert.AreEqual(400, await StatusAsync([new { id = "1", method = "POST", url = "/me/contacts", body = new { givenName = "Dana" } }]), "a body without its type");

        async Task<int> StatusAsync(IEnumerable<object> requests)
        {
            return (await graph.RefusedAsync(HttpMethod.Post, "$batch", new { requests })).Status;
        }
    }

    [TestMethod]
    public async Task A_batch_honours_the_headers_of_its_members_and_carries_bytes()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(1));
        using var graph = new GraphClient(host);
        string id = (await graph.GetAsync("me/messages?$select=id")).GetProperty("value")[0].Id();
        var text = new Dictionary<string, string> { ["Prefer"] = "outlook.body-content-type=\"text\", IdType=\"ImmutableId\"" };

        var answers = await AskAsync(graph,
        [
            new { id = "1", method = "GET", url = $"/me/messages/{id}?$select=uniqueBody", headers = text },
            new { id = "2", method = "GET", url = $"/me/messages/{id}/$value" },
        ]);

        Assert.AreEqual("Text 1\r\n", answers["1"].GetProperty("body").GetProperty("uniqueBody").Text("content"));
        Assert.AreNotEqual(id, answers["1"].GetProperty("body").Id());
        StringAssert.Contains(System.Text.Encoding.UTF8.GetString(answers["2"].GetProperty("body").GetBytesFromBase64()), "Subject: Subject 1");
    }

    private static async Task<Dictionary<string, JsonElement>> AskAsync(GraphClient graph, IEnumerable<object> requests) =>
        (await graph.PostAsync("$batch", new { requests }, expected: 200)).GetProperty("responses").EnumerateArray().ToDictionary(one => one.Id());
}
