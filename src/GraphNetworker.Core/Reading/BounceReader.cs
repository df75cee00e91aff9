using System.Text.RegularExpressions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>Tells whether a mail is one that came back, whom it did not reach, and why.</summary>
/// <remarks>
/// Sources: RFC 3464 (delivery status notifications), RFC 3463 (status codes), RFC 6522 (multipart/report), [MS-OXOMSG] 2.2.3 (message
/// classes). Older and home-made reports are known by who sends them and by what they say.
/// </remarks>
public static partial class BounceReader
{
    private const int LongestLine = 200;

    private static readonly string[] NotFailed = ["delivered", "deliverable", "relayed", "expanded"];

    /// <summary>Reads a mail; null when nothing came back.</summary>
    public static Bounce? Read(ReturnedMail mail)
    {
        if (!IsBounce(mail))
        {
            return null;
        }

        var told = new BounceText(mail);
        var failed = new Dictionary<MailAddress, FailedAddress>();
        var statuses = mail.Statuses.Count > 0 ? mail.Statuses : [.. FlatStatuses(mail.Text)];
        DeliveryStatus[] failing = [.. statuses.Where(status => !NotFailed.Contains(status.Action))];
        foreach (var status in failing)
        {
            // The address that the owner wrote to, and what a forwarder made of it.
            MailAddress?[] known = [Believable(status.Original), Believable(status.Recipient), status.Recipient is { } final ? Believable(told.MadeFrom(final)) : null];
            foreach (var address in known.OfType<MailAddress>())
            {
                failed.TryAdd(address, FailedOf(address, status, told, failing.Length == 1));
            }
        }

        // Where a report is about one address, and its words and its fields name it differently, both are it.
        if (failing.Length == 1 && failed.Count > 0 && BounceRecipients.Announced(mail, told) is [var worded])
        {
            failed.TryAdd(worded, FailedOf(worded, failing[0], told, alone: true));
        }

        if (failed.Count == 0)
        {
            string diagnostic = mail.Statuses.Count == 1 ? mail.Statuses[0].Diagnostic : "";
            string code = mail.Statuses.Count == 1 ? mail.Statuses[0].Status : "";
            var named = ListOf(mail) is { } list ? [list] : BounceRecipients.Of(mail, told);
            string action = told.IsWaiting ? "delayed" : "";
            foreach (var address in named.SelectMany(address => new[] { Believable(told.MadeFrom(address)), address }).OfType<MailAddress>())
            {
                failed.TryAdd(address, FailedOf(address, new DeliveryStatus(address, null, action, code, diagnostic), told, named.Count == 1));
            }
        }

        return new Bounce([.. failed.Values]);
    }

    private static IEnumerable<DeliveryStatus> FlatStatuses(string text) =>
        FlatReports().Matches(text).Select(found => new DeliveryStatus(MailAddress.Parse(found.Groups["address"].Value.Trim()), null, "failed", found.Groups["code"].Value, ""));

    // The list itself, and not where it takes orders.
    private static MailAddress? ListOf(ReturnedMail mail) =>
        ListOwners().IsMatch(mail.From) && NotMembers().Match(mail.Text) is { Success: true } found ? MailAddress.Parse(found.Groups["address"].Value) : null;

    private static FailedAddress FailedOf(MailAddress address, DeliveryStatus status, BounceText told, bool alone)
    {
        string near = told.Near(address);
        string? code = StatusCode(status.Status) ?? StatusCode(status.Diagnostic) ?? StatusCode(near) ?? StatusCode(told.All);
        var reason = BounceReasons.Of(status with { Diagnostic = BounceText.OneLine(status.Diagnostic) }, BounceText.OneLine(near), told.All, code, alone);
        string line = BounceText.OneLine(status.Diagnostic.Length > 0 ? status.Diagnostic : near);
        line = line.Length > LongestLine ? line[..LongestLine] : line;
        return new FailedAddress(address, reason, code, reason == BounceReason.Moved ? told.Newer(address) : null, line);
    }

    private static bool IsBounce(ReturnedMail mail)
    {
        if (mail.ReportType is "feedback-report" || OtherNotices().IsMatch(mail.Text))
        {
            return false;
        }

        if (mail.ReportType is "disposition-notification")
        {
            return RejectedReceipts().IsMatch(mail.Text);
        }

        if (mail.Class is { } type)
        {
            return type.StartsWith("REPORT.", StringComparison.OrdinalIgnoreCase) && type.EndsWith(".NDR", StringComparison.OrdinalIgnoreCase);
        }

        if (mail.Statuses.Count > 0)
        {
            return !mail.Statuses.All(status => NotFailed.Contains(status.Action));
        }

        if (Has(mail, "X-Failed-Recipients") || Has(mail, "X-MS-Exchange-Message-Is-Ndr"))
        {
            return true;
        }

        if (FlatReports().IsMatch(mail.Text) || (ListOwners().IsMatch(mail.From) && (NotMembers().IsMatch(mail.Text) || Loops().IsMatch(mail.Subject))))
        {
            return true;
        }

        bool machine = MachineSenders().IsMatch(mail.From) || Headers(mail, "Return-Path").Any(path => path.Trim() is "<>" or "");
        bool subject = FailureSubjects().IsMatch(mail.Subject);
        bool answers = AnswerSubjects().IsMatch(mail.Subject) || Headers(mail, "Auto-Submitted").Any(value => value.TrimStart().StartsWith("auto-replied", StringComparison.OrdinalIgnoreCase));
        bool text = FailureTexts().IsMatch(mail.Text);
        bool daemon = mail.From.Contains("mailer-daemon", StringComparison.OrdinalIgnoreCase) && mail.Text.Split('\n').Any(line => BounceRecipients.Listed(line) is not null);
        return daemon || (machine && subject) || (text && (machine || subject) && !answers) || (mail.ReportType == "delivery-status" && text);
    }

    private static bool Has(ReturnedMail mail, string header) => Headers(mail, header).Any();

    private static IEnumerable<string> Headers(ReturnedMail mail, string name) =>
        mail.Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);

    private static MailAddress? Believable(MailAddress? address) => address is { } known && BounceRecipients.IsWhole(known) ? known : null;

    private static string? StatusCode(string text) => Codes().Match(text) is { Success: true } found ? found.Groups["code"].Value : null;

    [GeneratedRegex(@"(^|[^0-9.])(?<code>[245]\.[0-9]{1,3}\.[0-9]{1,3})($|[^0-9.]|\.($|\s))", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Codes();

    // Amazon's notices come as JSON, of complaints and of deliveries too.
    [GeneratedRegex(@"""notificationType""\s*:\s*""(Complaint|Delivery)""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex OtherNotices();

    // The fields of RFC 3464 in a text: by old machines, or forwarded by a person.
    [GeneratedRegex(@"(^|\n)[> \t]*Final-Recipient: *rfc822 *; *<?(?<address>[^\s<>]+)>?[^\n]*\n([^\n]*\n){0,3}?[> \t]*Action: *failed[^\n]*(\n[> \t]*Status: *(?<code>[0-9.]+))?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FlatReports();

    [GeneratedRegex(@"[-_.](admin|owner|request|bounces?)@|majordomo|mailman|listserv|list ?(manager|master|server)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListOwners();

    // A list that takes mail of its members only sends the rest back.
    [GeneratedRegex(@"(\bnot (a )?(member|subscriber) of (this|the) (mailing )?list|\bnot (allowed|authorized|permitted) to (post|send) to (this|the) (mailing )?list)[ \t:]*<?(?<address>[a-z0-9._%+-]+@[a-z0-9.-]+[a-z0-9])?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotMembers();

    // A list that has had a mail before does not pass it on again.
    [GeneratedRegex(@"\bloop (alert|warning|back)|\bfrom loop\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Loops();

    // Dovecot sends its refusals as receipts.
    [GeneratedRegex(@"automatically rejected", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RejectedReceipts();

    [GeneratedRegex(@"mailer-?daemon|post[-_]?master|mail delivery|system administrator|administrator|mdaemon|mail system|mail administrator|mailadmin|mail-?er|mta|courier|bounce|no-?reply|root@|returned mail|microsoft outlook|microsoft exchange|amazonses", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MachineSenders();

    [GeneratedRegex(@"undeliver|un-deliver|not deliver|non-?deliver|returned (mail|message|to sender)|return to sender|delivery (status|failure|problem|failed|has failed|error|unsuccessful|notification|report|has been|delayed)|deliver(y|ing)? (status|error)|failed (delivery|mail)|failure (notice|delivery|notification|mail)|mail (could not|cannot|not|delivery|failure|failed|error|system error|status)|message (could not|delivery|status|not sent|delayed|undeliverable|rejected)|could ?n[o']t (be )?(send|deliver)|error sending|unzustellbar|nicht zugestellt|zustellung|non remis|échec|no se pudo entregar|non recapitabile|onbestelbaar|rejected|user unknown|unknown (user|address|recipient)|warning: |delayed (mail|message)|bounce|mailsystem|kan niet worden|配信|返信不可|system error", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FailureSubjects();

    [GeneratedRegex(@"^\s*(auto(matic|-| )?(reply|response|answer|:|antwort)|out of (the )?office|vacation|abwesenheit|away)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnswerSubjects();

    [GeneratedRegex(@"(was|were|is|be|been|are)(n't| not|n’t)? (not )?(be )?deliver|undeliverable|could(n't| not|n’t) be (delivered|sent|found)|did(n't| not|n’t) reach|has failed|delivery (to|failed|failure|error|of)|unable to deliver|cannot deliver|can(no|')t (be|deliver)|not able to deliver|permanent(ly)? (fatal )?(error|fail)|fatal errors|returned (to sender|mail|as|with)|failed recipient|following (address|recipient|user|error)|user unknown|unknown (user|recipient|mailbox)|no such (user|mailbox|recipient|account)|mailbox (is )?(full|unavailable|not found)|over quota|transient|still (be )?(undelivered|trying)|[45][0-9][0-9][ -][45]?|rejected|配信|届けられ|送信でき|送ることができ", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FailureTexts();
}
