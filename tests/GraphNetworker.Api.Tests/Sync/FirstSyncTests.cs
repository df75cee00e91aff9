namespace GraphNetworker.Api.Tests.Sync;

[TestClass]
public sealed class FirstSyncTests
{
    [TestMethod]
    public async Task The_first_call_of_an_owner_reads_the_whole_mailbox()
    {
        var seeds = new Seeds()
            .Folder("projects", "Projects").Folder("bridge", "Bridge", "projects")
            .Exchange("ana@northwind.com", "Ana Ruiz", 10, 14, 5)
            .Exchange("lee@fabrikam.com", "Lee Park", 3, 60, 200)
            .Mail("bridge", ("Ana Ruiz", "ana@northwind.com"), [("Alex", "alex@contoso.test"), ("Jo", "jo@adatum.org")], Seeds.Now.AddDays(-40))
            .Mail("inbox", ("News", "news@shop.example"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-2), ("List-Unsubscribe", "<mailto:x@shop.example>"))
            .Mail("inbox", null, [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-3))
            .Mail("drafts", ("Alex", "alex@contoso.test"), [("Lee", "lee@fabrikam.com")], Seeds.Now.AddDays(-1))
            .Mail("junkemail", ("Crook", "crook@crime.example"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-1))
            .Mail("deleteditems", ("Jo", "jo@adatum.org"), [("Alex", "alex@contoso.test")], Seeds.Now.AddDays(-9))
            .Card("Ana", "Ruiz", "Bridge lead", "Northwind", "ana@northwind.com")
            .Card("Maya", "Osei", null, null, "maya@adatum.org");
        await using var practice = await Practice.StartAsync(seeds.Build());
        using var pane = await practice.PaneAsync();

        var first = await pane.GetOkAsync("/api/pane?item=1&with=Ana%20%3Cana@northwind.com%3E");
        var status = await pane.SyncAsync("synced");

        Assert.AreEqual("first", first.GetProperty("sync").Text("state"));
        var counts = status.GetProperty("counts");
        int read = seeds.Mails.Count(mail => mail.Folder is not ("drafts" or "junkemail"));
        Assert.AreEqual(read, counts.GetProperty("mails").GetInt32());
        Assert.AreEqual(read, status.GetProperty("summary").GetProperty("read").GetInt32());
        Assert.AreEqual(read, status.GetProperty("summary").GetProperty("total").GetInt32());
        Assert.AreEqual(1, counts.GetProperty("quarantined").GetInt32());
        Assert.AreEqual("no sender", status.GetProperty("quarantine")[0].Text("reason"));
        Assert.AreEqual(1, counts.GetProperty("noise").GetProperty("bulk").GetInt32());
        Assert.AreEqual(28, counts.GetProperty("interactions").GetInt32());
        Assert.AreEqual(4, counts.GetProperty("people").GetInt32());
        Assert.AreEqual(2, counts.GetProperty("cards").GetInt32());
        Assert.IsTrue(status.GetProperty("feeds").EnumerateArray().All(feed => feed.GetProperty("complete").GetBoolean()));
    }
}
