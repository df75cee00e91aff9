using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>What a form took for an organisation or a part of one, cut to what it is: these words go into an address book.</summary>
internal static partial class MoveFields
{
    private const int Farthest = 160;

    /// <summary>The name of an organisation; null where the words name a person, a part of a firm, or a board.</summary>
    public static string? Firm(string? words, SpokenOf people)
    {
        if (words is null)
        {
            return null;
        }

        words = Posts().Replace(words, "");
        string name = Ends().Replace(Openings().Replace(words, ""), "");
        if (Owner().Match(name) is { Success: true } owner)
        {
            // "Contoso's Oslo office" is Contoso's, "Lee's office" is in the same firm.
            string whose = owner.Groups["whose"].Value;
            name = owner.Groups["what"].Length == 0 && !whose.Contains(' ', StringComparison.Ordinal) && !people.Knows(whose) ? name : people.Knows(whose) || GivenNames.Has(whose.Split(' ')[0]) ? "" : whose;
        }

        name = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && Ends().IsMatch(words) ? name[4..] : name;
        return name.Length == 0 || people.Knows(name) || Boards().IsMatch(name) || Places.IsNoFirm(name) || IsPart(name) || (!name.Contains(' ', StringComparison.Ordinal) && GivenNames.Has(name)) ? null : name;
    }

    /// <summary>Whether a group that is joined is a firm of that name: "the Wingtip Group", where "the Pricing Group" is a part of one.</summary>
    public static bool IsFirm(string? words) => words is not null && FirmGroups().Match(words) is { Success: true } found && !TitleWords.IsDepartment(found.Groups["name"].Value) && !TitleWords.IsOnlyDepartment(found.Groups["name"].Value) && !Compass().IsMatch(found.Groups["name"].Value);

    /// <summary>The part of a firm that somebody goes to; null where the words name none.</summary>
    public static string? Part(string sentence, int from)
    {
        var found = Parts().Match(sentence[from..Math.Min(sentence.Length, from + Farthest)]);
        return found.Success && !IsFirm(found.Groups["part"].Value) ? found.Groups["part"].Value : null;
    }

    private static bool IsPart(string name) => PartNames().IsMatch(name) && !IsFirm(name);

    // The possessive: "Contoso's", "Contoso's Oslo".
    [GeneratedRegex(@"^(?<whose>.+?)'s?(?: (?<what>.+))?$", Reading.Parts.Plain)]
    private static partial Regex Owner();

    [GeneratedRegex(@"^(?:Following|After|Since|With|Upon|As|At) ", Reading.Parts.Plain)]
    private static partial Regex Openings();

    // "CEO of Contoso and Chairman of Fabrikam": a second post ends the first firm.
    [GeneratedRegex(@" (?:and|&) (?:Chair|Chairman|CEO|CFO|COO|President|Chief|Vice|Director|Head|Manager)\b.*$", Reading.Parts.Plain)]
    private static partial Regex Posts();

    // "the Contoso Board has elected" somebody for Contoso.
    [GeneratedRegex(@" Board(?: of (?:Directors|Governors|Trustees))?$", Reading.Parts.Plain)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(?:North|South|East|West|Central|Northeast|Southeast|Northwest|Southwest|Midwest)\b", Reading.Parts.Plain)]
    private static partial Regex Compass();

    [GeneratedRegex(@"^(?:[Tt]he )?(?:Board|Committee|Office of the|Management Committee|Team|Group|Class)\b", Reading.Parts.Plain)]
    private static partial Regex Boards();

    [GeneratedRegex(@"\b(?:[Tt]eam|[Dd]esk|[Dd]epartment|[Dd]ept|[Dd]ivision|[Gg]roup|[Uu]nit|Class)\b(?: of .*)?$|^(?:HR|IT|Human Resources|Legal|Accounting|Finance|Treasury|Tax|Credit|Marketing|Sales|Operations|Research|Internal Audit)$", Reading.Parts.Plain)]
    private static partial Regex PartNames();

    [GeneratedRegex(@"^(?:[Tt]he )?(?<name>\p{Lu}[\p{L}&.'\-]*(?: (?:&|and|\p{Lu}[\p{L}&.'\-]*))*) Group$", Reading.Parts.Plain)]
    private static partial Regex FirmGroups();

    [GeneratedRegex(@"\b(?i:join(?:s|ed|ing)?|to|into|in|on|at|with|heads?|leads?|for|of) (?:(?i:the|our|my|his|her|their|a|an|new|another|[\p{L}]+'s) )*(?<part>(?:(?:\p{Lu}[\p{L}&/\-]*|west|east|central|gas|power|real|time|and|&|of|legal|trading|risk|pricing|management|structuring|weather|crude|sales|marketing|credit|tax|research|origination|support|scheduling|settlements|logistics|engineering|design|product|data|security|platform) ){1,6}?(?i:group|team|desk|department|division|unit))\b", Reading.Parts.Plain)]
    private static partial Regex Parts();
}
