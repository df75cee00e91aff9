using GraphNetworker.Core.People;

namespace GraphNetworker.Core.JobMoves;

/// <summary>How sure several signs make a move.</summary>
/// <remarks>
/// <code>
/// logit p = -2.2 + sum over the kinds of sign (each kind once): what it weighs
/// </code>
/// A new work address alone is a move in 6 of 10 cases (measured: "new work domain, same name", precision .61 to .75), hence 2.6; with the
/// old address gone, or a signature that names the new employer, it is nearly certain. What people say of themselves proves most.
/// </remarks>
public static class MoveCertainty
{
    private const double Before = -2.2;

    /// <summary>0 to 1.</summary>
    public static double Of(IEnumerable<WorkEvidence> evidence) =>
        1 / (1 + Math.Exp(-(Before + evidence.Select(one => (one.Fact, one.Sign)).Distinct().Sum(one => Weight(one.Fact, one.Sign)))));

    private static double Weight(WorkFact fact, WorkSign sign) => sign switch
    {
        WorkSign.Told => 5.5,
        WorkSign.Notice => 5,
        WorkSign.AutomaticReply => fact == WorkFact.Works ? 3 : 5,
        WorkSign.Signature => 3,
        WorkSign.ToldByOther => 3.6,
        WorkSign.Mail => 2.6,
        WorkSign.Bounce => 2.6,
        _ => 1.5,
    };
}
