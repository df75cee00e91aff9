using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Tests.Reading;

/// <summary>Who is a person, and what of a sentence is the firm, the post, or the part of the firm that goes into an address book.</summary>
[TestClass]
public sealed class MoveFieldTests
{
    [TestMethod]
    [DataRow("Anadyne accepted our offer for the 15th.")]
    [DataRow("Strandberg resigned rather than sign the paper.")]
    [DataRow("Hudson Electronics left Fabrikam in the cold.")]
    [DataRow("In Mittelburg he was appointed general manager of the works.")]
    [DataRow("Northwind is now the largest buyer of paper clips.")]
    public void A_single_word_that_nothing_calls_a_person_is_none(string text) => Assert.IsEmpty(Moves(text));

    [TestMethod]
    [DataRow("Denise left the company in April.", "Denise")]
    [DataRow("Shunmei left the company in April.", "Shunmei")]
    [DataRow("Shunmei has left Fabrikam to try his luck elsewhere.", "Shunmei")]
    [DataRow("Shunmei Oda reviewed it. Shunmei has left Fabrikam.", "Shunmei Oda")]
    [DataRow("Rhonda Lake turned in her two weeks notice this morning.", "Rhonda Lake")]
    public void A_word_is_a_person_by_its_name_or_by_what_is_said_of_it(string text, string person) => Assert.AreEqual(person, Moves(text).First().Person);

    [TestMethod]
    public void In_a_change_log_people_are_called_by_one_word() =>
        Assert.AreEqual("Shunmei", Moves("Shunmei is no longer at Fabrikam.", "MAINTAINERS: drop a reviewer").Single().Person);

    [TestMethod]
    [DataRow("For the ledger conversion Denise Ruiz will serve as the business lead.")]
    [DataRow("Denise Ruiz will assume responsibility for the Oslo filing.")]
    [DataRow("Denise Ruiz is moving over to the pricing team for the next six weeks.")]
    [DataRow("Denise Ruiz is our new outside counsel in that case.")]
    [DataRow("I was promoted to root and now nothing works.")]
    [DataRow("Denise Ruiz was promoted a bit too fast if you ask me.")]
    [DataRow("My last day in the office before the baby comes will be June 8th.")]
    [DataRow("I will leave Denise a note.")]
    [DataRow("Employees whose posts end get severance. Your last day will be stated in your letter.")]
    [DataRow("I worked at a bank until the mid-90s, then quit and became a baker.")]
    [DataRow("I quit last month and now earn $5000 a week.")]
    [DataRow("Rep. Denise Ruiz has announced that she will retire.")]
    [DataRow("From today's Chronicle: Denise Ruiz, who retired from Fabrikam in May, will join the jury.")]
    [DataRow("OSLO (Dow Jones)--Fabrikam on Monday named Denise Ruiz chief executive.")]
    [DataRow("Our speaker, an honors graduate of Oslo, is Denise Ruiz. She became dean after leaving Fabrikam.")]
    [DataRow("A strong buy with a price target of $32: Denise Ruiz has joined Fabrikam as chief executive.")]
    public void A_task_a_speaker_or_a_share_is_no_change_of_work(string text) => Assert.IsEmpty(Moves(text));

    [TestMethod]
    [DataRow("I have accepted a position with Contoso's Oslo office.", "Contoso", null)]
    [DataRow("I left Fabrikam last week. I will be the vice president of research programs at the new Contoso Institute.", "Contoso Institute", "vice president of research programs")]
    [DataRow("I am no longer with Fabrikam and am currently with Contoso.", "Contoso", null)]
    [DataRow("I am leaving Fabrikam to take a position as the staff director of the Contoso Institute.", "Contoso Institute", "staff director")]
    [DataRow("Today is my last day at Fabrikam. I'm moving to the College of Contoso.", "College of Contoso", null)]
    [DataRow("As of Monday I will be an associate at Contoso LLP.", "Contoso LLP", "associate")]
    [DataRow("I have joined the Wingtip Group as a principal.", "the Wingtip Group", "principal")]
    public void What_the_sender_says_beside_it_tells_where_to(string text, string firm, string? post)
    {
        var moves = Moves(text);

        Assert.AreEqual(firm, moves.Select(move => move.NewCompany).First(name => name is not null));
        Assert.AreEqual(post, moves.Select(move => move.NewTitle).FirstOrDefault(title => title is not null));
    }

    [TestMethod]
    [DataRow("Denise Ruiz will be joining Contoso in Boston, Mass. as chief engineer.", "Contoso", "chief engineer")]
    [DataRow("I met Denise Ruiz. She left Fabrikam in June and is now vice president of marketing at Contoso.", "Contoso", "vice president of marketing")]
    [DataRow("Denise Ruiz has joined the law firm of Contoso & Cole as a partner.", "Contoso & Cole", "partner")]
    [DataRow("Contoso hired Denise Ruiz as director of trading.", "Contoso", "director of trading")]
    [DataRow("Today we announced the appointment of Denise Ruiz as Contoso's chief financial officer.", "Contoso", "chief financial officer")]
    [DataRow("The Contoso Board has elected Denise Ruiz as corporate secretary.", "Contoso", "corporate secretary")]
    [DataRow("Denise Ruiz has been promoted from secretary to administration officer.", null, "administration officer")]
    [DataRow("We announce the addition of Denise Ruiz as the head of pricing.", null, "head of pricing")]
    public void Of_somebody_else_firm_and_post_are_told(string text, string? firm, string? post)
    {
        var move = Moves(text).First(said => said.NewTitle is not null);

        Assert.AreEqual((firm, post), (move.NewCompany, move.NewTitle));
        Assert.AreEqual("Denise Ruiz", move.Person);
    }

    [TestMethod]
    [DataRow("Denise Ruiz has recently joined the Demand Management group.", "Demand Management group")]
    [DataRow("I will be starting my new job on the west desk on Monday.", "west desk")]
    [DataRow("Denise Ruiz will join Lee Park's office staff.", null)]
    public void A_part_of_a_firm_is_no_firm(string text, string? part)
    {
        var move = Moves(text).First();

        Assert.IsNull(move.NewCompany);
        Assert.AreEqual(part, move.NewPart);
    }

    [TestMethod]
    public void What_is_only_said_of_a_talk_is_no_new_firm() => Assert.IsEmpty(Moves("I will be the director of the session at the Contoso Institute. I'm moving to the College of Contoso for it."));

    private static JobMoveSaid[] Moves(string text, string subject = "Hello") => [.. MailNews.Read(JobMoveMailTests.Mail(subject, text)).OfType<JobMoveSaid>()];
}
