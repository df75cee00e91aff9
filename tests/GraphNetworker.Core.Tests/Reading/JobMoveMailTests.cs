using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Tests.Reading;

/// <summary>What people write of changes of work, and what only looks like it.</summary>
[TestClass]
public sealed class JobMoveMailTests
{
    [TestMethod]
    [DataRow("Today is my last day at Fabrikam.", JobMoveKind.LeftCompany)]
    [DataRow("Just a note that I will be leaving Fabrikam at the end of June.", JobMoveKind.LeftCompany)]
    [DataRow("I'm no longer with Fabrikam.", JobMoveKind.LeftCompany)]
    [DataRow("I would like to let you know that I have resigned from Fabrikam.", JobMoveKind.Resigned)]
    [DataRow("I have accepted a position with Contoso.", JobMoveKind.NewCompany)]
    [DataRow("I was laid off from Fabrikam yesterday.", JobMoveKind.LaidOff)]
    [DataRow("I am going to retire at the end of the year.", JobMoveKind.Retired)]
    [DataRow("My new e-mail address is kim@contoso.example.", JobMoveKind.NewAddress)]
    [DataRow("As I got married I have a new last name.", JobMoveKind.NameChange)]
    public void The_sender_tells_of_their_own_change(string text, JobMoveKind kind)
    {
        var move = Moves(text).First();

        Assert.AreEqual(kind, move.Kind);
        Assert.AreEqual(Mover.Sender, move.Mover);
        Assert.AreEqual("Kim Abel", move.Person);
    }

    [TestMethod]
    [DataRow("Ana Ruiz has left Fabrikam.", JobMoveKind.LeftCompany)]
    [DataRow("Please note that Ana Ruiz is no longer at Fabrikam.", JobMoveKind.LeftCompany)]
    [DataRow("With regret I announce that Ana Ruiz tendered her resignation from Fabrikam this morning.", JobMoveKind.Resigned)]
    [DataRow("Ana Ruiz has been promoted to director.", JobMoveKind.Promoted)]
    [DataRow("We are pleased to announce that Ana Ruiz will be joining Contoso as chief engineer.", JobMoveKind.NewCompany)]
    [DataRow("Please join me in welcoming Ana Ruiz to our team.", JobMoveKind.NewCompany)]
    [DataRow("Ana Ruiz will assume the role of controller next month.", JobMoveKind.NewRole)]
    [DataRow("Ana Ruiz's e-mail is bouncing.", JobMoveKind.AddressDead)]
    public void Somebody_else_is_named(string text, JobMoveKind kind)
    {
        var move = Moves(text).First();

        Assert.AreEqual(kind, move.Kind);
        Assert.AreEqual(Mover.ThirdParty, move.Mover);
        Assert.AreEqual("Ana Ruiz", move.Person);
    }

    [TestMethod]
    [DataRow("Congratulations on your promotion!", JobMoveKind.Promoted)]
    [DataRow("Congratulations on your new job.", JobMoveKind.NewRole)]
    [DataRow("I just heard that you are leaving Fabrikam.", JobMoveKind.LeftCompany)]
    public void The_reader_moved(string text, JobMoveKind kind)
    {
        var move = Moves(text).First();

        Assert.AreEqual(kind, move.Kind);
        Assert.AreEqual(Mover.Recipient, move.Mover);
    }

    [TestMethod]
    public void The_old_firm_the_new_firm_and_the_post_are_told()
    {
        var move = Moves("Ana Ruiz, head of pricing at Fabrikam, will be joining Contoso as Vice President of Research.").First(said => said.Kind == JobMoveKind.NewCompany);

        Assert.AreEqual("Ana Ruiz", move.Person);
        Assert.AreEqual("Contoso", move.NewCompany);
        Assert.AreEqual("Vice President of Research", move.NewTitle);
    }

    [TestMethod]
    public void A_first_name_is_the_whole_name_named_before()
    {
        var moves = Moves("I have worked with Ana Ruiz for years.\nSadly, Ana has left Fabrikam.");

        Assert.AreEqual("Ana Ruiz", moves.Single().Person);
        Assert.AreEqual("Fabrikam", moves.Single().OldCompany);
    }

    [TestMethod]
    public void The_line_it_stands_on_is_shown_and_never_longer_than_200_characters()
    {
        var move = Moves($"Hello,\n\nI have left Fabrikam. {new string('x', 400)}").Single();

        Assert.AreEqual(2, move.Line);
        Assert.HasCount(200, move.Said.ToCharArray());
    }

    [TestMethod]
    public void A_firm_bears_a_new_name()
    {
        var move = MailNews.Read(Mail("Update my e-mail address", "Fabrikam was renamed to Contoso.")).OfType<JobMoveSaid>().First(said => said.Kind == JobMoveKind.CompanyRenamed);

        Assert.AreEqual(Mover.Organisation, move.Mover);
        Assert.AreEqual("Contoso", move.NewCompany);
        Assert.AreEqual("Fabrikam", move.OldCompany);
    }

    [TestMethod]
    [DataRow("On Mon, 5 Oct 2026 Lee wrote:\n> I have left Fabrikam.")]
    [DataRow("Thanks, see you then.\n\n-----Original Message-----\nFrom: Lee\nSent: Monday\nTo: Kim\n\nI have left Fabrikam.")]
    [DataRow("Call me. On Mon, 5 Oct 2026 Lee <lee@fabrikam.example> wrote: I am no longer with Fabrikam.")]
    public void What_is_quoted_is_not_said(string text) => Assert.IsEmpty(Moves(text));

    [TestMethod]
    [DataRow("If I leave Fabrikam I will tell you.")]
    [DataRow("I might be joining Contoso next year.")]
    [DataRow("Perhaps Ana Ruiz has left Fabrikam.")]
    [DataRow("I am thinking of leaving Fabrikam.")]
    public void A_thought_is_no_move(string text) => Assert.IsEmpty(Moves(text));

    [TestMethod]
    [DataRow("I am not leaving Fabrikam.")]
    [DataRow("Ana Ruiz has not resigned.")]
    [DataRow("I never joined Contoso.")]
    public void What_is_denied_is_no_move(string text) => Assert.IsEmpty(Moves(text));

    [TestMethod]
    [DataRow("I am leaving for Madrid tomorrow.")]
    [DataRow("We are leaving on Sunday and will be back on Friday.")]
    [DataRow("I will be leaving at 4pm today.")]
    [DataRow("I will be leaving early today.")]
    [DataRow("I left you a message this morning.")]
    public void Leaving_for_a_trip_or_for_the_day_is_no_move(string text) => Assert.IsEmpty(Moves(text));

    [TestMethod]
    [DataRow("I will be on vacation next week.")]
    [DataRow("I am going on maternity leave in May.")]
    [DataRow("Ana Ruiz is out on paternity leave until June.")]
    public void Vacation_and_parental_leave_are_no_move(string text) => Assert.IsEmpty(Moves(text));

    [TestMethod]
    [DataRow("Ana Ruiz is stepping down as maintainer.")]
    [DataRow("Lee Park no longer works on the driver.")]
    [DataRow("I resigned from the board of the chess club.")]
    [DataRow("Would you consider joining the board of trustees?")]
    public void A_post_in_a_project_or_on_a_board_is_no_work(string text) => Assert.IsEmpty(Moves(text));

    [TestMethod]
    [DataRow("I am looking for a new position.")]
    [DataRow("We have exciting new jobs at Contoso, apply now.")]
    [DataRow("We are interviewing candidates for a role at Contoso.")]
    public void Looking_for_work_or_for_people_is_no_move(string text) => Assert.IsEmpty(Moves(text));

    [TestMethod]
    public void A_line_of_a_biography_is_no_news() => Assert.IsEmpty(Moves("In 1996, she was promoted to director. Ana Ruiz joined Contoso in 1988."));

    [TestMethod]
    public void A_newsletter_is_nobodys_news() =>
        Assert.IsEmpty(Moves("Ana Ruiz has left Fabrikam.\n\nTo unsubscribe from this newsletter, click here."));

    [TestMethod]
    public void An_address_of_a_house_or_of_memory_is_no_mailbox()
    {
        Assert.IsEmpty(Moves("My new address is 12 Long Lane."));
        Assert.IsEmpty(MailNews.Read(Mail("boot: fix load address", "The old address is no longer valid after the rename.")));
    }

    [TestMethod]
    [DataRow("I am leaving Houston on Tuesday for London.")]
    [DataRow("We left Boston around noon.")]
    [DataRow("I also left Friday, 10 November on the calendar.")]
    [DataRow("Ana Ruiz will be returning to Houston on Monday.")]
    [DataRow("Lunch will start at 11am.")]
    [DataRow("Ana Ruiz joined us on Saturday.")]
    [DataRow("I left the documents at the front desk.")]
    public void A_place_a_day_or_a_table_is_no_firm(string text) => Assert.IsEmpty(Moves(text));

    [TestMethod]
    [DataRow("The contract with Fabrikam was terminated on 3 May.")]
    [DataRow("Tropical Storm Ana left Fabrikam without power.")]
    [DataRow("The Romans left Fabrikam to the Goths.")]
    [DataRow("Fabrikam resigned itself to the ruling.")]
    [DataRow("Ana Ruiz is Fabrikam's designated representative on the matter.")]
    public void What_is_no_person_moves_nowhere(string text) => Assert.IsEmpty(Moves(text).Where(move => move.Person is not "Ana Ruiz" || move.Kind == JobMoveKind.Promoted));

    [TestMethod]
    [DataRow("Each director shall hold office until his successor is elected or until Ana Ruiz resigns.")]
    [DataRow("We get paid only when you are hired.")]
    [DataRow("Bob said, 'Great, I was promoted to husband.'")]
    [DataRow("I quit my job and now make $5000 a week.")]
    [DataRow("You have been chosen as a partner of our preferred members programme.")]
    [DataRow("I have a new role that would be a step up for you.")]
    [DataRow("I left Fabrikam to join Contoso in 1997.")]
    public void A_rule_a_joke_an_offer_and_a_biography_tell_nothing(string text) => Assert.IsEmpty(Moves(text));

    [TestMethod]
    [DataRow("Ana Ruiz is leaving the Yankees.")]
    [DataRow("Our quarterback Ana Ruiz retired. What a season.")]
    [DataRow("The prime minister said that Ana Ruiz resigned.")]
    [DataRow("https://news.example/1\nAna Ruiz has left Fabrikam.")]
    public void Sport_politics_and_articles_are_of_strangers(string text) => Assert.IsEmpty(Moves(text));

    [TestMethod]
    [DataRow("I am on maternity leave. My last day in the office was November 3.")]
    [DataRow("Ana Ruiz is leaving us to have her baby and will be back in September.")]
    [DataRow("Ana Ruiz will be taking over the east desk while Lee is away.")]
    public void Who_comes_back_has_not_left(string text) => Assert.IsEmpty(Moves(text));

    [TestMethod]
    [DataRow("Denise Ruiz isn't with the company any longer.", JobMoveKind.LeftCompany)]
    [DataRow("Did you know that Denise Ruiz left Fabrikam?", JobMoveKind.LeftCompany)]
    [DataRow("The person who handled this, Denise Ruiz, moved on in March.", JobMoveKind.LeftCompany)]
    [DataRow("With Denise Ruiz leaving at the end of the month, who gets the reports?", JobMoveKind.LeftCompany)]
    [DataRow("Our contact at Fabrikam, Denise Ruiz, left the firm earlier this year.", JobMoveKind.LeftCompany)]
    [DataRow("Following the resignation of Denise Ruiz we need a new lead.", JobMoveKind.Resigned)]
    [DataRow("Denise Ruiz quit this morning.", JobMoveKind.Resigned)]
    [DataRow("They let Denise Ruiz go today.", JobMoveKind.LaidOff)]
    [DataRow("They made Denise Ruiz a vice president.", JobMoveKind.Promoted)]
    [DataRow("Please join me in congratulating Denise Ruiz on her promotion.", JobMoveKind.Promoted)]
    [DataRow("Contoso today named Denise Ruiz as general counsel.", JobMoveKind.Promoted)]
    [DataRow("Denise Ruiz went over to Contoso in the spring.", JobMoveKind.NewCompany)]
    [DataRow("Denise Ruiz now handles the nominations.", JobMoveKind.NewRole)]
    [DataRow("Denise Ruiz is no longer there.", JobMoveKind.LeftCompany)]
    [DataRow("With Denise Ruiz's departure we need a new lead.", JobMoveKind.LeftCompany)]
    [DataRow("Congratulations to Denise Ruiz, newly promoted to director!", JobMoveKind.Promoted)]
    [DataRow("Denise Ruiz has transferred to HR.", JobMoveKind.NewRole)]
    [DataRow("Denise Ruiz is working for Contoso these days.", JobMoveKind.NewCompany)]
    public void A_change_is_told_in_passing(string text, JobMoveKind kind)
    {
        var move = Moves(text).First(said => said.Kind == kind);

        Assert.AreEqual(Mover.ThirdParty, move.Mover);
        Assert.AreEqual("Denise Ruiz", move.Person);
    }

    [TestMethod]
    [DataRow("I read about your decision to leave Fabrikam.")]
    [DataRow("I saw the announcement that you stepped down.")]
    [DataRow("I was surprised by your farewell note.")]
    public void A_reader_who_leaves_is_written_to(string text) => Assert.AreEqual(Mover.Recipient, Moves(text).First().Mover);

    [TestMethod]
    [DataRow("ich habe das Unternehmen zum 30.06. verlassen.")]
    [DataRow("ich bin seit dem 1. April nicht mehr bei Fabrikam beschäftigt.")]
    [DataRow("Sinds 1 mei ben ik niet meer werkzaam bij Fabrikam.")]
    [DataRow("Je ne fais plus partie des effectifs de la société.")]
    [DataRow("您好!我已于6月30日离开公司。")]
    [DataRow("Ana Ruiz has left Fabrikam Ltd. Your message will not be read.")]
    public void The_mailbox_of_one_who_left_answers(string text)
    {
        var move = MailNews.Read(Mail("Automatic reply", text, true)).OfType<JobMoveSaid>().First();

        Assert.AreEqual((Mover.Sender, JobMoveKind.LeftCompany), (move.Mover, move.Kind));
    }

    [TestMethod]
    public void A_firm_speaks_of_itself()
    {
        var move = Moves("Just so you know, we've been acquired by Contoso.").First();

        Assert.AreEqual((Mover.Organisation, JobMoveKind.CompanyRenamed, "Contoso"), (move.Mover, move.Kind, move.NewCompany));
    }

    [TestMethod]
    public void A_letter_of_goodbye_needs_no_plain_sentence()
    {
        var move = MailNews.Read(Mail("Farewell", "It has been a pleasure working with all of you. I will miss our lunches. Please keep in touch.")).OfType<JobMoveSaid>().Single();

        Assert.AreEqual(JobMoveKind.LeftCompany, move.Kind);
        Assert.AreEqual(Evidence.InSubject, move.Line);
    }

    [TestMethod]
    public void A_forward_without_a_word_is_somebody_elses_mail()
    {
        const string forward = "---------------------- Forwarded by Kim Abel ----------------------\nFrom: Lee Park\nTo: all\nSubject: news\n\nI have left Fabrikam. Ana Ruiz has left Fabrikam too.";

        Assert.AreEqual("Ana Ruiz", Moves(forward).Single().Person);
    }

    [TestMethod]
    public void A_terse_subject_of_a_change_log_is_enough()
    {
        var gone = MailNews.Read(Mail("maintainers: drop Ana Ruiz, email bounces", "")).OfType<JobMoveSaid>().First();
        var mine = MailNews.Read(Mail("mailmap: update email address for Kim Abel", "")).OfType<JobMoveSaid>().First();

        Assert.AreEqual(("Ana Ruiz", JobMoveKind.AddressDead), (gone.Person, gone.Kind));
        Assert.AreEqual((Mover.Sender, JobMoveKind.NewAddress), (mine.Mover, mine.Kind));
    }

    internal static NewsMail Mail(string subject, string text, bool automatic = false) =>
        new(MailAddress.Parse("kim@fabrikam.example"), "Kim Abel", subject, text, automatic, new DateOnly(2026, 3, 2), MailAddress.Parse("sam@northwind.example"));

    private static JobMoveSaid[] Moves(string text) => [.. MailNews.Read(Mail("Hello", text)).OfType<JobMoveSaid>()];
}
