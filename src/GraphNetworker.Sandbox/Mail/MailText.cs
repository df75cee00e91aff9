using System.Net;
using MimeKit;

namespace GraphNetworker.Sandbox.Mail;

/// <summary>The body of a mail in both forms, and the part of it that is new.</summary>
internal sealed class MailText(MimeMessage mail)
{
    private const int PreviewLength = 255; // message resource: "The first 255 characters of the message body"

    private readonly string? _html = mail.HtmlBody;
    private readonly string? _text = mail.TextBody;

    public string Html => field ??= _html ?? FromText(_text ?? "");

    // A text part that says nothing is a leftover beside the page.
    public string Text => field ??= _html is not null && string.IsNullOrWhiteSpace(_text) ? HtmlText.Of(_html) : (_text ?? "").ReplaceLineEndings("\r\n");

    public string UniqueHtml => field ??= _html is not null ? Quotes.CutHtml(_html) : FromText(Quotes.CutText(Text));

    public string UniqueText => field ??= _html is not null ? HtmlText.Of(UniqueHtml) : Quotes.CutText(Text);

    public string Preview => field ??= Text.Trim() is var text && text.Length > PreviewLength ? text[..PreviewLength] : text;

    // How Exchange answers html for a mail that has text only: a page around the text.
    private static string FromText(string text) =>
        $"<html><head>\r\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"><!-- converted from text --></head><body><div class=\"PlainText\">{WebUtility.HtmlEncode(text).ReplaceLineEndings("<br>\r\n")}</div></body></html>";
}
