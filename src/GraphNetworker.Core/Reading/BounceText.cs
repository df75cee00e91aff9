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
        int end = Array.FindIndex(lines, line => ReturnedHeads().IsMatch(line));
        Lines = end > 0 ? lines[..end] : lines;
        After = end > 0 ? lines[end..] : [];
        All = string.Join(' ', Lines);
    }

    /// <summary>Its lines.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The lines of the mail that came back, where it stands in the same text.</summary>
    public IReadOnlyList<string> After { get; }

    /// <summary>All of it as one.</summary>
    public string All { get; }

    /// <summary>The line that names an address, and those below it that tell of it: up to the next address.</summary>
    public string Near(MailAddress address)
    {
        var near = new List<string>();
        for (int i = 0; i < Lines.Count && near.Count < LinesNear * 3; i++)
        {
            if (!Lines[i].Contains(address.Value, StringComparison.OrdinalIgnoreCase))
            {
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

    private static bool NamesAnother(string line, MailAddress address) =>
        BounceRecipients.Listed(line) is { } listed && listed != address;

    [GeneratedRegex(@"^\s*[-=_*>. ]*(this is a copy of|original message|-* ?below this line|returned (message|mail)|the header of the|message header|headers? of (the )?(original|returned)|unsent message|begin (of )?(original|returned)|ursprüngliche|a copy of (the|your) (original |)message|copy of your message|undelivered message|text of (the )?message|original mail|forwarded message|the (body|start|beginning) of|your original message|message-id:|received: from|return-path: <|>? ?-{3,} ?(original|returned|undelivered|unsent|begin)).*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReturnedHeads();

    [GeneratedRegex(@"(moved to|new (e-?mail )?address( is)?|changed to|now at|try|forwarding address:?|use)[: ]+<?(?<address>[a-z0-9._%+'-]+@[a-z0-9.-]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MovedTo();
}
