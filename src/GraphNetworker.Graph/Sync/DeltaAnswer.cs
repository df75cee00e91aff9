using GraphNetworker.Core.Sync;

namespace GraphNetworker.Graph.Sync;

/// <summary>What Graph answers when asked how a folder has changed.</summary>
public abstract record DeltaAnswer<T>
    where T : class
{
    private DeltaAnswer()
    {
    }

    /// <summary>One page of changes.</summary>
    /// <param name="Changes">What is there and what is gone; an id comes once, as it was told last.</param>
    /// <param name="Poison">What has a form that cannot be read; the rest of the page is not held up by it.</param>
    /// <param name="Cursor">Where to read on.</param>
    public sealed record Page(IReadOnlyList<Change<T>> Changes, IReadOnlyList<PoisonLine> Poison, Cursor Cursor) : DeltaAnswer<T>;

    /// <summary>The cursor has expired: the folder has to be read from the start.</summary>
    public sealed record Expired(string Code) : DeltaAnswer<T>;

    /// <summary>The folder is not there any more.</summary>
    public sealed record Gone(string Code) : DeltaAnswer<T>;
}

/// <summary>One line of a page that could not be read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reason">What was wrong, without what it said.</param>
public sealed record PoisonLine(string Id, string Reason);
