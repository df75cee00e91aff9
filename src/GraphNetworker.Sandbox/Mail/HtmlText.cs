using System.Text;
using System.Text.RegularExpressions;
using MimeKit.Text;

namespace GraphNetworker.Sandbox.Mail;

/// <summary>Turns a page into the text a person would read, the way Exchange does for <c>outlook.body-content-type="text"</c>: block elements become lines.</summary>
internal static partial class HtmlText
{
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length / 2);
        int silent = 0;
        using var reader = new StringReader(html);
        var tokens = new HtmlTokenizer(reader) { DecodeCharacterReferences = true };
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag)
            {
                if (tag.Id is HtmlTagId.Style or HtmlTagId.Script or HtmlTagId.Title)
                {
                    silent += tag.IsEndTag ? (silent > 0 ? -1 : 0) : tag.IsEmptyElement ? 0 : 1;
                }
                else if (tag.Id == HtmlTagId.Br || (!tag.IsEndTag && Starts(tag.Id)) || (tag.IsEndTag && Ends(tag.Id)))
                {
                    text.Append('\n');
                }
                else if (tag.Id is HtmlTagId.TD or HtmlTagId.TH && tag.IsEndTag)
                {
                    text.Append('\t');
                }
            }
            else if (token is HtmlDataToken data && silent == 0 && token.Kind == HtmlTokenKind.Data)
            {
                text.Append(WhiteSpace().Replace(data.Data, " "));
            }
        }

        string lines = EndOfLine().Replace(text.ToString().Replace('\u00A0', ' '), "\n");
        return ManyLines().Replace(lines, "\n\n").Trim().ReplaceLineEndings("\r\n") + "\r\n";
    }

    private static bool Starts(HtmlTagId id) => id is HtmlTagId.P or HtmlTagId.Div or HtmlTagId.LI or HtmlTagId.TR or HtmlTagId.BlockQuote or HtmlTagId.HR
        or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4 or HtmlTagId.Pre or HtmlTagId.Table;

    private static bool Ends(HtmlTagId id) => id is HtmlTagId.P or HtmlTagId.Table or HtmlTagId.UL or HtmlTagId.OL or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4;

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"[ \t]*\n[ \t]*")]
    private static partial Regex EndOfLine();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex ManyLines();
}
