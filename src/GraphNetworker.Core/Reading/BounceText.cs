using System.Text.RegularExpressions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>What a report says to a person: its own lines, without the mail that came back.</summary>
internal sealed partial class BounceText
{
    private const int MostLines = 600;
    private const int LinesNear = 6;

    public BounceText(ReturnedMail mail)
    {
        string[] lines = [.. mail.Text.Split('\n').Take(MostLines).Select(line => line.TrimEnd('\r'))];
        int end = Array.FindIndex(lines, AfterPreface(lines), line => ReturnedHeads().IsMatch(line));
        Lines = end > 0 ? lines[..end] : lines;
        After = end > 0 ? lines[end..] : [];
        All = OneLine(string.Join(' ', Lines));
    }

    /// <summary>Its lines.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The lines of the mail that came back, where it stands in the same text.</summary>
    public IReadOnlyList<string> After { get; }

    /// <summary>All of it as one line.</summary>
    public string All { get; }

    /// <summary>A text without its line breaks and indents.</summary>
    public static string OneLine(string text) => Blanks().Replace(text, " ").Trim();

    /// <summary>Whether it says that the mail is still on its way.</summary>
    public bool IsWaiting => Waits().IsMatch(All);

    /// <summary>The line that names an address, and those below it that tell of it: up to the next address. A transcript of Sendmail tells first and names then.</summary>
    public string Near(MailAddress address)
    {
        var near = new List<string>();
        for (int i = 0; i < Lines.Count && near.Count < LinesNear * 3; i++)
        {
            if (!Lines[i].Contains(address.Value, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (BounceRecipients.ClosesTranscript(Lines[i]))
            {
                near.AddRange(Above(i));
                near.Add(Lines[i]);
                continue;
            }

            near.Add(Lines[i]);
            for (int below = i + 1; below < Lines.Count && below <= i + LinesNear && !NamesAnother(Lines[below], address); below++)
            {
                near.Add(Lines[below]);
            }
        }

        return string.Join(' ', near);
    }

    /// <summary>What was written to, where the lines of an address say which other one it was made from: an alias, a list, a forwarder.</summary>
    public MailAddress? MadeFrom(MailAddress address) =>
        MadeFromAnother().Match(Near(address)) is { Success: true } found && MailAddress.Parse(found.Groups["address"].Value) is { } alias && alias != address ? alias : null;

    /// <summary>Another address in a line that says where to write instead.</summary>
    public MailAddress? Newer(MailAddress old)
    {
        foreach (string line in Lines)
        {
            if (MovedTo().Match(line) is { Success: true } found && MailAddress.Parse(found.Groups["address"].Value.TrimEnd('.')) is { } newer && newer != old)
            {
                return newer;
            }
        }

        return null;
    }

    // Some say first which mail they are about, with some lines of its head, and all else below.
    private static int AfterPreface(string[] lines)
    {
        int preface = Array.FindIndex(lines, line => Prefaces().IsMatch(line));
        int head = preface < 0 ? -1 : Array.FindIndex(lines, preface + 1, line => line.Trim().Length > 0);
        int end = head < 0 ? -1 : Array.FindIndex(lines, head, line => line.Trim().Length == 0);
        return Math.Max(end, 0);
    }

    // A transcript's lines about one address: from the end of those about the one before.
    private IEnumerable<string> Above(int at)
    {
        int from = at;
        while (from > 0 && at - from < LinesNear && Lines[from - 1].Length > 0 && !BounceRecipients.ClosesTranscript(Lines[from - 1]))
        {
            from--;
        }

        return Lines.Skip(from).Take(at - from);
    }

    private static bool NamesAnother(string line, MailAddress address) =>
        BounceRecipients.Listed(line) is { } listed && listed != address;

    [GeneratedRegex(@"^\s*[-=_*>. ]*(this is a copy of|original message|-* ?below this line|returned (message|mail)|the header of the|message header|headers? of (the )?(original|returned)|unsent message|begin (of )?(original|returned)|ursprüngliche|a copy of (the|your) (original |)message|copy of your message|undelivered message|text of (the )?message|original mail|forwarded message|the (body|start|beginning) of|your original message|message-id:|received: from|return-path: <|>? ?-{3,} ?(original|returned|undelivered|unsent|begin)).*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReturnedHeads();

    [GeneratedRegex(@"(moved to|new (e-?mail )?address( is)?|changed to|now at|try|forwarding address:?|use)[: ]+<?(?<address>[a-z0-9._%+'-]+@[a-z0-9.-]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MovedTo();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    // PMDF and its heirs: Sun, Oracle.
    [GeneratedRegex(@"with the following header fields", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefaces();

    [GeneratedRegex(@"will be (retried|attempted)|not yet been delivered|(has been|is) delayed|delayed more than|this is (only )?a warning|will (continue|keep) (trying|to try)|still (being retried|trying)|attempts will continue|need to resend", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Waits();

    // Postfix and Sendmail, Exim.
    [GeneratedRegex(@"\((expanded|generated|ultimately generated) from:? *<?(?<address>[^\s<>()]+@[^\s<>()]+)>?\)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MadeFromAnother();
}
