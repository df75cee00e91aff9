using System.Text;
using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Tests.Mailboxes;

/// <summary>Folders of files of any name: what is mail, what is not, and where it lies.</summary>
[TestClass]
public sealed class FoldersOfFilesTests
{
    [TestMethod]
    public void Mail_is_known_by_its_first_lines_whatever_its_file_is_called()
    {
        using var folder = new MailFolder()
            .With("inbox/13.", MailFolder.Mail("a@one.example", "thirteen"))
            .With("inbox/00930.d20e3d61.txt", "From a@one.example  Thu Aug 22 12:36:23 2026\nReturn-Path: <a@one.example>\n" + MailFolder.Mail("a@one.example", "with a From line"))
            .With("inbox/letter.eml", MailFolder.Mail("a@one.example", "letter").ReplaceLineEndings("\r\n"))
            .With("inbox/noextension", "\uFEFF" + MailFolder.Mail("a@one.example", "with a mark"))
            .With("inbox/77.emlx", Emlx(MailFolder.Mail("a@one.example", "apple")))
            .With("inbox/00930.json", "{\"from\": \"nobody\"}")
            .With("inbox/photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 74, 70])
            .With("inbox/readme.txt", "Subject to change.\nFrom here on, nothing.\n")
            .With("inbox/empty.eml", "")
            .With("inbox/.hidden", MailFolder.Mail("a@one.example", "hidden"));

        var seed = folder.Open();

        Assert.AreEqual("apple, letter, thirteen, with a From line, with a mark", string.Join(", ", seed.Mails.Select(mail => mail.Head.Subject).Order()));
        Assert.AreEqual(5, seed.OtherFiles);
        Assert.IsEmpty(seed.Unreadable);
        Assert.IsTrue(seed.Mails.All(mail => mail.Folder == "inbox"));
        using var apple = seed.Mails.Single(mail => mail.Head.Subject == "apple").Open();
        Assert.AreEqual("Text.", apple.TextBody!.Trim());
    }

    [TestMethod]
    public void A_file_named_like_mail_that_is_none_gets_a_reason()
    {
        using var folder = new MailFolder()
            .With("good.eml", MailFolder.Mail("a@one.example", "good"))
            .With("broken.eml", "This is not a mail at all.\n")
            .With("outlook.msg", [0xD0, 0xCF, 0x11, 0xE0])
            .With("archive.pst", [0x21, 0x42, 0x44, 0x4E]);

        var seed = folder.Open();

        Assert.HasCount(1, seed.Mails);
        Assert.AreEqual("archive.pst broken.eml outlook.msg", string.Join(' ', seed.Unreadable.Select(file => file.Path)));
        Assert.IsTrue(seed.Unreadable.All(file => file.Reason.EndsWith('.')));
        Assert.AreEqual(0, seed.OtherFiles);
    }

    [TestMethod]
    public void Folders_of_the_disk_become_mail_folders_and_the_best_match_gets_the_known_name()
    {
        using var folder = new MailFolder()
            .With("sent/1.", MailFolder.Mail("Robin Vale <robin@vale.example>", "s1"))
            .With("sent_items/1.", MailFolder.Mail("Robin Vale <robin@vale.example>", "s2"))
            .With("_sent_mail/1.", MailFolder.Mail("Robin Vale <robin@vale.example>", "s3"))
            .With("inbox/1.", MailFolder.Mail("a@one.example", "i1"))
            .With("inbox/genie/1.", MailFolder.Mail("a@one.example", "g1"))
            .With("deleted_items/1.", MailFolder.Mail("a@one.example", "d1"))
            .With("work/plans/2026/1.", MailFolder.Mail("a@one.example", "w1"));

        var seed = folder.Open();
        string Where(string subject)
        {
            var mail = seed.Mails.Single(one => one.Head.Subject == subject);
            var names = new Stack<string>();
            for (string? key = mail.Folder; key is not null; key = seed.Folders.Single(one => one.Key == key).Parent)
            {
                names.Push(seed.Folders.Single(one => one.Key == key).Name);
            }

            return string.Join('/', names);
        }

        Assert.AreEqual("Sent Items", Where("s2"));
        Assert.AreEqual("sent", Where("s1"));
        Assert.AreEqual("_sent_mail", Where("s3"));
        Assert.AreEqual("Inbox/genie", Where("g1"));
        Assert.AreEqual("Deleted Items", Where("d1"));
        Assert.AreEqual("work/plans/2026", Where("w1"));
        foreach (string key in new[] { "inbox", "sentitems", "deleteditems", "drafts", "archive", "junkemail" })
        {
            Assert.AreEqual(1, seed.Folders.Count(one => one.Key == key), key);
        }

        var seen = new HashSet<string>();
        Assert.IsTrue(seed.Folders.All(one => (one.Parent is null || seen.Contains(one.Parent)) && seen.Add(one.Key)), "parents come before children");
    }

    [TestMethod]
    public void A_heap_without_folders_is_parted_into_received_and_sent()
    {
        using var folder = new MailFolder()
            .With("1.eml", MailFolder.Mail("a@one.example", "in"))
            .With("2.eml", MailFolder.Mail("Robin Vale <robin@vale.example>", "out"));

        var seed = folder.Open();

        Assert.AreEqual("inbox", seed.Mails.Single(mail => mail.Head.Subject == "in").Folder);
        Assert.AreEqual("sentitems", seed.Mails.Single(mail => mail.Head.Subject == "out").Folder);
    }

    [TestMethod]
    public void A_folder_that_only_wraps_another_is_no_mail_folder()
    {
        using var folder = new MailFolder()
            .With("export/robin/inbox/1.", MailFolder.Mail("a@one.example", "in"))
            .With("export/robin/sent/1.", MailFolder.Mail("Robin Vale <robin@vale.example>", "out"));

        var seed = folder.Open();

        Assert.IsTrue(seed.Folders.All(one => one.Parent is null));
        Assert.AreEqual("inbox sentitems", string.Join(' ', seed.Mails.Select(mail => mail.Folder).Order()));
    }

    [TestMethod]
    public void A_single_mail_is_a_mailbox_too()
    {
        using var folder = new MailFolder().With("one.eml", MailFolder.Mail("a@one.example", "alone"));
        Assert.AreEqual("alone", folder.Open(within: "one.eml").Mails.Single().Head.Subject);
    }

    [TestMethod]
    public void A_restart_finds_the_same_mails_under_the_same_keys()
    {
        using var folder = new MailFolder()
            .With("inbox/1.", MailFolder.Mail("a@one.example", "one"))
            .With("inbox/2.", MailFolder.Mail("a@one.example", "two"))
            .With("sent/1.", MailFolder.Mail("a@one.example", "one"));

        var first = folder.Open();
        var second = folder.Open();
        Assert.AreEqual(first.Stamp, second.Stamp);
        CollectionAssert.AreEqual(first.Mails.Select(mail => mail.Key).ToList(), second.Mails.Select(mail => mail.Key).ToList());
        Assert.HasCount(3, first.Mails.Select(mail => mail.Key).Distinct());

        folder.With("inbox/3.", MailFolder.Mail("a@one.example", "three"));
        var third = folder.Open();
        Assert.AreNotEqual(first.Stamp, third.Stamp);
        CollectionAssert.IsSubsetOf(first.Mails.Select(mail => mail.Key).ToList(), third.Mails.Select(mail => mail.Key).ToList());
    }

    [TestMethod]
    public void Mails_are_opened_whole_and_attachments_are_seen_without_opening()
    {
        const string parted = "Content-Type: multipart/mixed; boundary=b\nMIME-Version: 1.0\n";
        string plain = MailFolder.Mail("a@one.example", "without", body: "--b\nContent-Type: text/plain\n\nhello\n--b--").Replace("\n\n--b", $"\n{parted}\n--b", StringComparison.Ordinal);
        string attached = MailFolder.Mail("a@one.example", "with", body: $"--b\nContent-Type: text/plain\n\n{new string('x', 70_000)}\n--b\nContent-Type: text/csv\ncontent-disposition:\n attachment; filename=a.csv\n\n1,2\n--b--").Replace("\n\n--b\nContent-Type: text/plain", $"\n{parted}\n--b\nContent-Type: text/plain", StringComparison.Ordinal);
        using var folder = new MailFolder().With("1.eml", plain).With("2.eml", attached);

        var seed = folder.Open();

        Assert.IsFalse(seed.Mails.Single(mail => mail.Head.Subject == "without").Head.HasAttachments);
        Assert.IsTrue(seed.Mails.Single(mail => mail.Head.Subject == "with").Head.HasAttachments);
        foreach (var mail in seed.Mails)
        {
            using var opened = mail.Open();
            Assert.AreEqual(mail.Head.HasAttachments, MailHead.Of(opened).HasAttachments);
        }
    }

    private static byte[] Emlx(string mail) => Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetByteCount(mail)}\n{mail}<?xml version=\"1.0\"?><plist></plist>");
}
