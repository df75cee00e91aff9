using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Tests.Reading;

/// <summary>What machines answer for people.</summary>
[TestClass]
public sealed class AutoReplyTests
{
    [TestMethod]
    [DataRow("Kim Abel is no longer with the company. Please contact Lee Park at lee@fabrikam.example.")]
    [DataRow("Kim Abel has left Fabrikam. Please contact Lee Park at lee@fabrikam.example.")]
    [DataRow("Kim Abel no longer works here. Please write to Lee Park at lee@fabrikam.example.")]
    public void The_owner_of_the_mailbox_is_spoken_of_as_of_somebody_else_and_the_stand_in_is_not_the_mover(string text)
    {
        var said = Read(text);
        var move = said.OfType<JobMoveSaid>().First();

        Assert.AreEqual(Mover.Sender, move.Mover);
        Assert.AreEqual(JobMoveKind.LeftCompany, move.Kind);
        Assert.IsFalse(said.OfType<JobMoveSaid>().Any(other => other.Person == "Lee Park"));
        Assert.AreEqual("lee@fabrikam.example", said.OfType<StandIn>().First().Address?.Value);
        Assert.AreEqual("Lee Park", said.OfType<StandIn>().First().Name);
    }

    [TestMethod]
    [DataRow("This employee is no longer with the company.")]
    [DataRow("Diese Person ist nicht mehr bei uns beschäftigt.")]
    [DataRow("Frau Abel hat das Unternehmen verlassen.")]
    [DataRow("Kim Abel ne fait plus partie de la société.")]
    [DataRow("Kim Abel ya no trabaja en esta empresa.")]
    [DataRow("Kim Abel is niet meer werkzaam bij ons bedrijf.")]
    [DataRow("Kim Abel non lavora più in questa azienda.")]
    [DataRow("您好，该员工已离职。")]
    public void Who_left_is_told_in_seven_languages(string text)
    {
        var move = Read(text).OfType<JobMoveSaid>().First();

        Assert.AreEqual(JobMoveKind.LeftCompany, move.Kind);
        Assert.AreEqual(Mover.Sender, move.Mover);
    }

    [TestMethod]
    [DataRow("I am out of the office until Friday, March 6.", 6)]
    [DataRow("I am on vacation and will be back on 9 March.", 9)]
    [DataRow("Ich bin bis zum 06.03.2026 nicht im Büro.", 6)]
    [DataRow("Je suis absente jusqu'au 10 mars.", 10)]
    [DataRow("Estoy de vacaciones hasta el 12 de marzo.", 12)]
    [DataRow("I will be back in the office on Thursday.", 5)]
    public void Being_away_is_never_leaving_and_the_day_of_return_is_told(string text, int day)
    {
        var said = Read(text);

        Assert.IsFalse(said.OfType<JobMoveSaid>().Any());
        Assert.AreEqual(new DateOnly(2026, 3, day), said.OfType<AwayUntil>().Single().Back);
    }

    [TestMethod]
    public void Away_without_a_day_is_away()
    {
        var away = Read("I have limited access to mail this week.").OfType<AwayUntil>().Single();

        Assert.IsNull(away.Back);
        Assert.IsNull(away.Until);
    }

    [TestMethod]
    [DataRow("Your message has been received. We will get back to you soon.")]
    [DataRow("Vielen Dank für Ihre Nachricht. Ihre Anfrage ist eingegangen.")]
    [DataRow("Nous avons bien reçu votre message.")]
    public void A_receipt_is_a_receipt(string text) => Assert.IsInstanceOfType<Acknowledged>(Read(text).Single());

    [TestMethod]
    public void A_mail_of_a_person_is_no_automatic_answer() =>
        Assert.IsEmpty(MailNews.Read(JobMoveMailTests.Mail("Hello", "Sorry, I was out of the office last week.")));

    [TestMethod]
    public void An_address_of_the_owner_themselves_is_no_stand_in() =>
        Assert.IsFalse(Read("I am out of the office. Please contact me at my new address kim@contoso.example.").OfType<StandIn>().Any());

    private static IReadOnlyList<Evidence> Read(string text) => MailNews.Read(JobMoveMailTests.Mail("Automatic reply: lunch", text, automatic: true));
}
