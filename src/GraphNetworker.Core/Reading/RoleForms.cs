using static GraphNetworker.Core.Reading.Parts;

namespace GraphNetworker.Core.Reading;

/// <summary>Ways of saying that somebody was promoted, or has other duties.</summary>
internal static class RoleForms
{
    private const string Whose = @"(?:(?:the|our|its|an?|new|interim|acting|(?<of>(?-i:" + Firm + @"))'s?) )*";

    public static readonly MoveForm[] All =
    [
        new(JobMoveKind.Promoted, Promoted, "promoted", "elevated", "moved up") { MayBePast = true },
        new(JobMoveKind.Promoted, PromotedList, "promot") { Nameless = true, Fixed = Mover.ThirdParty },
        new(JobMoveKind.Promoted, Promotion, "promotion") { EvenAsked = true, Implied = Mover.Recipient },
        new(JobMoveKind.Promoted, Named, "named", "appointed", "elected", "selected", "chosen", "tapped", "designated", "made", "installed") { MayBePast = true },
        new(JobMoveKind.Promoted, NamedObject, "named", "appointed", "elected", "appointment", "selected", "elects", "appoints", "names", "approved", "hired", "promot", "made", "naming", "appointing", "election", "selection", "chosen") { MayBePast = true },
        new(JobMoveKind.Promoted, MadeThem, "made", "making") { MayBePast = true },
        new(JobMoveKind.Promoted, PromotedTo, " to ") { UnderHeading = true, InSubject = false },
        new(JobMoveKind.NewRole, NowDoes, "now", "will be", "'ll be"),
        new(JobMoveKind.NewRole, FromTo, "transfer", "mov", "transition", "switch"),
        new(JobMoveKind.NewRole, WillBe, "become", "becomes", "became", "assume", "take over", "take on", "serve", "take up", "taking", "move", "transfer", "moving", "transition", "head", "lead", "replace", "succeed", "will be"),
        new(JobMoveKind.NewRole, MovesTo, "mov", "transfer", "assigned", "transition", "relocat"),
        new(JobMoveKind.NewRole, ToDepartment, "mov", "transfer"),
        new(JobMoveKind.NewRole, ToOffice, "office"),
        new(JobMoveKind.NewRole, Replacing, "replacing", "joining", "succeeding"),
        new(JobMoveKind.NewRole, NewRole, "new") { Implied = Mover.Sender },
        new(JobMoveKind.NewRole, OnNewRole, "new", "congrat", "appointment", "selection", "election", "becoming", "being named") { EvenAsked = true, Implied = Mover.Recipient },
        new(JobMoveKind.NewRole, StartsNew, "new"),
        new(JobMoveKind.Promoted, OnBecoming, "congrat") { EvenAsked = true, Implied = Mover.Recipient },
        new(JobMoveKind.NewRole, NewHolder, "new", "now"),
        new(JobMoveKind.NewRole, Announced, "will", "is", "has", "are") { UnderHeading = true, InSubject = false },
        new(JobMoveKind.NewRole, ChangedPosition, "change") { Implied = Mover.Sender },
    ];

    // "Lee has been promoted to director".
    private const string Promoted = Who + @"(?:(?:" + Be + @")|'s been| has been| have been| got| just got)?" + Adverbs + @" (?i:promoted|elevated|moved up)\b(?:(?: (?i:from) [^.;:]{2,60}?)? (?i:to|into) " + Whose + "(?<title>" + Rest + ")" + ")?";

    // "the following people were promoted to manager: ..."
    private const string PromotedList = @"\b(?i:following) (?:[a-z]+ ){0,3}?(?i:individuals|people|employees|colleagues|persons|associates|analysts|managers|directors|promotions)(?:,? (?i:who|that))? ?(?i:(?:were|was|have been|are|are being|will be) promoted)(?:(?: (?i:from) [^.;:]{2,60}?)? (?i:to) (?<title>[^.;:!?]+))?";

    // "your recent promotion", "the promotion of Lee Park to partner".
    private const string Promotion = @"(?:(?i:congratulat(?:e|ing|ions to)) (?<who>" + Names + @")(?:, [^,.;]+,)? (?i:on|for|upon|in) (?:(?i:his|her|their|the)) (?i:recent |well[- ]deserved |new )*(?i:promotions?)\b|(?i:(?:congratulat(?:e you|ions|e|ing)|congrats|about|of|on|after|hear|with|due to|following|given)(?: [a-z]+){0,3}? )(?<who>(?i:your|my|his|her)|(?:" + Name + @")'s) (?i:recent |well[- ]deserved |new |much[- ]deserved )*(?i:promotions?)\b|(?<who>\b[Ii]\b|\b(?i:he|she|you)\b|\b" + Names + @")(?: (?i:just|finally|recently|has|have))* (?i:got|received|earned|landed|was given|accepted) (?i:the|a|my|his|her|your) (?i:big |long[- ]awaited )?(?i:promotion)\b|\b(?i:gave|given) (?<who>(?i:me|him|her)|" + Name + @") (?i:a|the) (?i:promotion)\b|(?i:the promotion of) (?<who>" + Names + @"))(?: (?i:to) " + Whose + "(?<title>" + Rest + ")" + ")?";

    // "Lee Park has been named president of Contoso", "Lee Park Named CFO".
    private const string Named = Who + @"(?:" + Be + @"|'s been)?" + Adverbs + @" (?i:named|appointed|elected|selected|chosen|tapped|designated|installed|made)(?: (?i:as|to be|to the (?:position|post|role|office) of|to))? " + Whose + "(?<post>" + Rest + ")";

    // "we have named Lee Park, currently ..., as our new chief executive", "the appointment of Lee Park as director".
    private const string NamedObject = @"(?:(?<of>" + Firm + @") (?:(?i:has|have|just|recently|today) )*)?(?i:(?:named|appointed|elected|selected|chosen|elects|appoints|names|approved|hired|promoted|promoting|naming|appointing|appointment of|election of|selection of)) (?<who>" + Names + @")(?:, [^;]*,)? (?i:as|to be|to serve as|to the (?:position|post|role) of|to) " + Whose + "(?<post>" + Rest + ")";

    // "They made Lee a vice president".
    private const string MadeThem = @"\b(?:(?i:they|we|he|she|(?:the|our) [a-z]+)|" + Firm + @") (?i:just |have |has |finally |also )*(?i:made) (?<who>" + Names + @"|(?i:me|him|her)) " + Whose + "(?<post>" + Rest + ")";

    // A list under "Promotions": "Lee Park to vice president".
    private const string PromotedTo = @"^[\W0-9]*(?<who>" + Name + @")(?:,? (?:from [^.;]+? )?to|,? (?i:promoted to)) " + Whose + "(?<post>" + Rest + ")";

    // "Lee Park now handles nominations", "I will now be responsible for pricing", "As of Monday I'll be working in the Rotterdam office".
    private const string NowDoes = Who + @"(?: (?i:now|will now) (?i:handles?|covers?|manages?|runs?|oversees?|heads?|leads?|looks? after|supervises?|reports? to|sits? in|works? (?:in|on|with) the)\b|(?:" + Be + @")(?: (?i:now))? (?i:now (?:be )?(?:responsible for|in charge of|handling|managing|running|heading|leading|overseeing|covering|taking care of|looking after|reporting to|working (?:in|on|with) the|based (?:in|out of))|(?:be )?working (?:in|out of|with|for) (?:the|our) [\p{L}&/\- ]{2,40}? (?:office|group|team|desk|department|division)\b))";

    // "transferring from Treasury to Internal Audit".
    private const string FromTo = Who + @"(?:" + Will + "(?: be)?|" + Be + "|" + Have + @")?" + Adverbs + @" (?i:moving|moved|transferring|transferred|transitioning|transitioned|switching|switched)(?: (?i:over))? (?i:from) (?:the )?(?<old>" + Firm + @")(?: (?i:group|team|desk|department|division))? (?i:to|into|over to) (?:the )?(?<title>" + Firm + ")";

    // "Lee will assume the role of controller", "will take over as head of pricing", "will become", "will move into the new role of".
    private const string WillBe = Who + @"(?:" + Will + @"|" + Be + "|" + Have + @")?(?: be)?" + Adverbs + @"(?: (?i:working|relocating|moving) [^.;,]* and(?: will)?)? (?i:assum(?:e|es|ing|ed)|(?:take|takes|taking|took|taken) (?:over|on|up)|become|becomes|becoming|move into|moving into|moves into|transfer(?:ring)? [^.;]* to take up|serve|serving|step(?:ping)? into|(?:take|takes|taking|took) over as|fill|filling|move up to)(?: (?i:additional|full|primary|overall|new))* (?:(?:the|a|an|my|his|her|their|our|additional|new|leadership) )*(?i:(?:role|position|post|title|responsibilit(?:y|ies)|job|leadership responsibility|leadership role|leadership|duties|reins)(?: (?:of|as|for) " + Whose + "(?:(?<title>" + Rest + @")|[\p{L} ]+)|[.,]|$)|(?<desk>(?-i:(?:" + Name + @"'s )?)(?:[\p{L}&/\-]+ ){0,3}(?:desk|group|book|region|accounts|team|department|portfolio|territory|practice)\b)|(?:as )?" + Whose + "(?<post>" + Rest + "))";

    // "I will be moving to a new group", "Lee is transferring to the London office", "transitioning to the pricing desk".
    private const string MovesTo = Who + @"(?:" + Will + "(?: be)?|" + Be + "|" + Have + @")?" + Adverbs + @" (?i:moving|moved|move|transferring|being transferred|been transferred|reassigned|been reassigned|been assigned|transferred|transfer|transitioning|transitioned|transition|relocating|relocated|relocate)(?: over)?(?: (?:off|from|out of) [^.;]*?)?(?: and on)? (?i:to|into|to join|on to|to service) (?:(?:a|an|the|another|his|her|my|our) )?(?:(?:new|different|other) )?(?:(?<title>" + Firm + @") )?(?:[\p{L}\-]+ ){0,3}?(?i:group|team|desk|department|division|role|position|job|legal|organi[sz]ation|business unit|corporate)\b";

    // "Lee has transferred to HR".
    private const string ToDepartment = @"(?:" + Who + @"(?:" + Will + "(?: be)?|" + Be + "|" + Have + @")?" + Adverbs + @" (?i:moving|moved|move|transferring|transferred|transfer)(?: (?i:over))? to (?:HR|IT|Human Resources|Legal|Accounting|Finance|Treasury|Tax|Credit|Marketing|Sales|Operations|Trading|Research|Audit|Internal Audit|Procurement|Engineering|Regulatory Affairs|Origination|Structuring|Logistics|Scheduling)\b)";

    // "is moving to the London office".
    private const string ToOffice = @"(?:" + Who + @"(?:" + Will + "(?: be)?|" + Be + "|" + Have + @")?" + Adverbs + @" (?i:moving|moved|move|transferring|transferred|transfer|relocating|relocated|relocate)(?: (?i:over))? to (?:the|our) (?:[A-Z][\p{L}\-]+ ){1,2}(?i:office)\b)";

    // "Replacing Lee in that role will be Ana Ruiz", "Joining the group will be Ana Ruiz".
    private const string Replacing = @"\b(?i:(?:replacing|succeeding) [^.;]* (?:will be|is)|joining [^.;]* (?:group|team|desk|department) (?:will be|is|are)) (?<who>" + Names + ")";

    // "in my new role as CEO of Contoso", "welcome Lee in her new role".
    private const string NewRole = @"(?:(?i:(?:in|to|into|with) )(?<who>(?i:my|his|her|your|their)|(?:" + Name + @")'s) (?i:new) (?i:role|position|job|post|assignment|responsibilities|roles|capacity)(?:(?: (?i:as|of)| (?i:at)) (?:the )?" + Whose + "(?:(?<title>" + Rest + ")" + @"|(?<new>" + Firm + @")))?)";

    // "Congratulations on your new position", "hoping all is well with the new position".
    private const string OnNewRole = @"(?:\b(?i:congratulating) (?<who>" + Names + @") (?i:on|in|for|with) (?i:(?:his|her|their|the) new (?:roles?|positions?|jobs?|assignments?|responsibilities|posts?))|(?i:congratulations|congrats|congratulate (?:you|(?<who>" + Name + @")))(?: (?i:to|on|for|with))?(?: (?<who>" + Names + @"))?(?: [a-z]+)? (?i:on|for|with|upon) (?:(?<who>(?i:your|his|her|their)|(?:" + Name + @")'s)|(?i:the|a|this)) (?i:great |wonderful |exciting |(?:very |so |richly |much |well[- ])*deserved,? |recent |additional )*(?i:(?:new|additional) (?:position|job|role|appointment|assignment|post|responsibilities|title|gig)|appointment|deserved (?:promotion|role|position)|selection as|election as|move to|assignment)|(?i:congratulations?|congrats) and [a-z ]{3,25} (?i:on|in|for|with) (?<who>(?i:your)) (?i:new) (?i:role|position|job|post|assignment|appointment)|(?i:in|into|in to|to|with|at|on|for|starting|started|starts?) (?<who>(?i:your)) (?i:new) (?i:role|position|job|post|assignment|employer|gig)\b|(?i:congratulations?) (?i:on|for|with) (?:the) (?i:new) (?i:role|position|job|post)|(?i:good luck|about|hear about|heard about|best wishes|best of luck|all the best|success|well|enjoying|enjoy|how is|how's|how do you like)(?: (?i:to you|in|with|at|for|you))* (?:(?<who>(?i:your))|(?i:the)) (?i:new (?:position|job|role|company|employer|assignment)))";

    // "Ana will be starting her new job on the west desk Monday".
    private const string StartsNew = Who + @"(?:" + Will + "(?: be)?|" + Be + "|" + Have + @")?" + Adverbs + @" (?i:starting|started|start|beginning|begun|begin|assuming|assumed|assume|transitioning into|transition into) (?i:my|his|her|their|your) new (?i:job|position|role|post|assignment|responsibilities|duties)(?: (?i:as|with|on|in|at)(?: the| an?)? (?:(?<title>" + Rest + "|" + Firm + @")))?";

    // "Congratulations on being named director", "congrats on making partner", "Congratulations to Lee Park, who was promoted".
    private const string OnBecoming = @"\b(?i:congratulat\w+|congrats)(?: (?i:to)? ?(?<who>" + Names + @")| (?i:you))?,? (?i:on|for) (?i:(?:just )?being (?:named|appointed|elected|promoted|selected|made|chosen)|becoming|getting promoted|getting the (?:job|position)|making (?:(?:senior |junior |managing |full )?(?:partner|director|manager|vp|md|vice president|associate|principal|chief)\b))";

    // "Lee Park is our new controller", "the new head of research, Ana Ruiz".
    private const string NewHolder = "(?:" + Who + Be + @" (?:(?i:the|our|your|my)|" + Firm + @"'s) (?i:new|newest|newly appointed) (?<post>" + Rest + @")|\b(?i:the|our|your|my) (?i:new|newly appointed) (?<post>[^.;!?,]+?), (?<who>" + Name + ")|\b(?:(?i:the|our|your|my|their|its|his|her)|" + Firm + @"'s) (?i:new|newly appointed) (?<post>[^.;!?,]+?) (?i:is|will be) (?<who>" + Name + ")|" + Who + Be + @" (?:now )?(?i:now (?:an?|the|our)) (?<post>" + Rest + "))";

    // Under a heading that announces changes: "Lee Park will lead the pricing group", "will report to", "will be responsible for".
    private const string Announced = "(?<who>\\b" + Names + @")(?:, [^,.;]+,)?(?: (?i:has agreed to|has been asked to|is going to|will|will be|is|are|has been|will also|will now))+ (?i:lead|leading|head|heading|manage|managing|report|reporting|(?:be )?responsible|have responsibility|(?:continue to )?oversee|overseeing|run|running|direct|directing|transfer|transferring|transferred|move|moving|moved|relocate|relocating|relocated|join|joining|joined|assume|assuming|assumed|replace|replacing|succeed|take|taking|become|supervise|coordinate|appointed|named|promoted|assigned|given responsibility)\b";

    // "due to a job position change", "since I changed positions".
    private const string ChangedPosition = @"(?:\b(?i:(?:due to|because of|following|after|with) (?:an? |my |the )?(?:recent )?(?:job|position|role|job position|internal)(?: position| role| job)? change)\b|(?<who>\bI)(?:'ve| have)?(?: (?:just|recently))? (?i:changed (?:positions?|roles?|jobs internally|teams|departments|groups|desks)))";
}
