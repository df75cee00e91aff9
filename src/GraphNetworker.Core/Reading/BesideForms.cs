using static GraphNetworker.Core.Reading.Parts;

namespace GraphNetworker.Core.Reading;

/// <summary>Ways of saying where somebody goes, in a mail that tells elsewhere that they go: by themselves they are said of talks and travels too.</summary>
internal static class BesideForms
{
    private const string NewOrg = "(?<new>" + Firm + ")";

    private const string New = @"(?:(?i:the|a|an|our|their|new|newly created|newly formed) )*";

    public static readonly MoveForm[] All =
    [
        new(JobMoveKind.NewCompany, WillBe, "will be", "'ll be", "now", "currently") { Beside = true, InSubject = false },
        new(JobMoveKind.NewCompany, LeftAndIs, "left", "resigned", "departed", "retired") { Beside = true, InSubject = false },
        new(JobMoveKind.NewCompany, NowWith, "now", "currently") { Beside = true, InSubject = false },
        new(JobMoveKind.NewCompany, OffTo, "moving to", "returning to", "going to", "heading to", "off to", "return to", "move to") { Beside = true, InSubject = false },
        new(JobMoveKind.NewCompany, TakesPost, "position", "role", "job", "post") { Beside = true, InSubject = false },
        new(JobMoveKind.NewCompany, BeforeJoining, "prior to", "before") { Beside = true, InSubject = false },
        new(JobMoveKind.NewCompany, WorksAt, "work") { Beside = true, InSubject = false },
    ];

    // "I will be the vice president of research at the new Contoso".
    private const string WillBe = Who + @"(?:'ll be| will be|(?:'m|'s| am| is)(?: (?i:now|currently)))(?: (?i:serving as|working as))? " + New + "(?<post>" + Rest + ")";

    // "She left Fabrikam in June and is now the director of marketing at Contoso", "and joined Contoso".
    private const string LeftAndIs = Who + @"(?: (?i:has|have))? (?i:left|resigned|departed|retired)[^.;]{0,60} and (?:(?i:is now|am now|is currently|will be|has become|became) " + New + "(?<post>" + Rest + @")|(?i:joined|is joining|am joining|will join|will be joining|has joined|went to|moved to|is now (?:at|with)|am now (?:at|with)|started (?:at|with)) " + New + NewOrg + ")";

    // "I am currently with Contoso".
    private const string NowWith = "(?:" + Who + @"(?:'m|'s| am| is)|\b(?<who>I)(?:'m| am| have|'ve)[^.;]{2,60} and am) (?i:now|currently|presently) (?i:with|at|working (?:for|at|with)|employed (?:by|at|with)) " + New + NewOrg;

    // "I'm moving to the Contoso Institute", "I am returning to my old job at Contoso LLP".
    private const string OffTo = Who + @"(?:'m|'ll be| am| will be| is|'ll| will) (?i:moving|returning|going|heading|off|return|go|move)(?: (?i:back|over))? (?i:to) (?:(?:(?i:my|his|her) (?i:old|former|previous) )?[a-z ]{2,60} (?i:at|with) )?" + New + "(?<org>" + Firm + ")";

    // "... to take a position as the director of Contoso".
    private const string TakesPost = "(?:" + Who + @"[^.;]{0,80}? )?(?i:tak(?:e|en|ing)|took|accept(?:ed|ing)?|assum(?:e|ing)|start(?:ing)?) (?i:a|an|the|my|his|her)(?: (?i:new))? (?i:position|role|job|post) (?i:as|of) " + New + "(?<post>" + Rest + ")";

    // "Prior to joining Contoso, Lee worked as".
    private const string BeforeJoining = @"\b(?i:prior to|before) (?i:(?:re)?joining|coming to|working (?:at|for|with)|(?:his|her|my) (?:work|time) (?:at|with)) (?i:the )?(?<new>" + Firm + @")(?: (?i:team|family))?,? (?<who>" + Name + @"|(?i:he|she|I)\b)";

    // "I will be working for Contoso".
    private const string WorksAt = Who + @"(?:'ll be| will be|'m| am| is) (?i:now |currently |going to be )?(?i:working) (?i:for|at|with) " + New + NewOrg;
}
