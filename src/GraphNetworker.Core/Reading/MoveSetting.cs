using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>What a whole mail is about: the same sentence is news of a colleague in a letter, and of a stranger in an article.</summary>
internal sealed partial class MoveSetting
{
    private const int MostSport = 2;
    private const int MostMarket = 2;

    private readonly int? _year;
    private readonly bool _article;
    private readonly bool _sport;
    private readonly bool _away;
    private readonly bool _sells;
    private readonly bool _rules;

    public MoveSetting(NewsMail mail, OwnText own, IReadOnlyList<MailSentence> sentences)
    {
        _year = mail.Date?.Year;
        Subject = sentences[0].Text;
        IsBulk = MoveGuards.IsBulk(mail);
        Announces = MoveGuards.Announces(mail.Subject);
        string said = string.Join('\n', sentences.Select(sentence => sentence.Text));
        IsOfProject = MoveGuards.IsOfProject(said);
        _article = own.Lines.Any(line => PastedLinks().IsMatch(line.Text.Trim())) || Datelines().IsMatch(said) || Papers().IsMatch(said)
            || Market().Count(said) >= MostMarket || (Degrees().IsMatch(said) && Events().IsMatch(said)) || MoveGuards.IsOfList(mail.Subject);
        _sport = Sport().Count(said) >= MostSport;
        _away = Family().IsMatch(said);
        _sells = Sells().IsMatch(said);
        _rules = Rules().IsMatch(said);
    }

    /// <summary>The subject of the mail, without the marks of answering.</summary>
    public string Subject { get; }

    /// <summary>Whether nobody wrote it to anybody.</summary>
    public bool IsBulk { get; }

    /// <summary>Whether the subject announces changes.</summary>
    public bool Announces { get; }

    /// <summary>Whether it speaks of a post in a project.</summary>
    public bool IsOfProject { get; }

    /// <summary>Whether a text says a year that was over long before the mail: a line of somebody's biography.</summary>
    public bool IsLongAgo(string text) =>
        InYear().Matches(text).Any(found => _year is not { } sent ? !found.Groups["month"].Success : int.Parse(found.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) < sent - 1);

    /// <summary>Whether a change that a sentence tells is none of anybody's the reader knows, or ends with a leave.</summary>
    public bool Refuses(JobMoveKind kind, Mover mover, string sentence)
    {
        if (kind == JobMoveKind.LeftCompany && (_away || Returns().IsMatch(sentence)))
        {
            return true;
        }

        // What holds for whoever leaves: "Your last day will be stated in your letter".
        if (kind == JobMoveKind.LeftCompany && mover == Mover.Recipient && LastDays().IsMatch(sentence) && _rules)
        {
            return true;
        }

        // "You have been carefully chosen": by somebody who sells.
        if (kind == JobMoveKind.Promoted && mover == Mover.Recipient && Chosen().IsMatch(sentence))
        {
            return true;
        }

        // "Earn $5000 a week": somebody sells something.
        if (_sells && kind is not (JobMoveKind.NewAddress or JobMoveKind.AddressDead))
        {
            return true;
        }

        if (kind == JobMoveKind.NewRole && (_away || Covering().IsMatch(sentence) || ForATask().IsMatch(sentence)))
        {
            return true;
        }

        bool address = kind is JobMoveKind.NewAddress or JobMoveKind.AddressDead or JobMoveKind.NameChange;
        return mover == Mover.ThirdParty && !address && ((_article && !MoveGuards.IsAnnounced(sentence)) || _sport || Teams().IsMatch(sentence) || Politics().IsMatch(sentence));
    }

    // Who pastes an article gives its address on a line of its own.
    [GeneratedRegex(@"^(url: ?|link: ?|source: ?)?<?https?://[^\s]+>?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PastedLinks();

    [GeneratedRegex(@"(^|\n)\s*\p{Lu}{4,}(,? [\p{L}.]+){0,2} ?(\((?i:ap|afp|upi|reuters|bloomberg|dow jones)\) ?)?(-{1,2}|–|—) ?\p{L}|\((?i:ap|afp|upi|reuters|bloomberg|dow jones|business wire|pr newswire)\)|\bstaff writer\b|\bcopyright [0-9]{4}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Datelines();

    [GeneratedRegex(@"\$ ?[0-9][0-9,.]* (a|per|every|each) (day|week|month)\b|residual income|multi-?level marketing|work(ing)? (from|at) home and|be your own boss", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sells();

    [GeneratedRegex(@"\byour (last|final) (working )?day\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastDays();

    [GeneratedRegex(@"\b(employees (who|whose)|any employee|all employees|severance|eligib(le|ility)|cobra|badge|checklist|exit interview|employee handbook|policy|policies)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rules();

    // What a paper says is no news of a colleague: "From today's Chronicle".
    [GeneratedRegex(@"\b(today's|yesterday's|this morning's|this week's|last week's|sunday's|from the|in the) (houston |new york |wall street |financial |washington |los angeles )?(chronicle|times|journal|post|herald|tribune|gazette|economist|wsj|ft)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Papers();

    // Who writes of shares writes of the heads of their firms.
    // One word is written apart: it is refused wherever the owner might read it.
    [GeneratedRegex(@"\b(price tar(?:get)|tar(?:get) price|reiterat(e|es|ed|ing)|outperform|underperform|(buy|hold|sell|strong buy) rating|eps|consensus estimates?|upgraded|downgraded|market cap|our rating|shares (rose|fell|are|were|of|closed|dropped|gained)|buy alert|strong buy|our (last|next|new|top) pick|stock pick|not a solicitation|forward[- ]looking statements)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Market();

    // The life of a speaker on an invitation: degrees, and an evening to hear them.
    [GeneratedRegex(@"\b(degrees?|(honou?rs )?graduate of|graduated from|m\.?b\.?a\.?|ph\.?d\.?|b\.[as]\.?|alumn(us|a|i))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Degrees();

    [GeneratedRegex(@"\b((guest|keynote|featured|our|luncheon) speakers?|speaker series|keynote|seminar|symposium|panel(ist)?s?|luncheon|lecture|will (speak|address|present|discuss)|registration fee|seating is limited|non-?members)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Events();

    // A task that ends: "For the SAP conversion Lee will serve as the lead".
    [GeneratedRegex(@"\b(for (the|this|our) ([\p{L}/\-]+ ){1,3}(conversion|implementation|migration|roll-?out|project|initiative|effort|meeting|audit|drive|campaign|conference|trip|offsite)|for the (next|coming) ((few|several|couple of|two|three|four|five|six|[0-9]+) )?(days?|weeks?|months?)|temporar(y|ily)|for the (day|week|month|summer|holidays?|time being)|until (january|february|march|april|may|june|july|august|september|october|november|december)\b)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForATask();

    [GeneratedRegex(@"\b(quarterback|touchdowns?|nfl|nba|nhl|mlb|ncaa|playoffs?|innings?|pitcher|linebacker|receiver|fantasy (team|league|football)|season|draft pick|super bowl|world series|coach(es)?|goalkeeper|striker|semi-?finals?|longhorns|football|basketball|baseball|soccer|roster|squad|midfielder|the match|world cup|shortstop|standings|inning)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sport();

    [GeneratedRegex(@"\b(yankees|red sox|white sox|astros|dodgers|mets|braves|cubs|cardinals|orioles|mariners|rockets|lakers|bulls|knicks|celtics|spurs|mavericks|suns|cowboys|texans|oilers|redskins|steelers|packers|broncos|raiders|49ers|dolphins|patriots|vikings|chargers|rams|aggies|longhorns|sooners|buckeyes|gators|tigers|flyers|bruins|maple leafs|bayern|arsenal|chelsea|liverpool fc|real madrid|barça|juventus)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Teams();

    [GeneratedRegex(@"\b[Ii]n (?<month>\p{Lu}\p{L}+,? (of )?)?(?<year>19[0-9]{2}|20[0-9]{2})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex InYear();

    [GeneratedRegex(@"\byou(r [a-z]+)?( have|'ve| are| were| has)( \p{L}+)* (chosen|selected|approved|designated|nominated|picked)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Chosen();

    // Who does somebody's work for a while has not got their post.
    [GeneratedRegex(@"\b(until (he|she|they|i|\p{L}+) (returns?|(is|am|are|gets?|comes?) back)|while (he|she|they|i|\p{L}+( \p{L}+)?)( is|'s|'m| am| are) (out|away|gone|on|off|in|at|travell?ing)|in (my|his|her|their|\p{L}+'s) absence|on vacation|on holiday|filling in for|out of the office)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Covering();

    [GeneratedRegex(@"\b(senator|sen\. \p{Lu}\p{L}*|rep\. \p{Lu}\p{L}*|house speaker|legislature|state (senate|house)|congress(man|woman|men)|governor|prime minister|\p{L}+ minister|parliament|mayor|secretary of (state|defense|energy)|white house|republicans?|democrats?|supreme court|chief justice|elections?|voters?|(the|vice) presidential|general assembly|government|kingdom|pope|bishop|troops|army|late (former )?president|president (bush|clinton|putin))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Politics();

    [GeneratedRegex(@"\b(maternity|paternity|parental|adoption|family|medical|sick) leave|leave of absence|\bsabbatical\b|\b(before|after|until|when) (the|my|our|her) baby\b|\b(during|while on|coverage for|cover for) (my|her|his) leave\b|\bwhile (i'm|i am|she is|she's|he's|he is) (out|away|gone)\b|\b(i|she|he) (plans?|expects?|intends?) to (return|be back|come back)\b|mutterschutz|elternzeit|congé (de )?(maternité|paternité|parental)|baja (por )?(maternidad|paternidad)|zwangerschapsverlof|congedo (di )?(maternità|parentale)|产假", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Family();

    [GeneratedRegex(@"\b(will|'ll|to) (be (back|returning)|return)\b( (to work|in|on|at the|next|from|after|by)\b|[.,!]|$)|\b(have|having|delivery of) (her|their|a|the|our) (first |second |third )?(baby|child)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Returns();
}
