using static GraphNetworker.Core.Reading.Parts;

namespace GraphNetworker.Core.Reading;

/// <summary>Ways of saying that somebody left, resigned, retired, or lost their post.</summary>
internal static class DepartureForms
{
    private const string OldOrg = @"(?:(?<old>(?-i:" + Firm + @"))|" + TheCompany + ")";

    private const string OldOrgAnyCase = "(?:" + TheCompany + "|(?<old>" + Firm + @"|[a-z][a-z0-9\-]{2,}))";

    private const string From = @"(?: (?:from|at|with|of) " + OldOrg + ")?";

    public static readonly MoveForm[] All =
    [
        new(JobMoveKind.LeftCompany, Left, "left", "departed", "quit", "exited", "ceased", "parted ways", "moved on", "stopped working", "employment"),
        new(JobMoveKind.LeftCompany, LeftBehind, "left", "departed"),
        new(JobMoveKind.LeftCompany, NoLonger, "no longer", "not longer", "any more", "anymore", "any longer"),
        new(JobMoveKind.LeftCompany, NoLongerThere, "no longer"),
        new(JobMoveKind.LeftCompany, NotAnyMore, "any more", "anymore", "any longer"),
        new(JobMoveKind.LeftCompany, NoLongerEmployee, "no longer", "not longer", "former", "anymore"),
        new(JobMoveKind.LeftCompany, FormerEmployee, "former", "ex-", "laid", "severed", "previous") { Implied = Mover.Sender },
        new(JobMoveKind.LeftCompany, Terse, "left", "no longer", "departed") { Implied = Mover.Sender },
        new(JobMoveKind.LeftCompany, Leaving, "leaving", "departing", "leave", "quitting", "exiting", "moving on", "move on"),
        new(JobMoveKind.LeftCompany, LeavingBare, "leaving", "departing", "moving on"),
        new(JobMoveKind.LeftCompany, LastDay, "last", "final"),
        new(JobMoveKind.LeftCompany, LastDayOfName, "last", "final"),
        new(JobMoveKind.LeftCompany, Departure, "departure", "resignation", "retirement", "decision") { InSubject = false },
        new(JobMoveKind.LeftCompany, FarewellTo, "farewell", "goodbye", "good-bye", "adieu", "going away", "going-away", "good bye", "leaving", "send-off", "roast"),
        new(JobMoveKind.LeftCompany, AddressOfOld, "doesn't exist", "does not exist", "no longer exist"),
        new(JobMoveKind.LeftCompany, EmploymentEnds, "employment", "my time", "tenure", "career", "contract"),
        new(JobMoveKind.LeftCompany, SorryToSeeGo, "sorry", "sad", "miss", "hear") { Fixed = Mover.Recipient, EvenAsked = true },
        new(JobMoveKind.Resigned, Resigned, "resign", "notice"),
        new(JobMoveKind.LeftCompany, MovedOn, "moved on", "moving on", "gone", "pastures"),
        new(JobMoveKind.LeftCompany, NowThatLeaving, "leaving", "gone", "departing", "departed", "left") { EvenAsked = true },
        new(JobMoveKind.LeftCompany, WhoLeft, "left", "leaving", "resigned", "departed") { Fixed = Mover.ThirdParty },
        new(JobMoveKind.LeftCompany, YourLeaving, "your", "you") { Fixed = Mover.Recipient, EvenAsked = true },
        new(JobMoveKind.LeftCompany, SinceLeaving, "leaving", "departing"),
        new(JobMoveKind.LeftCompany, TookPackage, "package", "buyout", "severance"),
        new(JobMoveKind.Resigned, Quit, "quit"),
        new(JobMoveKind.Resigned, SteppedDownBare, "stepped down", "stepping down") { InSubject = false },
        new(JobMoveKind.LaidOff, LetThemGo, "let ", "laid off", "fired", "sacked"),
        new(JobMoveKind.Resigned, SteppedDown, "stepped down", "stepping down", "step down", "steps down"),
        new(JobMoveKind.Resigned, Resignation, "resignation"),
        new(JobMoveKind.LaidOff, LaidOff, "laid off", "laid-off", "let go", "redundant", "severed", "terminated", "downsized", "fired", "dismissed", "layoff", "lay-off", "cuts", "redundanc", "downsizing", "rightsized", "reduction", "rif", "restructuring"),
        new(JobMoveKind.LaidOff, PostEnded, "eliminated", "redundant", "cut", "lost my job", "severance", "terminat", "abolished", "notice"),
        new(JobMoveKind.Retired, Retired, "retire", "retiring", "retirement"),
        new(JobMoveKind.Retired, Retirement, "retirement"),
    ];

    // "I left Contoso", "Lee has just left the company", "since she left the firm".
    private const string Left = Who + "(?:" + Have + ")?" + Adverbs + @" (?i:left|departed|departed from|quit|exited|parted ways with|moved on from|ceased working (?:for|at|with)|ceased to work (?:for|at|with)|stopped working (?:for|at|with)|ended (?:my|his|her|their) employment (?:at|with)) (?:" + OldOrg + @"|(?i:(?:the|our|my|his|her) (?:[a-z&]+ ){1,3}(?:group|department|desk|division|team|staff|faculty)\b)|(?i:(?:us|here|there)\b))";

    // "Lee has left" with nothing behind it; the mailbox script that forgets a blank: "Lee Parkhas left the company".
    private const string LeftBehind = Who + @" ?(?:(?:(?:'s|'ve| has| have) |has |have )(?:[a-z]+ly |already |now |just |both |all |since )?| (?:[a-z]+ly |just |both |all ))(?i:departed\b|left (?:our|the|us)\b ?(?:company|firm|organi[sz]ation|employment|business|employ)?|left\b)(?:(?: (?i:to pursue|to (?:start|join|work)|to other|for other|for (?:a |an )?(?:new|another)|and (?:is|has|will|was|so|I|we|they)\b|yesterday|today|on (?:mon|tues|wednes|thurs|fri)day|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|effective|some time ago|a while ago|for good|a few (?:months|weeks) ago|last (?:week|month|year)|earlier this (?:week|month|year)))|[.,;!]|$)";

    // "is no longer with us", "no longer works at Contoso", "am not at Fabrikam any more".
    private const string NoLonger = Who + @"(?:(?:" + Be + "|" + Will + @" be|'ll be) (?i:no|not) longer (?:be )?(?i:(?:with|at|in|(?:working|employed|associated|affiliated) (?:for|at|by|with|in)|part of|on the staff of|a part of) )|(?:'ve|'s|'m| has| have| am| is)? (?i:no longer works?|no longer work|does not work|doesn't work|do not work|don't work|stopped working|have stopped working|has stopped working) (?i:for|at|with|in) )" + @"(?:" + OldOrgAnyCase + @"|(?i:us)\b)";

    // "is no longer there".
    private const string NoLongerThere = Who + "(?:" + Be + @") (?i:no longer (?:there|here|around)\b)";

    // "isn't with the company any longer", "am not at Contoso anymore", "doesn't work for us anymore".
    private const string NotAnyMore = Who + @"(?:(?:'m not| am not| isn't| is not|'s not| aren't| are not|'re not| wasn't)(?: (?i:actually|even))? (?i:(?:(?:working|employed|here) )?(?:with|at|by|for|part of)|in) (?:" + OldOrg + "|(?i:us|them)\b)|(?:'m not| am not| isn't| is not|'s not| aren't| are not)(?: (?i:working|employed))? (?i:here|there|around)|(?i: (?:doesn't|does not|don't|do not) (?:actually )?work (?:(?:for|with|at) (?:(?:us|them)\b|(?-i:" + OldOrg + "))|here|there|in (?:this|that|the) [a-z]+)))(?: (?i:any ?more|any longer))";

    // "is no longer employed", "no longer works here", "is no longer an employee at Contoso".
    private const string NoLongerEmployee = "(?:" + Who + "(?:" + Be + ")?)" + @" (?:(?i:no longer|not) (?i:an? (?:employee|member|partner)(?: of staff)? (?:of|at|with) )" + OldOrgAnyCase + @"|(?i:no longer (?:employed|works? here|working here|here at|here\b|available at this company)|(?:doesn't|does not|don't|do not) work here (?:any ?more|any longer)))";

    // "I am a former employee of Contoso", "as a former Contoso employee".
    private const string FormerEmployee = @"\b(?:(?<who>I)(?:'m| am| was) (?i:an?|one of (?:the|your|many))|(?i:as an?)) (?i:(?:recently )?(?:former|ex-?|laid[- ]off|severed|previous)) ?(?:(?<old>" + Firm + @") (?i:employee|colleague|associate|worker|staff member)|(?i:employee|staff member|associate) (?i:of|at|with) " + OldOrg + ")";

    // Notes without a subject: "Left Contoso, so update my address", "No longer at Fabrikam."
    private const string Terse = @"^(?i:have |has |just |recently |now |as )*(?i:left|departed|no longer (?:at|with|working (?:at|for|with)|employed (?:at|by))) (?<old>" + Firm + @")(?:[.,;]|$| (?i:and|so|hence|thus|therefore)\b)";

    // "I am leaving Contoso", "you have decided to leave Fabrikam", "will be leaving the company".
    private const string Leaving = Who + @"(?:" + Be + @"(?: in the process of)?|(?:" + Will + "|" + Have + @")?(?: be| am| have| has)?(?: made the decision to| made the difficult decision to| decided to| decided that it was time to| chosen to| elected to| opted to| had to| forced to| HAD to| announced (?:that )?(?:he|she|they|I) (?:will|would|is|was)(?: be)?)?)? ?(?i:leaving|leave|departing|quitting|exiting|moving on from|move on from|departing from|depart from|depart|departing) (?:" + OldOrg + @"|(?i:us)(?:[.,!;]| (?i:at|to|for|soon|in|on|after|this|next)\b|$))";

    // "I will be leaving at the end of the month to pursue ...", "Lee is moving on to pursue other opportunities".
    private const string LeavingBare = Who + @"(?:" + Be + "|" + Have + @" decided to be)? (?i:leaving|departing|moving on|leave)\b[^.;]*(?i: to pursue| to take (?:a|another|on a) (?:new )?(?:job|position|role)| other (?:opportunities|interests|options)| new (?:opportunities|interests|ventures)| new challenge| to join | to start (?:a|my|his|her) (?:new|own)| to (?:attend|go (?:back )?to|return to|go into|enter) (?:[a-z]+ )?(?:school|college|university)| at the end of (?:the|this) (?:month|year)| after [0-9a-z\-]+ (?:great |wonderful |long |good )?years| for another (?:job|company)|for greener pastures| for a new (?:job|position|role|opportunity|challenge))";

    // "today is my last day", "my last day at Contoso will be Friday", "December 14 is scheduled to be my last day here".
    private const string LastDay = @"(?:\b(?i:is|be|was|will be|marks|being|employee|colleague|that|and|as) |^|, )(?<who>(?i:my|his|her|your|their|whose)) (?i:very )?(?i:last|final) (?i:official |full |actual )?(?i:day|week|working day|workday)(?:(?i: of (?:work|employment|service)| here| in the office| (?:with|at|in) (?:the|our) (?:office|team|group))|(?i: with| at| here at| in) " + OldOrg + @"|[.,!]|$| (?i:is|will be|was|should be)\b(?: (?i:today|tomorrow|on|scheduled|this|next|going to be|in|[a-z]+day|january|february|march|april|may|june|july|august|september|october|november|december|[0-9]))+)";

    private const string LastDayOfName = @"(?<who>" + Name + @")'s? (?:very )?(?i:last|final) (?i:day|working day|workday)(?: (?i:of (?:work|employment)|(?:with|at|here at) " + OldOrg + @"|here|in the office|with us|with the (?:team|group|department)))?(?: (?i:is|was|will be)\b|[.,!]|$)";

    // "with the departure of Lee Park and Ana Ruiz", "Lee's departure from Contoso".
    private const string Departure = @"(?:(?i:the (?:recent |sudden )?departure of) (?<who>" + Names + @")|\b(?i:with|after|following|since|due to|given) (?<who>" + Name + @")'s? (?:recent |sudden |upcoming |pending )?(?i:departure|resignation|retirement)\b|\b(?<who>(?i:his|her|my)|(?:" + Name + @")'s) (?:[a-z]+ )?(?i:decision to (?:leave|resign|step down|retire|depart))\b(?: (?:" + OldOrg + @"))?|(?<who>" + Name + @")'s? (?:recent |sudden )?(?i:departure from) " + OldOrg + @"|(?<who>\b(?i:my|your|his|her)) (?:recent |sudden )?(?i:departure from) " + OldOrg + ")";

    // "farewell lunch for Lee", "Lee Park farewell", "bidding farewell to".
    private const string FarewellTo = @"(?:(?i:(?:(?:farewell|good-?bye|going[- ]away|send-off)(?: [a-z]+){0,2}|leaving (?:do|party|drinks|lunch|dinner)) (?:for|honoring|honouring)|(?:say|saying|bid|bidding|wish|wishing) (?:a )?(?:fond )?(?:farewell|goodbye|good-bye|adieu) to|farewell (?:poem )?(?:to|for)|(?:in )?honor of the departure of) (?:our )?(?<who>" + Names + @")|(?<who>" + Name + @")(?:'s?)? (?i:farewell|going[- ]away|good-?bye|leaving) (?i:party|lunch|luncheon|drinks|dinner|reception|happy hour|celebration|gathering|cake|breakfast)|\b(?i:(?:at|for) (?<who>(?:his|her)) farewell|(?:say|bid|bidding|wish) (?<who>(?:him|her|(?-i:" + Name + @"))) (?:a )?(?:fond |sad )?(?:farewell|goodbye|good-bye|adieu)))";

    // "My address at Contoso doesn't exist any more".
    private const string AddressOfOld = @"\b(?<who>(?i:my)) (?i:old |e-?mail |mail )*(?i:address|account|mailbox) (?i:at|with) (?<old>" + Firm + @") (?i:doesn't exist|does not exist|no longer exists)";

    // "my employment with Contoso ends on Friday", "my time at Contoso has come to an end".
    private const string EmploymentEnds = @"\b(?<who>(?i:my|his|her)) (?i:employment|time|tenure|career|contract|job) (?i:with|at|here|here at)(?: (?:" + OldOrg + @"))?(?: (?i:has|is|will|have|officially|now|be|being|was))* (?i:ends?\b|ended|ending|come to an end|coming to an end|comes to an end|came to an end|concluded|concludes|terminated|terminates|over\b|finished|drawing to a close|drew to a close)";

    // "sorry to see you go", "sad to hear that you are leaving".
    private const string SorryToSeeGo = @"\b(?i:(?:sorry|sad|saddened|shocked|surprised|disappointed|hate|hated|disheartened) (?:to|that) (?:see|hear|learn|read|know)?(?: (?:that|of|about))?) ?(?:(?i:you(?:'re|'ll be| are| will be| were| have decided to| have chosen to)? (?:go\b|going|leave|leaving|resigned|left|departing|moving on)|you go\b)(?: (?<old>" + Firm + @"))?|(?i:your (?:departure|resignation|leaving)))";

    // "Lee Park has resigned from Contoso", "tendered his resignation", "stepped down as chief executive".
    private const string Resigned = Who + "(?:" + Have + "|" + Be + "|" + Will + ")?" + Adverbs + @" (?i:resigned|resigning|resigns|resign|(?:tendered|submitted|handed in|given|announced|turned in|tendering|submitting) (?:(?:my|his|her|their|your|a|the) )?(?:letter of )?(?:resignation|notice)|(?:gave|turned in|handed in|put in|submitted|gives|given|giving) (?:(?:my|his|her|their|your) )?(?:(?:two|four|2|4)[- ]weeks?'?s? )?notice)(?: (?i:as|from (?:his|her|my|your|the) (?:position|post|role|job)(?: as| of)?) (?:(?:the|our|its|" + Firm + @"'s?) )*(?<title>" + Rest + "))?" + From;

    // "stepped down as chief executive": in the subject of a change log it is a project that is stepped down from.
    private const string SteppedDown = Who + "(?:" + Have + "|" + Be + "|" + Will + ")?" + Adverbs + @" (?i:stepped|stepping|step|steps) down (?i:as|from (?:his|her|my|your|the) (?:position|post|role|job)(?: as| of)?) (?:" + Firm + @"'s )?(?<post>" + Rest + ")";

    // "Lee's resignation", "your resignation", "accepted his resignation as", "heard of your resignation".
    private const string Resignation = @"(?:(?:(?<who>" + Name + @")'s?|(?:(?i:(?:accepted|of|about|announced|announce|with|received) )(?<who>(?i:his|her|your|my))|^(?<who>(?i:my)))) (?:recent |sudden )?(?i:resignation)\b|(?i:accept (?:this (?:letter |e-?mail |note |memo )?as )?(?:formal |official |written )?(?:notice of |notification of )?|(?:formal|official|written|two weeks'?|this) (?:notice|notification) of )(?<who>(?i:my)) (?:[a-z0-9\-']+ ){0,3}?(?i:resignation|notice of (?:termination|resignation|departure))|(?i:resignation of) (?<who>" + Names + "))(?: (?i:as) (?:the )?(?:" + Rest + "))?" + From;

    // "Lee moved on in March", "who has moved on to other things", "is off to pastures new".
    private const string MovedOn = Who + @"(?:(?:" + Have + @")?(?: (?i:recently|since|now|apparently|already))? (?i:moved on)(?: (?i:from " + OldOrg + @"|(?:in|last|earlier|a while|some time|a few|several|two|three) [a-z]+(?: ago)?|to (?:a |an |the |his |her )?(?:another|other|new|different|bigger|better|greener|next|pursue)\b|from here)|[.,;!]|$)|(?:" + Be + @") (?i:off to|heading off to|moving on to|moving to) (?i:pastures new|greener pastures|new pastures|(?:a )?new (?:adventures?|challenges?|ventures?)|bigger and better things))";

    // "With Lee leaving at the end of the month, who ...?", "Now that Ana is gone, ..."
    private const string NowThatLeaving = @"(?:^|[,;:] |\b(?i:and|but|so) )(?i:with|now that|since) (?<who>" + Names + @")(?:'s| is| has| are| have| having| being)?(?: (?i:now|recently))? (?:(?i:leaving|departing)(?: (?i:us|" + OldOrg + @"|at the end|next|this|soon|in (?:january|february|march|april|may|june|july|august|september|october|november|december|a few|two|the))|,)|(?i:gone)(?:,| (?i:from " + OldOrg + @"))|(?i:left) (?:" + OldOrg + @"|(?i:us)))";

    // "the following people who left the company last week: Lee Park, Ana Ruiz".
    private const string WhoLeft = @"\b(?i:(?:people|employees|colleagues|individuals|users|persons|folks|traders|analysts|associates|managers|following) (?:(?:who|that) )?(?:(?:have|has|are|will be) )?(?:recently )?(?:left|leaving|resigned from|departed)) (?:" + OldOrg + @"|(?i:us))?[^.:]{0,60}: ?(?<who>" + Names + ")";

    // "I read about your decision to leave", "the news that you had resigned", "your departure from Contoso".
    private const string YourLeaving = @"\b(?i:your (?:(?:recent|sudden|unexpected|surprising|imminent|impending|pending|upcoming) )?(?:decision to (?:leave|resign|step down|retire|move on|depart)|(?:departure|resignation|retirement) (?:from|as|announcement)|(?:farewell|good-?bye) (?:note|message|e-?mail|mail|letter|party|lunch|speech)))(?: (?<old>" + Firm + @"))?|\b(?i:(?:heard|hear|read|learned|learn|told|news|announcement|announced|understand)(?: (?:the news|in the [a-z]+))? (?:that )?you(?:'ve| have| had|'re| are| were| will be)? (?:just |recently |suddenly )?(?:resigned|stepped down|stepping down|left (?:the company|(?-i:" + Firm + @"))|leaving (?:the company|us|(?-i:" + Firm + @"))|retiring|retired))";

    // "Since leaving Contoso in the spring I have been hiking".
    private const string SinceLeaving = @"\b(?i:since|after|upon) (?i:leaving|departing) " + OldOrg + @"(?:,| (?i:in|last|at|for|to|because|on|a (?:few|couple|year|month|week)[a-z ]* ago|earlier|this)\b[^.;]{0,50}?,?)? (?<who>I)\b";

    // "she took a package".
    private const string TookPackage = Who + "(?:" + Have + "|" + Be + "|" + Will + ")?" + Adverbs + @" (?i:took|taken|taking|take|accepted|accepting) (?i:a|the|an early|an) (?i:(?:voluntary|severance|generous|early|retirement|buy-?out|separation) )*(?i:package|buy-?out|severance)\b";

    // "Lee quit this morning", "she quit her job".
    private const string Quit = Who + "(?:" + Have + ")?" + Adverbs + @" (?i:quit)(?: (?i:this|last|yesterday|today|on (?:mon|tues|wednes|thurs|fri)day|(?:his|her|my|their) (?:job|post|position)|and|effective|without|to (?:start|join|go|work|take|become))\b|[.,;!]|$)";

    // "its chief financial officer, Lee Park, has stepped down, effective immediately".
    private const string SteppedDownBare = Who + "(?:" + Have + "|" + Be + "|" + Will + ")?" + Adverbs + @" (?i:stepped|stepping) down(?:,? (?i:effective|immediately|today|yesterday|last (?:week|month|year)|at the end of|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|after|for personal|to (?:spend|pursue))\b|[.]|$)";

    // "They let Lee and Ana go today", "we had to lay off".
    private const string LetThemGo = @"\b(?:(?i:they|we|he|she|the (?:company|firm|bank))|" + Firm + @")(?: (?i:just|have|has|had to|also|recently))* (?:(?i:let) (?<who>" + Names + @"|(?i:me)) go\b|(?i:laid off|fired|sacked) (?<who>" + Names + @"|(?i:me))(?: (?i:today|yesterday|last|this|on|and|from|too|as well|because|after|for)\b|[.,;!]|$))|\b(?i:laid off|let go)[^.;]{0,60},? (?i:including) (?<who>" + Names + ")";

    // "I was laid off from Contoso", "Lee has been made redundant".
    private const string LaidOff = Who + @"(?:" + Be + @"(?: being)?| got|'s)" + Adverbs + @" (?i:laid[- ]off|let go|made redundant|severed|downsized|rightsized|terminated|fired|dismissed|being laid off|one of the (?:[a-z]+ ){0,2}?(?:people|ones|employees|folks|unlucky ones) (?:who (?:was|were) )?(?:laid off|let go|cut)|among (?:those|the people|the employees) (?:who were )?(?:laid off|let go)|(?:part of|affected by|impacted by|a casualty of|caught up in|a victim of|included in) (?:the|yesterday's|today's|this week's|last week's)(?: [a-z]+)? (?:layoffs?|lay-offs?|redundancies|cuts|job cuts|reductions?|downsizing|rif|reduction in force|restructuring|workforce reductions?))" + From;

    // "my position has been eliminated".
    private const string PostEnded = @"(?<who>\bI)(?:'ve| have)?(?: just)? (?i:lost my job|been given my notice|received my (?:severance|termination) (?:package|notice|letter))|\b(?<who>(?i:my|his|her|(?-i:" + Name + @")'s)) (?i:position|job|post|role)(?: (?i:at|with|in) (?:the )?" + OldOrg + @")?(?:" + Be + @"| got) (?i:eliminated|made redundant|cut|terminated|abolished)";

    // "Lee has retired from Contoso", "I will be retiring at the end of June".
    private const string Retired = Who + @"(?:(?:" + Have + ")?" + Adverbs + @" (?i:retired\b|taken early retirement|took early retirement|entered retirement|gone into retirement)|(?:" + Will + @"|'ll) (?i:retire\b|be retiring\b|(?:be )?(?:take|taking) (?:an )?early retirement|(?:be )?go(?:ing)? into retirement)|" + Be + @" (?i:retiring\b)|(?:" + Have + @") (?i:decided to retire|announced (?:his|her|my) retirement))" + From;

    // "on your retirement", "Lee's retirement party".
    private const string Retirement = @"(?:(?i:(?:congratulations on|best wishes on|on|announce|celebrate|celebrating|honor of|news of) )(?<who>(?i:your|my|his|her)|(?:" + Name + @")'s) (?:upcoming |recent )?(?i:retirement)\b|(?i:the retirement of) (?<who>" + Names + "))";
}
