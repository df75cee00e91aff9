using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.Stories;
using MimeKit;

namespace GraphNetworker.Sandbox.Tests.Stories;

/// <summary>The story as a whole: repeatable, of the promised size, well-formed.</summary>
[TestClass]
public sealed class TellingTests
{
    [TestMethod]
    public void The_same_seed_and_day_tell_the_same_bytes_in_any_country()
    {
        string expected = Fingerprint(Told.Story);
        var before = CultureInfo.CurrentCulture;
        try
        {
            var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            foreign.NumberFormat.NegativeSign = "~";
            foreign.NumberFormat.NumberDecimalSeparator = ",";
            foreign.DateTimeFormat.DateSeparator = ".";
            foreign.DateTimeFormat.TimeSeparator = "h";
            foreign.DateTimeFormat.MonthNames = [.. foreign.DateTimeFormat.MonthNames.Select(name => name.ToUpperInvariant())];
            CultureInfo.CurrentCulture = foreign;
            Assert.AreEqual(expected, Fingerprint(StoryMailbox.Tell(7, Told.Today)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    public void Another_seed_and_another_day_tell_another_story()
    {
        Assert.AreNotEqual(Told.Story.Mailbox.Stamp, StoryMailbox.Tell(8, Told.Today).Mailbox.Stamp);
        var tomorrow = StoryMailbox.Tell(7, Told.Today.AddDays(1));
        Assert.AreNotEqual(Told.Story.Mailbox.Stamp, tomorrow.Mailbox.Stamp);
        Assert.AreEqual(Told.Today.AddDays(1), DateOnly.FromDateTime(tomorrow.Mailbox.Mails[^1].Head.Received!.Value.UtcDateTime));
    }

    [TestMethod]
    [DataRow(1, "2026-06-14")]
    [DataRow(2, "2027-03-01")]
    [DataRow(3, "2028-02-29")]
    [DataRow(12345, "2026-12-27")]
    public void Any_seed_and_day_tell_a_story_of_the_promised_size(int seed, string today)
    {
        var story = StoryMailbox.Tell(seed, DateOnly.ParseExact(today, "yyyy-MM-dd"));
        var truth = story.Truth;

        var newest = story.Mailbox.Mails.Where(mail => mail.Folder == "inbox").Reverse().Take(15).ToList();
        foreach (string sender in new[] { "Ana Ruiz", "Ingrid Solheim", "Tomas Berg", "Lee Park", "Bridge Weekly" })
        {
            Assert.Contains(mail => mail.Head.From!.Name == sender, newest, sender);
        }

        Assert.HasCount(300, truth.People);
        Assert.IsInRange(11_000, 13_500, story.Mailbox.Mails.Count);
        Assert.AreEqual(20, truth.Counts.Newsletterers);
        Assert.IsInRange(1_500, 2_500, truth.Counts.Newsletters);
        Assert.IsInRange(15, 60, truth.Counts.Bounces);
        Assert.IsInRange(60, 200, truth.Counts.AutoReplies);
        Assert.IsInRange(45, 80, truth.Moves.Count);
        Assert.IsInRange(120, 350, truth.Meetings.Count);
        Assert.IsInRange(170, 235, story.Mailbox.Contacts.Count);
        foreach (var kind in Enum.GetValues<HelpKind>())
        {
            Assert.IsGreaterThan(4, truth.Helps.Count(one => one.Kind == kind), $"{kind}");
        }

        foreach (var kind in Enum.GetValues<AutoReplyKind>())
        {
            Assert.Contains(one => one.Kind == kind, truth.AutoReplies, $"{kind}");
        }

        Assert.AreEqual("de en es fr", string.Join(' ', truth.AutoReplies.Select(one => one.Language).Distinct().Order()));
        Assert.IsGreaterThanOrEqualTo(3, truth.Moves.Count(move => move.FromCompany == "Litware" && truth.Today.DayNumber - move.Left.DayNumber is > 50 and < 70));
    }

    [TestMethod]
    public void A_head_says_what_the_mail_says()
    {
        foreach (var mail in Told.Mails.Where((_, index) => index % 5 == 0))
        {
            using var opened = mail.Open();
            Assert.AreEqual(JsonSerializer.Serialize(mail.Head), JsonSerializer.Serialize(MailHead.Of(opened)));
            using var bytes = new MemoryStream();
            opened.WriteTo(bytes);
            bytes.Position = 0;
            using var read = MimeMessage.Load(bytes);
            Assert.AreEqual(JsonSerializer.Serialize(mail.Head), JsonSerializer.Serialize(MailHead.Of(read)));
        }
    }

    [TestMethod]
    public void Every_message_id_and_every_key_is_unique()
    {
        Assert.HasCount(Told.Mails.Count, Told.Mails.Select(mail => mail.Head.InternetMessageId).Distinct());
        Assert.HasCount(Told.Mails.Count, Told.Mails.Select(mail => mail.Key).Distinct());
        Assert.HasCount(Told.Story.Mailbox.Contacts.Count, Told.Story.Mailbox.Contacts.Select(card => card.Key).Distinct());
        Assert.HasCount(Told.Story.Mailbox.Events.Count, Told.Story.Mailbox.Events.Select(meeting => meeting.Key).Distinct());
    }

    [TestMethod]
    public void A_reply_answers_a_mail_that_was_there_before_it()
    {
        int replies = 0;
        foreach (var mail in Told.Mails.Where((_, index) => index % 3 == 0))
        {
            using var opened = mail.Open();
            if (opened.InReplyTo is { } answered)
            {
                replies++;
                var before = Told.ById[$"<{answered}>"];
                Assert.IsLessThan(mail.Head.Sent!.Value, before.Head.Sent!.Value);
                Assert.AreEqual(before.Head.ConversationKey, mail.Head.ConversationKey);
            }
        }

        Assert.IsGreaterThan(1_000, replies);
    }

    [TestMethod]
    public void Mails_lie_in_order_of_arrival_and_none_ahead()
    {
        var arrivals = Told.Mails.Select(mail => mail.Head.Received!.Value).ToList();
        CollectionAssert.AreEqual(arrivals.Order().ToList(), arrivals);
        Assert.IsLessThan(new DateTimeOffset(2026, 11, 12, 6, 0, 0, TimeSpan.Zero), arrivals[^1]);
        Assert.AreEqual(Told.Today, DateOnly.FromDateTime(arrivals[^1].UtcDateTime));
    }

    [TestMethod]
    public void Letters_are_written_in_the_waking_hours_of_their_place()
    {
        var byHand = Told.Mails.Where(Told.IsByHand).ToList();
        int awake = byHand.Count(mail => mail.Head.Sent!.Value.Hour is >= 7 and < 20);
        int atWeekends = byHand.Count(mail => mail.Head.Sent!.Value.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);

        Assert.IsGreaterThan(0.93 * byHand.Count, awake);
        Assert.IsInRange(0.003 * byHand.Count, 0.12 * byHand.Count, atWeekends);
    }

    [TestMethod]
    public void Folders_hold_what_the_truth_counts()
    {
        foreach (var folder in Told.Truth.Folders)
        {
            Assert.AreEqual(folder.Mails, Told.Mails.Count(mail => mail.Folder == folder.Key), folder.Key);
        }

        foreach (string key in new[] { "inbox", "sentitems", "archive", "deleteditems", "projects-bridge14", "projects-harbour", "newsletters" })
        {
            Assert.IsGreaterThan(60, Told.Truth.Folders.Single(folder => folder.Key == key).Mails, key);
        }

        Assert.IsTrue(Told.Mails.Where(mail => mail.Head.From!.Address == Told.Owner).All(mail => mail.Folder == "sentitems"));
        Assert.IsGreaterThan(5, Told.Mails.Count(mail => mail.Folder == "inbox" && !mail.IsRead));
    }

    [TestMethod]
    public void Every_domain_is_kept_for_fiction_except_the_network_that_must_be_real()
    {
        string[] microsoft =
        [
            "contoso.com", "fabrikam.com", "adatum.com", "litwareinc.com", "proseware.com", "relecloud.com", "woodgrovebank.com", "treyresearch.net", "vanarsdelltd.com", "wingtiptoys.com",
            "wideworldimporters.com", "humongousinsurance.com", "cohowinery.com", "alpineskihouse.com", "blueyonderairlines.com", "consolidatedmessenger.com", "graphicdesigninstitute.com",
            "margiestravel.com", "bellowscollege.com", "lamnahealthcare.com", "firstupconsultants.com", "cpandl.com", "southridgevideo.com", "thephone-company.com", "lucernepublishing.com",
            "nodpublishers.com", "fourthcoffee.com",
        ];
        var strangers = Told.Mails.SelectMany(mail => mail.Head.To.Concat(mail.Head.Cc).Append(mail.Head.From!))
            .Select(party => party.Address[(party.Address.IndexOf('@', StringComparison.Ordinal) + 1)..]).Distinct()
            .Where(domain => !domain.EndsWith(".example", StringComparison.Ordinal) && !microsoft.Any(known => domain == known || domain.EndsWith($".{known}", StringComparison.Ordinal)));

        Assert.AreEqual("linkedin.com", strangers.Single());
    }

    private static string Fingerprint(Story story)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(story.Truth)));
        hash.AppendData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(story.Mailbox.Contacts)));
        hash.AppendData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(story.Mailbox.Events)));
        foreach (var (mail, index) in story.Mailbox.Mails.Select((mail, index) => (mail, index)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{mail.Key}{mail.Folder}{mail.IsRead}{JsonSerializer.Serialize(mail.Head)}"));
            if (index % 4 == 0)
            {
                using var opened = mail.Open();
                using var bytes = new MemoryStream();
                opened.WriteTo(bytes);
                hash.AppendData(bytes.ToArray());
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
