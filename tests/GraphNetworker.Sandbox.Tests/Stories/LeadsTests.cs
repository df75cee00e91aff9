using GraphNetworker.Sandbox.Stories;

namespace GraphNetworker.Sandbox.Tests.Stories;

/// <summary>The leading characters act their plots.</summary>
[TestClass]
public sealed class LeadsTests
{
    [TestMethod]
    public void The_newest_mails_are_one_of_each_kind_the_pane_must_know()
    {
        var newest = Told.Mails.Where(mail => mail.Folder == "inbox").Reverse().Take(15).ToList();

        Assert.Contains(mail => mail.Head.From!.Name == "Ana Ruiz" && mail.Head.To.Count == 1, newest);
        Assert.Contains(mail => mail.Head.From!.Name == "Ingrid Solheim", newest);
        Assert.Contains(mail => mail.Head.To.Count == 7, newest);
        Assert.Contains(mail => mail.Head.From!.Address == "lee.park@fabrikam.com", newest);
        Assert.Contains(mail => Told.Truth.Notices.Any(one => one.Kind == "newsletter" && one.MessageId == mail.Head.InternetMessageId), newest);
    }

    [TestMethod]
    public void Ana_is_warm_and_both_answer_within_days()
    {
        var ana = Told.Person("Ana Ruiz");
        Assert.AreEqual(Standing.Warm, ana.Standing);
        Assert.AreEqual(21, ana.RhythmDays);
        Assert.IsGreaterThan(40, ana.Received);
        Assert.IsGreaterThan(40, ana.Sent);
        Assert.AreEqual(Told.Today, ana.LastReceived);
    }

    [TestMethod]
    public void Lee_moved_and_three_mails_show_it()
    {
        var move = Told.Truth.Moves.Single(one => one.Person == "Lee Park");
        Assert.AreEqual("Fabrikam", move.ToCompany);
        Assert.AreEqual("Chief Estimator", move.ToTitle);
        CollectionAssert.IsSubsetOf(new[] { SignKind.Bounce, SignKind.NewAddress, SignKind.NewSignature }, move.Signs.Select(sign => sign.Kind).ToArray());
        Assert.IsLessThan(30, Told.Today.DayNumber - move.Left.DayNumber);
    }

    [TestMethod]
    public void Jo_wrote_often_and_has_been_quiet_for_nine_months()
    {
        var jo = Told.Person("Jo Diaz");
        Assert.AreEqual(Standing.Quiet, jo.Standing);
        Assert.IsGreaterThan(50, jo.Received);
        Assert.IsInRange(265, 300, Told.Today.DayNumber - jo.LastReceived!.Value.DayNumber);
        Assert.IsGreaterThan(jo.LastReceived.Value, jo.LastSent!.Value);
    }

    [TestMethod]
    public void Henrik_and_Rosa_are_dormant_strong_once_and_silent_for_three_years()
    {
        foreach (string name in new[] { "Henrik Sørensen", "Rosa Lindgren" })
        {
            var person = Told.Person(name);
            Assert.AreEqual(Standing.Dormant, person.Standing);
            Assert.IsGreaterThan(30, person.Received);
            Assert.IsGreaterThan(3 * 365, Told.Today.DayNumber - person.LastReceived!.Value.DayNumber);
        }
    }

    [TestMethod]
    public void Linda_never_wrote_a_word() => Assert.AreEqual((Standing.OneWay, 0, true), (Told.Person("Linda Carver").Standing, Told.Person("Linda Carver").Received, Told.Person("Linda Carver").Sent > 5));

    [TestMethod]
    public void Two_are_named_Wei_Chen_and_stay_two()
    {
        var both = Told.Truth.People.Where(one => one.Name == "Wei Chen").ToList();
        Assert.HasCount(2, both);
        Assert.IsEmpty(both[0].Addresses.Select(one => one.Address).Intersect(both[1].Addresses.Select(one => one.Address)));
    }

    [TestMethod]
    public void Victorias_mails_are_sent_by_her_assistant()
    {
        var written = Told.From(Told.Person("Victoria Hale"));
        Assert.IsNotEmpty(written);
        Assert.IsTrue(written.All(mail => mail.Head.Sender!.Address == "nina.brandt@woodgrovebank.com"));
    }

    [TestMethod]
    public void Fatima_bounced_hard_and_lives()
    {
        var bounce = Told.Truth.Bounces.Single(one => one.Person == "Fatima Al-Sayed");
        Assert.IsTrue(bounce.IsHard);
        Assert.IsGreaterThan(5, Told.From(Told.Person("Fatima Al-Sayed")).Count(mail => mail.Head.Sent > bounce.At));
    }

    [TestMethod]
    public void Ivans_full_mailbox_is_a_soft_bounce() => Assert.IsFalse(Told.Truth.Bounces.Single(one => one.Person == "Ivan Petrov").IsHard);

    [TestMethod]
    public void Kate_took_another_name_and_stayed()
    {
        var kate = Told.Person("Katherine Byrne");
        Assert.HasCount(2, kate.Addresses);
        Assert.AreEqual(1, kate.Employments.Select(job => job.Company).Distinct().Count());
        Assert.DoesNotContain(move => move.Person == kate.Name, Told.Truth.Moves);
    }

    [TestMethod]
    public void Claires_mailbox_says_in_French_that_she_left_and_names_Luc()
    {
        var reply = Told.Truth.AutoReplies.Single(one => one.Person == "Claire Dubois" && one.Kind == AutoReplyKind.Left);
        Assert.AreEqual(("fr", "Luc Moreau"), (reply.Language, reply.StandIn));
    }

    [TestMethod]
    public void Walter_died_and_nobody_is_told_that_he_left()
    {
        var walter = Told.Person("Walter Lang");
        Assert.AreEqual(Standing.Deceased, walter.Standing);
        Assert.AreEqual(MoveKind.Deceased, Told.Truth.Moves.Single(one => one.Person == walter.Name).Kind);
    }
}
