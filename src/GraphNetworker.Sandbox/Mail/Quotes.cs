using System.Text.RegularExpressions;

namespace GraphNetworker.Sandbox.Mail;

/// <summary>
/// The part of a body that is new. Departure: Exchange compares a mail with the conversation before it; here the quoted part is
/// recognised by the marks that mail programs put before it, so an unusual mark leaves the quote in.
/// </summary>
internal static partial class Quotes
{
    public static string CutText(string text)
    {
        var mark = TextMark().Match(text);
        string kept = mark.Success ? text[..mark.Index] : text;
        var lines = kept.Split('\n').Where(line => !line.StartsWith('>'));
        return string.Join('\n', lines).TrimEnd() + "\r\n";
    }

    public static string CutHtml(string html)
    {
        var mark = HtmlMark().Match(html);
        return mark.Success ? html[..mark.Index] + "</div></body></html>" : html;
    }

    // "-----Original Message-----", "On <date>, <person> wrote:", Outlook's block of From/Sent/To lines, a long rule before From.
    [GeneratedRegex(@"^(?:[ \t]*-{2,}[ \t]*(?:Original Message|Forwarded by|Forwarded message|Urspr.ngliche Nachricht)\b|On\b[^\r\n]{4,200}(?:\r?\n[^\r\n]{1,200})?\bwrote:[ \t]*\r?$|_{10,}[ \t]*\r?\n\s*From:|From:[ \t][^\r\n]+\r?\n(?:Sent|Date|To):[ \t])", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex TextMark();

    // Outlook's reply header and forward marks, Gmail's quote, Apple's and Thunderbird's citations.
    [GeneratedRegex(@"<div[^>]+id=""?(?:appendonsend|divRplyFwdMsg|mail-editor-reference-message-container)|<div[^>]+class=""?gmail_quote|<blockquote[^>]+type=""?cite|<div[^>]+style=""[^""]*border-top:\s*solid\s+#E1E1E1|<div[^>]+class=""?moz-cite-prefix|-{3,}\s*Original Message\s*-{3,}", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlMark();
}
