extern alias sandbox;

using System.Globalization;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using sandbox::GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Api.Tests.Sync;

/// <summary>What must be held, told from the mailbox itself by rules written here a second time, and compared.</summary>
internal static class WalkTruth
{
    private static readonly string[] NotRead = ["drafts", "outbox", "junkemail"];

    public static async Task AssertAsync(LiveMailbox live, string owner, WalkBook book, SyncChoices choices, DateTimeOffset? since, WalkOutside outside, IReadOnlyList<string> added)
    {
        // What the owner leaves out is left out with all that lies under it.
        var leftOut = choices.LeftOut.Concat(choices.LeftOut.SelectMany(live.FoldersUnder)).ToHashSet();
        MailNow[] mails = [.. live.MailsNow().Where(mail => !NotRead.Contains(mail.FolderKey) && !leftOut.Contains(mail.FolderId) && !(mail.Head.Received < since))];
        var meetings = choices.Calendar ? outside.Meetings.Where(one => !(one.Meeting.End <= since)).ToArray() : [];
        Same(mails.Select(mail => $"{mail.Id} in {mail.FolderId}{Kind(mail)}").Concat(meetings.Select(one => $"{one.Id} in calendar{(Met(one.Meeting, owner).Any() ? "" : " noise")}")), await book.MailsAsync(), "mails and meetings");
        Same(
            mails.Where(mail => Kind(mail).Length == 0).SelectMany(mail => Exchanges(mail, owner))
                .Concat(meetings.SelectMany(one => Met(one.Meeting, owner).Select(with => string.Create(CultureInfo.InvariantCulture, $"{one.Id} {with} met {one.Meeting.Start.ToUnixTimeSeconds()}")))),
            await book.InteractionsAsync(),
            "interactions");
        Same(live.CardsNow().Select(card => $"{card.Id} {card.Name} {Line(card.Addresses)}"), await book.CardsAsync(), "cards");
        Same([], await book.FeedsThatMiscountAsync(), "counts of the feeds");
        AssertPeople(live, await book.PeopleAsync(), await book.LinksAsync());
        Same(added.Distinct(), await book.AddedAsync(), "people the owner added");
        Same(outside.Plans.Lines, await book.FollowUpsAsync(), "follow-ups");
        Same(outside.Plans.Tasks.Select(one => one.Id.ToString()), await outside.InToDoAsync(), "tasks");
    }

    private static IEnumerable<string> Met(SeedEvent meeting, string owner)
    {
        bool own = meeting.Organizer.Address == owner;
        return meeting.IsCancelled || meeting.IsAllDay || !(own || meeting.Reply == "accepted")
            ? []
            : meeting.Attendees.Where(one => meeting.Replies?.GetValueOrDefault(one.Address) != "declined").Append(meeting.Organizer).Select(one => one.Address).Where(address => address != owner).Distinct();
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
    // the cards, addresses and links there are now would come to at once.
    private static void AssertPeople(LiveMailbox live, IReadOnlyDictionary<string, string> personOf, IReadOnlyList<string> links)
    {
        AddressLink[] linked = [.. links.Select(line => line.Split(' ')).Select(pair => new AddressLink(Address(pair[0]), Address(pair[1]), AreOne: true, SaidByOwner: false))];
        Card[] cards = [.. live.CardsNow().Select(card => new Card(card.Id, card.Name, null, null, [.. card.Addresses.Select(address => new Correspondent(Address(address), card.Name))], null))];
        var expected = Identity.Group(cards, [.. personOf.Keys.Select(Address)], linked).Where(one => one.Addresses.Count > 0).Select(one => Line(one.Addresses.Select(address => address.Value)));
        Same(expected, personOf.GroupBy(pair => pair.Value).Select(group => Line(group.Select(pair => pair.Key))), "people");
    }

    private static MailAddress Address(string text) => MailAddress.Parse(text)!.Value;

    private static string Line(IEnumerable<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));

    private static void Same(IEnumerable<string> expected, IEnumerable<string> held, string what)
    {
        string[] want = [.. expected.Order(StringComparer.Ordinal)];
        string[] have = [.. held.Order(StringComparer.Ordinal)];
        Assert.AreEqual(string.Join('\n', want), string.Join('\n', have), $"The {what} are not as they are.");
    }
}
