using static GraphNetworker.Core.Reading.Parts;

namespace GraphNetworker.Core.Reading;

/// <summary>Ways of saying that somebody works for another organisation now.</summary>
internal static class JoiningForms
{
    private const string NewOrg = "(?<new>(?-i:" + Firm + "))";

    // "joined the law firm of Contoso & Cole", "the faculty at Northwind".
    private const string Of = @"(?:the )?(?:[a-z]+ ){0,2}(?:firm|company|faculty|staff|bank) (?:of|at) (?:the )?";

    private const string AsTitle = @"(?:(?: (?i:in|here in) \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?(?:, \p{Lu}[\p{L}.]*)?,?)?(?: (?:on |next |this |last |in |effective |from |as of )[\p{L}0-9 ,]{3,25})?,? (?i:as) (?:(?:an?|the|our|its|their|my) )?(?i:new )?(?<title>" + Rest + "))?";

    private const string Group = @"(?:the |our )?(?:" + Firm + @"|(?:[\p{L}&\-]+ ){0,4}?[\p{L}&\-]+) (?i:group|team|desk|department|office|staff|practice|division|firm|organi[sz]ation|company|unit)";

    public static readonly MoveForm[] All =
    [
        new(JobMoveKind.NewCompany, Accepted, "accept", "taken", "took", "landed", "found", "start", "begin", "got", "taking"),
        new(JobMoveKind.NewCompany, AcceptedOffers, "accepted") { Fixed = Mover.ThirdParty },
        new(JobMoveKind.NewCompany, Joined, "joined") { MayBePast = true },
        new(JobMoveKind.NewCompany, AtNow, "at ", "with ", "for ", "by "),
        new(JobMoveKind.NewCompany, WentTo, "went", "moved", "gone", "moving", "going", "jumped", "switched", "defected", "hired away", "poached", "from"),
        new(JobMoveKind.NewCompany, OnTheJob, "congrat", "job", "joining", "landed", "heard", "hear ") { Fixed = Mover.Recipient, EvenAsked = true },
        new(JobMoveKind.NewCompany, Terse, "joined", "started", "accepted") { Implied = Mover.Sender },
        new(JobMoveKind.NewCompany, Joining, "join", "returning", "coming over"),
        new(JobMoveKind.NewCompany, JoinsUs, "joins", "joining us", "join us", "comes to us", "came to us", "come to us", "joined us"),
        new(JobMoveKind.NewCompany, WorksNow, "now", "moved to", "moving to"),
        new(JobMoveKind.NewCompany, AsOf, "will be", "'ll be"),
        new(JobMoveKind.NewCompany, LeftFor, "left", "leaving", "leave"),
        new(JobMoveKind.NewCompany, GoingToWork, "work", "start") { MayBePast = true },
        new(JobMoveKind.NewCompany, Hired, "hire", "addition", "recruit", "colleague", "new employee"),
        new(JobMoveKind.NewCompany, Welcome, "welcome", "welcoming"),
        new(JobMoveKind.NewCompany, ReflectsMove, "move", "moving", "employer", "affiliation") { Implied = Mover.Sender },
        new(JobMoveKind.NewCompany, NewJob, "new", "different", "chang", "another", "moving", "switch", "job", "position", "role"),
        new(JobMoveKind.NewCompany, MyNewFirm, "new"),
        new(JobMoveKind.NewCompany, NewColleague, "new", "start", "board", "addition"),
        new(JobMoveKind.NewCompany, Introduced, "introduc", "meet"),
        new(JobMoveKind.NewCompany, OfferAccepted, "accepted"),
        new(JobMoveKind.NewCompany, OwnCompany, "founded", "started", "launched", "set up", "starting"),
    ];

    // "I have accepted a position with Contoso", "I'm starting a new job at Fabrikam".
    private const string Accepted = Who + @"(?:" + Have + "|" + Be + "|" + Will + @")?" + Adverbs + @" (?i:accepted|accepting|accept|taken|took|take|taking|landed|found|got|gotten|starting|started|start|beginning|begun|begin)(?: up)?(?: on)? (?:(?:an?|the|my|his|her|their|your|another) )?(?:[a-z\-]+ ){0,2}(?i:position|job|role|offer|offers|post|opportunity|assignment|appointment)(?: (?i:as) (?:an? |the )?(?<title>" + Rest + @"))?(?:,? (?i:with|at|from|for)) (?:the )?" + NewOrg + AsTitle;

    // "the following people who have accepted offers with Contoso".
    private const string AcceptedOffers = @"\b(?i:who (?:have )?accepted (?:offers|positions|jobs) (?:with|at|from)) " + NewOrg + @"(?:[: ]+(?<who>" + Names + "))?";

    // "Lee has joined Contoso as a director", "I left Fabrikam and joined Contoso", "recently joined the pricing group".
    private const string Joined = Who + @"(?:(?:'ve|'s| has| have)(?: (?:just|recently|now|since|also|officially))*|(?: (?:just|recently|now|also|both|since|newly))+)?(?: left (?<old>" + Firm + @") and(?: have| has)?(?: recently| since| now)?)? (?i:joined|rejoined|re-joined|joined up with|joined forces with) (?:(?:" + Of + ")?" + NewOrg + "|(?i:" + Group + ")|(?i:as))" + AsTitle;

    // A note without a subject: "Recently joined Contoso, hence a new address."
    private const string Terse = @"^(?i:have |just |recently |now |i've |as )*(?i:joined|(?:re-?)?started (?:work(?:ing)? )?(?:at|with|for)|accepted an? (?:offer|job|position) (?:at|with|from)|working (?:for|at) (?:my new employer,? )?) " + NewOrg + @"(?:[.,;]|$| (?i:and|so|hence|thus|therefore|last|this|in|on|as|yesterday)\b)";

    // "Did you know Ana is at Contoso now?", "Lee has been with Contoso since May", "is currently at Fabrikam".
    private const string AtNow = Who + "(?:" + Be + @")(?: (?i:now|working))* (?i:at|with|employed (?:by|at)|for) " + NewOrg + @",? (?i:now\b|these days|nowadays|since (?:last |early |late |mid-?)?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter|then|week|month|year))";

    // "went over to Contoso", "moved from Fabrikam to Contoso", "I've moved to Contoso, where I head the team".
    private const string WentTo = Who + "(?:" + Have + "|" + Be + ")?" + Adverbs + @" (?:(?i:went over|gone over|going over|jumped ship|defected|moved over|moving over|moving on|moved on|hired away|poached) (?i:to|by) " + NewOrg + @"|(?i:went|moved|switched|gone) from (?<old>" + Firm + @") to " + NewOrg + @"|(?i:moved|switched|moving) to " + NewOrg + @"(?:,? (?i:where|as (?:an?|the|their|head|chief|director|manager|vp)\b|to (?:head|lead|run|manage|become|be|start|take)\b)))" + AsTitle;

    // "Congratulations on the job at Contoso!", "on joining Contoso", "how is life at Contoso treating you".
    private const string OnTheJob = @"\b(?i:congratulations|congrats|congratulate you|good luck|best of luck|all the best|happy for you|glad to hear)(?: (?i:to you))?,? (?i:on|for|with|in|about) (?:(?i:(?:getting |landing |taking )?(?:the|your|a) (?:new )?(?:job|position|gig|role|post|offer|move) (?:at|with|from|to)) |(?i:joining|your joining|moving to|your move to) )" + NewOrg + @"|\b(?i:heard|hear|see|saw) (?i:that )?(?i:you(?:'ve|'re| are| have)? (?:landed at|landed a [a-z ]+ (?:at|with)|ended up at|now (?:at|with)|joined|started at|got the job at|took (?:a|the) job (?:at|with))) " + NewOrg;

    // "Lee will be joining Contoso as CTO", "Lee joins Contoso".
    private const string Joining = Who + @"(?:(?:" + Will + @"|'ll)(?: (?:then|also|now|soon|officially))*(?: be)?|" + Be + @")(?: (?:very |so )?(?:excited|pleased|happy|thrilled|delighted|proud) to(?: be)?)? (?i:joining|join|rejoining|rejoin|returning to|coming over to) (?:(?:" + Of + ")?" + NewOrg + @"|(?i:us\b(?: (?:on |next |this |in |effective |from |as of )[\p{L}0-9 ]{3,25})?(?:,? (?i:as\b|from (?:" + Firm + @")|at (?:" + Firm + @")|full[- ]time|permanently|in (?:our|the) [\p{L} ]+ (?:group|team|office|department)))|" + Group + "))" + AsTitle;

    // "Lee joins us from Fabrikam", "Ana comes to us from Contoso".
    private const string JoinsUs = "(?:" + Who + @" (?i:joins|is joining|will join|will be joining|has joined|joined|recently joined|comes to|is coming to|came to|will come to) (?i:us\b(?:,? (?:as\b|(?-i:(?:from|after [^.;]* (?:with|at|for|w/)) (?<old>" + Firm + @"))|this (?:week|month)|today|full[- ]time|(?:with|having|bringing|where|and (?:brings|has|will be)) [a-z]))|(?:our|the) (?:(?-i:" + Firm + @") )?(?:[a-z]+ )?(?:team|group|company|firm|office|department|staff|family)\b)" + AsTitle + @"(?:,? (?i:from|after [^.;]* (?:with|at|for|w/)) (?<old>" + Firm + @"))?|(?<who>" + Name + @") (?i:joins) (?:" + NewOrg + ")(?:$|" + @" (?i:as) (?:an? |the )?(?<title>" + Rest + ")))";

    // "I now work for Contoso", "Lee is now with Fabrikam".
    private const string WorksNow = Who + @"(?:" + Be + @"|'m|'s)?(?: now)? (?i:now (?:works?|working) (?:for|at|with) (?-i:" + NewOrg + @")|now (?:with|at|employed (?:by|at|with)) (?-i:" + NewOrg + @")|works? now (?:for|at|with) (?-i:" + NewOrg + @")|(?:work|working|am|is|are) (?:for|at|with) (?<new>(?-i:" + Firm + @")) now\b|now (?:working )?in (?:the )?(?<new>(?-i:" + Firm + @")) (?:group|team|department|division)|now (?:an? |the |our )?(?<post>[^.;!?]+?) (?:at|of|for|with) (?-i:" + NewOrg + "))" + AsTitle;

    // "As of Monday I will be an associate at Contoso": with the day from which on it is no talk and no visit.
    private const string AsOf = @"\b(?i:as of|effective|starting|beginning|from) (?:(?:on|the|next|this) )*[\p{L}0-9]+(?: [0-9]{1,2}(?:st|nd|rd|th)?)?(?:,? [0-9]{4})?,? " + Who + @"(?:'ll| will) be (?i:an?|the|their) (?<post>[^.;!?,]+? (?i:at|with|for) " + Firm + ")";

    // "Lee left Contoso for Fabrikam", "is leaving Contoso to join Fabrikam".
    private const string LeftFor = Who + @"(?:" + Have + "|" + Be + "|" + Will + @")?(?: be)? (?i:left|leaving|leave) (?:(?<old>" + Firm + ")|" + TheCompany + @")(?: (?i:for|to join|to work (?:for|at|with)|to go to|and (?:joined|moved to|went to|will join|will be joining|is joining|joining|am joining|am now (?:at|with)|is now (?:at|with)|go to))) (?:(?:a|the|his|her) [a-z ]*(?:position|job|role|post) (?:at|with|in) )?" + NewOrg + AsTitle;

    // "I am going to work for Contoso", "started working at Fabrikam".
    private const string GoingToWork = Who + @"(?:" + Be + "|" + Have + "|" + Will + @")?(?: be)?" + Adverbs + @" (?i:going to work|gone to work|go to work|went to work|starting work|started work|started working|begin working|began working|start working|starting to work|be working|begin work|started|will start|start|starting|starts)(?: (?i:on [a-z]+|yesterday|today|tomorrow|last week|this week|next week|work))? (?i:for|at|with) " + NewOrg + AsTitle;

    // "New hire: Lee Park", "the addition of Lee Park to our team", "has been hired as an analyst by Contoso".
    private const string Hired = @"(?:(?i:new hires?(?: announce?ment)?: )(?<who>" + Names + @")|(?i:the addition of) (?<who>" + Names + @")(?: (?i:to) " + NewOrg + "(?: (?i:as) (?:(?:the|an?|our) )?(?<title>" + Rest + "))?| (?i:as) (?:(?:the|an?|our) )?(?<title>" + Rest + ")| (?i:to|as)\\b)|" + Who + @"(?:" + Be + @") (?i:hired|a (?:recent|new) (?:hire|employee|addition|recruit|colleague))" + AsTitle + @"(?: (?i:by|at|in our|in) " + NewOrg + ")?" + AsTitle + "|(?i:(?:we(?:'ve| have)|have just|has) (?:just |recently )?hired)(?: away)? (?<who>" + Names + ")" + AsTitle + ")";

    // "Please welcome Lee Park to our team", "join me in welcoming Ana Ruiz to Contoso".
    private const string Welcome = @"\b(?i:please (?:help (?:me|us) )?welcome|(?:join (?:me|us) in|join) welcoming|like to welcome|(?:pleased|happy|delighted|excited|want|pleasure) to welcome|welcome new hire:?|welcome aboard,?|a warm welcome to|extend a (?:warm )?welcome to) (?<who>" + Names + @")(?:,? (?i:to|as|who)\b(?: (?:our|the) (?i:new )?(?<title>" + Rest + @"))?(?: " + NewOrg + @")?|[.,!]|$| (?i:in (?:his|her|their) new|aboard|into|back))";

    // "I have a new job", "I am taking on a new role at a different company", "has changed to a new job".
    private const string NewJob = Who + @"(?:" + Have + "|" + Be + "|" + Will + @")?(?: have)?(?: got| accepted| taken| found| started| changed to| moved to| taking(?: on)?| take(?: on)?| took| starting| start| landed)*" + @" (?i:an? new (?:job|position|role|employer|opportunity|post|company)(?: (?:at|with) (?:a (?:different|new) (?:company|firm|organi[sz]ation|employer)|another (?:company|firm|employer)|(?-i:" + NewOrg + @")))?|a (?:job|position|role) (?:at|with) (?:another|a different|a new) (?:company|firm|employer|organi[sz]ation)|a (?:job|position|role) (?:at|with|for|in) (?:an?|another|some) (?:[a-z\-]+ ){0,3}(?:company|firm|bank|start-?up|agency|utility|hospital|school|university|practice|consultancy|competitor)|(?:changed|changing|switching|switched|moving|moved) (?:jobs|employers?|companies))\b";

    // "my new job at Contoso", "his new employer, Fabrikam".
    private const string MyNewFirm = @"\b(?<who>(?i:my|his|her|your)|(?:" + Name + @")'s) (?i:new) (?:(?i:job|position|role|post|gig|assignment|office) (?i:at|with) (?:the )?" + NewOrg + @"|(?i:employer|company|firm),? (?i:is )?" + NewOrg + ")";

    // "Lee is the newest member of our team", "Ana starts on Monday as an analyst", "Lee is coming on board".
    private const string NewColleague = Who + @"(?:" + Be + "|" + Will + "(?: be)?|" + Have + @")?" + Adverbs + @" (?i:(?:the|our|a) (?:newest|latest|new) (?:member|addition|hire|colleague|team member|employee|associate|analyst)|(?:start|starts|starting|started|begin|begins|beginning|began)(?: work| with us| here)?(?: (?:on|next|this|tomorrow|today|last|effective)[a-z0-9 ,]*)? (?:as an?\b|as the\b|as our\b|with us|with our|in our (?:[a-z]+ )?(?:group|team|office|department))\b|(?:come|coming|came) (?:on ?board|aboard)|new to (?:the|our) (?:group|team|company|department|office))" + @"(?: (?:an? |the |our )?(?<title>" + Rest + "))?";

    // "I would like to introduce Lee Park, our new director of research".
    private const string Introduced = @"\b(?i:introduc(?:e|ing)(?: you)?(?: all)?(?: to)?|meet) (?:(?i:our|the) (?i:new|newest) (?<title>[^.;!?,]+?),? (?<who>" + Names + ")|(?<who>" + Names + @"),? (?i:who (?:has )?(?:just |recently )?(?:joined|joins|started)|(?:our|the) (?:new|newest)) ?(?<title>" + Rest + ")?)";

    // "Lee has accepted the position of controller", "Ana Ruiz accepted our offer".
    private const string OfferAccepted = Who + @"(?:" + Have + "|" + Be + @")?" + Adverbs + @" (?i:accepted|accepting) (?:(?i:our|an|the|a|my|his|her) )?(?:(?i:job|new|formal|full-time|permanent) )*(?i:offer\b|offers\b|(?:position|post|role|job) (?:of|as)(?: an?| the| our)? )(?<title>" + Rest + ")?";

    // "to reflect my move to Contoso", "change of employer".
    private const string ReflectsMove = @"\b(?i:(?:reflect|due to|because of|after|following|with) (?<who>my)? ?(?:recent )?(?:move|moving|change|switch) (?:from (?<old>(?-i:" + Firm + @")) )?to) " + NewOrg + @"|\b(?i:(?:change of|changing|changed|new) (?<who>my)? ?(?:employer|employers|company affiliation)|(?:job|employer) change)\b";

    // "I have started my own company, Contoso".
    private const string OwnCompany = Who + @"(?:" + Have + "|" + Be + @")? (?i:founded|co-founded|started|launched|set up|starting) (?i:my|his|her|their|our) own (?i:(?:[a-z\-]+ ){0,2}?(?:company|firm|business|consultancy|practice|shop))(?:,? (?:called |named )?" + NewOrg + ")?";
}
