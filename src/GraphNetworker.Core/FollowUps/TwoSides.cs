namespace GraphNetworker.Core.FollowUps;

/// <summary>How a follow-up stands on one side.</summary>
public enum Standing
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Not there: let go here, deleted in To Do.</summary>
    Gone,
}

/// <summary>What one side says of a follow-up; of what is gone only the standing counts.</summary>
public readonly record struct Said(string Title, DateOnly Due, Standing Standing);

/// <summary>What has to be done in To Do so that both sides say the same.</summary>
public enum Errand
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The task is changed to what both say.</summary>
    Tell,

    /// <summary>The task is deleted.</summary>
    Delete,

    /// <summary>The task is made again.</summary>
    Make,
}

/// <summary>What both sides come to.</summary>
/// <param name="Both">What is true from now on.</param>
/// <param name="Errand">What To Do has to be told of it.</param>
public readonly record struct Settlement(Said Both, Errand Errand);

/// <summary>A follow-up may be changed here and in Microsoft To Do at the same time. This is what comes of it.</summary>
/// <remarks>
/// Both are set against what To Do said last. Title, day and standing are settled one by one:
/// <list type="table">
/// <listheader><term>here, in To Do</term><description>comes to</description></listheader>
/// <item><term>one side changed it</term><description>that side's</description></item>
/// <item><term>both changed it to the same</term><description>that</description></item>
/// <item><term>title or day: both changed it, differently</term><description>To Do's: there the owner works</description></item>
/// <item><term>done on one side, title or day changed on the other</term><description>done, with the new title or day</description></item>
/// <item><term>was done: taken up again on one side, still done on the other</term><description>open</description></item>
/// <item><term>unchanged here, deleted there</term><description>let go</description></item>
/// <item><term>renamed, moved or taken up again here, deleted there</term><description>open, the task is made again: nothing the owner holds on to is lost</description></item>
/// <item><term>done here, deleted there</term><description>done: deleting what is done is tidying up</description></item>
/// <item><term>let go here, done there</term><description>done</description></item>
/// <item><term>let go here, anything else there</term><description>let go, the task is deleted</description></item>
/// <item><term>was deleted there, and is there again</term><description>what To Do says</description></item>
/// </list>
/// </remarks>
public static class TwoSides
{
    /// <summary>Settles what both sides say.</summary>
    /// <param name="last">What To Do was last known to say.</param>
    /// <param name="here">What is kept here.</param>
    /// <param name="there">What To Do says now.</param>
    public static Settlement Settle(Said last, Said here, Said there)
    {
        if (there.Standing == Standing.Gone)
        {
            bool held = here.Standing == Standing.Open && here != last;
            var standing = here.Standing == Standing.Open && !held ? Standing.Gone : here.Standing;
            return new Settlement(here with { Standing = standing }, held ? Errand.Make : Errand.None);
        }

        var both = new Said(
            there.Title != last.Title ? there.Title : here.Title,
            there.Due != last.Due ? there.Due : here.Due,
            Stands(last.Standing, here.Standing, there.Standing));
        return new Settlement(both, both == there ? Errand.None : both.Standing == Standing.Gone ? Errand.Delete : Errand.Tell);
    }

    // There it stands open or done.
    private static Standing Stands(Standing last, Standing here, Standing there) => (last, here, there) switch
    {
        (_, _, _) when here == there => there,
        (_, Standing.Gone, Standing.Done) => Standing.Done,
        (Standing.Gone, Standing.Gone, _) => there,
        (_, Standing.Gone, _) => Standing.Gone,
        (Standing.Done, _, _) => Standing.Open, // one of them has taken it up again
        _ => Standing.Done,
    };
}
