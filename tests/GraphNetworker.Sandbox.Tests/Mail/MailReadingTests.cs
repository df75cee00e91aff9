using System.Text;
using MimeKit;

namespace GraphNetworker.Sandbox.Tests.Mail;

[TestClass]
public sealed class MailReadingTests
{
    private const string Reply = """
        From: Dana Novak <dana@fabrikam.test>
        To: Alex Rivera <alex@contoso.test>
        Subject: RE: Lunch
        Date: Mon, 05 Jan 2026 09:00:00 +0000
        Message-ID: <lunch.2@fabrikam.test>
        In-Reply-To: <lunch.1@contoso.test>
        X-Custom: kept
        Content-Type: text/plain; charset=utf-8

        I would love to. My new number is below.

        Dana Novak
        Director, Fabrikam

        On Sun, Jan 4, 2026 at 8:00 PM Alex Rivera <alex@contoso.test> wrote:
        > Lunch next week?
        > Alex
        """;

    private static readonly (string, string) AsText = ("Prefer", "outlook.body-content-type=\"text\"");

    [TestMethod]
    public async Task The_unique_body_is_the_mail_without_what_it_answers()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mail(Read(Reply)));
        using var graph = new GraphClient(host);
        string id = await FirstAsync(graph);

        using var response = await graph.SendAsync(HttpMethod.Get, $"me/messages/{id}?$select=subject,body,uniqueBody,internetMessageHeaders", null, AsText);
        var mail = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(await response.Content.ReadAsStringAsync());

        StringAssert.Contains(mail.GetProperty("body").Text("content"), "Lunch next week?");
        Assert.AreEqual("I would love to. My new number is below.\r\n\r\nDana Novak\r\nDirector, Fabrikam\r\n", mail.GetProperty("uniqueBody").Text("content"));
        Assert.AreEqual("text", mail.GetProperty("uniqueBody").Text("contentType"));
        Assert.AreEqual("kept", mail.GetProperty("internetMessageHeaders").EnumerateArray().Single(header => header.Text("name") == "X-Custom").Text("value"));
        Assert.AreEqual("outlook.body-content-type=\"text\"", response.Headers.GetValues("Preference-Applied").Single());
        Assert.IsFalse(mail.TryGetProperty("bodyPreview", out _), "not selected");
    }

    [TestMethod]
    public async Task A_page_is_told_as_text_and_its_quote_is_cut()
    {
        string html = "<html><head><style>p{color:red}</style></head><body><p>First &amp; second</p><p>Line<br>break</p><ul><li>one</li><li>two</li></ul>"
            + "<div class=\"gmail_quote\">On Sunday Alex wrote: <blockquote>Old words</blockquote></div></body></html>";
        var mail = Seeds.Letter("Dana Novak", "dana@fabrikam.test", "Page", "", Seeds.Start);
        mail.Body = new TextPart("html") { Text = html };
        await using var host = await Sandbox.OpenAsync(new Seeds().Mail(mail));
        using var graph = new GraphClient(host);
        string id = await FirstAsync(graph);

        var asHtml = await graph.GetAsync($"me/messages/{id}?$select=body,uniqueBody,bodyPreview");
        var asText = await graph.GetAsync($"me/messages/{id}?$select=body,uniqueBody", AsText);

        Assert.AreEqual(html, asHtml.GetProperty("body").Text("content"));
        StringAssert.DoesNotMatch(asHtml.GetProperty("uniqueBody").Text("content"), new("Old words"));
        Assert.AreEqual("First & second\r\n\r\nLine\r\nbreak\r\n\r\none\r\ntwo\r\n", asText.GetProperty("uniqueBody").Text("content"));
        StringAssert.Contains(asText.GetProperty("body").Text("content"), "Old words");
        StringAssert.StartsWith(asHtml.Text("bodyPreview"), "First & second");
    }

    [TestMethod]
    public async Task The_whole_mail_can_be_had_as_it_came()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mail(Read(Reply)));
        using var graph = new GraphClient(host);

        using var response = await graph.SendAsync(HttpMethod.Get, $"me/messages/{await FirstAsync(graph)}/$value");
        var mail = await MimeMessage.LoadAsync(await response.Content.ReadAsStreamAsync());

        Assert.AreEqual("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.AreEqual("kept", mail.Headers["X-Custom"]);
        StringAssert.Contains(mail.TextBody, "Lunch next week?");
    }

    [TestMethod]
    public async Task A_mail_without_sender_or_readable_date_is_still_a_mail()
    {
        var broken = Read("Subject: Broken\nDate: the day after the feast\nContent-Type: text/plain; charset=no-such-charset\n\nHello");
        await using var host = await Sandbox.OpenAsync(new Seeds().Mail(broken));
        using var graph = new GraphClient(host);

        var (changed, _, _) = await graph.RoundAsync("me/mailFolders/inbox/messages/delta?$select=subject,from,receivedDateTime,toRecipients");
        var mail = await graph.GetAsync($"me/messages/{changed.Single().Id()}");

        Assert.AreEqual("Broken", changed.Single().Text("subject"));
        Assert.IsFalse(changed.Single().TryGetProperty("from", out _), "delta leaves out what is not there");
        Assert.AreEqual(0, changed.Single().GetProperty("toRecipients").GetArrayLength());
        Assert.AreEqual(System.Text.Json.JsonValueKind.Null, mail.GetProperty("from").ValueKind);
        StringAssert.Contains(mail.GetProperty("body").Text("content"), "Hello");
    }

    [TestMethod]
    public async Task A_move_changes_the_ordinary_id_and_keeps_the_immutable_one()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(1));
        using var graph = new GraphClient(host);
        string before = await FirstAsync(graph);
        string immutable = (await graph.GetAsync($"me/messages/{before}?$select=id", ("Prefer", "IdType=\"ImmutableId\""))).Id();

        var moved = await graph.PostAsync($"me/messages/{before}/move", new { destinationId = "archive" });

        Assert.AreNotEqual(before, moved.Id());
        Assert.AreEqual(404, (await graph.RefusedAsync(HttpMethod.Get, $"me/messages/{before}")).Status);
        Assert.AreEqual(moved.Id(), (await graph.GetAsync($"me/messages/{immutable}?$select=id")).Id());
        StringAssert.StartsWith(moved.Text("webLink"), "https://outlook.office365.com/owa/?ItemID=" + Uri.EscapeDataString(moved.Id()) + "&exvsurl=1&viewmodel=ReadMessageItem");
    }

    [TestMethod]
    public async Task A_write_with_a_stale_entity_tag_is_refused()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(1));
        using var graph = new GraphClient(host);
        var mail = await graph.GetAsync($"me/messages/{await FirstAsync(graph)}");
        string etag = mail.Text("@odata.etag")!;

        await graph.PatchAsync($"me/messages/{mail.Id()}", new { isRead = false }, ("If-Match", etag));
        var refused = await graph.RefusedAsync(HttpMethod.Patch, $"me/messages/{mail.Id()}", new { isRead = true }, ("If-Match", etag));

        Assert.AreEqual((412, "ErrorIrresolvableConflict"), (refused.Status, refused.Code));
    }

    [TestMethod]
    public async Task With_ReadBasic_nobody_sees_a_body()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mail(Read(Reply)));
        using var graph = new GraphClient(host, "https://graph.microsoft.com/Mail.ReadBasic");
        string id = await FirstAsync(graph);

        var mail = await graph.GetAsync($"me/messages/{id}");

        Assert.AreEqual("RE: Lunch", mail.Text("subject"));
        Assert.IsFalse(mail.TryGetProperty("body", out _) || mail.TryGetProperty("bodyPreview", out _));
        foreach (string url in new[] { $"me/messages/{id}?$select=uniqueBody", $"me/messages/{id}/$value", $"me/messages/{id}/attachments" })
        {
            var refused = await graph.RefusedAsync(HttpMethod.Get, url);
            Assert.AreEqual((403, "ErrorAccessDenied"), (refused.Status, refused.Code), url);
        }
    }

    [TestMethod]
    public async Task Attachments_come_with_their_bytes()
    {
        var mail = Seeds.Letter("Dana Novak", "dana@fabrikam.test", "Card", "", Seeds.Start);
        var body = new BodyBuilder { TextBody = "See the card" };
        body.Attachments.Add("dana.vcf", Encoding.UTF8.GetBytes("BEGIN:VCARD"), new ContentType("text", "vcard"));
        mail.Body = body.ToMessageBody();
        await using var host = await Sandbox.OpenAsync(new Seeds().Mail(mail));
        using var graph = new GraphClient(host);
        var message = await graph.GetAsync($"me/messages/{await FirstAsync(graph)}?$expand=attachments&$select=hasAttachments");

        var listed = await graph.GetAsync($"me/messages/{message.Id()}/attachments");
        var one = await graph.GetAsync($"me/messages/{message.Id()}/attachments/{listed.GetProperty("value")[0].Id()}");

        Assert.IsTrue(message.GetProperty("hasAttachments").GetBoolean());
        Assert.AreEqual("dana.vcf", message.GetProperty("attachments")[0].Text("name"));
        Assert.AreEqual("BEGIN:VCARD", Encoding.UTF8.GetString(one.GetProperty("contentBytes").GetBytesFromBase64()));
    }

    private static MimeMessage Read(string text) => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static async Task<string> FirstAsync(GraphClient graph) => (await graph.GetAsync("me/messages?$top=1&$select=id")).GetProperty("value")[0].Id();
}
