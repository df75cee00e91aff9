using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Tests.Mailboxes;

/// <summary>Whose mailbox it is, and what is said when there is none.</summary>
[TestClass]
public sealed class OwnerTests
{
    [TestMethod]
    public void The_owner_is_who_sent_most_of_the_sent_mail()
    {
        using var folder = new MailFolder()
            .With("inbox/1.", MailFolder.Mail("News <news@loud.example>", "a"))
            .With("inbox/2.", MailFolder.Mail("News <news@loud.example>", "b"))
            .With("inbox/3.", MailFolder.Mail("News <news@loud.example>", "c"))
            .With("sent/1.", MailFolder.Mail("Robin Vale <Robin@vale.example>", "d"))
            .With("sent/2.", MailFolder.Mail("Robin Vale <robin.vale@old.example>", "e"))
            .With("sent/3.", MailFolder.Mail("Robin Vale <robin@vale.example>", "f"));

        var owner = folder.Open(owner: null).Owner;

        Assert.AreEqual("robin@vale.example", owner.Address);
        Assert.AreEqual("Robin Vale", owner.Name);
        Assert.AreEqual("robin.vale@old.example", owner.OtherAddresses.Single());
    }

    [TestMethod]
    public void Without_sent_mail_the_owner_is_the_most_frequent_sender()
    {
        using var folder = new MailFolder()
            .With("1.", MailFolder.Mail("b@one.example", "a")).With("2.", MailFolder.Mail("a@one.example", "b")).With("3.", MailFolder.Mail("b@one.example", "c"));
        Assert.AreEqual("b@one.example", folder.Open(owner: null).Owner.Address);
    }

    [TestMethod]
    public void A_named_owner_is_believed_and_gets_a_name_from_the_mail()
    {
        using var folder = new MailFolder().With("1.", MailFolder.Mail("b@one.example", "a"));
        var owner = folder.Open(owner: "ROBIN@vale.example").Owner;
        Assert.AreEqual(("Robin Vale", "robin@vale.example"), (owner.Name, owner.Address));
        Assert.AreEqual("Some Body", folder.Open(owner: "some.body@else.example").Owner.Name);
    }

    [TestMethod]
    public void A_path_that_is_not_there_is_said_in_one_sentence()
    {
        using var folder = new MailFolder();
        var refused = Assert.ThrowsExactly<MailboxUnreadableException>(() => folder.Open(within: "missing"));
        Assert.StartsWith("There is no file or folder ", refused.Message);
    }

    [TestMethod]
    public void A_folder_without_mail_is_said_in_one_sentence()
    {
        using var folder = new MailFolder();
        Assert.EndsWith("holds no files.", Assert.ThrowsExactly<MailboxUnreadableException>(() => folder.Open()).Message);
        folder.With("a.json", "{}").With("b.png", [0x89, 0x50]);
        Assert.EndsWith("looks like mail (2 files looked at).", Assert.ThrowsExactly<MailboxUnreadableException>(() => folder.Open()).Message);
        Assert.EndsWith("looks like mail (1 file looked at).", Assert.ThrowsExactly<MailboxUnreadableException>(() => folder.Open(within: "a.json")).Message);
    }

    [TestMethod]
    public void Mails_without_any_sender_ask_for_an_owner()
    {
        using var folder = new MailFolder().With("1.eml", "Received: by x; Mon, 2 Nov 2026 10:00:00 +0000\nSubject: s\n\n");
        Assert.Contains("--owner", Assert.ThrowsExactly<MailboxUnreadableException>(() => folder.Open(owner: null)).Message);
        Assert.HasCount(1, folder.Open().Mails);
    }

    [TestMethod]
    public void Reading_can_be_stopped()
    {
        using var folder = new MailFolder().With("1.eml", MailFolder.Mail("a@one.example", "a"));
        Assert.Throws<OperationCanceledException>(() => MailFiles.Open(folder.Path, null, new CancellationToken(canceled: true)));
    }
}
