extern alias sandbox;

using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using sandbox::GraphNetworker.Sandbox.Mailboxes;
using sandbox::GraphNetworker.Sandbox.SignIn;

namespace GraphNetworker.Api.Tests.Sync;

/// <summary>What must be held, told from the mailbox itself by rules written here a second time, and compared.</summary>
internal static class WalkTruth
{
    private static readonly string[] NotRead = ["drafts", "outbox", "junkemail"];

    public static async Task AssertAsync(LiveMailbox live, string owner, WalkBook book, IReadOnlyList<FollowUp> followUps, IReadOnlyList<string> added, Practice practice)
    {
        MailNow[] mails = [.. live.MailsNow().Where(mail => !NotRead.Contains(mail.FolderKey))];
        Same(mails.Select(mail => $"{mail.Id} in {mail.FolderId}{Kind(mail)}"), await book.MailsAsync(), "mails");
        Same(mails.Where(mail => Kind(mail).Length == 0).SelectMany(mail => Exchanges(mail, owner)), await book.InteractionsAsync(), "interactions");
        Same(live.CardsNow().Select(card => $"{card.Id} {card.Name} {Line(card.Addresses)}"), await book.CardsAsync(), "cards");
        Same([], await book.FeedsThatMiscountAsync(), "counts of the feeds");
        AssertPeople(live, await book.PeopleAsync());
        Same(added.Distinct(), await book.AddedAsync(), "people the owner added");
        await AssertFollowUpsAsync(live, followUps, book, practice);
    }

    // A head does not tell the headers of a list; a walk's lists are all called List.
    private static string Kind(MailNow mail) => mail.Head.From is null ? " quarantine" : mail.Head.From.Name == "List" ? " noise" : "";

    private static IEnumerable<string> Exchanges(MailNow mail, string owner)
    {
        long at = (mail.Head.Received ?? mail.Head.Sent)!.Value.ToUnixTimeSeconds();
        string from = mail.Head.From!.Address;
        return from == owner
            ? mail.Head.To.Select(to => to.Address).Distinct().Select(to => string.Create(CultureInfo.InvariantCulture, $"{mail.Id} {to} to {at}"))
            : [string.Create(CultureInfo.InvariantCulture, $"{mail.Id} {from} from {at}")];
    }

    // Who is one with whom is Identity's to say, and tested there; here the store, which regroups step by step, must have come to what
    // the cards and addresses there are now would come to at once.
    private static void AssertPeople(LiveMailbox live, IReadOnlyDictionary<string, string> personOf)
    {
        Card[] cards = [.. live.CardsNow().Select(card => new Card(card.Id, card.Name, null, null, [.. card.Addresses.Select(address => new Correspondent(Address(address), card.Name))], null))];
        var expected = Identity.Group(cards, [.. personOf.Keys.Select(Address)]).Where(one => one.Addresses.Count > 0).Select(one => Line(one.Addresses.Select(address => address.Value)));
        Same(expected, personOf.GroupBy(pair => pair.Value).Select(group => Line(group.Select(pair => pair.Key))), "people");
    }

    private static MailAddress Address(string text) => MailAddress.Parse(text)!.Value;

    private static string Line(IEnumerable<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));

    private static async Task AssertFollowUpsAsync(LiveMailbox live, IReadOnlyList<FollowUp> followUps, WalkBook book, Practice practice)
    {
        Same(followUps.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Id} {(int)FollowUpState.InToDo} {one.Due:yyyy-MM-dd} {one.Title}")), await book.FollowUpsAsync(), "follow-ups");
        if (followUps.Count == 0)
        {
            return;
        }

        using var http = new HttpClient(practice.Sandbox.CreateHandler());
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", practice.Sandbox.IssueToken(AppRegistration.Outlook, "https://graph.microsoft.com/Tasks.ReadWrite", live.Account));
        var lists = (await http.GetFromJsonAsync<JsonElement>(new Uri("https://graph.microsoft.com/v1.0/me/todo/lists?$top=100"))).GetProperty("value").EnumerateArray().Where(list => list.Text("displayName") == "GraphNetworker").ToArray();
        Assert.HasCount(1, lists, "One list.");
        var tasks = await http.GetFromJsonAsync<JsonElement>(new Uri($"https://graph.microsoft.com/v1.0/me/todo/lists/{Uri.EscapeDataString(lists[0].Text("id"))}/tasks?$top=100&$expand=linkedResources"));
        Same(followUps.Select(one => one.Id.ToString()), tasks.GetProperty("value").EnumerateArray().Select(task => task.GetProperty("linkedResources")[0].Text("externalId")), "tasks");
    }

    private static void Same(IEnumerable<string> expected, IEnumerable<string> held, string what)
    {
        string[] want = [.. expected.Order(StringComparer.Ordinal)];
        string[] have = [.. held.Order(StringComparer.Ordinal)];
        Assert.AreEqual(string.Join('\n', want), string.Join('\n', have), $"The {what} are not as they are.");
    }
}
