using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Interactions;
using GraphNetworker.Graph.People;

namespace GraphNetworker.Graph.Tests.Sync;

[TestClass]
public sealed class DeltaPagesTests
{
    private const string Delta = "https://graph.microsoft.com/v1.0/me/mailFolders('inbox')/messages/delta?$deltatoken=a";

    [TestMethod]
    public async Task The_first_page_asks_for_the_newest_mails_first_with_immutable_ids_headers_and_our_page_size()
    {
        using var wire = new Wire(_ => Page(""), options => options.PageSize = 77);

        await wire.Mailbox().MailsAsync("inbox", null, null, CancellationToken.None);

        var sent = wire.Requests.Single();
        Assert.AreEqual("/v1.0/me/mailFolders/inbox/messages/delta()", sent.Path);
        Assert.AreEqual("?$orderby=receivedDateTime desc&$select=receivedDateTime,sentDateTime,from,sender,toRecipients,ccRecipients,bccRecipients,isDraft,internetMessageHeaders", sent.Query);
        StringAssert.Contains(sent.Prefer, "IdType=\"ImmutableId\"");
        StringAssert.Contains(sent.Prefer, "odata.maxpagesize=77");
    }

    [TestMethod]
    public async Task Years_are_left_out_by_the_question_and_not_afterwards()
    {
        using var wire = new Wire(_ => Page(""));

        await wire.Mailbox().MailsAsync("inbox", null, new DateTimeOffset(2024, 11, 24, 0, 0, 0, TimeSpan.Zero), CancellationToken.None);

        Assert.HasCount(2, wire.Requests, "how long the span is, and its first page");
        Assert.IsTrue(wire.Requests.All(request => request.Query.Contains("$filter=receivedDateTime ge 2024-11-24T00:00:00Z&$orderby=receivedDateTime desc", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_page_that_leads_to_itself_is_not_read_for_ever()
    {
        const string link = "https://graph.microsoft.com/v1.0/me/mailFolders('inbox')/messages/delta?$skiptoken=x";
        using var wire = new Wire(_ => Wire.Json($$"""{"value":[],"@odata.nextLink":"{{link}}"}"""));

        var answer = await wire.Mailbox().MailsAsync("inbox", new Cursor(link, CaughtUp: false), null, CancellationToken.None);

        Assert.AreEqual("going-in-circles", answer.Trouble!.Code);
        Assert.IsInstanceOfType<FeedDecision.Wait>(FeedDecision.On(answer.Answer, 0));
    }

    [TestMethod]
    public async Task A_link_is_followed_as_it_stands_with_the_same_preferences()
    {
        const string link = "https://graph.microsoft.com/v1.0/me/mailFolders('inbox')/messages/delta?$skiptoken=x%2Fy+z";
        using var wire = new Wire(_ => Page(""));

        var answer = await wire.Mailbox().MailsAsync("inbox", new Cursor(link, CaughtUp: false), null, CancellationToken.None);

        Assert.AreEqual(link, wire.Requests.Single().Url.AbsoluteUri);
        StringAssert.Contains(wire.Requests.Single().Prefer, "IdType=\"ImmutableId\"");
        Assert.AreEqual(new FeedAnswer.Page(new Cursor(Delta, CaughtUp: true)), answer.Answer);
    }

    [TestMethod]
    public async Task A_poisonous_mail_costs_itself_and_not_its_page()
    {
        using var wire = new Wire(_ => Page("""
            {"id":"good","receivedDateTime":"2026-11-01T08:00:00Z","from":{"emailAddress":{"name":"Ana","address":"Ana@Northwind.com"}}},
            {"id":"bad-text","from":{"emailAddress":{"name":"Half \ud83d","address":"half@northwind.com"}}},
            {"id":"bad-kinds","receivedDateTime":"the 40th of May","isDraft":"perhaps","from":[1],"toRecipients":7,"ccRecipients":[7],"internetMessageHeaders":{"a":1},"@odata.type":5},
            {"id":"bare"},
            {"no":"id"},
            17,
            {"id":"gone","@removed":{"reason":"deleted"}}
            """));

        var answer = await wire.Mailbox().MailsAsync("inbox", null, null, CancellationToken.None);

        Assert.AreEqual("good bad-kinds bare gone", string.Join(' ', answer.Changes.Select(change => change.Id)));
        Assert.AreEqual("ana@northwind.com", answer.Changes[0].Item!.From!.Address.Value);
        Assert.IsNull(answer.Changes[^1].Item);
        Assert.AreEqual("bad-text", answer.Poison.Single().Id);
        Assert.IsFalse(answer.Poison.Single().Reason.Contains("Half", StringComparison.Ordinal));
        Assert.IsNull(answer.Changes[1].Item!.At);
    }

    [TestMethod]
    public async Task Whatever_cannot_be_read_is_told_by_the_id_behind_it_and_what_has_none_is_passed_over()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 200)) + string.Concat(Enumerable.Repeat("]", 200));
        using var wire = new Wire(_ => Page("""
            {"from":{"emailAddress":{"name":"\ud83d","address":"half@northwind.com"}},"toRecipients":[{"x":{"y":[1]}}],"id":"late"},
            {"id":"half \ud83d","isDraft":true},
            {"id":"deep","from":DEEP,"internetMessageHeaders":[{"name":"List-Id","value":DEEP}]},
            {"id":"again","from":{"emailAddress":{"address":"\ud83d"}}},
            {"id":"again"}
            """.Replace("DEEP", deep, StringComparison.Ordinal)));

        var answer = await wire.Mailbox().MailsAsync("inbox", null, null, CancellationToken.None);

        Assert.AreEqual("deep again", string.Join(' ', answer.Changes.Select(change => change.Id)));
        Assert.AreEqual("List-Id=", string.Join(' ', answer.Changes[0].Item!.Headers.Select(header => $"{header.Name}={header.Value}")));
        Assert.AreEqual("late", string.Join(' ', answer.Poison.Select(line => line.Id)));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(40)]
    public async Task A_page_is_whole_however_it_comes(int kilobytes)
    {
        // Without a length, as Graph sends what it compresses; and longer than what is lent at first.
        string[] names = [.. Enumerable.Range(0, 50).Select(i => $"{i:00}{new string('n', kilobytes * 256)}")];
        string lines = string.Join(',', names.Select((name, i) => $$"""{"id":"{{i}}","from":{"emailAddress":{"name":"{{name}}","address":"a@northwind.com"} } }"""));
        using var wire = new Wire(_ => new HttpResponseMessage { Content = new Unmeasured($$"""{"value":[{{lines}}],"@odata.deltaLink":"{{Delta}}"}""") });

        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => wire.Mailbox().MailsAsync("inbox", null, null, CancellationToken.None)));

        foreach (var page in pages)
        {
            CollectionAssert.AreEqual(names, page.Changes.Select(change => change.Item!.From!.Name).ToArray());
        }
    }

    [TestMethod]
    public async Task A_mail_told_twice_is_taken_as_it_was_told_last()
    {
        using var wire = new Wire(_ => Page("""{"id":"a","isDraft":true},{"id":"a","isDraft":false},{"id":"b"},{"id":"b","@removed":{"reason":"changed"}}"""));

        var answer = await wire.Mailbox().MailsAsync("inbox", null, null, CancellationToken.None);

        Assert.HasCount(2, answer.Changes);
        Assert.IsFalse(answer.Changes[0].Item!.IsDraft);
        Assert.IsNull(answer.Changes[1].Item);
    }

    [TestMethod]
    [DataRow(410, "syncStateNotFound")]
    [DataRow(400, "SyncStateInvalid")]
    [DataRow(404, "ErrorItemNotFound")]
    [DataRow(403, "ErrorAccessDenied")]
    public async Task A_refusal_comes_with_its_status_and_code(int status, string code)
    {
        using var wire = new Wire(_ => Wire.Refusal(status, code));

        var answer = await wire.Mailbox().MailsAsync("inbox", null, null, CancellationToken.None);

        Assert.AreEqual(new FeedAnswer.Refused(status, code, null), answer.Answer);
        Assert.AreEqual(code, answer.Trouble!.Code);
    }

    [TestMethod]
    [DataRow("{")]
    [DataRow("[]")]
    [DataRow("")]
    [DataRow("""{"value":[],"@odata.deltaLink":"https://graph.microsoft.com/half \ud83d"}""")]
    [DataRow("""{"value":[{"id":"a","from":{"emailAddress":{"name":"cut off""")]
    [DataRow("""{"value":[]}""")]
    [DataRow("""{"value":[],"@odata.nextLink":"https://evil.example/steal"}""")]
    public async Task A_page_that_leads_nowhere_is_no_page(string json)
    {
        using var wire = new Wire(_ => Wire.Json(json));

        var answer = await wire.Mailbox().MailsAsync("inbox", null, null, CancellationToken.None);

        Assert.IsInstanceOfType<FeedAnswer.Silence>(answer.Answer);
        Assert.HasCount(1, wire.Requests);
    }

    [TestMethod]
    public async Task What_a_mail_says_is_put_in_our_words()
    {
        using var wire = new Wire(_ => Page("""
            {"id":"m","receivedDateTime":"0001-01-01T00:00:00Z","sentDateTime":"2026-11-01T10:00:00+02:00","isDraft":false,
             "sender":{"emailAddress":{"name":"desk@northwind.com","address":"desk@northwind.com"}},
             "from":{"emailAddress":{"name":"X","address":"/O=EXCHANGE/CN=RECIPIENTS/CN=X"}},
             "toRecipients":[{"emailAddress":{"name":"'Lee Park'","address":" LEE@fabrikam.com "}},{"emailAddress":{}},{}],
             "ccRecipients":[{"emailAddress":{"address":"c@contoso.com"}}],"bccRecipients":[{"emailAddress":{"address":"b@contoso.com"}}],
             "internetMessageHeaders":[{"name":"Received","value":"half \ud83d"},{"value":"<x>","name":"list-id"},{"value":"nameless"},{"name":"Precedence"},{"name":7,"value":7}]}
            """));

        var mail = (await wire.Mailbox().MailsAsync("inbox", null, null, CancellationToken.None)).Changes.Single().Item!;

        Assert.AreEqual(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero), mail.At);
        Assert.AreEqual("desk@northwind.com", mail.From!.Address.Value);
        Assert.IsNull(mail.From.Name);
        Assert.AreEqual("lee@fabrikam.com Lee Park", $"{mail.To.Single().Address} {mail.To.Single().Name}");
        Assert.AreEqual("c@contoso.com b@contoso.com", string.Join(' ', mail.Copied.Select(copied => copied.Address.Value)));
        Assert.AreEqual("list-id=<x> Precedence=", string.Join(' ', mail.Headers.Select(header => $"{header.Name}={header.Value}")));
    }

    [TestMethod]
    public async Task A_card_is_put_in_our_words()
    {
        using var wire = new Wire(_ => Page("""
            {"id":"c","displayName":"","givenName":"Ana","surname":"Ruiz","jobTitle":"Bridge lead","companyName":" ","lastModifiedDateTime":"2026-11-03T00:00:00Z",
             "emailAddresses":[{"name":"ana@northwind.com","address":"ana@northwind.com"},{"address":null}]}
            """));

        var card = (await wire.Mailbox().CardsAsync("contacts", null, CancellationToken.None)).Changes.Single().Item!;

        Assert.AreEqual(("Ana Ruiz", "Bridge lead", null), (card.Name, card.Title, card.Company));
        Assert.AreEqual("ana@northwind.com", card.Addresses.Single().Address.Value);
    }

    [TestMethod]
    public async Task A_meeting_is_put_in_our_words_and_what_it_is_about_is_passed_over()
    {
        using var wire = new Wire(_ => Page("""
            {"@odata.type":"#microsoft.graph.event","id":"e","subject":"\ud83d half","body":{"content":"\ud83d"},"isCancelled":true,"isAllDay":false,"isOrganizer":true,
             "responseStatus":{"response":"organizer","time":"0001-01-01T00:00:00Z"},"start":{"dateTime":"2026-11-03T09:00:00.0000000","timeZone":"UTC"},
             "end":{"dateTime":"2026-11-03T10:00:00.0000000","timeZone":"Pacific Standard Time"},"organizer":{"emailAddress":{"name":"Alex","address":"alex@contoso.com"}},
             "attendees":[{"type":"required","status":{"response":"tentativelyAccepted"},"emailAddress":{"name":"Ana","address":"ana@northwind.com"}},
              {"type":"resource","status":null,"emailAddress":{"address":"room@contoso.com"}},{"type":"required"},7]},
            {"id":"bad","attendees":[{"emailAddress":{"name":"\ud83d","address":"x@contoso.com"}}]},
            {"id":"odd","start":"2026","attendees":{},"isCancelled":"no"}
            """));
        var start = new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);

        var answer = await wire.Mailbox().MeetingsAsync(start, start.AddDays(1), null, CancellationToken.None);

        var meeting = answer.Changes[0].Item!;
        Assert.AreEqual((start, null, "alex@contoso.com", true, MeetingAnswer.Organizer, true, false), (meeting.Start, meeting.End, meeting.Organizer!.Address.Value, meeting.OwnerOrganises, meeting.OwnerAnswer, meeting.IsCancelled, meeting.IsAllDay));
        Assert.AreEqual("ana@northwind.com Tentative False, room@contoso.com None True", string.Join(", ", meeting.Attendees.Select(invited => $"{invited.Who.Address} {invited.Answer} {invited.IsResource}")));
        Assert.AreEqual("bad", answer.Poison.Single().Id);
        Assert.IsFalse(answer.Changes[1].Item!.IsCancelled);
    }

    private static HttpResponseMessage Page(string lines) => Wire.Json($$"""{"value":[{{lines}}],"@odata.deltaLink":"{{Delta}}"}""");

    /// <summary>A body that says nothing of its length.</summary>
    private sealed class Unmeasured(string text) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text));

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
