namespace GraphNetworker.Sandbox.Tests.Mail;

[TestClass]
public sealed class MailListTests
{
    [TestMethod]
    public async Task A_list_is_newest_first_and_its_links_lead_to_the_end()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(23));
        using var graph = new GraphClient(host);

        var (items, _, pages) = await graph.RoundAsync("me/mailFolders/inbox/messages?$select=subject&$top=10&$count=true");

        Assert.AreEqual(3, pages);
        CollectionAssert.AreEqual(Enumerable.Range(1, 23).Reverse().Select(number => $"Subject {number}").ToList(), items.Select(item => item.Text("subject")).ToList());
    }

    [TestMethod]
    public async Task All_messages_are_those_of_every_folder()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Folder("clients", "Clients", "inbox").Mails(4).Mails(3, "sentitems").Mails(2, "clients"));
        using var graph = new GraphClient(host);

        var (items, _, _) = await graph.RoundAsync("me/messages?$select=subject");
        var count = await graph.GetAsync("me/messages?$count=true&$top=1&$select=id");
        using var bare = await graph.SendAsync(HttpMethod.Get, "me/messages/$count");

        Assert.HasCount(9, items);
        Assert.AreEqual(9, count.GetProperty("@odata.count").GetInt32());
        Assert.AreEqual("9", await bare.Content.ReadAsStringAsync());
    }

    [TestMethod]
    [DataRow("from/emailAddress/address eq 'PERSON3@fabrikam.test'", "Subject 3")]
    [DataRow("subject eq 'subject 2' or contains(subject,'5')", "Subject 5,Subject 2")]
    [DataRow("receivedDateTime ge 2026-01-05T12:00:00Z and receivedDateTime lt 2026-01-05T14:00:00Z", "Subject 5,Subject 4")]
    [DataRow("not (isRead eq true)", "")]
    [DataRow("toRecipients/any(r:r/emailAddress/address eq 'alex@contoso.test') and startswith(subject,'Subject 1')", "Subject 1")]
    [DataRow("ccRecipients/any()", "")]
    [DataRow("internetMessageId eq '<Subject.4@fabrikam.test>'", "Subject 4")]
    [DataRow("importance in ('low','normal') and from/emailAddress/name ne 'Person 1' and (subject eq 'Subject 1' or subject eq 'Subject 6')", "Subject 6")]
    public async Task A_filter_keeps_what_it_says(string filter, string expected)
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(6));
        using var graph = new GraphClient(host);

        var (items, _, _) = await graph.RoundAsync($"me/messages?$select=subject&$filter={Uri.EscapeDataString(filter)}");

        Assert.AreEqual(expected, string.Join(',', items.Select(item => item.Text("subject"))));
    }

    [TestMethod]
    [DataRow("$filter=nickname eq 'x'", "BadRequest", "a name the message does not have")]
    [DataRow("$filter=receivedDateTime ge '2026-01-05'", "BadRequest", "a date in quotes")]
    [DataRow("$filter=subject eq", "BadRequest", "no value")]
    [DataRow("$filter=subject eq 'x", "BadRequest", "an open quote")]
    [DataRow("$filter=soundex(subject) eq 'x'", "BadRequest", "an unknown function")]
    [DataRow("$filter=isRead eq true&$orderby=receivedDateTime desc", "InefficientFilter", "an order that the filter does not begin with")]
    [DataRow("$select=subject,nickname", "BadRequest", "an unknown property")]
    [DataRow("$expand=body", "BadRequest", "a property that is no navigation")]
    [DataRow("$top=0", "BadRequest", "no page at all")]
    [DataRow("$top=5&$top=6", "BadRequest", "an option twice")]
    [DataRow("$bogus=1", "BadRequest", "an unknown option")]
    [DataRow("$search=\"x\"&$filter=isRead eq true", "SearchWithFilter", "search with a filter")]
    [DataRow("$search=\"x\"&$orderby=subject", "SearchWithOrderBy", "search with an order")]
    public async Task What_Graph_does_not_take_is_refused(string query, string code, string why)
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(2));
        using var graph = new GraphClient(host);

        var refused = await graph.RefusedAsync(HttpMethod.Get, $"me/messages?{query}");

        Assert.AreEqual((400, code), (refused.Status, refused.Code), why);
    }

    [TestMethod]
    public async Task An_order_that_the_filter_begins_with_is_taken()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(5));
        using var graph = new GraphClient(host);

        var (items, _, _) = await graph.RoundAsync("me/messages?$select=subject&$filter=receivedDateTime ge 2026-01-05T10:00:00Z and isRead eq true&$orderby=receivedDateTime");

        CollectionAssert.AreEqual(new[] { "Subject 2", "Subject 3", "Subject 4", "Subject 5" }, items.Select(item => item.Text("subject")).ToArray());
    }

    [TestMethod]
    public async Task Search_finds_a_person_by_name()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(12));
        using var graph = new GraphClient(host);

        var (items, _, _) = await graph.RoundAsync("me/messages?$search=\"person 11\"&$select=subject");

        Assert.AreEqual("Subject 11", items.Single().Text("subject"));
    }

    [TestMethod]
    public async Task Folders_know_how_much_is_in_them()
    {
        var mail = Seeds.Letter("Dana Novak", "dana@fabrikam.test", "Unread", "Hello", Seeds.Start);
        await using var host = await Sandbox.OpenAsync(new Seeds().Folder("clients", "Clients", "inbox").Mails(3).Mail(mail, "inbox", isRead: false));
        using var graph = new GraphClient(host);

        var (top, _, _) = await graph.RoundAsync("me/mailFolders?includeHiddenFolders=true");
        var inbox = top.Single(folder => folder.Text("displayName") == "Inbox");
        var (below, _, _) = await graph.RoundAsync($"me/mailFolders/{inbox.Id()}/childFolders");
        var expanded = await graph.GetAsync("me/mailFolders/inbox?$expand=childFolders&$select=displayName");

        Assert.AreEqual((4, 1, 1), (inbox.GetProperty("totalItemCount").GetInt32(), inbox.GetProperty("unreadItemCount").GetInt32(), inbox.GetProperty("childFolderCount").GetInt32()));
        Assert.AreEqual("Clients", below.Single().Text("displayName"));
        Assert.AreEqual(inbox.Id(), below.Single().Text("parentFolderId"));
        Assert.AreEqual("Clients", expanded.GetProperty("childFolders")[0].Text("displayName"));
    }
}
