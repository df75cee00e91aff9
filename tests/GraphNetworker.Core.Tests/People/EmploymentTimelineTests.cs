using CsCheck;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Tests.People;

/// <summary>Where somebody has worked, from signs.</summary>
[TestClass]
public sealed class EmploymentTimelineTests
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Titles = ["Estimator", "Chief Estimator"];

    private static readonly Gen<WorkEvidence> AnySign = Gen.Select(
        Gen.Enum<WorkFact>(),
        Gen.Enum<WorkSign>(),
        Gen.Int[0, 1_000],
        Gen.OneOf(Gen.Const<string?>("Contoso Build"), Gen.Const<string?>("Contoso Build Ltd"), Gen.Const<string?>("Fabrikam"), Gen.Const<string?>("Northwind Engineers"), Gen.Const((string?)null)),
        Gen.OneOf(Gen.Const<string?>("Estimator"), Gen.Const<string?>("Chief Estimator"), Gen.Const((string?)null)),
        Gen.OneOf(Gen.Const<string?>("lee@contoso.example"), Gen.Const<string?>("lee@fabrikam.example"), Gen.Const<string?>("lee@northwind.example"), Gen.Const<string?>("lee.park@gmail.com"), Gen.Const((string?)null)))
        .Select((fact, sign, day, organisation, title, address) => new WorkEvidence(fact, sign, Start.AddDays(day), $"{day}", organisation, title, MailAddress.Parse(address)));

    [TestMethod]
    public void Signs_of_one_employer_are_one_stay_whether_by_name_or_by_address()
    {
        var timeline = EmploymentTimeline.Of([At(0, "Contoso Build", "Estimator"), From(10, "lee@contosobuild.example"), From(300, "lee@contosobuild.example")]);

        var stay = timeline.Employments.Single();
        Assert.AreEqual(("Contoso Build", "Estimator", Start, Start.AddDays(300)), (stay.Organisation, stay.Title, stay.From, stay.Seen));
        Assert.AreEqual(WorkState.Current, timeline.State);
    }

    [TestMethod]
    public void Who_is_seen_elsewhere_and_here_no_more_has_left_here()
    {
        var timeline = EmploymentTimeline.Of([From(0, "lee@contoso.example"), From(200, "lee@contoso.example"), From(260, "lee@fabrikam.example")]);

        Assert.AreEqual("fabrikam.example", timeline.Primary!.Organisation);
        Assert.AreEqual(Start.AddDays(260), timeline.Employments[0].Until);
        Assert.AreEqual("contoso.example", timeline.At(Start.AddDays(100))!.Organisation);
        Assert.AreEqual("fabrikam.example", timeline.At(Start.AddDays(400))!.Organisation);
    }

    [TestMethod]
    public void Who_left_for_nobody_knows_where_has_no_job_and_a_mail_from_the_old_address_revives_it()
    {
        WorkEvidence[] gone = [From(0, "lee@contoso.example"), new(WorkFact.Left, WorkSign.Bounce, Start.AddDays(50), "b", Address: MailAddress.Parse("lee@contoso.example"))];

        Assert.AreEqual(WorkState.LeftUnknown, EmploymentTimeline.Of(gone).State);
        Assert.AreEqual(WorkState.Current, EmploymentTimeline.Of([.. gone, From(60, "lee@contoso.example")]).State);
    }

    [TestMethod]
    public void Another_title_is_another_stay_at_the_same_employer()
    {
        var timeline = EmploymentTimeline.Of([At(0, "Contoso Build", "Estimator"), At(100, "Contoso Build", null), At(200, "Contoso Build Ltd.", "Chief Estimator")]);

        CollectionAssert.AreEqual(Titles, timeline.Employments.Select(stay => stay.Title).ToArray());
        Assert.AreEqual(Start.AddDays(200), timeline.Employments[0].Until);
    }

    [TestMethod]
    public void A_card_says_that_somebody_worked_there_and_not_that_they_still_do()
    {
        var timeline = EmploymentTimeline.Of([From(0, "lee@fabrikam.example"), new(WorkFact.Works, WorkSign.Card, Start.AddDays(30), "c", "Contoso Build", "Estimator")]);

        Assert.AreEqual("fabrikam.example", timeline.Primary!.Organisation);
    }

    [TestMethod]
    public void Retired_is_no_job_until_work_is_seen_again_and_death_is_for_ever()
    {
        WorkEvidence[] worked = [From(0, "lee@contoso.example")];
        var retired = new WorkEvidence(WorkFact.Retired, WorkSign.Told, Start.AddDays(10), "r");

        Assert.AreEqual(WorkState.Retired, EmploymentTimeline.Of([.. worked, retired]).State);
        Assert.AreEqual(WorkState.Current, EmploymentTimeline.Of([.. worked, retired, From(90, "lee@fabrikam.example")]).State);
        Assert.AreEqual(WorkState.Deceased, EmploymentTimeline.Of([.. worked, retired with { Fact = WorkFact.Died }, From(90, "lee@fabrikam.example")]).State);
    }

    [TestMethod]
    public void The_same_signs_give_the_same_timeline_in_any_order_and_however_often_they_come() => Gen.Select(AnySign.Array[0, 20], Gen.Int[0, 10_000]).Sample((signs, seed) =>
    {
        WorkEvidence[] other = [.. signs, .. signs.Where((_, i) => i % 3 == 0)];
        new Random(seed).Shuffle(other);
        return Told(EmploymentTimeline.Of(signs)) == Told(EmploymentTimeline.Of(other));
    }, iter: 2_000);

    [TestMethod]
    public void At_most_one_job_is_theirs_now_and_every_stay_ends_after_it_began() => AnySign.Array[0, 20].Sample(signs =>
    {
        var timeline = EmploymentTimeline.Of(signs);
        bool employed = timeline.Primary is not null;
        return employed == (timeline.State == WorkState.Current)
            && timeline.Employments.All(stay => (stay.Until is not { } end || end >= stay.From) && stay.Seen >= stay.From);
    }, iter: 2_000);

    [TestMethod]
    [DataRow("Contoso Ltd", "a@x.example", "CONTOSO, Inc.", "b@y.example", true)]
    [DataRow("Northwind Engineers", null, null, "ana@northwind.co.uk", true)]
    [DataRow("Bridge Design Office", null, null, "ana@bdo.example", true)]
    [DataRow(null, "a@mail.fabrikam.com", null, "b@fabrikam.com", true)]
    [DataRow("Contoso Build", null, "Contoso Transit", null, false)]
    [DataRow(null, "a@gmail.com", null, "b@gmail.com", false)]
    [DataRow("Fabrikam", null, null, "a@contoso.com", false)]
    public void Employers_are_compared_without_case_legal_form_and_punctuation(string? name, string? address, string? otherName, string? otherAddress, bool same)
    {
        Assert.AreEqual(same, Employer.IsSame(name, MailAddress.Parse(address), otherName, MailAddress.Parse(otherAddress)));
        Assert.AreEqual(same, Employer.IsSame(otherName, MailAddress.Parse(otherAddress), name, MailAddress.Parse(address)));
    }

    private static WorkEvidence From(int day, string address) => new(WorkFact.Works, WorkSign.Mail, Start.AddDays(day), $"m{day}", Address: MailAddress.Parse(address));

    private static WorkEvidence At(int day, string organisation, string? title) => new(WorkFact.Works, WorkSign.Signature, Start.AddDays(day), $"s{day}", organisation, title);

    private static string Told(EmploymentTimeline timeline) =>
        $"{timeline.State} {timeline.Primary?.Organisation} {string.Join("; ", timeline.Employments.Select(stay => $"{stay.Organisation} {stay.Title} {stay.From:O} {stay.Seen:O} {stay.Until:O} {stay.Evidence.Count}"))}";
}
