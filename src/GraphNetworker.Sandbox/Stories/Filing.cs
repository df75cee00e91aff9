using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>How the owner keeps the mailbox: what is new lies in the Inbox, the rest is filed, read or thrown away.</summary>
internal static class Filing
{
    public static IReadOnlyList<SeedFolder> Folders { get; } =
    [
        new("inbox", "Inbox", null),
        new("drafts", "Drafts", null),
        new("sentitems", "Sent Items", null),
        new("deleteditems", "Deleted Items", null),
        new("junkemail", "Junk Email", null),
        new("archive", "Archive", null),
        new("projects", "Projects", null),
        new("projects-bridge14", "Bridge 14", "projects"),
        new("projects-harbour", "Harbour Street", "projects"),
        new("newsletters", "Newsletters", null),
    ];

    public static void Tidy(Stage stage)
    {
        var dice = stage.Dice("filing");
        foreach (var letter in stage.Post.Letters)
        {
            double age = (stage.Curtain - letter.Received).TotalDays;
            string shelf = letter.Folder;
            letter.Folder = letter.IsOwn ? "sentitems" : Place(letter, shelf, age, dice);
            letter.IsRead = letter.IsOwn || letter.Kind switch
            {
                _ when age < 1 => dice.Chance(0.15),
                LetterKind.Newsletter => dice.Chance(age < 7 ? 0.3 : 0.6),
                LetterKind.Notice => dice.Chance(0.7),
                _ => age > 4 || dice.Chance(0.7),
            };
        }
    }

    private static string Place(Letter letter, string shelf, double age, Dice dice) => letter.Kind switch
    {
        LetterKind.Newsletter => age < 5 ? "inbox" : dice.Chance(0.15) ? "deleteditems" : "newsletters",
        LetterKind.Notice => age < 25 ? "inbox" : dice.Chance(0.7) ? "deleteditems" : "archive",
        LetterKind.ListPost => age < 20 ? "inbox" : dice.Chance(0.5) ? "archive" : "deleteditems",
        LetterKind.Bounce or LetterKind.AutoReply => age < 120 ? "inbox" : dice.Chance(0.5) ? "deleteditems" : "archive",
        _ when shelf.Length > 0 => age < 9 ? "inbox" : shelf,
        _ => age < 70 ? "inbox" : dice.Below(20) switch { 0 => "deleteditems", < 5 => "inbox", _ => "archive" },
    };
}
