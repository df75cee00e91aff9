using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Tests.Reading;

[TestClass]
public sealed class SignatureBlockTests
{
    private static readonly Correspondent Robert = new(MailAddress.Parse("robert.lane@northwind.com")!.Value, "Lane, Robert (Lisbon)");

    [TestMethod]
    [DataRow("Robert")]
    [DataRow("robert")]
    [DataRow("Bob")]
    [DataRow("Rob Lane")]
    [DataRow("Lane")]
    [DataRow("RL")]
    [DataRow("- Robert")]
    [DataRow("Your old friend, Robert.")]
    [DataRow("Thanks, Robert")]
    [DataRow("Robert Lane, PhD")]
    [DataRow("robert.lane@northwind.com")]
    public void The_sender_signs_with_any_form_of_the_name(string name) =>
        Assert.AreEqual("2", Numbers($"Here is the draft.\n\n{name}", Robert));

    [TestMethod]
    [DataRow("Thanks,")]
    [DataRow("Best regards,")]
    [DataRow("Thanks and best regards")]
    [DataRow("Mit freundlichen Grüßen")]
    [DataRow("Cordialement,")]
    [DataRow("Un saludo,")]
    public void The_closing_words_belong_to_it(string closing) =>
        Assert.AreEqual("2 4 5", Numbers($"Here is the draft.\n\n{closing}\n\nRobert Lane\n+1 713 555 0100", Robert));

    [TestMethod]
    [DataRow("Please call Kim about this.")]
    [DataRow("Here it is.\n\nThanks")]
    [DataRow("Robert,\n\nCould you call me?")]
    [DataRow("The new number is\n\n713 555 0100")]
    [DataRow("Who comes:\n\nAna Ruiz\nLee Park\n")]
    [DataRow("")]
    public void A_mail_may_have_none(string text) => Assert.AreEqual("", Numbers(text, Robert));

    [TestMethod]
    public void Of_an_unknown_sender_the_closing_words_tell_it() =>
        Assert.AreEqual("2 3", Numbers("Here it is.\n\nKind regards\nAna Ruiz", null));

    [TestMethod]
    public void What_stands_in_the_quotation_is_nobodys_signature_here() =>
        Assert.AreEqual("", Numbers("Gladly, tomorrow at ten.\n\nOn 3/3/25, Robert Lane wrote:\n> Lunch?\n> Best regards,\n> Robert Lane", Robert));

    [TestMethod]
    public void Lines_of_lawyers_below_it_do_not_hide_it() =>
        Assert.AreEqual("2 3", Numbers("Here it is.\n\nRobert Lane\nNorthwind Ltd.\n\nThis e-mail and its attachments are confidential and intended only for the person it is sent to.\nIf it came to you by mistake, delete it.", Robert));

    [TestMethod]
    [DataRow("Lane Staffing Partners")]
    [DataRow("Northwind Ventures, L.P.")]
    [DataRow("12 High St.")]
    public void It_goes_on_behind_a_firm_named_like_the_sender_and_behind_a_full_stop(string line) =>
        Assert.AreEqual("2 3 4 5", Numbers($"Here it is.\n\nRobert Lane\nPresident\n{line}\n713 555 0100", Robert));

    [TestMethod]
    public void A_line_drawn_far_above_does_not_hide_it() =>
        Assert.AreEqual("8 9", Numbers("Here is the plan for all of us.\n__________\nThe first day we walk to the harbour.\nThe second day we rest.\nThe third day we walk back.\nIt is a long way to go and we should not be late.\nPlease bring what you need.\n\nThanks,\nRobert", Robert));

    [TestMethod]
    public void It_stands_above_a_head_that_names_recipients_only() =>
        Assert.AreEqual("2 3", Numbers("Here it is.\n\nRobert Lane\n713 555 0100\n\nTo: Ana Ruiz/Sales/Northwind@NORTHWIND, Lee \nPark/Sales/Northwind@NORTHWIND\ncc: Kim Berg/Sales/Northwind@NORTHWIND \n\nSubject: The plan\n\nWhere is it?", Robert));

    [TestMethod]
    public void Lines_drawn_within_it_do_not_end_it() =>
        Assert.AreEqual("2 3 4 5", Numbers("Here it is.\n\n-- \n----------\nRobert Lane\nNorthwind", Robert));

    [TestMethod]
    public void The_foot_of_a_mailing_list_is_no_signature() =>
        Assert.AreEqual("2", Numbers("I did.\n\nRobert\n-- \nA list: a@lists.northwind.com\nhttp://lists.northwind.com/mailman/listinfo/a", Robert));

    private static string Numbers(string text, Correspondent? sender) =>
        string.Join(' ', SignatureBlock.Find(text, sender).Select(line => line.Number));
}
