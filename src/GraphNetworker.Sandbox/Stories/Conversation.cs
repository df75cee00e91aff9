using GraphNetworker.Sandbox.Stories.Letters;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>A thread between the owner and one person: they take turns until it is done, or until somebody cannot be reached or will not answer.</summary>
internal sealed class Conversation(Stage stage, Person person, Topic topic, Dice dice)
{
    private Slots? _slots;
    private string _subject = "";

    /// <summary>A folder of its own for the thread.</summary>
    public string? Shelf { get; init; }

    public IReadOnlyList<Person> Copied { get; init; } = [];

    /// <summary>Puts the thread on the stage.</summary>
    public void Begin(DateTimeOffset at, bool ownerStarts, int turns) => stage.At(at, () => Turn(at, ownerStarts, 0, turns, null));

    /// <summary>Goes on from a letter that is there already.</summary>
    public void Continue(Letter from, bool byOwner, int turns)
    {
        _subject = Reply.Bare(from.Subject);
        _slots = new(dice, from.Sent);
        Next(from, byOwner, 1, turns + 1, 0);
    }

    private void Turn(DateTimeOffset at, bool byOwner, int turn, int turns, Letter? before)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        bool isImpossible = byOwner
            ? person.IsLost
            : (person.SilentFrom is { } silent && day >= silent) || (person.EmploymentOn(day) is null && person.Personal is null);
        if (isImpossible)
        {
            return;
        }

        _slots ??= new(dice, at);
        if (turn == 0)
        {
            _subject = _slots.Fill(dice.Pick(topic.Subjects));
        }

        var author = byOwner ? stage.Alex : person;
        var reader = byOwner ? person : stage.Alex;
        bool isLast = turn == turns - 1;
        var letter = stage.Post.Send(
            new(author, [reader], before is null ? _subject : Reply.Subject(author, _subject), Composer.Turn(dice, topic, _slots, author, reader.Nick, turn, isLast))
            {
                Answers = before,
                Cc = Copied,
                Shelf = Shelf,
                IsSigned = turn == 0 || dice.Chance(byOwner ? 0.3 : 0.6),
                Attachment = dice.Chance(0.05) ? $"{Reply.FileName(_subject)}.pdf" : null,
            },
            at);
        var fate = byOwner ? stage.Post.FateOf(letter, person) : Fate.Arrived;
        if (isLast || fate == Fate.Lost || !dice.Chance(byOwner ? person.Answers : 0.94))
        {
            return;
        }

        double wait = fate == Fate.Away && person.AbsenceOn(letter.Day) is { } absence ? (absence.Until.DayNumber - letter.Day.DayNumber) * 24.0 : 0;
        Next(letter, !byOwner, turn + 1, turns, wait);
    }

    private void Next(Letter before, bool byOwner, int turn, int turns, double wait)
    {
        var author = byOwner ? stage.Alex : person;
        double hours = wait + dice.Around(byOwner ? 9 : person.AnswersWithin);
        var at = Stage.Later(author, before.Sent, hours, dice);
        stage.At(at, () => Turn(at, byOwner, turn, turns, before));
    }
}
