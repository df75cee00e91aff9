using GraphNetworker.Sandbox.Stories.Letters;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>A thread among several, the owner one of them: everybody answers all.</summary>
internal sealed class GroupConversation(Stage stage, IReadOnlyList<Person> people, Topic topic, Dice dice)
{
    private Slots? _slots;
    private string _subject = "";

    public string? Shelf { get; init; }

    public string? Subject { get; init; }

    public void Begin(DateTimeOffset at, Person starter, int turns) => stage.At(at, () => Turn(at, starter, 0, turns, null));

    private void Turn(DateTimeOffset at, Person author, int turn, int turns, Letter? before)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        if ((author.SilentFrom is { } silent && day >= silent) || (author.EmploymentOn(day) is null && author.Personal is null))
        {
            return;
        }

        _slots ??= new(dice, at);
        if (turn == 0)
        {
            _subject = Subject ?? _slots.Fill(dice.Pick(topic.Subjects));
        }

        // Whoever cannot be reached any more falls off the list.
        var rest = people.Append(stage.Alex).Where(one => one != author && (author != stage.Alex || !one.IsLost)).ToList();
        var addressed = before?.Author is { } last && last != author ? [last] : rest;
        var letter = stage.Post.Send(
            new(author, addressed, before is null ? _subject : Reply.Subject(author, _subject), Composer.Turn(dice, topic, _slots, author, addressed.Count > 1 ? "all" : addressed[0].Nick, turn, turn == turns - 1))
            {
                Cc = [.. rest.Except(addressed)],
                Answers = before,
                Shelf = Shelf,
                IsSigned = turn == 0 || dice.Chance(0.4),
                Attachment = dice.Chance(0.08) ? $"{Reply.FileName(_subject)}.pdf" : null,
            },
            at);
        if (turn + 1 >= turns || rest.Count == 0)
        {
            return;
        }

        var next = dice.Pick(rest);
        var then = Stage.Later(next, letter.Sent, dice.Around(next == stage.Alex ? 6 : next.AnswersWithin), dice);
        stage.At(then, () => Turn(then, next, turn + 1, turns, letter));
    }
}
