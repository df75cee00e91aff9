using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>Reads the mails by which networks on the web tell of somebody.</summary>
/// <remarks>
/// Who sends them decides: only linkedin.com and its subdomains are LinkedIn; a look-alike is nobody's notification. A job that is offered
/// ("Engineer at Contoso") names no person. Subjects as seen since 2016.
/// </remarks>
public static partial class NotificationReader
{
    // Built for who gets such mails, and not for every reader of any mail.
    private static readonly (NotificationKind Kind, Func<Regex> Form)[] Forms =
    [
        (NotificationKind.NewPosition, NewPosition),
        (NotificationKind.Anniversary, Anniversary),
        (NotificationKind.Birthday, Birthday),
        (NotificationKind.Digest, Digest),
        (NotificationKind.InvitationAccepted, Accepted),
        (NotificationKind.InvitationReceived, Received),
        (NotificationKind.NewMessage, Message),
        (NotificationKind.ProfileView, ProfileView),
        (NotificationKind.ConnectionsDigest, Connections),
        (NotificationKind.Suggestion, Suggestion),
        (NotificationKind.Security, Security),
        (NotificationKind.JobAlert, JobAlert),
        (NotificationKind.Newsletter, Newsletter),
    ];

    /// <summary>What a notification tells; null for a mail of anybody else.</summary>
    public static NotificationSeen? Read(NewsMail mail)
    {
        if (mail.From is not { } from || NetworkOf(from.Domain) is not { } network)
        {
            return null;
        }

        string said = MailSentence.Short(mail.Subject);
        if (JobSenders().IsMatch(from.Local))
        {
            return new NotificationSeen(Evidence.InSubject, said, network, NotificationKind.JobAlert, null, null, null);
        }

        if (network == Network.LinkedIn && ReadingSenders().IsMatch(from.Local))
        {
            return new NotificationSeen(Evidence.InSubject, said, network, NotificationKind.Newsletter, null, null, null);
        }

        string subject = MailSentence.OfSubject(mail.Subject).Text;
        foreach (var (kind, form) in Forms)
        {
            if (form().Match(subject) is { Success: true } found)
            {
                return Told(mail, said, network, kind, found);
            }
        }

        return new NotificationSeen(Evidence.InSubject, said, network, NotificationKind.Other, null, null, null);
    }

    /// <summary>Whose mail it is by its domain; null for anybody's.</summary>
    public static Network? NetworkOf(string domain) => domain switch
    {
        "linkedin.com" or "facebookmail.com" or "facebook.com" or "google.com" => OfRoot(domain),
        _ when domain.EndsWith(".linkedin.com", StringComparison.Ordinal) => Network.LinkedIn,
        _ when domain.EndsWith(".facebookmail.com", StringComparison.Ordinal) => Network.Facebook,
        _ => null,
    };

    /// <summary>Whether a mail calls itself a network's and comes from elsewhere: "linkedin.com.contoso.example", "LinkedIn &lt;x@fabrikam.example&gt;".</summary>
    public static bool IsLookAlike(NewsMail mail) =>
        mail.From is { } from && NetworkOf(from.Domain) is null && (LookAlikes().IsMatch(from.Domain) || Calls().IsMatch(mail.FromName));

    private static Network OfRoot(string domain) => domain switch
    {
        "linkedin.com" => Network.LinkedIn,
        "google.com" => Network.Google,
        _ => Network.Facebook,
    };

    private static NotificationSeen Told(NewsMail mail, string said, Network network, NotificationKind kind, Match found)
    {
        string? person = Asides().Replace(found.Groups["who"].Value, "").Trim(' ', ',') is { Length: > 0 } name ? name : null;
        string? title = Value(found, "title"), company = Value(found, "company");

        // The subject often has the first name alone; the whole one stands before "via LinkedIn", or on a line of the text.
        if (person is not null && !person.Contains(' ', StringComparison.Ordinal) && Whole(mail, person) is { } whole)
        {
            person = whole;
        }

        if (person is not null && kind == NotificationKind.InvitationAccepted && title is null && Headline(mail.Text, person) is { } headline)
        {
            (title, company) = headline;
        }

        return new NotificationSeen(Evidence.InSubject, said, network, kind, person, title, company);
    }

    private static string? Whole(NewsMail mail, string first)
    {
        string sender = Via().Replace(mail.FromName, "").Trim(' ', '"');
        return sender.StartsWith(first + " ", StringComparison.Ordinal) && sender != mail.FromName.Trim(' ', '"') ? sender : null;
    }

    // The line below the name: "Analyst - Contoso", "Analyst at Contoso".
    private static (string? Title, string? Company)? Headline(string text, string person)
    {
        string[] lines = [.. text.Split('\n', 80).Select(line => line.Trim()).Where(line => line.Length > 0)];
        int at = Array.IndexOf(lines, person);
        return at >= 0 && at + 1 < lines.Length && Headlines().Match(lines[at + 1]) is { Success: true } found ? (Value(found, "title"), Value(found, "company")) : null;
    }

    private static string? Value(Match found, string name) => found.Groups[name] is { Success: true, Value: var text } && text.Trim(' ', ',', '.', '!') is { Length: > 0 } value ? value : null;

    [GeneratedRegex(@"l[i1l]nked-?[i1l]n|faceb[o0]{2}k", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LookAlikes();

    [GeneratedRegex(@"^\s*""?(linkedin|facebook)\b|\bvia (linkedin|facebook)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Calls();

    [GeneratedRegex(@"^(jobs?-|jobs?alerts?|job-?listings)|^jobs?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JobSenders();

    [GeneratedRegex(@"^(newsletters?|editors?|news|linkedin-?news)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadingSenders();

    // "Congratulate Lee Park for starting a new position at Contoso", "Lee Park has a new job", "Say congrats to Lee on the new role".
    [GeneratedRegex(@"^(?i:congratulate |congrats to |say congrats to |wish |say congratulations to )?(?<who>\p{Lu}[^:,]*?) (?:for|on|has|is|just)?(?: ?(?:starting|started|recently started|has started|beginning)) (?:a |an |their |his |her )?(?:new )?(?:position|job|role)(?: as (?<title>.+?))?(?: at (?<company>.+?))?[!.]?$|^(?i:congratulate |say congrats to )?(?<who>\p{Lu}[^:,]*?) (?:has|on|for) (?:a|the|their) new (?:position|job|role)(?: as (?<title>.+?))?(?: at (?<company>.+?))?[!.]?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex NewPosition();

    [GeneratedRegex(@"^(?:[Cc]ongratulate |[Cc]ongrats to |[Ss]ay congrats to )?(?<who>\p{Lu}[^:,]*?) (?:for|on|is celebrating|celebrates|has been|celebrating) (?:[0-9]+|one|a|their|his|her) (?:years?|(?:[0-9]+ years?|work)[- ]anniversary)(?: (?:at|with) (?<company>.+?))?[!.]?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Anniversary();

    [GeneratedRegex(@"^(?:[Ww]ish (?<who>\p{Lu}.*?) a happy birthday|(?<who>\p{Lu}.*?)(?:'s| has a) birthday)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Birthday();

    [GeneratedRegex(@"^(you and [0-9]+ others are now connected|new connections this|your (weekly|daily|network)|[0-9]+ (new )?(updates|notifications|people))", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Digest();

    [GeneratedRegex(@"^(?<who>\p{Lu}[^,]*?)(?:, (?<title>.+?) (?:at|@) (?<company>.+?))?(?: has)? accepted your (?:invitation|friend request|request|connection request)|^Congrats, you and (?<who>\p{Lu}.*?) are now connected|^You(?:'re| are) now connected (?:to|with) (?<who>\p{Lu}.*?)[!.]?$|^(?:\p{Lu}\p{L}*, )?start a conversation with your new connection,? (?<who>\p{Lu}.*?)[!.]?$|^(?<who>\p{Lu}.*?) is now (?:a connection|your friend|one of your connections|connected)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Accepted();

    [GeneratedRegex(@"^(?<who>\p{Lu}[^,]*?) (?:would like to (?:connect|add you|join)|wants to (?:connect|be friends|add you)|invited you|added you as a friend|sent you (?:an invitation|a (?:friend|connection) request)|is waiting for your response)|^Invitation from (?<who>\p{Lu}.*)$|^(?:.*, )?(?:please add me|I'd like to (?:add you|connect)|I just requested to connect|join my network)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Received();

    [GeneratedRegex(@"^(?<who>\p{Lu}.*?) (?:just messaged you|sent you a (?:new )?message|messaged you|replied to your message)|^(?:You have )?(?:[0-9]+|a)?\s*[Nn]ew messages?(?: from (?<who>\p{Lu}.*?))?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Message();

    [GeneratedRegex(@"^(?<who>\p{Lu}.*?) (?:viewed|looked at) your profile|(?i:^you appeared in [0-9]+ search|people (?:are )?(?:viewed|looking at|viewing) your profile|who('s| is| has)? ?(?:been )?(?:viewed|viewing|looking))", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ProfileView();

    [GeneratedRegex(@"^See \p{Lu}.*? and other people's connections|^[0-9]+ new connections", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Connections();

    [GeneratedRegex(@"^(?:\p{Lu}\p{L}*, )?add (?<who>\p{Lu}.*?)(?: - (?<title>.+?) at (?<company>.+?))?$|^Suggestions? for you|(?i:people you may know|^do you know )", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Suggestion();

    [GeneratedRegex(@"security|sign[- ]in|password|verification code|verify your|new device|pin\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Security();

    [GeneratedRegex(@"\bjobs?\b|hiring|apply|application", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JobAlert();

    [GeneratedRegex(@"don't miss|newsletter|trending|top stories|read ", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Newsletter();

    [GeneratedRegex(@"\s*\([^()]*\)|\s+and [0-9]+ others", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Asides();

    [GeneratedRegex(@"\s+(via|on|from|\(via) LinkedIn\)?\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Via();

    [GeneratedRegex(@"^(?<title>.{2,80}?) (?:-|–|at|@|bei|chez|en) (?<company>.{2,80})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Headlines();
}
