namespace GraphNetworker.Sandbox.Tests.Mail;

[TestClass]
public sealed class MailDeltaTests
{
    private const string Delta = "me/mailFolders/inbox/messages/delta";

    private static readonly (string, string) Immutable = ("Prefer", "IdType=\"ImmutableId\"");

    [TestMethod]
    public async Task A_first_round_brings_every_mail_once_however_small_the_pages()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(25));
        using var graph = new GraphClient(host);

        var (items, link, pages) = await graph.RoundAsync($"{Delta}?$select=subject", ("Prefer", "odata.maxpagesize=7"));

        CollectionAssert.AreEquivalent(Enumerable.Range(1, 25).Select(number => $"Subject {number}").ToList(), items.Select(item => item.Text("subject")).ToList());
        Assert.HasCount(25, items.Select(item => item.Id()).Distinct());
        Assert.AreEqual(4, pages);
        StringAssert.Contains(link, "$deltatoken=");
    }

    [TestMethod]
    public async Task A_second_round_brings_what_changed_and_nothing_else()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(12));
        using var graph = new GraphClient(host);
        var (items, link, _) = await graph.RoundAsync(Delta);

        await graph.PatchAsync($"me/messages/{items[3].Id()}", new { isRead = false });
        await graph.SendAsync(HttpMethod.Delete, $"me/messages/{items[5].Id()}");
        host.Mailbox.Deliver(Seeds.Letter("Dana Novak", "dana@fabrikam.test", "I have moved", "Hello", Seeds.Start));
        var (changes, next, _) = await graph.RoundAsync(link);
        var (nothing, _, _) = await graph.RoundAsync(next);

        Assert.HasCount(3, changes);
        Assert.IsFalse(changes.Single(change => change.Id() == items[3].Id()).GetProperty("isRead").GetBoolean());
        Assert.AreEqual("deleted", changes.Single(change => change.Id() == items[5].Id()).GetProperty("@removed").Text("reason"));
        Assert.ContainsSingle(changes.Where(change => change.Text("subject") == "I have moved"));
        Assert.IsEmpty(nothing);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("&$orderby=receivedDateTime desc")]
    public async Task With_a_filter_the_first_round_ends_at_5000_mails_and_the_next_tells_what_changed_since(string order)
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(5_020));
        using var graph = new GraphClient(host);

        var (items, link, _) = await graph.RoundAsync($"{Delta}?$select=subject&$filter=receivedDateTime ge 2000-01-01T00:00:00Z{order}", ("Prefer", "odata.maxpagesize=900"));
        host.Mailbox.Deliver(Seeds.Letter("Dana Novak", "dana@fabrikam.test", "Just now", "Hello", Seeds.Start));
        var (changes, _, _) = await graph.RoundAsync(link);

        Assert.HasCount(5_000, items.Select(item => item.Id()).Distinct());
        Assert.HasCount(5_000, items);
        Assert.AreEqual("Just now", changes.Single().Text("subject"));
    }

    [TestMethod]
    public async Task A_mail_that_arrives_while_a_round_is_read_is_in_that_round()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(9));
        using var graph = new GraphClient(host);
        var first = await graph.GetAsync($"{Delta}?$orderby=receivedDateTime desc&$select=subject", ("Prefer", "odata.maxpagesize=4"));

        host.Mailbox.Deliver(Seeds.Letter("Dana Novak", "dana@fabrikam.test", "Just now", "Hello", Seeds.Start));
        var (rest, _, _) = await graph.RoundAsync(first.Text("@odata.nextLink")!, ("Prefer", "odata.maxpagesize=4"));

        string?[] subjects = [.. first.GetProperty("value").EnumerateArray().Concat(rest).Select(item => item.Text("subject"))];
        Assert.AreEqual("Subject 9", subjects[0], "newest first");
        Assert.HasCount(10, subjects.Distinct());
        CollectionAssert.Contains(subjects, "Just now");
    }

    [TestMethod]
    public async Task A_round_from_the_newest_survives_a_restart_in_a_small_folder_of_a_large_mailbox()
    {
        var seeds = new Seeds().Mails(40, "sentitems").Mails(6);
        string next;
        await using (var before = await Sandbox.OpenAsync(seeds))
        {
            using var graph = new GraphClient(before);
            next = (await graph.GetAsync($"{Delta}?$orderby=receivedDateTime desc&$select=subject", ("Prefer", "odata.maxpagesize=4"))).Text("@odata.nextLink")!;
        }

        await using var after = await Sandbox.OpenAsync(seeds);
        using var again = new GraphClient(after);
        var (rest, _, _) = await again.RoundAsync(next);

        CollectionAssert.AreEqual(new[] { "Subject 2", "Subject 1" }, rest.Select(item => item.Text("subject")).ToArray());
    }

    [TestMethod]
    public async Task A_round_since_a_day_brings_no_older_mail()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(10));
        using var graph = new GraphClient(host);
        string since = Seeds.Start.AddHours(6).ToString("yyyy-MM-ddTHH:mm:ssZ", null);

        var (up, _, _) = await graph.RoundAsync($"{Delta}?$filter=receivedDateTime ge {since}&$select=subject");
        var (down, _, _) = await graph.RoundAsync($"{Delta}?$filter=receivedDateTime ge {since}&$orderby=receivedDateTime desc&$select=subject", ("Prefer", "odata.maxpagesize=3"));

        string[] expected = ["Subject 7", "Subject 8", "Subject 9", "Subject 10"];
        CollectionAssert.AreEquivalent(expected, up.Select(item => item.Text("subject")).ToArray());
        CollectionAssert.AreEqual(expected.Reverse().ToArray(), down.Select(item => item.Text("subject")).ToArray());
    }

    [TestMethod]
    public async Task Delta_takes_no_other_filter_and_no_other_order()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(1));
        using var graph = new GraphClient(host);

        Assert.AreEqual((400, "ErrorInvalidUrlQueryFilter"), Short(await graph.RefusedAsync(HttpMethod.Get, $"{Delta}?$filter=isRead eq false")));
        Assert.AreEqual((400, "ErrorInvalidUrlQuery"), Short(await graph.RefusedAsync(HttpMethod.Get, $"{Delta}?$orderby=subject")));
        Assert.AreEqual((400, "ErrorInvalidUrlQuery"), Short(await graph.RefusedAsync(HttpMethod.Get, $"{Delta}?$search=\"x\"")));
    }

    [TestMethod]
    public async Task A_cursor_survives_a_restart_of_the_same_mailbox()
    {
        string link;
        await using (var before = await Sandbox.OpenAsync(new Seeds().Mails(5)))
        {
            using var graph = new GraphClient(before);
            (_, link, _) = await graph.RoundAsync(Delta);
        }

        await using var after = await Sandbox.OpenAsync(new Seeds().Mails(5));
        using var again = new GraphClient(after);
        var (changes, _, _) = await again.RoundAsync(link);

        Assert.IsEmpty(changes);
    }

    [TestMethod]
    public async Task A_cursor_of_another_making_of_the_mailbox_has_expired()
    {
        string link;
        await using (var before = await Sandbox.OpenAsync(new Seeds().Mails(5)))
        {
            using var graph = new GraphClient(before);
            (_, link, _) = await graph.RoundAsync(Delta);
        }

        await using var after = await Sandbox.OpenAsync(new Seeds().Stamp("second").Mails(5));
        using var again = new GraphClient(after);
        var (status, code, response) = await again.RefusedAsync(HttpMethod.Get, link);

        Assert.AreEqual((410, "SyncStateNotFound"), (status, code));
        var (items, _, _) = await again.RoundAsync(response.Headers.Location!.OriginalString);
        Assert.HasCount(5, items);
    }

    [TestMethod]
    public async Task A_cursor_beyond_what_a_restart_builds_again_has_expired()
    {
        string link;
        await using (var before = await Sandbox.OpenAsync(new Seeds().Mails(5)))
        {
            using var graph = new GraphClient(before);
            before.Mailbox.Deliver(Seeds.Letter("Dana Novak", "dana@fabrikam.test", "Lost at the restart", "Hello", Seeds.Start));
            (_, link, _) = await graph.RoundAsync(Delta);
        }

        await using var after = await Sandbox.OpenAsync(new Seeds().Mails(5));
        using var again = new GraphClient(after);
        // Without this the place would exist again, with another mail in it.
        after.Mailbox.Deliver(Seeds.Letter("Sam Okafor", "sam@northwind.test", "Another mail", "Hello", Seeds.Start));

        Assert.AreEqual(410, (await again.RefusedAsync(HttpMethod.Get, link)).Status);
    }

    [TestMethod]
    public async Task An_altered_link_is_not_understood()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(5));
        using var graph = new GraphClient(host);
        var (_, link, _) = await graph.RoundAsync(Delta);

        Assert.AreEqual(410, (await graph.RefusedAsync(HttpMethod.Get, link.Replace("$deltatoken=", "$deltatoken=x", StringComparison.Ordinal))).Status);
    }

    [TestMethod]
    public async Task One_cursor_serves_both_kinds_of_id()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(4));
        using var graph = new GraphClient(host);
        var first = await graph.GetAsync(Delta, ("Prefer", "odata.maxpagesize=2"));
        var second = await graph.GetAsync(first.Text("@odata.nextLink")!, Immutable);

        string ordinary = first.GetProperty("value")[0].Id();
        string immutable = second.GetProperty("value")[0].Id();
        Assert.AreNotEqual(ordinary.Length, immutable.Length);
        Assert.AreEqual(immutable, (await graph.GetAsync($"me/messages/{immutable}", Immutable)).Id());
        Assert.AreEqual(ordinary, (await graph.GetAsync($"me/messages/{ordinary}")).Id());
    }

    [TestMethod]
    public async Task A_moved_mail_is_removed_here_and_new_there()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(3));
        using var graph = new GraphClient(host);
        var (items, inbox, _) = await graph.RoundAsync(Delta, Immutable);
        var (_, archive, _) = await graph.RoundAsync("me/mailFolders/archive/messages/delta", Immutable);

        await graph.PostAsync($"me/messages/{items[0].Id()}/move", new { destinationId = "archive" });
        var (gone, _, _) = await graph.RoundAsync(inbox, Immutable);
        var (come, _, _) = await graph.RoundAsync(archive, Immutable);

        Assert.IsTrue(gone.Single().TryGetProperty("@removed", out _));
        Assert.AreEqual(items[0].Id(), gone.Single().Id());
        Assert.AreEqual(items[0].Id(), come.Single().Id());
    }

    [TestMethod]
    public async Task Only_what_was_asked_for_is_told()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(3));
        using var graph = new GraphClient(host);
        var (items, link, _) = await graph.RoundAsync($"{Delta}?changeType=created&$select=subject");

        await graph.PatchAsync($"me/messages/{items[0].Id()}", new { isRead = false });
        host.Mailbox.Deliver(Seeds.Letter("Dana Novak", "dana@fabrikam.test", "New", "Hello", Seeds.Start));
        var (changes, _, _) = await graph.RoundAsync(link);

        Assert.AreEqual("New", changes.Single().Text("subject"));
    }

    private static (int, string) Short(Refusal refused) => (refused.Status, refused.Code);
}
