using System.Text;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>Text of a header as it may stand in JSON: no control characters, no half of a surrogate pair.</summary>
internal static class HeaderText
{
    /// <summary>The text made fit, or null when nothing is left of it.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (IsFit(text))
        {
            return text.Trim();
        }

        var fit = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes already turns a lone surrogate into U+FFFD.
            if (!Rune.IsControl(rune))
            {
                fit.Append(rune.ToString());
            }
            else if (rune.Value is '\t' or '\r' or '\n')
            {
                fit.Append(' ');
            }
        }

        string cleaned = fit.ToString().Trim();
        return cleaned.Length == 0 ? null : cleaned;
    }

    private static bool IsFit(string text)
    {
        foreach (char letter in text)
        {
            if (char.IsControl(letter) || char.IsSurrogate(letter))
            {
                return false;
            }
        }

        return true;
    }
}
