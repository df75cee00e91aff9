using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Tests.Reading;

/// <summary>What the owner promises in mails of their own.</summary>
[TestClass]
public sealed class OwnPromisesTests
{
    // A Tuesday.
    private static readonly DateTimeOffset At = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
    private static readonly Owner Alex = new(new MailboxId(1), "Alex Rivera", Address("alex@contoso.example"), new HashSet<MailAddress> { Address("alex@contoso.example") });

    [TestMethod]
    [DataRow("I'll send you the drawings.")]
    [DataRow("I’ll send you the survey link by the end of the week.")]
    [DataRow("I will introduce you to Lee Park at Fabrikam.")]
    [DataRow("Sorry for the wait, I'll get back to you by Friday.")]
    [DataRow("I'll also put you in touch with the people at the port.")]
    [DataRow("I will find you a geologist who knows the clay there.")]
    [DataRow("I'll get the numbers to you this week.")]
    [DataRow("I'm going to share the deck with you after the panel.")]
    [DataRow("I'll call you on Thursday.")]
    [DataRow("I'll make the introduction tonight.")]
    [DataRow("I'll send the drawings over tomorrow.")]
    [DataRow("I'll look into it and ask the rope crew.")]
    [DataRow("I promise to write the reference before the holidays.")]
    [DataRow("You'll have the draft by Monday.")]
    [DataRow("Let me come back to you on the price.")]
    [DataRow("I'll send you the list by May 3.")]
    public void A_promise_to_whom_it_was_sent_is_heard(string text)
    {
        var (address, name, found) = Read($"Hi Ana,\n\n{text}\n\nBest,\nAlex").Findings.Single();

        Assert.AreEqual((Address("ana@northwind.example"), null, FindingKind.OwnPromise), (address, name, found.Kind));
        Assert.AreEqual((text.Replace('’', '\''), "m1", At), (found.Line, found.Source, found.At));
    }

    [TestMethod]
    [DataRow("I'll let you know.")]
    [DataRow("I will let you know how it went.")]
    [DataRow("I'll be there at eight.")]
    [DataRow("I'll see you on Friday.")]
    [DataRow("I'll be in touch.")]
    [DataRow("I'll keep you posted.")]
    [DataRow("If you like, I'll send you the drawings.")]
    [DataRow("I'll send you the drawings unless the port objects.")]
    [DataRow("I won't send you the drawings before the bid.")]
    [DataRow("I will not get back to you on this.")]
    [DataRow("I cannot send you the drawings.")]
    [DataRow("I'll try to send you the numbers.")]
    [DataRow("Perhaps I'll call you from the train.")]
    [DataRow("Do you think I'll get the permit for you?")]
    [DataRow("Tomas said I'll send you the map, but he never did.")]
    [DataRow("He wrote \"I'll send you the map\" last week.")]
    [DataRow("I'll send you my best from the river.")]
    [DataRow("They will send you the drawings.")]
    [DataRow("Will you send me the drawings?")]
    [DataRow("I sent you the drawings.")]
    [DataRow("I'll send Lee the drawings.")]
    [DataRow("> I'll send you the drawings.")]
    [DataRow("On Mon, 23 Nov 2026 Ana Ruiz <ana@northwind.example> wrote:\n> I'll send you the drawings.")]
    public void What_is_manners_or_not_meant_is_no_promise(string text) => Assert.AreEqual(ToldNews.Nothing, Read($"Hi Ana,\n\n{text}"));

    [TestMethod]
    [DataRow("I'll get back to you by Friday.", "2026-11-27")]
    [DataRow("I'll send you the list on December 3.", "2026-12-03")]
    [DataRow("I'll send you the 2 drawings tomorrow.", "2026-11-25")]
    [DataRow("I'll call you on Tuesday.", "2026-12-01")]
    [DataRow("I'll send you the list next Friday.", null)]
    [DataRow("I'll send you the list by the end of the week.", null)]
    [DataRow("I'll send you the list.", null)]
    public void The_day_of_a_promise_is_counted_from_the_day_of_the_mail(string text, string? day) =>
        Assert.AreEqual(day, Read(text).Findings.Single().Found.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [TestMethod]
    public void A_mail_gives_one_line_and_no_more_of_it()
    {
        string talk = string.Concat(Enumerable.Repeat("the river was high and the crew was late and ", 6));
        string line = Read($"Hi Ana,\n\nIt was good to see you, {talk}so I'll send you the drawings. I'll also call you on Monday.\n\nAlex").Findings.Single().Found.Line!;

        Assert.AreEqual("I'll send you the drawings.", line);
        Assert.IsLessThanOrEqualTo(200, Read($"Hi,\n\nI'll send you the list of {talk}{talk}.").Findings.Single().Found.Line!.Length);
    }

    [TestMethod]
    public void Of_the_owners_own_mail_no_sign_of_work_and_no_ask_is_read()
    {
        var news = Read("Hi Ana,\n\nI have joined Fabrikam. Do you know anyone who welds bridges? Happy to introduce you.\n\nAlex Rivera\nPartner\nContoso\n+1 503 555 0142");

        Assert.IsEmpty(news.Signs);
        Assert.IsEmpty(news.Findings);
    }

    [TestMethod]
    public void Nothing_is_promised_to_nobody() => Assert.AreEqual(ToldNews.Nothing, Read("I'll send you the drawings.", to: null));

    [TestMethod]
    public void A_mail_of_the_owner_to_few_may_hold_a_promise_to_the_first_of_them()
    {
        Assert.AreEqual(Address("a@x.example"), NewsHint.Addressed(Sent(["a@x.example", "b@x.example"], ["c@x.example"])));
        Assert.IsNull(NewsHint.Addressed(Sent(["a@x.example", "b@x.example", "c@x.example"], ["d@x.example"])), "to four");
        Assert.IsNull(NewsHint.Addressed(Sent([], ["a@x.example"])), "in copy only");
        Assert.IsNull(NewsHint.Addressed(Sent(["alex@contoso.example"], [])), "to themselves");
    }

    private static MailReading Sent(string[] to, string[] copied) =>
        InteractionReader.Read(new MailMessage("m1", At, new Correspondent(Address("alex@contoso.example"), "Alex"), Of(to), Of(copied), false, []), Alex, At);

    private static Correspondent[] Of(string[] addresses) => [.. addresses.Select(one => new Correspondent(Address(one), null))];

    private static ToldNews Read(string text, string? to = "ana@northwind.example") =>
        new TextNews("m1", At, new Correspondent(Address("alex@contoso.example"), "Alex Rivera"), "Steel", text.ReplaceLineEndings("\r\n"), null) { To = MailAddress.Parse(to) }.Read(Alex, "US");

    private static MailAddress Address(string address) => MailAddress.Parse(address)!.Value;
}
