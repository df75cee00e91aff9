using GraphNetworker.Sandbox.Stories.Letters;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>
/// A part in the play: what one person does, said act by act. The acts of touch are here; those of work, help, absence and meeting lie beside.
/// </summary>
internal sealed partial class Part(Stage stage, Person person)
{
    private readonly Dice _dice = stage.Dice($"{person.Local} {person.Digits}");
    private int _act;

    public Person Person => person;

    /// <summary>Days ago of the first meeting.</summary>
    public int Met { get; private set; }

    /// <summary>Days ago of the last thread of their rhythm: what else befalls them lies between the two.</summary>
    public int Ends { get; private set; }

    private Topic[] Matters { get; set; } = [];

    /// <summary>What the two write about; else what the person's trade suggests.</summary>
    public Part About(params Topic[] matters)
    {
        Matters = matters;
        return this;
    }

    public Part Stands(Standing standing)
    {
        stage.Truth.Standings[person] = standing;
        return this;
    }

    /// <summary>The first time: a handshake somewhere, a letter within two days, an answer.</summary>
    public Part Meets(int ago, string where, bool ownerWrites = true)
    {
        Met = Math.Max(Met, ago);
        Ends = Math.Max(0, ago - 60);
        var dice = Own("meets");
        var met = stage.Moment(stage.Alex, ago, dice);
        var writer = ownerWrites ? stage.Alex : person;
        var at = Stage.Later(writer, met, dice.Between(15, 40), dice);
        stage.At(at, () =>
        {
            var reader = ownerWrites ? person : stage.Alex;
            string text = Composer.Letter(dice, writer, reader.Nick, null,
                dice.Pick(
                [
                    $"It was good to meet you at {where}. I enjoyed the talk about your part of the trade, and the view from the terrace.",
                    $"Thank you for the conversation at {where}. I had not heard the story of the two drawings before.",
                    $"A short note after {where}: I was glad we shared a table. My card is below for your files.",
                ]));
            var letter = stage.Post.Send(new(writer, [reader], dice.Pick(["Good to meet you", $"After {where}", "Nice to meet you"]), text), at);
            new Conversation(stage, person, Topics.Events, dice).Continue(letter, !ownerWrites, dice.Between(1, 2));
        });
        return this;
    }

    /// <summary>A rhythm: threads of a few letters, one every so many weeks, as people keep it: sometimes early, often late.</summary>
    /// <param name="from">Begins so many days ago.</param>
    /// <param name="until">The last one begins no later than this many days ago.</param>
    /// <param name="ownerStarts">How many of the threads the owner begins.</param>
    public Part WritesEvery(double weeks, int from, int until = 0, double ownerStarts = 0.5, int turns = 3, IReadOnlyList<Person>? copied = null, string? shelf = null)
    {
        var dice = Own("writes");
        Met = Math.Max(Met, from);
        Ends = until;
        stage.Truth.Rhythms[person] = (int)Math.Round(weeks * 7);
        for (double ago = from - (weeks * 7 * dice.Unit()); ago >= until; ago -= Math.Max(1.2, dice.Around(weeks * 7)))
        {
            var at = stage.Moment(stage.Alex, (int)ago, dice);
            bool byOwner = dice.Chance(ownerStarts);
            at = byOwner ? at : stage.Moment(person, (int)ago, dice);
            int length = Math.Max(1, turns + dice.Between(-1, 2) - (dice.Chance(0.3) ? 1 : 0));
            bool isCopied = copied is not null && dice.Chance(0.4);
            new Conversation(stage, person, dice.Pick(MattersOn(at)), stage.Dice($"{person.Local} {at.UtcTicks}")) { Copied = isCopied ? copied! : [], Shelf = shelf }
                .Begin(at, byOwner, length);
        }

        return this;
    }

    /// <summary>From then on silence; the owner tries a few times more.</summary>
    public Part GoesQuiet(int ago, int tries = 2)
    {
        var dice = Own("quiet");
        person.SilentFrom = stage.Day(ago);
        for (int attempt = 1; attempt <= tries; attempt++)
        {
            int when = ago - (attempt * 45) + dice.Between(-12, 12);
            if (when > 2)
            {
                TriesToReach(when);
            }
        }

        return this;
    }

    /// <summary>The owner writes and nothing comes of it.</summary>
    public Part TriesToReach(int ago)
    {
        var dice = Own("tries");
        var at = stage.Moment(stage.Alex, ago, dice);
        new Conversation(stage, person, Topics.CatchUp, dice).Begin(at, ownerStarts: true, turns: 1);
        return this;
    }

    /// <summary>One thread, now or then.</summary>
    public Part Writes(int ago, int turns = 2, bool ownerStarts = false, Topic? about = null)
    {
        var dice = Own("once");
        var at = stage.Moment(ownerStarts ? stage.Alex : person, ago, dice);
        new Conversation(stage, person, about ?? dice.Pick(MattersOn(at)), dice).Begin(at, ownerStarts, turns);
        return this;
    }

    /// <summary>A letter in words of its own, answered or not.</summary>
    public Part Says(int ago, string subject, string matter, bool byOwner = false, int answers = 1, Action<Letter>? then = null)
    {
        var dice = Own("says");
        var author = byOwner ? stage.Alex : person;
        var at = stage.Moment(author, ago, dice);
        stage.At(at, () => Say(at, author, subject, matter, answers, dice, then));
        return this;
    }

    private void Say(DateTimeOffset at, Person author, string subject, string matter, int answers, Dice dice, Action<Letter>? then)
    {
        bool byOwner = author == stage.Alex;
        bool isImpossible = byOwner ? person.IsLost : person.SilentFrom is { } silent && DateOnly.FromDateTime(at.UtcDateTime) >= silent;
        if (isImpossible)
        {
            return;
        }

        var reader = byOwner ? person : stage.Alex;
        var letter = stage.Post.Send(new(author, [reader], subject, Composer.Letter(dice, author, reader.Nick, null, matter)), at);
        then?.Invoke(letter);
        if (answers > 0 && (!byOwner || stage.Post.FateOf(letter, person) != Fate.Lost))
        {
            new Conversation(stage, person, Topics.CatchUp, dice).Continue(letter, !byOwner, answers);
        }
    }

    private Topic[] MattersOn(DateTimeOffset at) =>
        Matters.Length > 0 ? Matters : Topics.For(person.EmploymentOn(DateOnly.FromDateTime(at.UtcDateTime))?.Company.Field ?? "");

    private Dice Own(string act) => _dice.Fork($"{person.Local} {act} {_act++}");
}
