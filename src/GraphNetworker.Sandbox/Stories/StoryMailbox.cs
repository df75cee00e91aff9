using System.Globalization;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.Stories.Cast;
using GraphNetworker.Sandbox.Stories.Letters;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>Tells the sample mailbox: three years of a consultant's mail up to today. The same seed and day give the same bytes.</summary>
public static class StoryMailbox
{
    // Goes up when the scripts change, so that a cursor from an older telling expires.
    private const int Telling = 1;

    /// <summary>Tells the story as it stands on a day.</summary>
    public static Story Tell(int seed, DateOnly today)
    {
        var stage = new Stage(seed, today);
        var colleagues = new Colleagues(stage);
        colleagues.Enter();
        var leads = new Leads(stage);
        leads.Enter();
        var chorus = new Chorus(stage);
        chorus.Enter();
        var people = chorus.People;
        new Projects(stage).Run(leads, colleagues, people);
        colleagues.Work(Ago.Years(3));
        Lists.Post(stage, people, Ago.Years(3));
        Newsletters.Appear(stage, Ago.Years(3));
        Notices.Noise(stage, Ago.Years(3));
        new TodaysPost(stage).Arrive(leads, colleagues);

        stage.Perform();
        Filing.Tidy(stage);
        return Bind(stage, seed);
    }

    private static Story Bind(Stage stage, int seed)
    {
        var cards = Cards.Make(stage);
        var letters = stage.Post.Letters.OrderBy(letter => letter.Received.UtcTicks).ThenBy(letter => letter.Number).ToList();
        SeedMail[] mails =
        [
            .. letters.Select(letter => new SeedMail(
                string.Create(CultureInfo.InvariantCulture, $"m{letter.Number:x5}"), letter.Folder, letter.IsRead, Heads.Of(letter), () => Press.Print(letter))),
        ];
        var owner = new SeedOwner(stage.Alex.Name, stage.Alex.AddressOn(stage.Today), ["alex@contoso.com", "alex.rivera+news@contoso.com"]);
        var mailbox = new MailboxSeed(
            string.Create(CultureInfo.InvariantCulture, $"story-{Telling}-{seed}-{stage.Today:yyyyMMdd}"), owner, Filing.Folders, mails,
            [.. cards.Values.SelectMany(some => some).OrderBy(card => card.Created).ThenBy(card => card.Key, StringComparer.Ordinal)],
            [.. stage.Events.OrderBy(meeting => meeting.Start).ThenBy(meeting => meeting.Key, StringComparer.Ordinal)],
            []);
        return new(mailbox, Truth(stage, seed, owner, cards, letters));
    }

    private static StoryTruth Truth(Stage stage, int seed, SeedOwner owner, Dictionary<Person, List<SeedContact>> cards, List<Letter> letters)
    {
        var job = stage.Alex.EmploymentOn(stage.Today)!;
        var book = stage.Truth;
        return new(
            seed, stage.Today, new(owner.Name, owner.Address, job.Company.Name, job.Title), TruthPeople.Of(stage, cards), book.Moves(), book.Renamings(), book.Bounces, book.AutoReplies,
            book.Notices, book.Helps, [.. book.Meetings.OrderBy(meeting => meeting.Start)],
            [.. Filing.Folders.Select(folder => new TruthFolder(folder.Key, folder.Name, letters.Count(letter => letter.Folder == folder.Key), letters.Count(letter => letter.Folder == folder.Key && !letter.IsRead)))],
            new(letters.Count, Count(letters, LetterKind.Personal), letters.Count(letter => letter.IsOwn), Count(letters, LetterKind.Newsletter), Newsletters.Count, Count(letters, LetterKind.Notice),
                Count(letters, LetterKind.ListPost), Count(letters, LetterKind.Bounce), Count(letters, LetterKind.AutoReply), Count(letters, LetterKind.Invitation), Count(letters, LetterKind.Announcement)));
    }

    private static int Count(List<Letter> letters, LetterKind kind) => letters.Count(letter => letter.Kind == kind);
}
