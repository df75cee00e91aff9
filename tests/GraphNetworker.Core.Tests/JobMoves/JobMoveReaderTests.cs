using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Tests.JobMoves;

/// <summary>What has changed about somebody's work, and how sure that is.</summary>
[TestClass]
public sealed class JobMoveReaderTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly MailAddress Old = MailAddress.Parse("lee@contoso.example")!.Value;
    private static readonly MailAddress New = MailAddress.Parse("lee@fabrikam.example")!.Value;

    private static readonly WorkEvidence[] Card =
    [
        new(WorkFact.Works, WorkSign.Card, Start, "card", "Contoso Build", "Estimator", Old),
        new(WorkFact.Works, WorkSign.Mail, Start.AddDays(20), "m1", Address: Old),
    ];

    [TestMethod]
    public void A_mail_a_signature_and_a_bounce_are_a_move_with_three_signs()
    {
        var move = JobMoveReader.Read([.. Card, Bounce(60), Mail(70), Signature(70, "Fabrikam", "Chief Estimator")])!;

        Assert.AreEqual((MoveKind.Joined, "Fabrikam", "Chief Estimator", New, "Contoso Build"), (move.Kind, move.Organisation, move.Title, move.Address!.Value, move.From));
        CollectionAssert.AreEqual(new[] { WorkSign.Signature, WorkSign.Bounce, WorkSign.Mail }, move.Evidence.Select(one => one.Sign).ToArray());
        Assert.IsTrue(move.IsProven);
        Assert.AreEqual(Start.AddDays(170), move.HundredthDay);
    }

    [TestMethod]
    public void A_new_address_alone_is_only_seen_at_a_new_address()
    {
        var move = JobMoveReader.Read([.. Card, Mail(70)])!;

        Assert.AreEqual(MoveKind.Unknown, move.Kind);
        Assert.IsFalse(move.IsProven);
    }

    [TestMethod]
    public void A_new_title_in_the_signature_is_a_promotion() =>
        Assert.AreEqual(MoveKind.Promoted, JobMoveReader.Read([.. Card, Signature(70, "Contoso Build", "Head of Estimating", Old)])!.Kind);

    [TestMethod]
    public void Who_is_gone_and_nowhere_else_has_left_and_who_said_it_was_cut_was_laid_off()
    {
        Assert.AreEqual(MoveKind.Left, JobMoveReader.Read([.. Card, Bounce(60)])!.Kind);
        Assert.AreEqual(MoveKind.LaidOff, JobMoveReader.Read([.. Card, new(WorkFact.LaidOff, WorkSign.Told, Start.AddDays(50), "t", "Contoso Build")])!.Kind);
    }

    [TestMethod]
    public void What_the_card_says_already_is_no_news()
    {
        Assert.IsNull(JobMoveReader.Read(Card));
        Assert.IsNull(JobMoveReader.Read([.. Card, Mail(70), new(WorkFact.Works, WorkSign.Card, Start.AddDays(80), "card", "Fabrikam", "Chief Estimator", New)]));
    }

    [TestMethod]
    public void Each_kind_of_sign_makes_it_surer_and_the_same_kind_twice_does_not()
    {
        double one = JobMoveReader.Read([.. Card, Mail(70)])!.Certainty;
        double twice = JobMoveReader.Read([.. Card, Mail(70), Mail(75)])!.Certainty;
        double two = JobMoveReader.Read([.. Card, Mail(70), Bounce(80)])!.Certainty;

        Assert.AreEqual(one, twice);
        Assert.IsGreaterThan(one, two);
    }

    private static WorkEvidence Mail(int day) => new(WorkFact.Works, WorkSign.Mail, Start.AddDays(day), $"m{day}", Address: New);

    private static WorkEvidence Bounce(int day) => new(WorkFact.Left, WorkSign.Bounce, Start.AddDays(day), $"b{day}", Address: Old);

    private static WorkEvidence Signature(int day, string organisation, string title, MailAddress? address = null) =>
        new(WorkFact.Works, WorkSign.Signature, Start.AddDays(day), $"s{day}", organisation, title, address ?? New, $"{title}, {organisation}");
}
