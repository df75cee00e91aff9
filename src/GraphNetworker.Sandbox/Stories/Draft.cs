using MimeKit;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>A letter as its author means it; the post makes the mail of it.</summary>
internal sealed record Draft(Person Author, IReadOnlyList<Person> To, string Subject, string Text)
{
    public IReadOnlyList<Person> Cc { get; init; } = [];

    public IReadOnlyList<Person> Bcc { get; init; } = [];

    public LetterKind Kind { get; init; }

    public Letter? Answers { get; init; }

    public Letter? Forwards { get; init; }

    public bool IsSigned { get; init; } = true;

    public string? Attachment { get; init; }

    /// <summary>Where it is filed when the owner tidies up.</summary>
    public string? Shelf { get; init; }

    /// <summary>Another address than the author's of the day.</summary>
    public string? From { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public Func<Letter, MimeEntity>? Body { get; init; }
}

/// <summary>What became of a letter at one recipient.</summary>
internal enum Fate
{
    Arrived,
    Away,
    Lost,
}
