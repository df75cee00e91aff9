extern alias sandbox;

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using sandbox::GraphNetworker.Sandbox.Stories;

namespace GraphNetworker.Api.Tests.Proposals;

/// <summary>The move of the sample mailbox, from its signs to Outlook and back.</summary>
[TestClass]
public sealed class ProposalTests
{
    private static readonly string[] Signs = ["new signature", "old address bounced"];
    private static readonly string[] Fields = ["jobTitle", "companyName", "emailAddresses", "businessPhones"];
    private static readonly Story Told = StoryMailbox.Tell(1, new DateOnly(2026, 11, 24));

    [TestMethod]
    public async Task A_bounce_a_signature_and_a_new_address_become_one_question_and_a_yes_changes_the_card_until_it_is_taken_back()
    {
        await using var practice = await Practice.StartAsync(Told.Mailbox);
        using var pane = await practice.PaneAsync();
        await pane.SyncAsync("synced");
        using var outlook = practice.Outlook("Contacts.ReadWrite");

        var lee = await LeeAsync(pane);
        var move = lee.GetProperty("proposals")[0];
        string before = await CardAsync(outlook);

        Assert.AreEqual("Now Chief Estimator at Fabrikam?", move.Text("question"));
        CollectionAssert.IsSubsetOf(Signs, move.GetProperty("evidence").EnumerateArray().Select(sign => sign.Text("words")).ToArray());
        Assert.IsTrue(move.GetProperty("proven").GetBoolean());

        var (yes, _) = await pane.SendAsync(HttpMethod.Post, $"/api/proposals/{move.Text("id")}/accept");
        var (again, _) = await pane.SendAsync(HttpMethod.Post, $"/api/proposals/{move.Text("id")}/accept");
        string after = await CardAsync(outlook);

        Assert.AreEqual((HttpStatusCode.OK, HttpStatusCode.OK), (yes, again));
        StringAssert.Contains(after, "Chief Estimator");
        StringAssert.Contains(after, "Fabrikam");
        Assert.AreNotEqual(before, after);

        var (undone, _) = await pane.SendAsync(HttpMethod.Post, $"/api/proposals/{move.Text("id")}/undo");

        Assert.AreEqual(HttpStatusCode.OK, undone);
        Assert.AreEqual(before, await CardAsync(outlook));
    }

    private static async Task<JsonElement> LeeAsync(HttpClient pane)
    {
        // What the texts tell comes a moment after who was in touch.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await pane.GetOkAsync("/api/proposals")).GetProperty("proposals").GetArrayLength() == 0 && !limit.IsCancellationRequested)
        {
            await Task.Delay(25, CancellationToken.None);
        }

        string address = Told.Truth.People.Single(person => person.Name == "Lee Park").Addresses[^1].Address;
        return (await pane.GetOkAsync($"/api/pane?item=1&with={Uri.EscapeDataString(address)}")).GetProperty("people")[0];
    }

    private static async Task<string> CardAsync(HttpClient outlook)
    {
        var contacts = await outlook.GetFromJsonAsync<JsonElement>("me/contacts?$top=500&$select=displayName,jobTitle,companyName,emailAddresses,businessPhones");
        var card = contacts.GetProperty("value").EnumerateArray().Single(one => one.Text("displayName") == "Lee Park");
        return string.Join(" | ", Fields.Select(name => card.GetProperty(name).GetRawText()));
    }
}
