using GraphNetworker.Sandbox.Stories;
using MimeKit;

namespace GraphNetworker.Sandbox.Tests.Stories;

/// <summary>What the truth says is what the mails show.</summary>
[TestClass]
public sealed class TruthTests
{
    [TestMethod]
    public void Nobody_writes_from_an_address_that_is_over()
    {
        foreach (var person in Told.Truth.People)
        {
            foreach (var address in person.Addresses.Where(one => one.Until is not null))
            {
                var late = Told.From(person).Where(mail => mail.Head.From!.Address == address.Address && DateOnly.FromDateTime(mail.Head.Sent!.Value.DateTime) > address.Until);
                Assert.IsEmpty(late, $"{person.Name} from {address.Address}");
            }
        }
    }

    [TestMethod]
    public void A_bounce_names_an_address_that_is_dead_or_was_for_a_while()
    {
        Assert.IsGreaterThan(10, Told.Truth.Bounces.Count(one => one.IsHard));
        foreach (var bounce in Told.Truth.Bounces)
        {
            var person = Told.Person(bounce.Person!);
            var address = person.Addresses.Single(one => one.Address == bounce.Address);
            bool isRevived = Told.From(person).Any(mail => mail.Head.From!.Address == bounce.Address && mail.Head.Sent > bounce.At);
            Assert.IsTrue(!bounce.IsHard || address.State != AddressState.Live || isRevived, bounce.Address);
            Assert.IsTrue(!bounce.IsHard || isRevived || address.Until <= DateOnly.FromDateTime(bounce.At.UtcDateTime), $"{bounce.Address} bounced before its time");
            var original = Told.ById[bounce.OriginalId];
            Assert.Contains(bounce.Address, original.Head.To.Concat(original.Head.Cc).Select(party => party.Address));
        }
    }

    [TestMethod]
    public void A_bounce_is_a_report_whose_text_alone_names_the_address()
    {
        foreach (var bounce in Told.Truth.Bounces)
        {
            using var mail = Told.ById[bounce.MessageId].Open();
            var report = (MultipartReport)mail.Body!;
            Assert.AreEqual("delivery-status", report.ReportType);
            Assert.AreEqual(bounce.Form == "EXCHANGE", mail.Headers.Contains("X-MS-Exchange-Message-Is-Ndr"));
            Assert.Contains(bounce.Address, mail.TextBody!);

            // Read back from bytes, as a mail program would.
            using var bytes = new MemoryStream();
            mail.WriteTo(bytes);
            bytes.Position = 0;
            using var read = MimeMessage.Load(bytes);
            var status = read.BodyParts.OfType<MessageDeliveryStatus>().Single();
            Assert.HasCount(2, status.StatusGroups);
            Assert.AreEqual($"rfc822; {bounce.Address}", status.StatusGroups[1]["Final-Recipient"]);
            Assert.StartsWith(bounce.Form == "EXCHANGE" || bounce.IsHard ? "5." : "4.", status.StatusGroups[1]["Status"]);
        }
    }

    [TestMethod]
    public void An_automatic_reply_declares_itself_and_names_whom_the_truth_names()
    {
        foreach (var reply in Told.Truth.AutoReplies)
        {
            using var mail = Told.ById[reply.MessageId].Open();
            Assert.StartsWith("auto-", mail.Headers["Auto-Submitted"]);
            Assert.IsNotNull(mail.InReplyTo);
            foreach (string named in new[] { reply.StandIn, reply.NewAddress }.OfType<string>())
            {
                Assert.Contains(named, mail.TextBody!);
            }
        }
    }

    [TestMethod]
    public void An_ask_an_offer_or_a_promise_stands_in_its_mail_word_for_word()
    {
        foreach (var help in Told.Truth.Helps)
        {
            var mail = Told.ById[help.MessageId];
            Assert.Contains(help.Line, Told.Words(mail));
            Assert.AreEqual(help.ByOwner, mail.Head.From!.Address == Told.Owner);
        }
    }

    [TestMethod]
    public void No_other_mail_asks_offers_promises_or_opens()
    {
        string[] phrases = ["Do you know anyone", "do you happen to know", "does anybody come to mind", "I'll send you", "I will send you", "We have an opening", "would be glad to", "Something for your list"];
        var told = Told.Truth.Helps.Select(one => one.MessageId).ToHashSet();
        var untold = Told.Mails.Where(mail => Told.IsByHand(mail) && !told.Contains(mail.Head.InternetMessageId!)).Where((_, index) => index % 4 == 0)
            .Where(mail =>
            {
                using var opened = mail.Open();
                string typed = (opened.TextBody ?? "").Split(["\nFrom: ", "\nOn ", "\n> ", "\nVon: ", "\nAm ", "\nLe "], StringSplitOptions.None)[0];
                return phrases.Any(phrase => typed.Contains(phrase, StringComparison.OrdinalIgnoreCase));
            });

        Assert.IsEmpty(untold.Select(mail => mail.Head.Subject));
    }

    [TestMethod]
    public void A_move_is_shown_by_its_signs_in_order_and_most_have_one()
    {
        Assert.IsGreaterThan(0.85 * Told.Truth.Moves.Count, Told.Truth.Moves.Count(move => move.Signs.Count > 0));
        foreach (var move in Told.Truth.Moves)
        {
            CollectionAssert.AreEqual(move.Signs.Select(sign => sign.At).Order().ToList(), move.Signs.Select(sign => sign.At).ToList());
            foreach (var sign in move.Signs)
            {
                var mail = Told.ById[sign.MessageId];
                bool shows = sign.Kind switch
                {
                    SignKind.NewSignature => Told.Words(mail).Contains(move.ToTitle!, StringComparison.Ordinal),
                    SignKind.Notice => Told.Words(mail).Contains(move.Person, StringComparison.Ordinal),
                    SignKind.ToldByOther => Told.Words(mail).Contains(move.Person, StringComparison.Ordinal),
                    SignKind.NewAddress => mail.Head.From!.Address.EndsWith(Told.Person(move.Person).Employments.Single(job => job.From == move.Joined).Domain, StringComparison.Ordinal),
                    _ => true,
                };
                Assert.IsTrue(shows, $"{move.Person} {sign.Kind}");
            }
        }
    }

    [TestMethod]
    public void Counted_letters_are_those_in_the_mailbox()
    {
        foreach (var person in Told.Truth.People.Where(one => one.IsLead && Told.Truth.People.Count(other => other.Name == one.Name) == 1))
        {
            // Meeting mails bear the address too; they are not letters.
            int written = Told.From(person).Count(mail => !IsMeeting(mail.Head.Subject!));
            Assert.AreEqual(person.Received, written, person.Name);
        }
    }

    [TestMethod]
    public void A_renamed_company_is_told_as_such_and_its_people_did_not_move()
    {
        var renaming = Told.Truth.Renamings.Single();
        Assert.AreEqual("relecloud.com", renaming.ToDomain);
        var olu = Told.Person("Olu Adeyemi");
        Assert.DoesNotContain(move => move.Person == olu.Name, Told.Truth.Moves);
        Assert.Contains(one => one.Address == "olu.adeyemi@relecloud.com" && one.State == AddressState.Live, olu.Addresses);
        Assert.IsTrue(Told.From(olu).All(mail => mail.Head.From!.Address.EndsWith(DateOnly.FromDateTime(mail.Head.Sent!.Value.DateTime) < renaming.Day ? "@proseware.com" : "@relecloud.com", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_meeting_is_in_the_calendar_and_some_lie_ahead()
    {
        var events = Told.Story.Mailbox.Events.ToDictionary(meeting => meeting.Key);
        foreach (var meeting in Told.Truth.Meetings)
        {
            Assert.AreEqual(meeting.Start, events[meeting.EventKey].Start);
        }

        Assert.Contains(meeting => DateOnly.FromDateTime(meeting.Start.UtcDateTime) > Told.Today, Told.Truth.Meetings);
        Assert.Contains(meeting => meeting.IsCancelled, Told.Truth.Meetings);
    }

    [TestMethod]
    public void A_card_that_nobody_touched_names_the_past()
    {
        int carded = Told.Truth.People.Count(one => one.Cards.Count > 0);
        Assert.IsInRange(160, 235, carded);
        Assert.IsInRange(15, 70, Told.Truth.People.Count(one => one.CardIsOutdated));
        var lee = Told.Person("Lee Park");
        Assert.IsTrue(lee.CardIsOutdated);
        Assert.AreEqual("Adatum Construction", Told.Story.Mailbox.Contacts.Single(card => card.Key == lee.Cards[0]).Company);
    }

    private static bool IsMeeting(string subject) =>
        Told.Truth.Meetings.Any(meeting => subject == meeting.Subject) || subject.StartsWith("Accepted: ", StringComparison.Ordinal) || subject.StartsWith("Tentative: ", StringComparison.Ordinal) || subject.StartsWith("Canceled: ", StringComparison.Ordinal);
}
