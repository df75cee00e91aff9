using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>What programs and lawyers put below a signature: names of attachments, and what the reader must not do with the mail.</summary>
internal static partial class FootLines
{
    private const int MostLines = 40;

    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The lines without those at the foot; the lines given have no blank ones among them.</summary>
    public static ReplyLine[] Without(ReplyLine[] lines)
    {
        int end = lines.Length;
        for (int i = lines.Length - 1; i >= 0 && i >= lines.Length - MostLines; i--)
        {
            if (Disclaimer().IsMatch(MailLines.Plain(lines[i].Text)))
            {
                end = i;
            }
        }

        while (end > 0 && IsAttachmentOrRule(MailLines.Plain(lines[end - 1].Text)))
        {
            end--;
        }

        return lines[..end];
    }

    private static bool IsAttachmentOrRule(string plain) => Separators.IsRule(plain) || IsAttachment(plain);

    /// <summary>Whether a line names a file that came with the mail.</summary>
    public static bool IsAttachment(string plain) => Attachment().IsMatch(plain);

    [GeneratedRegex(@"^(?:<<.*>>|(?:<<[^>]*>> *)+|\(see attached file:.*\)|- .*\.(?:docx?|xlsx?|xlw|pdf|pp[st]x?|pot|txt|html?|rtf|zip|vcf|jpe?g|gif|png|bmp|tiff?|dat|exe|wpd|mpp|mdb|csv|wav|mp3|mpe?g|avi|ics|msg|eml|url)|\[image:.*\]|\[cid:.*\])$", Plainly)]
    private static partial Regex Attachment();

    [GeneratedRegex(@"^[* ]*(?:this|the|diese|ce|este|questo|dit|information|note|notice|important|disclaimer|confidential).*(?:confidential|privileged|intended (?:only|solely|for)|property of|disclaimer|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk)|^(?:confidentiality|privacy|legal) (?:notice|note|statement)|^please consider the environment", Plainly)]
    private static partial Regex Disclaimer();
}
