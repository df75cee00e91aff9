using System.Net;
using GraphNetworker.Sandbox.Mailboxes;
using MimeKit;

namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>Mails of machines about people and about nothing: LinkedIn, calendars of others, receipts, tickets. Wording our own, forms as they are seen.</summary>
internal static class Notices
{
    // The one real domain of the stories: a reader must trust only this one, so the notices must bear it.
    private const string LinkedIn = "linkedin.com";

    /// <summary>"X is starting a new position": the notice on which a move can be seen.</summary>
    public static void NewPosition(Stage stage, Person person, Employment job, int ago)
    {
        if (ago < 0)
        {
            return;
        }

        var dice = stage.Dice($"position {person.Local} {ago}");
        var at = Moment(stage, ago, dice);
        stage.At(at, () =>
        {
            string company = job.Company.On(stage.Day(ago)).Name;
            var letter = Drop(stage, new("LinkedIn", $"notifications-noreply@{LinkedIn}"), at, $"Congratulate {person.Name} on starting a new position",
                $"{person.Name} is starting a new position as {job.Title} at {company}.\n\nSay congratulations", "View profile");
            stage.Truth.Notice(letter, "linkedin-new-position", person, company, job.Title);
            stage.Truth.Sign(person, SignKind.Notice, letter);
        });
    }

    public static void Invitation(Stage stage, Person person, int ago)
    {
        var dice = stage.Dice($"invites {person.Local} {person.Digits}");
        var at = Moment(stage, ago, dice);
        stage.At(at, () =>
        {
            var job = person.EmploymentOn(stage.Day(ago));
            string line = job is null ? "" : $"\n{job.Title} at {job.Company.On(stage.Day(ago)).Name}";
            bool isOld = dice.Chance(0.3);
            var letter = isOld
                ? Drop(stage, new(person.Name, $"invitations@{LinkedIn}"), at, $"{stage.Alex.Given}, please add me to your LinkedIn network", $"Hi {stage.Alex.Given},\n\nI'd like to add you to my professional network.\n\n{person.Name}{line}", "Accept")
                : Drop(stage, new($"{person.Name} via LinkedIn", $"invitations@{LinkedIn}"), at, "I want to connect", $"Hi {stage.Alex.Given}, I'd like to join your LinkedIn network.\n\n{person.Name}{line}", "Accept");
            stage.Truth.Notice(letter, "linkedin-invitation", person, job?.Company.On(stage.Day(ago)).Name, job?.Title);
        });
    }

    public static void Accepted(Stage stage, Person person, int ago)
    {
        var dice = stage.Dice($"accepts {person.Local} {person.Digits}");
        var at = Moment(stage, ago, dice);
        stage.At(at, () =>
        {
            var job = person.EmploymentOn(stage.Day(ago));
            var letter = Drop(stage, new($"{person.Name} via LinkedIn", $"invitations@{LinkedIn}"), at, $"{person.Given} accepted your invitation, explore their network",
                $"{person.Name} accepted your invitation{(job is null ? "" : $"\n{job.Title}")}", "See connections");
            stage.Truth.Notice(letter, "linkedin-accepted", person, job?.Company.On(stage.Day(ago)).Name, job?.Title);
        });
    }

    /// <summary>Notices that tell of nobody: job alerts look much like a new position, and must not be taken for one.</summary>
    public static void Noise(Stage stage, int from)
    {
        var dice = stage.Dice("noise");
        for (double ago = from; ago >= 0; ago -= dice.Around(9))
        {
            var (address, name, subject, text, kind) = dice.Pick(Machines);
            var at = Moment(stage, (int)ago, dice);
            string company = dice.Pick(stage.Companies.Crowd).Name;
            string title = dice.Pick(Titles.All);
            string ticket = $"{dice.Between(10000, 99999)}";
            stage.At(at, () =>
            {
                var letter = Drop(stage, new(name, address), at, Fill(subject, company, title, ticket), Fill(text, company, title, ticket), "Open");
                stage.Truth.Notice(letter, kind, null, kind == "linkedin-job-alert" ? company : null, kind == "linkedin-job-alert" ? title : null);
            });
        }
    }

    private static string Fill(string words, string company, string title, string ticket) => words
        .Replace("{company}", company, StringComparison.Ordinal).Replace("{title}", title, StringComparison.Ordinal).Replace("{n}", ticket, StringComparison.Ordinal);

    private static readonly (string Address, string Name, string Subject, string Text, string Kind)[] Machines =
    [
        ($"jobalerts-noreply@{LinkedIn}", "LinkedIn Job Alerts", "{title} at {company}", "New jobs match your preferences.\n\n{title}\n{company}\n\n{n} people applied", "linkedin-job-alert"),
        ($"jobs-listings@{LinkedIn}", "LinkedIn", "New jobs similar to {title} at {company}", "Jobs you may like\n\n{title}, {company}", "linkedin-job-alert"),
        ($"messages-noreply@{LinkedIn}", "LinkedIn", "You have a new message", "You have 1 new message. Read it on the site.", "linkedin-message"),
        ($"notifications-noreply@{LinkedIn}", "LinkedIn", "You appeared in searches this week", "Your profile was found by people at {company}.", "linkedin-suggestion"),
        ("notification@social.example", "Social", "You have 3 new notifications", "Somebody commented on a photograph you are in.", "social"),
        ("calendar-notification@calendar.example", "Calendar", "Reminder: team lunch", "Team lunch starts in 30 minutes.", "calendar-reminder"),
        ("no-reply@homemail.example", "Account Security", "New sign-in to your account", "We noticed a new sign-in. If this was you, nothing needs to be done.", "security"),
        ("bookings@margiestravel.com", "Margie's Travel", "Your booking {n}", "Your booking {n} is confirmed. Seat 14C, window not guaranteed.", "receipt"),
        ("noreply@blueyonderairlines.com", "Blue Yonder Airlines", "Check in now for your flight", "Online check-in for booking {n} is open.", "receipt"),
        ("billing@thephone-company.com", "The Phone Company", "Your bill is ready", "Bill {n} can be viewed online.", "receipt"),
        ("helpdesk@contoso.com", "Contoso Help Desk", "[Ticket {n}] Printer on floor 3", "Ticket {n} was updated: the printer prints again.", "ticket"),
        ("noreply@contoso.com", "Contoso Time Sheets", "Your time sheet is waiting", "Please close week {n}.", "reminder"),
        ("noreply@fourthcoffee.com", "Fourth Coffee", "Your receipt {n}", "Two coffees, one cake. Receipt {n}.", "receipt"),
        ("tracking@consolidatedmessenger.com", "Consolidated Messenger", "Your parcel {n} is on its way", "Parcel {n} arrives between nine and one.", "receipt"),
    ];

    private static DateTimeOffset Moment(Stage stage, int ago, Dice dice)
    {
        var at = Zone.Pacific.At(stage.Day(ago), 1 + (dice.Unit() * 19)).AddSeconds(dice.Below(60)).ToUniversalTime();
        return at > stage.Curtain ? at.AddDays(-1) : at;
    }

    private static Letter Drop(Stage stage, MailParty from, DateTimeOffset at, string subject, string text, string button)
    {
        string domain = from.Address[(from.Address.LastIndexOf('@') + 1)..];
        return stage.Post.Drop(from, at, subject, text, LetterKind.Notice, letter => Body(letter, button),
            headers: [("List-Unsubscribe", $"<https://www.{domain}/unsubscribe?m={stage.Post.Letters.Count:x}>"), ("Precedence", "bulk"), ("Auto-Submitted", "auto-generated")]);
    }

    private static MultipartAlternative Body(Letter letter, string button)
    {
        string domain = letter.From.Address[(letter.From.Address.LastIndexOf('@') + 1)..];
        string plain = $"{letter.Text}\n\n{button}: https://www.{domain}/m/{letter.Number:x}\n\n---\nYou receive this mail because of your settings.\nUnsubscribe: https://www.{domain}/unsubscribe\n";
        string html = $"<html><body><table><tr><td><p>{WebUtility.HtmlEncode(letter.Text).Replace("\n", "<br>", StringComparison.Ordinal)}</p><p><a href=\"https://www.{domain}/m/{letter.Number:x}\">{button}</a></p></td></tr></table><p style=\"color:#666\">You receive this mail because of your settings. <a href=\"https://www.{domain}/unsubscribe\">Unsubscribe</a></p></body></html>";
        return Press.Parted(new MultipartAlternative(), letter, "note", Press.Text("plain", plain), Press.Text("html", html));
    }
}
