using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Tests.Reading;

/// <summary>What people ask for, offer and promise.</summary>
[TestClass]
public sealed class AskTests
{
    [TestMethod]
    [DataRow("Do you know anyone who could translate a contract?", nameof(Asked))]
    [DataRow("Could you introduce me to the people at Contoso?", nameof(Asked))]
    [DataRow("I am looking for a new job in Vienna.", nameof(Asked))]
    [DataRow("I would be happy to introduce you to Lee.", nameof(Offered))]
    [DataRow("Let me know if I can help.", nameof(Offered))]
    [DataRow("I'll send you the paper tomorrow.", nameof(Promised))]
    [DataRow("I will get back to you next week.", nameof(Promised))]
    [DataRow("We are hiring a senior engineer in Graz.", nameof(OpeningSeen))]
    [DataRow("There is an opening for a controller on my floor.", nameof(OpeningSeen))]
    public void A_plain_sentence_is_heard(string text, string kind)
    {
        var said = MailNews.Read(JobMoveMailTests.Mail("Hello", $"Dear Sam,\n\n{text}\n\nKim")).Single();

        Assert.AreEqual(kind, said.GetType().Name);
        Assert.AreEqual(2, said.Line);
        Assert.AreEqual(text, said.Said);
    }

    [TestMethod]
    [DataRow("I cannot send you the paper.")]
    [DataRow("If you like, I will send you the paper.")]
    [DataRow("We are not hiring an engineer.")]
    [DataRow("We are looking for a restaurant.")]
    [DataRow("Do you know the way?")]
    [DataRow("> I'll send you the paper tomorrow.")]
    public void What_is_not_meant_is_not_heard(string text) => Assert.IsEmpty(MailNews.Read(JobMoveMailTests.Mail("Hello", text)));

    [TestMethod]
    public void A_machine_promises_nothing() =>
        Assert.IsEmpty(MailNews.Read(JobMoveMailTests.Mail("Automatic reply: paper", "I will get back to you next week.")).OfType<Promised>());
}
