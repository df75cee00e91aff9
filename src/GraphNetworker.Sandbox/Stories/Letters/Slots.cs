using System.Globalization;
using System.Text;

namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>Fills the places in braces of a sentence; the same thread speaks of the same project and place.</summary>
internal sealed class Slots
{
    private static readonly string[] Projects =
    [
        "Bridge 14", "Harbour Street", "the Willow Crossing", "Lot 7", "the East Viaduct", "Quay 3", "the Mill Road overpass", "the Cedar Tunnel", "Pier 9",
        "the Fern Valley bridge", "the Ropeway", "Hall C", "the North Ramp", "the Salt Dock", "the Foundry site", "the Ring Line",
    ];

    private static readonly string[] Places =
    [
        "Astoria", "Hood River", "Tacoma", "Bergen", "Drammen", "Porto", "Gdansk", "Trieste", "Yokohama", "Busan", "Cork", "Dundee", "Coos Bay", "Everett", "Salem", "Lyon", "Malmo", "Rostock",
    ];

    private static readonly string[] Subjects =
        ["scour", "whole-life cost", "timber bridges", "quiet pavements", "river ice", "early contractor involvement", "fatigue", "reused steel", "tender design", "flood memory"];

    private readonly Dictionary<string, string> _fixed = new(StringComparer.Ordinal);
    private readonly Dice _dice;

    public Slots(Dice dice, DateTimeOffset at)
    {
        _dice = dice;
        _fixed["project"] = dice.Pick(Projects);
        _fixed["place"] = dice.Pick(Places);
        _fixed["topic"] = dice.Pick(Subjects);
        _fixed["month"] = at.AddDays(dice.Between(-25, 40)).ToString("MMMM", CultureInfo.InvariantCulture);
        _fixed["year"] = (at.Year - dice.Between(4, 19)).ToString(CultureInfo.InvariantCulture);
    }

    public string Fill(string sentence)
    {
        if (!sentence.Contains('{', StringComparison.Ordinal))
        {
            return sentence;
        }

        var text = new StringBuilder(sentence.Length + 24);
        int at = 0;
        while (sentence.IndexOf('{', at) is >= 0 and var open)
        {
            int close = sentence.IndexOf('}', open);
            text.Append(sentence, at, open - at);
            string word = Word(sentence[(open + 1)..close]);
            text.Append(text.Length == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word);
            at = close + 1;
        }

        return text.Append(sentence, at, sentence.Length - at).ToString();
    }

    private string Word(string slot) => slot switch
    {
        "number" => _dice.Between(11, 96).ToString(CultureInfo.InvariantCulture),
        "small" => _dice.Between(2, 9).ToString(CultureInfo.InvariantCulture),
        "ordinal" => _dice.Between(4, 20) + "th",
        "weekday" => _dice.Pick(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]),
        _ => _fixed[slot],
    };
}
