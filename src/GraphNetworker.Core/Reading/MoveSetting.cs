using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>What a whole mail is about: the same sentence is news of a colleague in a letter, and of a stranger in an article.</summary>
internal sealed partial class MoveSetting
{
    private const int MostSport = 2;

    private readonly int? _year;
    private readonly bool _article;
    private readonly bool _sport;
    private readonly bool _away;

    public MoveSetting(NewsMail mail, OwnText own, IReadOnlyList<MailSentence> sentences)
    {
        _year = mail.Date?.Year;
        Subject = sentences[0].Text;
        IsBulk = MoveGuards.IsBulk(mail);
        Announces = MoveGuards.Announces(mail.Subject);
        string said = string.Join('\n', sentences.Select(sentence => sentence.Text));
        IsOfProject = MoveGuards.IsOfProject(said);
        _article = own.Lines.Any(line => PastedLinks().IsMatch(line.Text.Trim())) || Datelines().IsMatch(said);
        _sport = Sport().Count(said) >= MostSport;
        _away = Family().IsMatch(said);
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

        // "You have been carefully chosen": by somebody who sells.
        if (kind == JobMoveKind.Promoted && mover == Mover.Recipient && Chosen().IsMatch(sentence))
        {
            return true;
        }

        if (kind == JobMoveKind.NewRole && (_away || Covering().IsMatch(sentence)))
        {
            return true;
        }

        bool address = kind is JobMoveKind.NewAddress or JobMoveKind.AddressDead or JobMoveKind.NameChange;
        return mover == Mover.ThirdParty && !address && (_article || _sport || Teams().IsMatch(sentence) || Politics().IsMatch(sentence));
    }

    // Who pastes an article gives its address on a line of its own.
    [GeneratedRegex(@"^(url: ?|link: ?|source: ?)?<?https?://[^\s]+>?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PastedLinks();

    [GeneratedRegex(@"(^|\n)\s*\p{Lu}{4,}(,? [\p{L}.]+){0,2} ?(\((ap|afp|upi|reuters|bloomberg)\) ?)?(-{1,2}|–|—) ?\p{L}|\((ap|afp|upi|reuters|bloomberg|dow jones)\)|\bstaff writer\b|\bcopyright [0-9]{4}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Datelines();

    [GeneratedRegex(@"\b(quarterback|touchdowns?|nfl|nba|nhl|mlb|ncaa|playoffs?|innings?|pitcher|linebacker|receiver|fantasy (team|league|football)|season|draft pick|super bowl|world series|coach(es)?|goalkeeper|striker|semi-?finals?|longhorns|football|basketball|baseball|soccer|roster)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
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

    [GeneratedRegex(@"\b(senator|sen\.|congress(man|woman|men)|governor|prime minister|\p{L}+ minister|parliament|mayor|secretary of (state|defense|energy)|white house|republicans?|democrats?|supreme court|chief justice|elections?|voters?|(the|vice) presidential|general assembly|government|kingdom|pope|bishop|troops|army|late (former )?president|president (bush|clinton|putin))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Politics();

    [GeneratedRegex(@"\b(maternity|paternity|parental|adoption|family|medical|sick) leave|leave of absence|\bsabbatical\b|mutterschutz|elternzeit|congé (de )?(maternité|paternité|parental)|baja (por )?(maternidad|paternidad)|zwangerschapsverlof|congedo (di )?(maternità|parentale)|产假", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Family();

    [GeneratedRegex(@"\b(will|'ll|to) (be (back|returning)|return)\b( (to work|in|on|at the|next|from|after|by)\b|[.,!]|$)|\b(have|having|delivery of) (her|their|a|the|our) (first |second |third )?(baby|child)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Returns();
}
