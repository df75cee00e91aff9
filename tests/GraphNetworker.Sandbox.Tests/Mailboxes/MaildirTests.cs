namespace GraphNetworker.Sandbox.Tests.Mailboxes;

/// <summary>Maildirs: flags, subfolders, what is still being written.</summary>
[TestClass]
public sealed class MaildirTests
{
    [TestMethod]
    public void Flags_and_places_say_what_was_read()
    {
        using var folder = new MailFolder()
            .With("cur/1001.a.host:2,S", MailFolder.Mail("a@one.example", "seen"))
            .With("cur/1002.a.host:2,", MailFolder.Mail("a@one.example", "unseen"))
            .With("new/1003.a.host", MailFolder.Mail("a@one.example", "new"))
            .With("tmp/1004.a.host", MailFolder.Mail("a@one.example", "half written"))
            .With("dovecot.index.log", "x");

        var seed = folder.Open();

        Assert.AreEqual("new:False seen:True unseen:False", string.Join(' ', seed.Mails.Select(mail => $"{mail.Head.Subject}:{mail.IsRead}").Order()));
        Assert.IsTrue(seed.Mails.All(mail => mail.Folder == "inbox"));
    }

    [TestMethod]
    public void Folders_parted_by_dots_are_nested_and_read_in_their_own_alphabet()
    {
        using var folder = new MailFolder()
            .With("cur/1.a:2,S", MailFolder.Mail("a@one.example", "in"))
            .With(".Sent/cur/2.a:2,S", MailFolder.Mail("Robin Vale <robin@vale.example>", "out"))
            .With(".Projects.Entw&APw-rfe/cur/3.a:2,S", MailFolder.Mail("a@one.example", "plan"));
        Directory.CreateDirectory(Path.Combine(folder.Path, ".Empty", "cur"));

        var seed = folder.Open();

        Assert.AreEqual("inbox", seed.Mails.Single(mail => mail.Head.Subject == "in").Folder);
        Assert.AreEqual("sentitems", seed.Mails.Single(mail => mail.Head.Subject == "out").Folder);
        var plan = seed.Folders.Single(one => one.Key == seed.Mails.Single(mail => mail.Head.Subject == "plan").Folder);
        Assert.AreEqual("Projects", seed.Folders.Single(one => one.Key == plan.Parent).Name);
        Assert.Contains(one => one.Name == "Empty", seed.Folders);
    }

    [TestMethod]
    public void A_mail_keeps_its_key_when_it_is_read()
    {
        using var folder = new MailFolder().With("cur/1001.a.host:2,", MailFolder.Mail("a@one.example", "letter"));
        var before = folder.Open().Mails.Single();
        File.Move(Path.Combine(folder.Path, "cur", "1001.a.host:2,"), Path.Combine(folder.Path, "cur", "1001.a.host:2,S"));
        var after = folder.Open().Mails.Single();

        Assert.AreEqual(before.Key, after.Key);
        Assert.IsTrue(after.IsRead && !before.IsRead);
    }
}
