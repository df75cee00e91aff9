using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>Posts as sentences name them: "Vice President of Research Programs", "chief technology officer of Contoso".</summary>
internal static partial class Posts
{
    private const string Word = @"(?:[\p{L}&/'\-]+,? )";

    private const string Noun = @"(?i:presidents?|vice[- ]presidents?|vp|evp|svp|avp|c[efotimo]o|chief [a-z]+(?: [a-z]+)? officers?|chair(?:man|woman|person)?|directors?|managers?|heads?|leader|lead|principal|partner|associate|analyst|engineer|developer|architect|officer|secretary|treasurer|controller|comptroller|counsel|attorney|lawyer|consultant|advisor|adviser|specialist|coordinator|administrator|assistant|intern|trader|scheduler|editor|professor|lecturer|scientist|researcher|designer|accountant|supervisor|superintendent|representative|executive|fellow|dean|commander|captain|colonel|foreman|buyer|recruiter|producer|economist|paralegal|clerk|cio for|teacher|nurse|pastor|ambassador|judge)";

    // What posts are for, where it is written small: "head of pricing", "director of research programs".
    private const string Duty = @"(?:pricing|trading|research|sales|marketing|finance|operations|engineering|accounting|risk|legal|human|business|product|strategy|design|communications|compliance|procurement|logistics|technology|information|administration|investor|public|government|regulatory|corporate|credit|tax|treasury|origination|structuring|security|quality|planning|training|recruiting|customer|support|software|infrastructure|data|analytics|power|gas|crude|energy|manufacturing|production|supply|purchasing|global|international|domestic|internal|external)";

    private const string Function = Duty + @"(?: (?:programs?|management|development|relations|affairs|services?|operations|engineering|planning|support|strategy|resources|technology|trading|sales|marketing|chain|control|security|audit|structuring|origination|finance|research))?(?:(?:,| and| &) " + Duty + @"(?: (?:programs?|management|development|relations|affairs|services?|operations|engineering|planning|support|strategy|resources|technology))?)?\b";

    private static readonly LongPattern Post = new("^(?<title>" + Word + "{0,5}?" + Noun + @"\b(?:(?:,| and| &|/) ?" + Word + "{0,2}?" + Noun + @"\b)*(?:,? (?i:of|for) (?:(?:the|our) )?" + Parts.Firm + ")?)(?:,? (?i:of|for|at|with|in) (?:(?:the|our|a|new|newly created|newly formed) )*(?<firm>" + Parts.Firm + "))?");

    private static readonly LongPattern OfFirm = new(@"^(?<title>(?i:(?:president|chairman|chairwoman|chair|c[efot]o|chief [a-z]+ officer)(?:(?:,| and| &)? (?:president|chairman|c[efot]o|chief [a-z]+ officer))*)) (?i:of) (?:the )?(?<firm>" + Parts.Firm + ")$");

    private static readonly LongPattern Duties = new("^(?<duty> (?:of|for) (?:(?:the|our) )?" + Function + @")(?:,? (?:at|with|of|for|in) (?:(?:the|our|a|new|newly created|newly formed) )*(?<firm>" + Parts.Firm + "))?");

    // "director of the Contoso Institute": the article goes before the name of a whole.
    private static readonly LongPattern OfWhole = new(@"^(?<title>.+?) (?i:of) the (?<firm>" + Parts.Firm + ")$");

    /// <summary>The post at the beginning of a text, and the organisation behind it; null where none begins there.</summary>
    public static (string Title, string? Firm)? Of(string text)
    {
        string plain = Articles().Replace(text.TrimStart(), "");
        var found = Post.Match(plain);
        if (!found.Success || Doing().IsMatch(found.Groups["title"].Value))
        {
            return null;
        }

        string? firm = found.Groups["firm"] is { Success: true, Value: var name } ? name : null;
        string title = found.Groups["title"].Value;
        if (firm is null && Duties.Match(plain[found.Length..]) is { Success: true } duties)
        {
            return (title + duties.Groups["duty"].Value, duties.Groups["firm"] is { Success: true, Value: var of } ? of : null);
        }

        if (firm is null && OfWhole.Match(title) is { Success: true } led && TitleWords.IsOrganisation(led.Groups["firm"].Value) && !TitleWords.IsDepartment(led.Groups["firm"].Value))
        {
            return (led.Groups["title"].Value, led.Groups["firm"].Value);
        }

        // Of a firm there is one of these; a director or a vice president is of a part of it.
        return firm is null && OfFirm.Match(title) is { Success: true } whole ? (whole.Groups["title"].Value, whole.Groups["firm"].Value) : (title, firm);
    }

    // "joining us as the executive": what somebody does is no part of a post.
    [GeneratedRegex(@"^(?:join|mov|work|tak|leav|return|transferr|assum|com|go|report|help|start)ing\b|\b(?:us|who|will|to|as)\b", Parts.Plain)]
    private static partial Regex Doing();

    [GeneratedRegex(@"^(?:(?i:the|an?|our|its|their|his|her|my|new|interim|acting) )+", Parts.Plain)]
    private static partial Regex Articles();
}
