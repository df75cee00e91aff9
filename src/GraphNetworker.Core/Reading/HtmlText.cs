using System.Net;
using System.Text;

namespace GraphNetworker.Core.Reading;

/// <summary>The words of HTML, line by line, for mails that carry nothing else. One pass; no page is laid out.</summary>
internal static class HtmlText
{
    private static readonly string[] NewLineAfter = ["br", "p", "/p", "div", "/div", "tr", "/tr", "li", "/li", "h1", "/h1", "h2", "/h2", "h3", "/h3", "table", "/table", "hr", "blockquote", "/blockquote"];

    /// <summary>The text between the tags; styles, scripts and comments are left out.</summary>
    public static string Plain(string html)
    {
        var plain = new StringBuilder(html.Length / 2);
        int at = 0;
        while (at < html.Length)
        {
            int tag = html.IndexOf('<', at);
            if (tag < 0)
            {
                plain.Append(html, at, html.Length - at);
                break;
            }

            plain.Append(html, at, tag - at);
            int end = html.AsSpan(tag).StartsWith("<!--") ? After(html, tag, "-->") : After(html, tag, ">");
            string name = Name(html, tag + 1);
            at = name is "style" or "script" or "head" ? After(html, end, $"</{name}") : end;
            if (NewLineAfter.Contains(name))
            {
                plain.Append('\n');
            }
        }

        return WebUtility.HtmlDecode(plain.ToString());
    }

    private static int After(string html, int from, string what)
    {
        int found = html.IndexOf(what, from, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + what.Length;
    }

    private static string Name(string html, int from)
    {
        int end = from;
        while (end < html.Length && end - from < 12 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '/'))
        {
            end++;
        }

        return html[from..end].TrimEnd('/').ToLowerInvariant();
    }
}
