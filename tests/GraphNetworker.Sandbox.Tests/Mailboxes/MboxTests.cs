using System.Text;

namespace GraphNetworker.Sandbox.Tests.Mailboxes;

/// <summary>Mbox files of both traditions, both line ends, any size.</summary>
[TestClass]
public sealed class MboxTests
{
    private const string Parter = "From a@one.example Thu Nov  5 08:00:00 2026\n";

    [TestMethod]
    [DataRow("\n")]
    [DataRow("\r\n")]
    public void Each_mail_of_an_mbox_is_found_and_its_marks_are_taken_off(string feed)
    {
        string mbox = Parter + MailFolder.Mail("a@one.example", "first", body: ">From the start\n>>From quoted\nFrom nowhere in particular\nend") + "\n"
            + "From MAILER-DAEMON Fri Nov 06 09:00:00 2026\n" + MailFolder.Mail("b@two.example", "second") + "\n"
            + "From - Sat Nov 07 10:00:00 2026\n" + MailFolder.Mail("c@three.example", "third") + "\n";
        using var folder = new MailFolder().With("all.mbox", mbox.ReplaceLineEndings(feed));

        var seed = folder.Open(within: "all.mbox");

        Assert.AreEqual("first second third", string.Join(' ', seed.Mails.Select(mail => mail.Head.Subject)));
        using var first = seed.Mails[0].Open();
        Assert.AreEqual(MailFolder.Lines(first.Headers), MailFolder.Lines(seed.Mails[0].ReadHeaders!()));
        Assert.AreEqual("From the start\n>From quoted\nFrom nowhere in particular\nend", first.TextBody!.ReplaceLineEndings("\n").Trim());
    }

    [TestMethod]
    public void A_line_of_the_text_that_looks_like_the_beginning_of_a_mail_parts_nothing_without_a_header_behind_it()
    {
        string mbox = Parter + MailFolder.Mail("a@one.example", "one", body: "quoted:\n\nFrom joe@two.example Thu Nov  5 08:00:00 2026\nand so on, he said") + "\n" + Parter + MailFolder.Mail("a@one.example", "two");
        using var folder = new MailFolder().With("all.mbox", mbox);
        Assert.HasCount(2, folder.Open(within: "all.mbox").Mails);
    }

    [TestMethod]
    public void A_large_mbox_is_read_in_pieces_and_no_mail_is_lost_or_doubled_at_their_ends()
    {
        // Lengths of 1 to 9,000 bytes walk the beginnings of mails over the ends of the pieces.
        var mbox = new StringBuilder();
        for (int count = 0; count < 1500; count++)
        {
            mbox.Append(Parter).Append(MailFolder.Mail("a@one.example", $"number {count}", body: new string('y', 1 + (count * 37 % 9000)))).Append('\n');
        }

        using var folder = new MailFolder().With("all.mbox", mbox.ToString());
        Assert.IsGreaterThan(5_000_000, mbox.Length);

        var seed = folder.Open(within: "all.mbox");

        CollectionAssert.AreEqual(Enumerable.Range(0, 1500).Select(count => $"number {count}").ToList(), seed.Mails.Select(mail => mail.Head.Subject).ToList());
        foreach (int count in new[] { 0, 1, 700, 1498, 1499 })
        {
            using var mail = seed.Mails[count].Open();
            Assert.AreEqual(1 + (count * 37 % 9000), mail.TextBody!.Trim().Length);
        }
    }

    [TestMethod]
    public void A_mail_that_begins_just_where_a_piece_ends_is_found_once()
    {
        // Pieces are a megabyte long, and their last two kilobytes are read again with the next.
        int[] ends = [(1024 * 1024) - 2048, 1024 * 1024];
        string first = Parter + MailFolder.Mail("a@one.example", "first", body: "");
        string second = Parter + MailFolder.Mail("a@one.example", "second", body: new string('z', 9000));
        foreach (int start in ends.SelectMany(end => Enumerable.Range(end - 3, 7)))
        {
            using var folder = new MailFolder().With("all.mbox", first + new string('x', start - first.Length - 1) + "\n" + second);
            Assert.AreEqual("first second", string.Join(' ', folder.Open(within: "all.mbox").Mails.Select(mail => mail.Head.Subject)), $"{start}");
        }
    }

    [TestMethod]
    public void An_mbox_within_a_folder_is_a_folder()
    {
        string two = Parter + MailFolder.Mail("a@one.example", "t1", id: "t1") + "\n" + Parter + MailFolder.Mail("a@one.example", "t2", id: "t2");
        using var folder = new MailFolder()
            .With("Inbox", two)
            .With("Sent", Parter + MailFolder.Mail("Robin Vale <robin@vale.example>", "s1"))
            .With("Inbox.sbd/Travel", two)
            .With("Box.mbox/mbox", two);

        var seed = folder.Open();

        Assert.AreEqual(2, seed.Mails.Count(mail => mail.Folder == "inbox"));
        Assert.AreEqual(1, seed.Mails.Count(mail => mail.Folder == "sentitems"));
        var travel = seed.Folders.Single(one => one.Name == "Travel");
        Assert.AreEqual("inbox", travel.Parent);
        Assert.AreEqual(2, seed.Mails.Count(mail => mail.Folder == travel.Key));
        Assert.AreEqual(2, seed.Mails.Count(mail => mail.Folder == seed.Folders.Single(one => one.Name == "Box").Key));
    }

    [TestMethod]
    public void What_mail_programs_write_about_reading_is_believed()
    {
        string mbox = Parter + "Status: RO\n" + MailFolder.Mail("a@one.example", "read") + "\n" + Parter + "Status: O\n" + MailFolder.Mail("a@one.example", "unread") + "\n"
            + Parter + "X-Mozilla-Status: 0001\n" + MailFolder.Mail("a@one.example", "mozilla read") + "\n" + Parter + "X-Mozilla-Status: 0000\n" + MailFolder.Mail("a@one.example", "mozilla unread");
        using var folder = new MailFolder().With("all.mbox", mbox);

        var unread = folder.Open(within: "all.mbox").Mails.Where(mail => !mail.IsRead).Select(mail => mail.Head.Subject);

        Assert.AreEqual("mozilla unread, unread", string.Join(", ", unread.Order()));
    }

    [TestMethod]
    public void Labels_of_a_Gmail_export_say_the_folder()
    {
        string mbox = Parter + "X-Gmail-Labels: Inbox,Unread\n" + MailFolder.Mail("a@one.example", "in") + "\n" + Parter + "X-Gmail-Labels: Sent\n" + MailFolder.Mail("robin@vale.example", "out") + "\n"
            + Parter + "X-Gmail-Labels: Trash\n" + MailFolder.Mail("a@one.example", "gone") + "\n" + Parter + "X-Gmail-Labels: Important\n" + MailFolder.Mail("a@one.example", "kept");
        using var folder = new MailFolder().With("All mail.mbox", mbox);

        var seed = folder.Open(within: "All mail.mbox");

        Assert.AreEqual("gone=deleteditems in=inbox kept=archive out=sentitems", string.Join(' ', seed.Mails.Select(mail => $"{mail.Head.Subject}={mail.Folder}").Order()));
        Assert.IsFalse(seed.Mails.Single(mail => mail.Head.Subject == "in").IsRead);
    }
}
