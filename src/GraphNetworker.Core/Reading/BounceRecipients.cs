using System.Text.RegularExpressions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>Whom a mail did not reach, where no field says it: from the report's words.</summary>
/// <remarks>
/// Nearly all senders of reports put each address at the beginning of a line of its own, with or without angle brackets. Where none does,
/// the address stands in a sentence or in the answer of the other machine; and at last it is whom the returned mail was addressed to.
/// </remarks>
internal static partial class BounceRecipients
{
    private static readonly string[] Roles = ["postmaster", "mailer-daemon", "abuse", "root", "mailadmin", "noreply", "no-reply", "support", "helpdesk"];

    public static IReadOnlyList<MailAddress> Of(ReturnedMail mail, BounceText told)
    {
        MailAddress[] named = [.. mail.Headers.Where(header => header.Name.Equals("X-Failed-Recipients", StringComparison.OrdinalIgnoreCase))
            .SelectMany(header => header.Value.Split(',')).Select(MailAddress.Parse).OfType<MailAddress>().Distinct()];
        if (named.Length > 0)
        {
            return named;
        }

        int announced = told.Lines.ToList().FindIndex(line => Announcements().IsMatch(line));
        var listed = ListedIn(told.Lines.Skip(announced + 1));
        listed = listed.Length > 0 ? listed : ListedIn(told.Lines);
        if (listed.Length > 0)
        {
            return listed;
        }

        MailAddress[] inside = [.. told.Lines.SelectMany(line => Addresses().Matches(line).Where(found => !FromWhom().IsMatch(line[..found.Index])).Select(found => MailAddress.Parse(found.Value.TrimEnd('.', '-'))))
            .OfType<MailAddress>().Where(address => Possible(address) && !Roles.Contains(address.Local)).Distinct().Take(1)];
        return inside.Length > 0 ? inside : [.. Addressed(mail.Returned.Length > 0 ? mail.Returned.Split('\n') : told.After).Where(Possible)];

        MailAddress[] ListedIn(IEnumerable<string> lines)
        {
            return [.. lines.Select(Listed).OfType<MailAddress>().Where(Possible).Distinct()];
        }

        bool Possible(MailAddress address)
        {
            return address.Domain.Contains('.', StringComparison.Ordinal) && !mail.To.Contains(address) && !mail.From.Contains(address.Value, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>The address that a line begins with; null when it begins with something else.</summary>
    public static MailAddress? Listed(string line) =>
        Beginnings().Match(line) is { Success: true } found ? MailAddress.Parse(found.Groups["address"].Value.TrimEnd('.')) : null;

    private static IEnumerable<MailAddress> Addressed(IReadOnlyList<string> head)
    {
        string? to = head.FirstOrDefault(line => line.StartsWith("To:", StringComparison.OrdinalIgnoreCase));
        return to is null ? [] : Addresses().Matches(to).Select(found => MailAddress.Parse(found.Value)).OfType<MailAddress>();
    }

    [GeneratedRegex(@"^[\s>*-]*((to|recipient|recipients|address|unknown user|final-recipient|user|for|rcpt to|failed recipient)\s*:\s*(rfc822;)?\s*)?(smtp:)?[<('""\[]*(mailto:)?(?<address>[a-z0-9._%+'=/!#$&?~^{}|*-]+@[a-z0-9][a-z0-9.-]*[a-z0-9])", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginnings();

    [GeneratedRegex(@"did not reach|could not be (delivered|reached)|(not|un)deliver\S* to|following (recipient|address|user|e-?mail)|failed (recipient|address)|were affected", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announcements();

    [GeneratedRegex(@"[a-z0-9._%+'=/-]+@[a-z0-9][a-z0-9.-]*[a-z0-9]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    // "from ana@northwind.com", "sender: <...", "message-id: <...", "id <...": not whom it was for.
    [GeneratedRegex(@"(^|[^a-z ]|[^d] |^ )(from|sender|message-id|id|by|reply-to|contact|mail from|mail to)\s*[:=]?\s*<?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromWhom();
}
