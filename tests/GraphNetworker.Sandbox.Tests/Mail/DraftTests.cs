using System.Net;

namespace GraphNetworker.Sandbox.Tests.Mail;

/// <summary>Drafts, named properties and sending.</summary>
[TestClass]
public sealed class DraftTests
{
    private const string Property = "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Color";
    private const string Sending = "https://graph.microsoft.com/Mail.Send";

    private static string Filter(string value) => $"me/messages?$filter={Uri.EscapeDataString($"singleValueExtendedProperties/Any(ep: ep/id eq '{Property}' and ep/value eq '{value}')")}";

    private static object Draft(string color, params string[] to) => new
    {
        subject = "To me",
        body = new { contentType = "text", content = "Line one\r\nLine two" },
        toRecipients = to.Select(address => new { emailAddress = new { address } }),
        categories = new[] { "Blue category" },
        internetMessageHeaders = new[] { new { name = "x-own", value = "1" } },
        singleValueExtendedProperties = new[] { new { id = Property, value = color } },
    };

    [TestMethod]
    public async Task A_new_message_is_a_draft_that_says_where_it_is_and_is_found_by_its_named_property()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);

        using var response = await graph.SendAsync(HttpMethod.Post, "me/messages", Draft("green", host.Mailbox.Account.Address), ("Prefer", "IdType=\"ImmutableId\""));
        await graph.PostAsync("me/messages", Draft("red", host.Mailbox.Account.Address));
        var found = (await graph.GetAsync(Filter("Green"), ("Prefer", "IdType=\"ImmutableId\", outlook.body-content-type=\"text\""))).GetProperty("value").EnumerateArray().Single();
        var expanded = await graph.GetAsync($"me/messages/{found.Id()}?$select=id&$expand=singleValueExtendedProperties");

        Assert.AreEqual(HttpStatusCode.Created, response.StatusCode);
        StringAssert.EndsWith(response.Headers.Location!.ToString(), $"/messages('{found.Id()}')");
        Assert.IsTrue(found.GetProperty("isDraft").GetBoolean());
        Assert.AreEqual(("To me", "Line one\r\nLine two", "Blue category"), (found.Text("subject"), found.GetProperty("body").Text("content")!.TrimEnd(), found.GetProperty("categories")[0].GetString()));
        Assert.AreEqual(host.Mailbox.Account.Address, found.GetProperty("from").GetProperty("emailAddress").Text("address"));
        Assert.AreEqual("green", expanded.GetProperty("singleValueExtendedProperties")[0].Text("value"));
        Assert.AreEqual(0, (await graph.GetAsync(Filter("blue"))).GetProperty("value").GetArrayLength());
    }

    [TestMethod]
    public async Task A_sent_draft_lies_in_sent_items_under_its_immutable_id_and_arrives_where_the_owner_is_addressed()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        using var sending = new GraphClient(host, Sending);
        using var made = await graph.SendAsync(HttpMethod.Post, "me/messages", Draft("green", host.Mailbox.Account.Address), ("Prefer", "IdType=\"ImmutableId\""));
        string id = (await graph.GetAsync(Filter("green"), ("Prefer", "IdType=\"ImmutableId\""))).GetProperty("value")[0].Id()!;

        using var sent = await sending.SendAsync(HttpMethod.Post, $"me/messages/{id}/send");
        var again = await sending.RefusedAsync(HttpMethod.Post, $"me/messages/{id}/send");

        Assert.AreEqual(HttpStatusCode.Accepted, sent.StatusCode);
        Assert.AreEqual(400, again.Status);
        Assert.IsFalse((await graph.GetAsync($"me/messages/{id}?$select=isDraft", ("Prefer", "IdType=\"ImmutableId\""))).GetProperty("isDraft").GetBoolean());
        Assert.AreEqual("inbox, sentitems", string.Join(", ", host.Mailbox.MailsNow().Select(mail => mail.FolderKey).Order(StringComparer.Ordinal)));
        Assert.AreEqual(1, (await graph.GetAsync(Filter("green"))).GetProperty("value").GetArrayLength());
    }

    [TestMethod]
    public async Task What_is_sent_to_others_arrives_nowhere_here_and_to_nobody_is_refused()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        using var sending = new GraphClient(host, Sending);
        string other = (await graph.PostAsync("me/messages", Draft("green", "dana@fabrikam.test"))).Id()!;
        string nobody = (await graph.PostAsync("me/messages", Draft("red"))).Id()!;

        using var sent = await sending.SendAsync(HttpMethod.Post, $"me/messages/{other}/send");
        var refused = await sending.RefusedAsync(HttpMethod.Post, $"me/messages/{nobody}/send");

        Assert.AreEqual(HttpStatusCode.Accepted, sent.StatusCode);
        Assert.AreEqual((400, "ErrorInvalidRecipients"), (refused.Status, refused.Code));
        Assert.AreEqual("drafts, sentitems", string.Join(", ", host.Mailbox.MailsNow().Select(mail => mail.FolderKey).Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public async Task Each_step_needs_its_own_permission()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        using var basic = new GraphClient(host, "https://graph.microsoft.com/Mail.ReadBasic");
        using var sending = new GraphClient(host, Sending);
        string id = (await graph.PostAsync("me/messages", Draft("green", host.Mailbox.Account.Address))).Id()!;

        Assert.AreEqual(403, (await graph.RefusedAsync(HttpMethod.Post, $"me/messages/{id}/send")).Status);
        Assert.AreEqual(403, (await sending.RefusedAsync(HttpMethod.Post, "me/messages", Draft("red"))).Status);
        Assert.AreEqual(403, (await basic.RefusedAsync(HttpMethod.Get, Filter("green"))).Status);
    }

    [TestMethod]
    public async Task A_header_of_the_internet_is_not_for_the_client_to_write()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);

        var refused = await graph.RefusedAsync(HttpMethod.Post, "me/messages", new { subject = "x", internetMessageHeaders = new[] { new { name = "Auto-Submitted", value = "auto-generated" } } });

        Assert.AreEqual((400, "InvalidInternetMessageHeader"), (refused.Status, refused.Code));
    }
}
