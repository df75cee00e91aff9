using System.Net;
using GraphNetworker.Api.Problems;
using Microsoft.AspNetCore.Mvc;

namespace GraphNetworker.Api.Tests.Problems;

[TestClass]
public sealed class ProblemTests
{
    private static readonly string Person = Guid.CreateVersion7(Seeds.Now).ToString();

    private static readonly string Id = Guid.CreateVersion7(Seeds.Now).ToString();

    [TestMethod]
    public async Task Whatever_is_sent_wrongly_is_answered_with_what_and_how_to_mend_it()
    {
        await using var practice = await Practice.StartAsync(new Seeds().Exchange("ana@northwind.com", "Ana", 1, 1, 5).Build());
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        string ana = (await pane.GetOkAsync("/api/people")).GetProperty("people")[0].Text("id");
        string hundred = string.Concat(Enumerable.Range(0, 101).Select(i => $"&with=p{i}@x.org"));
        (HttpMethod Method, string Path, object? Body, int Status, string Code, string? Field)[] wrongs =
        [
            (HttpMethod.Get, $"/api/pane?item=1{hundred}", null, 400, "invalid-input", "with"),
            (HttpMethod.Get, $"/api/pane?item={new string('x', 4001)}", null, 400, "invalid-input", "item"),
            (HttpMethod.Get, "/api/pane?today=tomorrow", null, 400, "invalid-input", "today"),
            (HttpMethod.Get, "/api/people?take=0", null, 400, "invalid-input", "take"),
            (HttpMethod.Get, "/api/people?take=x", null, 400, "invalid-input", "take"),
            (HttpMethod.Get, "/api/people?after=x", null, 400, "invalid-input", "after"),
            (HttpMethod.Get, $"/api/people?search={new string('x', 201)}", null, 400, "invalid-input", "search"),
            (HttpMethod.Get, $"/api/people/{Person}", null, 404, "unknown-person", "id"),
            (HttpMethod.Get, "/api/people/x", null, 404, "not-found", null),
            (HttpMethod.Get, "/api/nothing", null, 404, "not-found", null),
            (HttpMethod.Delete, "/api/people", null, 405, "wrong-method", null),
            (HttpMethod.Post, "/api/people", new { address = "nobody" }, 400, "invalid-input", "address"),
            (HttpMethod.Post, "/api/people", new { address = "alex@contoso.test" }, 400, "invalid-input", "address"),
            (HttpMethod.Post, "/api/people", new { address = "a@b.org", name = new string('x', 201) }, 400, "invalid-input", "name"),
            (HttpMethod.Post, "/api/people", "{", 400, "invalid-input", "body"),
            (HttpMethod.Post, "/api/people", null, 400, "invalid-input", "body"),
            (HttpMethod.Post, "/api/people", new { name = "x" }, 400, "invalid-input", "address"),
            (HttpMethod.Get, "/api/follow-ups?person=x", null, 400, "invalid-input", "person"),
            (HttpMethod.Post, "/api/follow-ups", new { id = Guid.Empty, person = ana, due = "2027-01-01" }, 400, "invalid-input", "id"),
            (HttpMethod.Post, "/api/follow-ups", new { id = "x", person = ana, due = "2027-01-01" }, 400, "invalid-input", "id"),
            (HttpMethod.Post, "/api/follow-ups", new { id = Id, person = Person, due = "2027-01-01" }, 404, "unknown-person", "person"),
            (HttpMethod.Post, "/api/follow-ups", new { id = Id, person = ana, due = "1999-01-01" }, 400, "invalid-input", "due"),
            (HttpMethod.Post, "/api/follow-ups", new { id = Id, person = ana, due = "32 May" }, 400, "invalid-input", "due"),
            (HttpMethod.Post, "/api/follow-ups", new { id = Id, person = ana }, 400, "invalid-input", "due"),
            (HttpMethod.Post, "/api/follow-ups", new { id = Id, person = ana, due = "2027-01-01", title = new string('x', 256) }, 400, "invalid-input", "title"),
            (HttpMethod.Post, "/api/follow-ups", new { id = Id, person = ana, due = "2027-01-01", mail = new { internetMessageId = " " } }, 400, "invalid-input", "mail.internetMessageId"),
        ];

        foreach (var (method, path, body, status, code, field) in wrongs)
        {
            var (answered, problem) = await pane.SendAsync(method, path, body);

            string what = $"{method} {path[..Math.Min(60, path.Length)]} {body} -> {problem}";
            Assert.AreEqual((HttpStatusCode)status, answered, what);
            Assert.AreEqual(code, problem.Text("code"), what);
            Assert.AreEqual(status, problem.GetProperty("status").GetInt32(), what);
            Assert.AreEqual($"urn:graphnetworker:{code}", problem.Text("type"), what);
            Assert.AreEqual(field, problem.TryGetProperty("field", out var named) ? named.GetString() : null, what);
            Assert.AreEqual(field is not null, problem.TryGetProperty("mend", out _), what);
        }

        Assert.AreEqual(0, (await pane.GetOkAsync("/api/follow-ups")).GetArrayLength());
    }

    [TestMethod]
    public void Each_answer_has_a_problem_of_its_own()
    {
        // The framework writes into a problem while it sends it: one shared by two answers at once broke both.
        Func<ProblemDetails>[] told = [() => Problem.WrongMailbox, () => Problem.OwnerMissing, () => Problem.Stranger, () => ExceptionProblems.Of(new TimeoutException())];

        foreach (var (first, second) in told.Select(tell => (tell(), tell())))
        {
            Assert.AreNotSame(first, second, first.Title);
            Assert.AreNotSame(first.Extensions, second.Extensions, first.Title);
        }
    }

    [TestMethod]
    public async Task A_problem_is_sent_as_one()
    {
        await using var practice = await Practice.StartAsync(new Seeds().Build());
        using var nobody = practice.Api.CreateClient();

        using var answer = await nobody.GetAsync(new Uri("/api/sync", UriKind.Relative));

        Assert.AreEqual("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.IsTrue(answer.Headers.WwwAuthenticate.Count > 0);
    }
}
