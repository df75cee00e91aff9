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

        var listed = Announced(mail, told);
        listed = listed.Count > 0 ? listed : ListedIn(mail, told.Lines);
        if (listed.Count > 0)
        {
            return listed;
        }

        if (WrittenTo().Match(told.All) is { Success: true } written && MailAddress.Parse(written.Groups["address"].Value) is { } sought && Possible(mail, sought))
        {
            return [sought];
        }

        MailAddress[] inside = [.. told.Lines.SelectMany(line => Addresses().Matches(line).Where(found => !FromWhom().IsMatch(line[..found.Index])).Select(found => MailAddress.Parse(found.Value.TrimEnd('.', '-'))))
            .OfType<MailAddress>().Where(address => Possible(mail, address) && !Roles.Contains(address.Local)).Distinct().Take(1)];
        var addressed = inside.Length > 0 ? inside : [.. Addressed(mail.Returned.Length > 0 ? mail.Returned.Split('\n') : told.After).Where(address => Possible(mail, address))];

        // At last somebody who wrote to himself.
        return addressed.Length > 0 ? addressed : [.. told.Lines.Select(Listed).OfType<MailAddress>().Where(address => IsWhole(address) && mail.To.Contains(address)).Distinct()];
    }

    /// <summary>The addresses that stand at the beginning of a line, below the line that announces them; none where none does.</summary>
    public static IReadOnlyList<MailAddress> Announced(ReturnedMail mail, BounceText told)
    {
        int announced = told.Lines.ToList().FindIndex(line => Announcements().IsMatch(line));
        return announced < 0 ? [] : ListedIn(mail, told.Lines.Skip(announced + 1));
    }

    private static MailAddress[] ListedIn(ReturnedMail mail, IEnumerable<string> lines) =>
        [.. lines.Select(Listed).OfType<MailAddress>().Where(address => Possible(mail, address)).Distinct()];

    /// <summary>Whether a line of Sendmail's transcript ends what it tells of an address: "550 &lt;ana@northwind.com&gt;... User unknown".</summary>
    public static bool ClosesTranscript(string line) => line.Contains("...", StringComparison.Ordinal) && Transcripts().IsMatch(line);

    /// <summary>Whether it can be an address at all; some reports hide it: "undisclosed", a bare local part, "ana...@northwind.com".</summary>
    public static bool IsWhole(MailAddress address) => address.Domain.Contains('.', StringComparison.Ordinal) && !address.Value.Contains("...", StringComparison.Ordinal);

    private static bool Possible(ReturnedMail mail, MailAddress address) =>
        IsWhole(address) && !mail.To.Contains(address) && !mail.From.Contains(address.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The address that a line begins with; null when it begins with something else. A name before a bracket may look like one: the bracket has it.</summary>
    public static MailAddress? Listed(string line)
    {
        var found = line.EndsWith('>') || line.Contains(">:", StringComparison.Ordinal) ? Mailboxes().Match(line) : Match.Empty;
        found = found.Success ? found : Beginnings().Match(line);
        found = found.Success ? found : Transcripts().Match(line);
        return found.Success ? MailAddress.Parse(found.Groups["address"].Value.TrimEnd('.')) : null;
    }

    private static IEnumerable<MailAddress> Addressed(IReadOnlyList<string> head)
    {
        string? to = head.FirstOrDefault(line => line.StartsWith("To:", StringComparison.OrdinalIgnoreCase));
        return to is null ? [] : Addresses().Matches(to).Select(found => MailAddress.Parse(found.Value)).OfType<MailAddress>();
    }

    [GeneratedRegex(@"^[\s>*-]*((to|recipient|recipients|address|recipient address|original address|unknown user|final-recipient|user|for|rcpt to|failed recipient)\s*:\s*(rfc822;)?\s*)?(smtp:)?[<('""\[]*(mailto:)?(?<address>[a-z0-9._%+'=/!#$&?~^{}|*-]+@[a-z0-9][a-z0-9.-]*[a-z0-9])", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginnings();

    // "ana@northwind.com <ana.ruiz@northwind.com>", "Ana (ana@northwind.com)<mailto:ana@northwind.com>".
    [GeneratedRegex(@"^[\s>*-]*['""]?[a-z0-9._%+'=/-]+@[a-z0-9.-]+['""]?\s*(\([^()]*\))?\s*<(mailto:)?(?<address>[^\s<>:]+@[a-z0-9][a-z0-9.-]*[a-z0-9])>(:|$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mailboxes();

    [GeneratedRegex(@"^[2-5][0-9]{2} ([2-5]\.[0-9]{1,3}\.[0-9]{1,3} )?<?(?<address>[^\s<>]+@[a-z0-9][a-z0-9.-]*[a-z0-9])>? ?\.\.\.", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Transcripts();

    [GeneratedRegex(@"to which\s+(your|the|this)\s+(e-?mail|message|mail|letter)\s+(was|has\s+been)\s+(sent|addressed)\W+(?<address>[a-z0-9._%+'=/-]+@[a-z0-9][a-z0-9.-]*[a-z0-9])", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WrittenTo();

    [GeneratedRegex(@"did not reach|could not be (delivered|reached)|(not |un)deliver\S* to|following (recipient|address|user|e-?mail)|failed (recipient|address)|were affected", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announcements();

    [GeneratedRegex(@"[a-z0-9._%+'=/-]+@[a-z0-9][a-z0-9.-]*[a-z0-9]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    // "from ana@northwind.com", "sender: <...", "message-id: <...", "id <...": not whom it was for.
    [GeneratedRegex(@"(^|[^a-z ]|[^d] |^ )(from|sender|message-id|id|by|reply-to|contact|mail from|mail to)\s*[:=]?\s*<?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromWhom();
}
