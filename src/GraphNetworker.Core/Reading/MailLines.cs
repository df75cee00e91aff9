using System.Text;

namespace GraphNetworker.Core.Reading;

/// <summary>The lines of a mail, however they end.</summary>
internal static class MailLines
{
    /// <summary>No line that a program writes around a mail is longer; what is longer is somebody's text and is not looked at closely.</summary>
    public const int LongestLooked = 400;

    /// <summary>The lines of a text without their ends; numbers count from 0.</summary>
    public static string[] Of(string text) => text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The line as a reader sees it: blanks of every kind are one blank, what has no width is gone.</summary>
    public static string Plain(string line)
    {
        if (line.Length > LongestLooked)
        {
            line = line[..LongestLooked];
        }

        var plain = new StringBuilder(line.Length);
        foreach (char c in line)
        {
            if (c is '\u200b' or '\u200c' or '\u200d' or '\u200e' or '\u200f' or '\u2060' or '\ufeff' or '\u00ad' or (>= '\u202a' and <= '\u202e'))
            {
                continue;
            }

            bool blank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!blank)
            {
                plain.Append(c);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Trim();
    }
}
