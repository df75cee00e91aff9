namespace GraphNetworker.Sandbox.Tests.Contacts;

[TestClass]
public sealed class ContactTests
{
    [TestMethod]
    public async Task The_default_folder_is_found_by_name_and_by_a_contact_and_is_in_no_list()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Contacts(2));
        using var graph = new GraphClient(host);

        string parent = (await graph.GetAsync("me/contacts?$top=1&$select=parentFolderId")).GetProperty("value")[0].Text("parentFolderId")!;
        var named = await graph.GetAsync("me/contactFolders/contacts");

        Assert.AreEqual(parent, named.Id());
        Assert.AreEqual(0, (await graph.GetAsync("me/contactFolders")).GetProperty("value").GetArrayLength());
    }

    [TestMethod]
    [DataRow("me/contactFolders/contacts/contacts/delta")]
    [DataRow("me/contactFolders('contacts')/contacts/microsoft.graph.delta()")]
    public async Task Delta_brings_every_card_once_and_then_the_changes(string path)
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Contacts(11));
        using var graph = new GraphClient(host);
        var (cards, link, pages) = await graph.RoundAsync(path, ("Prefer", "odata.maxpagesize=4"));

        await graph.PatchAsync($"me/contacts/{cards[0].Id()}", new { jobTitle = "CEO", companyName = "Northwind" });
        await graph.SendAsync(HttpMethod.Delete, $"me/contacts/{cards[1].Id()}");
        var made = await graph.PostAsync("me/contacts", new { givenName = "Pavel", surname = "Bansky", emailAddresses = new[] { new { address = "pavel@fabrikam.test" } } });
        var (changes, _, _) = await graph.RoundAsync(link);

        Assert.AreEqual(3, pages);
        Assert.HasCount(11, cards.Select(card => card.Id()).Distinct());
        Assert.AreEqual("CEO", changes.Single(card => card.Id() == cards[0].Id()).Text("jobTitle"));
        Assert.IsTrue(changes.Single(card => card.Id() == cards[1].Id()).TryGetProperty("@removed", out _));
        Assert.AreEqual("Pavel Bansky", changes.Single(card => card.Id() == made.Id()).Text("displayName"));
        Assert.HasCount(3, changes);
    }

    [TestMethod]
    public async Task A_card_is_found_by_its_address_and_by_nothing_else_of_an_address()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Contact("Dana", "Novak", "dana@fabrikam.test", "dana.novak@home.test").Contacts(3));
        using var graph = new GraphClient(host);

        var found = await graph.GetAsync("me/contacts?$filter=emailAddresses/any(a:a/address eq 'dana.novak@home.test')");
        var refused = await graph.RefusedAsync(HttpMethod.Get, "me/contacts?$filter=emailAddresses/any(a:startswith(a/address,'dana'))");

        Assert.AreEqual("Dana Novak", found.GetProperty("value")[0].Text("displayName"));
        Assert.AreEqual((400, "ErrorInvalidUrlQueryFilter"), (refused.Status, refused.Code));
    }

    [TestMethod]
    public async Task A_created_card_answers_with_where_it_is_and_keeps_what_was_written()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        using var response = await graph.SendAsync(HttpMethod.Post, "me/contacts", new
        {
            givenName = "Dana",
            surname = "Novak",
            birthday = "1980-05-04T00:00:00Z",
            homeAddress = new { city = "Prague" },
            businessPhones = new[] { "+420 555 0100" },
            emailAddresses = new[] { new { name = "Dana", address = "dana@fabrikam.test" } },
        });

        StringAssert.Contains(response.Headers.Location!.OriginalString, "/contacts('");
        var card = await graph.GetAsync(response.Headers.Location.OriginalString);
        Assert.AreEqual("Prague", card.GetProperty("homeAddress").Text("city"));
        Assert.AreEqual("Novak, Dana", card.Text("fileAs"));
        Assert.AreEqual("1980-05-04T00:00:00Z", card.Text("birthday"));
        Assert.AreEqual("{}", card.GetProperty("businessAddress").GetRawText());
    }

    [TestMethod]
    public async Task A_change_against_a_stale_version_is_refused()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Contacts(1));
        using var graph = new GraphClient(host);
        var card = (await graph.GetAsync("me/contacts")).GetProperty("value")[0];
        string etag = card.Text("@odata.etag")!;
        await graph.PatchAsync($"me/contacts/{card.Id()}", new { jobTitle = "One" }, ("If-Match", etag));

        Assert.AreEqual(412, (await graph.RefusedAsync(HttpMethod.Patch, $"me/contacts/{card.Id()}", new { jobTitle = "Two" }, ("If-Match", etag))).Status);
        Assert.AreEqual(412, (await graph.RefusedAsync(HttpMethod.Delete, $"me/contacts/{card.Id()}", null, ("If-Match", etag))).Status);
        Assert.AreEqual("One", (await graph.GetAsync($"me/contacts/{card.Id()}?$select=jobTitle")).Text("jobTitle"));
    }

    [TestMethod]
    public async Task What_a_card_cannot_hold_is_refused()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var graph = new GraphClient(host);
        var four = Enumerable.Range(1, 4).Select(number => new { address = $"d{number}@fabrikam.test" });

        Assert.AreEqual(400, (await graph.RefusedAsync(HttpMethod.Post, "me/contacts", new { givenName = "Dana", emailAddresses = four })).Status);
        Assert.AreEqual(400, (await graph.RefusedAsync(HttpMethod.Post, "me/contacts", new { givenName = "Dana", gender = "female" })).Status);
        Assert.AreEqual(400, (await graph.RefusedAsync(HttpMethod.Post, "me/contacts", new { givenName = 5 })).Status);
    }

    [TestMethod]
    public async Task Reading_does_not_let_anybody_write()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Contacts(1));
        using var graph = new GraphClient(host, "https://graph.microsoft.com/Contacts.Read");

        await graph.GetAsync("me/contacts");
        Assert.AreEqual(403, (await graph.RefusedAsync(HttpMethod.Post, "me/contacts", new { givenName = "Dana" })).Status);
        Assert.AreEqual(403, (await graph.RefusedAsync(HttpMethod.Get, "me/messages")).Status);
    }
}
