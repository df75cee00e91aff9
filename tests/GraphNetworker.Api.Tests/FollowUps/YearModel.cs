using GraphNetworker.Core.FollowUps;

namespace GraphNetworker.Api.Tests.FollowUps;

/// <summary>What a follow-up must come to, told a second time and as simply as can be: what is kept, what To Do was last known to say, what it says.</summary>
internal sealed class YearModel
{
    public required Guid Id { get; init; }

    public required int Person { get; init; }

    public string? Origin { get; init; }

    /// <summary>Of a watch, while it lasts: the zone of its day.</summary>
    public TimeZoneInfo? Watching { get; set; }

    public bool Answered { get; set; }

    public required Said Here { get; set; }

    /// <summary>What To Do was last known to say of its task; null while there is none.</summary>
    public Said? Last { get; set; }

    /// <summary>Its task; null while there is none.</summary>
    public Said? There { get; set; }

    /// <summary>Told or not, after a crash nobody knows.</summary>
    public bool Unsure { get; set; }

    public bool IsOpen => Watching is not null || (!Answered && Here.Standing == Standing.Open);

    public FollowUpState State => Watching is not null ? FollowUpState.Watching
        : Answered ? FollowUpState.Answered
        : Here.Standing switch { Standing.Done => FollowUpState.Done, Standing.Gone => FollowUpState.Dropped, _ => Last is null ? FollowUpState.Waiting : FollowUpState.InToDo };

    /// <summary>The owner changes it here.</summary>
    public void Change(Said here)
    {
        (Watching, Answered) = here.Standing == Standing.Open ? (Watching, false) : (null, false);
        Here = here;
    }

    /// <summary>To Do is read.</summary>
    public void Settle()
    {
        if (Watching is not null || Answered || Last is not { } last)
        {
            return;
        }

        if (There is not { } there)
        {
            Here = Here.Standing == Standing.Open && Here == last ? Here with { Standing = Standing.Gone } : Here;
            Last = null;
            return;
        }

        bool letGo = Here.Standing == Standing.Gone;
        Here = new Said(
            Either(last.Title, Here.Title, there.Title),
            Either(last.Due, Here.Due, there.Due),
            letGo ? there.Standing == Standing.Done ? Standing.Done : Standing.Gone : Either(last.Standing, Here.Standing, there.Standing));
        Last = there;
    }

    /// <summary>What To Do does not know yet is brought there.</summary>
    public void Bring()
    {
        if (Watching is not null || Answered)
        {
            return;
        }

        if (Last is not null)
        {
            if (Here == Last)
            {
                return; // nothing to tell, so nothing is read
            }

            Settle();
        }

        if (Here.Standing == Standing.Gone || (Here.Standing == Standing.Done && Last is null))
        {
            (There, Last) = (null, null);
        }
        else
        {
            (There, Last) = (Here, Here);
        }
    }

    public override string ToString() => $"{Id} {State} {Here.Title} {Here.Due:yyyy-MM-dd}";

    private static T Either<T>(T last, T here, T there)
        where T : notnull => !there.Equals(last) ? there : here;
}
