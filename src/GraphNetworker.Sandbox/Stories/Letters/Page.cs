using System.Globalization;
using System.Net;
using System.Text;
using MimeKit;

namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>A letter as it looks: text, signature, quotation; in plain text, and in HTML where the author's program writes it.</summary>
internal static class Page
{
    // Mail programs quote everything; past this depth nobody reads it and the bytes only grow.
    private const int Depth = 4;

    public static MimeEntity Of(Letter letter)
    {
        string plain = Plain(letter, Depth);
        if (letter.Author is null or { Program: MailProgram.Plain })
        {
            return Press.Text("plain", Wrap(plain));
        }

        string html = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head><body>\r\n{Html(letter, Depth)}\r\n</body></html>\r\n";
        return Press.Parted(new MultipartAlternative(), letter, "alt", Press.Text("plain", plain), Press.Text("html", html));
    }

    private static string Plain(Letter letter, int depth)
    {
        var text = new StringBuilder(letter.Text);
        if (letter.IsSigned && letter.Author is { } author && Signature.Lines(author, letter.Day) is { Count: > 0 } lines)
        {
            text.Append("\n\n").AppendJoin('\n', lines);
        }

        text.Append('\n');
        if (depth == 0 || (letter.Forwards ?? letter.Answers) is not { } before)
        {
            return text.ToString();
        }

        string quoted = Plain(before, depth - 1);
        string head = QuoteHead(letter, before);
        bool isMarked = letter.Forwards is null && letter.Author?.Program is MailProgram.Gmail or MailProgram.AppleMail or MailProgram.Plain;
        text.Append('\n').Append(head).Append('\n');
        return isMarked
            ? text.AppendJoin('\n', quoted.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? ">" : line[0] == '>' ? $">{line}" : $"> {line}")).Append('\n').ToString()
            : text.Append('\n').Append(quoted).ToString();
    }

    private static string Html(Letter letter, int depth)
    {
        var html = new StringBuilder("<div>");
        foreach (string paragraph in letter.Text.Split("\n\n"))
        {
            html.Append("<p>").Append(Encode(paragraph)).Append("</p>");
        }

        html.Append("</div>\r\n");
        if (letter.IsSigned && letter.Author is { } author && Signature.Lines(author, letter.Day) is { Count: > 0 } lines)
        {
            html.Append(author.Program == MailProgram.Gmail ? "<div class=\"gmail_signature\">" : "<div id=\"Signature\">")
                .AppendJoin("<br>", lines.Select(WebUtility.HtmlEncode)).Append("</div>\r\n");
        }

        if (depth == 0 || (letter.Forwards ?? letter.Answers) is not { } before)
        {
            return html.ToString();
        }

        string inner = Html(before, depth - 1);
        string head = Encode(QuoteHead(letter, before));
        return letter.Author?.Program switch
        {
            MailProgram.Gmail => html.Append(CultureInfo.InvariantCulture, $"<div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">{head}</div><blockquote class=\"gmail_quote\">{inner}</blockquote></div>").ToString(),
            MailProgram.AppleMail => html.Append(CultureInfo.InvariantCulture, $"<div><blockquote type=\"cite\"><div>{head}</div>{inner}</blockquote></div>").ToString(),
            _ => html.Append(CultureInfo.InvariantCulture, $"<hr><div id=\"divRplyFwdMsg\" dir=\"ltr\">{head}</div>{inner}").ToString(),
        };
    }

    private static string QuoteHead(Letter letter, Letter before)
    {
        var author = letter.Author;
        string name = before.From.Name ?? before.From.Address;
        if (letter.Forwards is not null && author?.Program == MailProgram.Gmail)
        {
            return $"---------- Forwarded message ---------\nFrom: {name} <{before.From.Address}>\nDate: {Say(before.Sent, "ddd, d MMM yyyy 'at' HH:mm")}\nSubject: {before.Subject}\nTo: {Names(letter, before)}\n";
        }

        return author?.Program switch
        {
            MailProgram.Gmail or MailProgram.Plain when author.Language == "de" => $"Am {Say(before.Sent, "dd.MM.yyyy 'um' HH:mm")} schrieb {name} <{before.From.Address}>:",
            MailProgram.Gmail or MailProgram.Plain when author.Language == "fr" => $"Le {Say(before.Sent, "dd/MM/yyyy 'à' HH:mm")}, {name} <{before.From.Address}> a écrit :",
            MailProgram.Gmail => $"On {Say(before.Sent, "ddd, d MMM yyyy 'at' HH:mm")}, {name} <{before.From.Address}> wrote:",
            MailProgram.AppleMail => $"On {Say(before.Sent, "d MMM yyyy, 'at' HH:mm")}, {name} <{before.From.Address}> wrote:",
            MailProgram.Plain => $"On {Say(before.Sent, "yyyy-MM-dd HH:mm")}, {name} wrote:",
            _ when author?.Language == "de" => $"Von: {name} <{before.From.Address}>\nGesendet: {Say(before.Sent, "dd.MM.yyyy HH:mm")}\nAn: {Names(letter, before)}\nBetreff: {before.Subject}\n",
            _ => $"From: {name} <{before.From.Address}>\nSent: {Say(before.Sent, "dddd, MMMM d, yyyy h:mm tt")}\nTo: {Names(letter, before)}\nSubject: {before.Subject}\n",
        };
    }

    /// <summary>To whom the quoted letter went; what is forwarded is the forwarder's own copy.</summary>
    private static string Names(Letter letter, Letter before) =>
        string.Join("; ", (letter.Forwards is null ? before.To : [letter.From]).Select(party => $"{party.Name ?? party.Address} <{party.Address}>"));

    private static string Say(DateTimeOffset at, string format) => at.ToString(format, CultureInfo.InvariantCulture);

    private static string Encode(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>Breaks long lines as programs for plain text do.</summary>
    private static string Wrap(string text)
    {
        const int width = 76;
        var wrapped = new StringBuilder(text.Length + 32);
        foreach (string line in text.Split('\n'))
        {
            string rest = line;
            int marks = rest.AsSpan().IndexOfAnyExcept("> ");
            string mark = marks > 0 ? rest[..marks] : "";
            while (rest.Length > width && rest.LastIndexOf(' ', width) is var space && space > mark.Length)
            {
                wrapped.Append(rest, 0, space).Append('\n');
                rest = mark + rest[(space + 1)..];
            }

            wrapped.Append(rest).Append('\n');
        }

        return wrapped.Remove(wrapped.Length - 1, 1).ToString();
    }
}
