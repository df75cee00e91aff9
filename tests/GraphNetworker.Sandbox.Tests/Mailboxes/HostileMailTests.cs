using System.Text;
using System.Text.Json;
using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Tests.Mailboxes;

/// <summary>Mail that means harm or was made by fools: it costs nothing but its own place.</summary>
[TestClass]
public sealed class HostileMailTests
{
    private const string Good = "From: a@one.example\nSubject: good\nDate: Mon, 2 Nov 2026 10:00:00 +0100\n\ntext\n";

    [TestMethod]
    [DataRow("From: =?utf-8?b?////?= <a@one.example>\nSubject: =?x-unknown?q?=FF=FE?=\nDate: whenever\n\nbody")]
    [DataRow("Received: from x; Mon, 1 Jan 1900 00:00:00 +0000\nDate: Mon, 1 Jan 1900 00:00:00 +9999\nSubject: old\nFrom: a@b\n\n")]
    [DataRow("Received: by y; Tue, 19 Jan 2038 03:14:08 +0000\nDate: Fri, 31 Dec 9999 23:59:59 -1200\nFrom: a@b.example\n\n")]
    [DataRow("Date: Sat, 1 Jan 0001 00:00:00 +1400\nFrom: a@b.example\nSubject: before time\n\n")]
    [DataRow("From: \"\u0000\u0001evil\u0000\" <a\u0000b@c.example>\nSubject: nul\u0000s and \u0007bells\nTo: undisclosed-recipients:;\n\n\u0000\u0000")]
    [DataRow("From:\nTo:\nSubject:\nMessage-ID: <>\nReferences: <<<>>>\nDate:\n\n")]
    [DataRow("Received: from nowhere\nX-Mailer: none\n\nno from, no date")]
    [DataRow("From: =?utf-16be?b?2AA=?= <a@b.example>\nSubject: =?utf-16be?b?2AA=?= half a pair\n\n")]
    [DataRow("From: a@b.example\nSubject: never ends\nContent-Type: multipart/mixed; boundary=\"x\"\n\n--x\nContent-Type: multipart/mixed; boundary=\"x\"\n\n--x")]
    [DataRow("From: \"a, b; c\" <<a@b>@c>, <@route:d@e.example>, (only a comment)\nTo: group: a@b.example, c@d.example;, e@f.example\nSubject: parties\n\n")]
    [DataRow("From: a@b.example\nContent-Type: text/plain; charset=\"\u0000\"; name*=%%%\nContent-Transfer-Encoding: rot13\nSubject: charset\n\n\u00ff")]
    public void A_strange_mail_is_read_as_far_as_it_goes(string strange)
    {
        using var folder = new MailFolder().With("good.eml", Good).With("strange.eml", Encoding.Latin1.GetBytes(strange));

        var seed = folder.Open();

        Assert.HasCount(2, seed.Mails);
        foreach (var mail in seed.Mails)
        {
            using var opened = mail.Open();
            Assert.AreEqual(JsonSerializer.Serialize(mail.Head), JsonSerializer.Serialize(MailHead.Of(opened)));
            Assert.AreEqual(MailFolder.Lines(opened.Headers), MailFolder.Lines(mail.ReadHeaders!()));
            Assert.IsFalse((mail.Head.Subject + mail.Head.From?.Name).Any(char.IsControl));
        }
    }

    [TestMethod]
    public void Headers_of_two_megabytes_are_cut_to_what_a_mail_system_lets_in()
    {
        var strange = new StringBuilder("From: a@one.example\nSubject: long\nTo: ");
        for (int count = 0; strange.Length < 2_000_000; count++)
        {
            strange.Append(count == 0 ? "" : ",\n ").Append("someone").Append(count).Append("@far.example");
        }

        strange.Append("\nX-Long: ").Append('z', 900_000).Append("\nMessage-ID: <last@one.example>\n\nbody\n");
        using var folder = new MailFolder().With("long.eml", strange.ToString());

        var mail = folder.Open().Mails.Single();

        Assert.AreEqual("<last@one.example>", mail.Head.InternetMessageId);
        Assert.IsInRange(9_000, 10_500, mail.Head.To.Count);
        using var opened = mail.Open();
        Assert.AreEqual("body", opened.TextBody!.Trim());
        Assert.AreEqual(JsonSerializer.Serialize(mail.Head), JsonSerializer.Serialize(MailHead.Of(opened)));
        Assert.AreEqual(MailFolder.Lines(opened.Headers), MailFolder.Lines(mail.ReadHeaders!()));
    }

    [TestMethod]
    public void Mutated_mails_never_break_the_reading()
    {
        byte[] whole = Encoding.UTF8.GetBytes(
            "Received: from a by b; Mon, 2 Nov 2026 10:00:01 +0100\nFrom: =?utf-8?q?J=C3=B6rg?= <j@one.example>\nTo: \"x y\" <x@two.example>, z@three.example\nCc: g: a@b.example;\nSubject: =?iso-8859-1?q?gr=FC=DFe?=\n"
            + "Date: Mon, 2 Nov 2026 10:00:00 +0100\nMessage-ID: <1@one.example>\nReferences: <0@one.example>\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nhi\n--b\nContent-Disposition: attachment; filename=x\n\nx\n--b--\n");
        var random = new Random(20261112);
        using var folder = new MailFolder();
        for (int count = 0; count < 400; count++)
        {
            byte[] broken = [.. whole];
            for (int hit = 0; hit < 1 + (count % 12); hit++)
            {
                // The first word stays, so that each is still taken for mail.
                broken[random.Next(10, broken.Length)] = (byte)random.Next(256);
            }

            folder.With($"{count}.eml", broken);
        }

        var seed = folder.Open();

        Assert.AreEqual(400, seed.Mails.Count + seed.Unreadable.Count);
        Assert.IsGreaterThan(380, seed.Mails.Count);
        foreach (var mail in seed.Mails)
        {
            using var opened = mail.Open();
            Assert.IsNotNull(JsonSerializer.Serialize(MailHead.Of(opened)));
            Assert.AreEqual(MailFolder.Lines(opened.Headers), MailFolder.Lines(mail.ReadHeaders!()));
        }
    }
}
