using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>The ways to reach somebody that a signature names, and what is left of its lines without them.</summary>
/// <param name="Rest">The lines with blanks where a number, an address or a link stood, so that columns stay columns.</param>
internal sealed partial record SignatureContacts(
    IReadOnlyList<Found<SignaturePhone>> Phones,
    IReadOnlyList<Found<string>> Emails,
    IReadOnlyList<Found<string>> Urls,
    IReadOnlyList<ReplyLine> Rest)
{
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static SignatureContacts Read(IReadOnlyList<ReplyLine> block, string region)
    {
        var phones = new List<Found<SignaturePhone>>();
        var emails = new List<Found<string>>();
        var urls = new List<Found<string>>();
        var rest = new List<ReplyLine>();
        foreach (var line in SignatureLines.Of(block))
        {
            char[] left = Whole(line.Text.Length > MailLines.LongestLooked ? line.Text[..MailLines.LongestLooked] : line.Text).ToCharArray();
            Blank(left, Messenger());
            Take(left, Email(), line.Number, emails);
            Take(left, Url(), line.Number, urls);
            foreach (var phone in LinePhones.Take(left, region))
            {
                phones.Add(new Found<SignaturePhone>(phone, line.Number));
            }

            rest.Add(line with { Text = new string(left) });
        }

        return new SignatureContacts(phones, emails, urls, rest);
    }

    /// <summary>The middle word of each domain that is the person's own, by which the name of a company is known.</summary>
    public HashSet<string> Domains(SenderName sender)
    {
        var domains = new HashSet<string>(StringComparer.Ordinal);
        foreach (var email in Emails)
        {
            Add(domains, email.Value[(email.Value.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        }

        foreach (var url in Urls)
        {
            string host = url.Value[(url.Value.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..];
            int slash = host.IndexOf('/', StringComparison.Ordinal);
            Add(domains, slash > 0 ? host[..slash] : host);
        }

        if (sender.Domain.Length > 2)
        {
            domains.Add(sender.Domain);
        }

        return domains;
    }

    // "ana at northwind.com", "ana @ northwind.com": written apart against programs that gather addresses.
    private static string Whole(string line) =>
        line.Contains('.', StringComparison.Ordinal) ? Apart().Replace(line, apart => TitleWords.IsTitle(apart.Groups[2].Value) || apart.Groups[3].Value.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? apart.Value : $"{apart.Groups[1].Value}{apart.Groups[2].Value}@{apart.Groups[3].Value}") : line;

    private static void Blank(char[] line, Regex pattern)
    {
        foreach (Match match in pattern.Matches(new string(line)))
        {
            line.AsSpan(match.Index, match.Length).Fill(' ');
        }
    }

    private static void Add(HashSet<string> domains, string host)
    {
        foreach (string label in host.ToLowerInvariant().Split('.')[..^1].Where(label => label.Length > 3))
        {
            domains.Add(label);
        }
    }

    private static void Take(char[] line, Regex pattern, int number, List<Found<string>> found)
    {
        foreach (Match match in pattern.Matches(new string(line)))
        {
            // "713-555-0100ana@northwind.com": a number runs into the address.
            int skipped = match.Value.Contains('@', StringComparison.Ordinal) ? Number().Match(match.Value).Length : 0;
            string value = match.Value[skipped..].TrimEnd('.', ',', ';', ':', ')', '>', ']', '!', '?', '\'', '"', '*', '|');
            if (value.Length > 3 && !IsMessageId(value) && !IsOfList(value) && !found.Any(other => other.Value.Equals(value, StringComparison.OrdinalIgnoreCase)))
            {
                found.Add(new Found<string>(value, number));
            }

            // "Northwind.com" without www is how a company writes its name.
            bool named = pattern == Url() && char.IsUpper(value[0]) && value.Count(c => c == '.') == 1 && !value.Contains('/', StringComparison.Ordinal);
            if (named)
            {
                found.RemoveAll(other => other.Value == value && other.Line == number);
                continue;
            }

            line.AsSpan(match.Index + skipped, match.Length - skipped).Fill(' ');
        }
    }

    // Mailing lists put their own links below what everybody writes.
    private static bool IsOfList(string value) =>
        value.Contains("/listinfo", StringComparison.OrdinalIgnoreCase) || value.Contains("unsubscribe", StringComparison.OrdinalIgnoreCase) || value.Contains("/mailman/", StringComparison.OrdinalIgnoreCase);

    // The number of a message looks like an address.
    private static bool IsMessageId(string value)
    {
        int at = value.IndexOf('@', StringComparison.Ordinal);
        return at > 15 && value.AsSpan(0, at).Count('.') < 4 && value[..at].Count(char.IsAsciiDigit) * 2 > at;
    }

    [GeneratedRegex(@"(^\s*|  |\t|[<(:|] ?)([a-z][\w.-]+)(?: at | @ |\(at\)| \(at\) |\[at\]| \[at\] )([\w-]+(?:\.[\w-]+)*\.[a-z]{2,4})\b", Plainly)]
    private static partial Regex Apart();

    // Names in messengers look like addresses.
    [GeneratedRegex(@"\b(?:skype|im|aim|icq|msn|yim|jabber|xmpp|twitter|irc)(?: (?:id|name))? ?[:#=] ?[^\s|,;]+", Plainly)]
    private static partial Regex Messenger();

    [GeneratedRegex(@"^\d{3}[.-]\d{3}[.-]\d{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"[\w.+%&'=-]+@[\w-]+(?:\.[\w-]+)+", Plainly)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?:https?|ftp)://[^\s<>""]+|\bwww\.[^\s<>""]+|\b[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|gov|mil|int|biz|io|ai|app|dev|de|at|ch|fr|it|es|pt|nl|be|dk|se|no|fi|ie|pl|cz|ru|jp|cn|co\.uk|org\.uk|ac\.uk|com\.au|net\.au|co\.nz|com\.br|ca|us|eu|uk)(?:/[^\s<>""]*)?\b", Plainly)]
    private static partial Regex Url();
}
