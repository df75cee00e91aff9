using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>Mailing lists and distribution groups: mail from people one may know, to nobody in particular.</summary>
internal static class Lists
{
    private static readonly (string Address, string Name, string Tag)[] All =
    [
        ("ground-risk@lists.example", "Ground Risk", "[ground-risk]"),
        ("bridge-people@lists.example", "Bridge People", "[bridge-people]"),
    ];

    public static void Post(Stage stage, IReadOnlyList<Person> members, int from)
    {
        foreach (var (address, name, tag) in All)
        {
            var dice = stage.Dice(address);
            var writers = dice.PickSome(members, 26);
            for (double ago = from; ago >= 0.5; ago -= dice.Around(11))
            {
                var starter = dice.Pick(writers);
                var at = stage.Moment(starter, (int)ago, dice);
                int length = dice.Between(1, 5);
                var thread = stage.Dice($"{address} {at.UtcTicks}");
                stage.At(at, () => Turn(stage, new(name, address), tag, writers, at, starter, null, length, thread, null));
            }
        }
    }

    private static void Turn(Stage stage, MailParty list, string tag, List<Person> writers, DateTimeOffset at, Person author, Letter? before, int left, Dice dice, Slots? slots)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        if ((author.SilentFrom is { } silent && day >= silent) || author.EmploymentOn(day) is null)
        {
            return;
        }

        var topic = dice.Pick([Topics.Bridges, Topics.Ground, Topics.Papers]);
        slots ??= new(dice, at);
        string subject = before is null ? $"{tag} {slots.Fill(dice.Pick(topic.Subjects))}" : $"Re: {Reply.Bare(before.Subject)}";
        string id = list.Address[..list.Address.IndexOf('@')];
        var letter = stage.Post.Drop(author.PartyOn(day), at, subject, Composer.Turn(dice, topic, slots, author, "all", before is null ? 0 : 1, left == 1), LetterKind.ListPost, Page.Of,
            before, to: list, author: author,
            headers: [("List-Id", $"{list.Name} <{id}.lists.example>"), ("List-Post", $"<mailto:{list.Address}>"), ("List-Unsubscribe", $"<mailto:{id}-leave@lists.example>"), ("Precedence", "list")]);
        if (left > 1)
        {
            var next = dice.Pick(writers);
            var then = Stage.Later(next, at, dice.Around(next.AnswersWithin), dice);
            stage.At(then, () => Turn(stage, list, tag, writers, then, next, letter, left - 1, dice, slots));
        }
    }
}
