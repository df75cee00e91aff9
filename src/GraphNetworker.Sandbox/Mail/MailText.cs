using System.Net;
using MimeKit;

namespace GraphNetworker.Sandbox.Mail;

/// <summary>The body of a mail in both forms, and the part of it that is new.</summary>
internal sealed class MailText
{
    private const int PreviewLength = 255; // message resource: "The first 255 characters of the message body"

    public MailText(MimeMessage mail)
    {
        string? html = Body(mail, html: true);
        string? text = Body(mail, html: false);
        HtmlGiven = html is not null;
        Html = html ?? FromText(text ?? "");
        Text = text is null || (html is not null && string.IsNullOrWhiteSpace(text)) ? HtmlText.Of(Html) : Lines(text);
        UniqueHtml = HtmlGiven ? Quotes.CutHtml(Html) : FromText(Quotes.CutText(Text));
        UniqueText = HtmlGiven ? HtmlText.Of(UniqueHtml) : Quotes.CutText(Text);
    }

    public bool HtmlGiven { get; }

    public string Html { get; }

    public string Text { get; }

    public string UniqueHtml { get; }

    public string UniqueText { get; }

    public string Preview => field ??= Text.Trim() is var text && text.Length > PreviewLength ? text[..PreviewLength] : text;

    // A part in a charset that nobody knows must not make the whole mail unreadable: MimeKit then reads it as Latin-1.
    private static string? Body(MimeMessage mail, bool html) => html ? mail.HtmlBody : mail.TextBody;

    // How Exchange answers html for a mail that has text only: a page around the text.
    private static string FromText(string text) =>
        $"<html><head>\r\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"><!-- converted from text --></head><body><div class=\"PlainText\">{WebUtility.HtmlEncode(text).ReplaceLineEndings("<br>\r\n")}</div></body></html>";

    private static string Lines(string text) => text.ReplaceLineEndings("\r\n");
}
