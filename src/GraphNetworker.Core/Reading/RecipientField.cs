using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>The address in a field of a report, "rfc822; ana@northwind.com": the type does not matter, the address does.</summary>
/// <remarks>RFC 3464 section 2.3.1; what machines add to it: names and comments (RFC 5322), routes (RFC 5321 appendix C), escapes (RFC 6533 section 3).</remarks>
internal static partial class RecipientField
{
    private const int Longest = 2000;

    /// <summary>Reads the value of the field as it was sent, folded and all; null where it names no mailbox, but a program or a file.</summary>
    public static MailAddress? Read(string field)
    {
        string value = Folds().Replace(field.Length > Longest ? field[..Longest] : field, "").Trim();
        int type = value.IndexOf(';', StringComparison.Ordinal);
        bool escaped = value.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase);
        value = value[(type + 1)..].Trim();
        value = Bracketed().Match(value) is { Success: true } inside ? inside.Groups["address"].Value
            : Commented().Match(value) is { Success: true } before ? before.Groups["address"].Value : value;
        if (value.StartsWith('@'))
        {
            value = value[(value.LastIndexOf(':') + 1)..];
        }

        return value.StartsWith('|') ? null : MailAddress.Parse(escaped ? Unescaped(value) : value);
    }

    private static string Unescaped(string value) => Escapes().Replace(value, found =>
        int.TryParse(found.Groups["hex"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int point) && Rune.IsValid(point) ? new Rune(point).ToString() : found.Value);

    // Long ones are broken anywhere, in the middle of a word too.
    [GeneratedRegex(@"\r?\n[ \t]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Folds();

    [GeneratedRegex(@"^[^<>|]*<(?<address>[^<>\s]+@[^<>\s]+)>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<address>[^\s()]+@[^\s()]+)\s*\(.*\)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Commented();

    [GeneratedRegex(@"\\x\{(?<hex>[0-9a-f]{2,6})\}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}
