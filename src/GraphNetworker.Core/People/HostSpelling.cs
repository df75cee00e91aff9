using System.Text;

namespace GraphNetworker.Core.People;

/// <summary>How a name is written in a host: without marks, or with the letters that stand for them ("Brückenbau" is bruckenbau or brueckenbau).</summary>
public static class HostSpelling
{
    /// <summary>The spellings of a name as one word; one where the two are the same.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        string plain = Joined(PersonName.Fold(name)), written = Joined(PersonName.Fold(WrittenOut(name)));
        return plain == written ? [plain] : [plain, written];
    }

    /// <summary>A part of a host as one word: "brueckenbau-weber" is brueckenbauweber.</summary>
    public static string Joined(string text) => new([.. text.Where(char.IsLetterOrDigit)]);

    private static string WrittenOut(string name)
    {
        var written = new StringBuilder(name.Length + 4);
        foreach (char letter in name)
        {
            written.Append(char.ToLowerInvariant(letter) switch { 'ä' or 'æ' => "ae", 'ö' or 'ø' or 'œ' => "oe", 'ü' => "ue", 'å' => "aa", 'ß' => "ss", _ => letter.ToString() });
        }

        return written.ToString();
    }
}
