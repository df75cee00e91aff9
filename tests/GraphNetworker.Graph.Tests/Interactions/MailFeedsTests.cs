using System.Net.Http.Headers;
using System.Net.Http.Json;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Interactions;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.SignIn;

namespace GraphNetworker.Graph.Tests.Interactions;

[TestClass]
public sealed class MailFeedsTests
{
    private static readonly SeedFolder[] Folders = [new("inbox", "Inbox", null), new("sentitems", "Sent Items", null), new("projects", "Projects", null), new("bridge", "Bridge", "projects"), new("old", "Old", "deleteditems"), new("spam", "Spam", "junkemail")];

    [TestMethod]
    public async Task Every_folder_is_read_at_any_depth_but_what_was_never_sent_or_never_wanted()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed(Folders, [("inbox", 3), ("bridge", 2), ("old", 1), ("drafts", 4), ("junkemail", 5), ("spam", 6), ("deleteditems", 7)]));

        var feeds = await practice.Mailbox().MailFoldersAsync(SyncChoices.Everything.LeftOut, null, CancellationToken.None);

        Assert.AreEqual(
            "Archive 0, Bridge 2, Deleted Items 7, Inbox 3, Old 1, Projects 0, Sent Items 0",
            string.Join(", ", feeds.OrderBy(feed => feed.Name, StringComparer.Ordinal).Select(feed => $"{feed.Name} {feed.Total}")));
        Assert.IsTrue(feeds.All(feed => feed.Kind == FeedKind.Mail));
    }

    [TestMethod]
    public async Task A_folder_is_read_page_by_page_to_its_end_and_then_only_what_changed()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed(Folders, [("inbox", 23)]), options => options.PageSize = 10);
        var mailbox = practice.Mailbox();
        string inbox = (await mailbox.MailFoldersAsync(SyncChoices.Everything.LeftOut, null, CancellationToken.None)).Single(feed => feed.Name == "Inbox").FolderId;

        var (first, pages, cursor) = await ReadAsync(mailbox, inbox, null);
        string fresh = practice.Sandbox.Mailbox.Deliver(Practice.Seed(Folders, [("inbox", 1)]).Mails[0].Open());
        var (second, _, _) = await ReadAsync(mailbox, inbox, cursor);

        Assert.AreEqual((23, 3), (first.Count, pages));
        Assert.AreEqual("ana@northwind.com", first[0].Item!.From!.Address.Value);
        Assert.IsTrue(first[0].Item!.Headers.Any(header => header.Name == "List-Id"));
        Assert.AreEqual(fresh, second.Single().Id);
    }

    [TestMethod]
    public async Task A_mail_keeps_its_id_when_it_moves()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed(Folders, [("inbox", 2)]));
        var mailbox = practice.Mailbox();
        var feeds = await mailbox.MailFoldersAsync(SyncChoices.Everything.LeftOut, null, CancellationToken.None);
        string inbox = feeds.Single(feed => feed.Name == "Inbox").FolderId, archive = feeds.Single(feed => feed.Name == "Archive").FolderId;
        var (mails, _, inboxCursor) = await ReadAsync(mailbox, inbox, null);
        var (_, _, archiveCursor) = await ReadAsync(mailbox, archive, null);

        using var outlook = new HttpClient(practice.Sandbox.CreateHandler());
        outlook.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", practice.Sandbox.IssueToken(AppRegistration.Outlook, "https://graph.microsoft.com/Mail.ReadWrite"));
        outlook.DefaultRequestHeaders.Add("Prefer", "IdType=\"ImmutableId\"");
        using var moved = await outlook.PostAsJsonAsync(new Uri($"https://graph.microsoft.com/v1.0/me/messages/{Uri.EscapeDataString(mails[0].Id)}/move"), new { destinationId = archive });
        moved.EnsureSuccessStatusCode();
        var (left, _, _) = await ReadAsync(mailbox, inbox, inboxCursor);
        var (arrived, _, _) = await ReadAsync(mailbox, archive, archiveCursor);

        Assert.AreEqual((mails[0].Id, null), (left.Single().Id, left.Single().Item));
        Assert.AreEqual(mails[0].Id, arrived.Single().Id);
        Assert.IsNotNull(arrived.Single().Item);
    }

    [TestMethod]
    public async Task Six_folders_at_once_are_never_more_than_four_requests()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed(Folders, [("inbox", 30), ("bridge", 30), ("old", 30), ("projects", 30), ("archive", 30), ("sentitems", 30)]), options => options.PageSize = 5);
        practice.Sandbox.Knobs.Latency = TimeSpan.FromMilliseconds(5);
        var feeds = await practice.Mailbox().MailFoldersAsync(SyncChoices.Everything.LeftOut, null, CancellationToken.None);
        practice.Sandbox.Counters.Clear();

        var read = await Task.WhenAll(feeds.Select(feed => ReadAsync(practice.Mailbox(), feed.FolderId, null)));

        Assert.AreEqual(180, read.Sum(folder => folder.Changes.Count));
        Assert.AreEqual(4, practice.Sandbox.Counters.MaxInFlight);
        Assert.AreEqual(0, practice.Sandbox.Counters.Throttled);
    }

    [TestMethod]
    public async Task A_mail_is_found_by_its_message_id_and_opens_in_Outlook()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed(Folders, [("inbox", 2)]));

        string? link = await practice.Mailbox().WebLinkAsync("<inbox-1@northwind.com>", CancellationToken.None);
        string? none = await practice.Mailbox().WebLinkAsync("<o'nobody@northwind.com>", CancellationToken.None);

        StringAssert.StartsWith(link, "https://outlook.office365.com/");
        Assert.IsNull(none);
    }

    [TestMethod]
    public async Task A_cursor_of_another_mailbox_has_expired()
    {
        await using var one = await Practice.StartAsync(Practice.Seed(Folders, [("inbox", 2)]));
        await using var other = await Practice.StartAsync(Practice.Seed(Folders, [("inbox", 2)]) with { Stamp = "another" });
        string inbox = (await one.Mailbox().MailFoldersAsync(SyncChoices.Everything.LeftOut, null, CancellationToken.None)).Single(feed => feed.Name == "Inbox").FolderId;
        var (_, _, cursor) = await ReadAsync(one.Mailbox(), inbox, null);

        var answer = await other.Mailbox().MailsAsync(inbox, cursor, null, CancellationToken.None);

        Assert.IsInstanceOfType<FeedDecision.StartAgain>(FeedDecision.On(answer.Answer, 0));
    }

    [TestMethod]
    public async Task Of_a_folder_longer_than_a_filtered_delta_every_mail_of_the_years_chosen_comes_once_newest_first()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed(Folders, [("inbox", 5_300)]));
        var mailbox = practice.Mailbox();
        string inbox = (await mailbox.MailFoldersAsync(SyncChoices.Everything.LeftOut, null, CancellationToken.None)).Single(feed => feed.Name == "Inbox").FolderId;
        var since = practice.Sandbox.Mailbox.MailsNow().Select(mail => mail.Head.Received!.Value).Order().ElementAt(50);

        var (first, pages, cursor) = await ReadAsync(mailbox, inbox, null, since);
        practice.Sandbox.Mailbox.Delete(first[10].Id);
        string fresh = practice.Sandbox.Mailbox.Deliver(Practice.Seed(Folders, [("inbox", 1)]).Mails[0].Open());
        var (second, _, _) = await ReadAsync(mailbox, inbox, cursor, since);

        string[] wanted = [.. practice.Sandbox.Mailbox.MailsNow().Where(mail => mail.Head.Received >= since && mail.Id != fresh).Select(mail => mail.Id), first[10].Id];
        CollectionAssert.AreEquivalent(wanted, first.Select(change => change.Id).ToArray());
        CollectionAssert.AreEqual(first.OrderByDescending(change => change.Item!.At).Select(change => change.Id).ToArray(), first.Select(change => change.Id).ToArray());
        Assert.AreEqual(12, pages, "9 of 500 by delta with one more, 2 by list");
        CollectionAssert.AreEquivalent(new[] { first[10].Id }, second.Select(change => change.Id).ToArray());
    }

    private static async Task<(List<Change<MailMessage>> Changes, int Pages, Cursor Cursor)> ReadAsync(MailboxGraph mailbox, string folder, Cursor? cursor, DateTimeOffset? since = null)
    {
        var changes = new List<Change<MailMessage>>();
        for (int pages = 1; ; pages++)
        {
            var answer = await mailbox.MailsAsync(folder, cursor, since, CancellationToken.None);
            changes.AddRange(answer.Changes);
            cursor = ((FeedAnswer.Page)answer.Answer).Cursor;
            if (cursor.CaughtUp)
            {
                return (changes, pages, cursor);
            }
        }
    }
}
