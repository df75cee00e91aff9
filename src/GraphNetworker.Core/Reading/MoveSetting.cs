using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>What a whole mail is about: the same sentence is news of a colleague in a letter, and of a stranger in an article.</summary>
internal sealed partial class MoveSetting
{
    private const int MostSport = 2;

    private readonly bool _article;
    private readonly bool _sport;
    private readonly bool _away;

    public MoveSetting(NewsMail mail, IReadOnlyList<MailSentence> sentences)
    {
        Subject = sentences[0].Text;
        IsBulk = MoveGuards.IsBulk(mail);
        Announces = MoveGuards.Announces(mail.Subject);
        string said = string.Join('\n', sentences.Select(sentence => sentence.Text));
        IsOfProject = MoveGuards.IsOfProject(said);
        _article = sentences.Any(sentence => PastedLinks().IsMatch(sentence.Text)) || Datelines().IsMatch(said);
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

    /// <summary>Whether a change that a sentence tells is none of anybody's the reader knows, or ends with a leave.</summary>
    public bool Refuses(JobMoveKind kind, Mover mover, string sentence)
    {
        if (kind == JobMoveKind.LeftCompany && (_away || Returns().IsMatch(sentence)))
        {
            return true;
        }

        bool address = kind is JobMoveKind.NewAddress or JobMoveKind.AddressDead or JobMoveKind.NameChange;
        return mover == Mover.ThirdParty && !address && (_article || _sport || Politics().IsMatch(sentence));
    }

    // Who pastes an article gives its address on a line of its own.
    [GeneratedRegex(@"^(url: ?|link: ?|source: ?)?<?https?://[^\s]+>?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PastedLinks();

    [GeneratedRegex(@"(^|\n)\s*\p{Lu}{4,}(,? [\p{L}.]+){0,2} ?(\((ap|afp|upi|reuters|bloomberg)\) ?)?(-{1,2}|–|—) ?\p{L}|\((ap|afp|upi|reuters|bloomberg|dow jones)\)|\bstaff writer\b|\bcopyright [0-9]{4}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Datelines();

    [GeneratedRegex(@"\b(quarterback|touchdowns?|nfl|nba|nhl|mlb|ncaa|playoffs?|innings?|pitcher|linebacker|receiver|fantasy (team|league|football)|season|draft pick|super bowl|world series|coach(es)?|goalkeeper|striker|semi-?finals?|longhorns|football|basketball|baseball|soccer|roster)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sport();

    [GeneratedRegex(@"\b(senator|sen\.|congress(man|woman|men)|governor|prime minister|\p{L}+ minister|parliament|mayor|secretary of (state|defense|energy)|white house|republicans?|democrats?|supreme court|chief justice|elections?|voters?|(the|vice) presidential|general assembly|government|kingdom|pope|bishop|troops|army|late (former )?president|president (bush|clinton|putin))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Politics();

    [GeneratedRegex(@"\b(maternity|paternity|parental|adoption|family|medical|sick) leave|leave of absence|\bsabbatical\b|mutterschutz|elternzeit|congé (de )?(maternité|paternité|parental)|baja (por )?(maternidad|paternidad)|zwangerschapsverlof|congedo (di )?(maternità|parentale)|产假", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Family();

    [GeneratedRegex(@"\b(will|'ll|to) (be (back|returning)|return)\b( (to work|in|on|at the|next|from|after|by)\b|[.,!]|$)|\b(have|having|delivery of) (her|their|a|the|our) (first |second |third )?(baby|child)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Returns();
}
