using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>What looks like a change of work and is none.</summary>
internal static partial class MoveGuards
{
    // A post to a list is a person's own words when it is short; a long one is a newsletter.
    private const int LongPost = 60;

    // A text in which so many "said" is an article.
    private const int MostSaid = 4;

    // What is unsure farther off than this belongs to another clause.
    private const int Near = 40;

    /// <summary>Mails that many got, and whose sentences are nobody's news: newsletters, lists, statements of machines.</summary>
    public static bool IsBulk(NewsMail mail) => ListSubjects().IsMatch(mail.Subject) || (ListTags().IsMatch(mail.Subject) && mail.Text.AsSpan().Count('\n') > LongPost) || Bulk().IsMatch(mail.Text) || Links().Count(mail.Text) > 8 || Said().Count(mail.Text) > MostSaid;

    /// <summary>Whether a text is about a post in a project, which is given up beside one's work.</summary>
    public static bool IsOfProject(string text) => Project().IsMatch(text);

    /// <summary>Whether a sentence announces: the one kind that counts in a newsletter of the firm.</summary>
    public static bool IsAnnounced(string sentence) => Announced().IsMatch(sentence);

    /// <summary>Whether a subject bears the mark of a mailing list: what is said there of others is gossip about strangers.</summary>
    public static bool IsOfList(string subject) => ListTags().IsMatch(subject);

    /// <summary>Whether a subject is the one of a change to files, or of a talk about them: "MAINTAINERS: update my address", "Re: crash (#12)".</summary>
    public static bool IsChangeLog(string subject) => ChangeLogs().IsMatch(subject) || Tickets().IsMatch(subject);

    /// <summary>Whether a subject is the heading of an announcement of changes.</summary>
    public static bool Announces(string subject) => Headings().IsMatch(subject);

    /// <summary>Whether a form, found at a place of a sentence, does not say that it happened.</summary>
    public static bool Refuses(MoveForm form, string sentence, Match found, MoveSetting setting)
    {
        string whole = setting.Subject;
        // A post named at the end of a form runs on to the end of the clause, and what stands there is not about the change.
        int end = found.Groups["title"] is { Success: true } title ? title.Index : found.Groups["post"] is { Success: true } post ? post.Index : found.Index + found.Length;
        end = Math.Max(end, found.Index);
        string until = Politeness().Replace(sentence[Math.Max(0, found.Index - Near)..end], " ");
        string behind = sentence[(found.Index + found.Length)..];
        string around = sentence[Math.Max(0, found.Index - Near)..Math.Min(sentence.Length, end + Near)];
        if (IsNoSubject(form, sentence, found) || NoFirm(found))
        {
            return true;
        }

        if (form.Beside)
        {
            return Conditions().IsMatch(until) || Unsettled().IsMatch(until) || (found.Groups["org"] is { Success: true } org && !TitleWords.IsOrganisation(org.Value));
        }

        if (form.EvenAsked)
        {
            return Conditions().IsMatch(until) || Project().IsMatch(around) || Prized().IsMatch(behind);
        }

        bool settled = form.Kind is JobMoveKind.NewAddress or JobMoveKind.AddressDead or JobMoveKind.CompanyRenamed;
        if ((settled ? Conditions() : Unsure()).IsMatch(until) || Denied().IsMatch(until) || (sentence.EndsWith('?') && !Told().IsMatch(sentence)) || Sarcastic().IsMatch(sentence) || Legal().IsMatch(sentence) || Quoted().IsMatch(behind) || Speech().IsMatch(sentence[..found.Index]) || IfAtAll().IsMatch(sentence[..found.Index]))
        {
            return true;
        }

        // Who names somebody is not named: "Contoso named Lee Park as counsel".
        if (form.Kind == JobMoveKind.Promoted && found.Groups["post"] is { Success: true } named && Active().IsMatch(found.Value[..(named.Index - found.Index)]) && (Others().IsMatch(named.Value) || Articled().IsMatch(found.Value[..(named.Index - found.Index)])))
        {
            return true;
        }

        if ((form.MayBePast && Years().IsMatch(around)) || (form.Kind is JobMoveKind.Resigned or JobMoveKind.Retired && Decades().IsMatch(around)) || (form.Kind is JobMoveKind.LeftCompany or JobMoveKind.NewCompany && setting.IsLongAgo(around) && !ToCome().IsMatch(found.Value)))
        {
            return true;
        }

        // In a change log a role is one in the project, unless work is named.
        if (form.Kind is JobMoveKind.NewRole or JobMoveKind.Promoted or JobMoveKind.Resigned && ChangeLogs().IsMatch(whole) && !Work().IsMatch(sentence))
        {
            return true;
        }

        // "Contoso's designated representative" was not designated today.
        if (form.Kind == JobMoveKind.Promoted && found.Groups["who"].Value.EndsWith("'s", StringComparison.Ordinal) && found.Groups["post"].Success)
        {
            return true;
        }

        // "I was promoted to root": to what nobody is promoted at work.
        if (form.Kind == JobMoveKind.Promoted && found.Groups["title"] is { Success: true } rank && Posts.Of(rank.Value) is null && !Ranks().IsMatch(rank.Value))
        {
            return true;
        }

        if (form.Kind == JobMoveKind.NewRole && Tasks().IsMatch(found.Value + sentence[(found.Index + found.Length)..Math.Min(sentence.Length, found.Index + found.Length + Near)]))
        {
            return true;
        }

        bool away = !found.Groups["old"].Success && Leave().IsMatch(around);
        return form.Kind switch
        {
            JobMoveKind.LeftCompany => Travel().IsMatch(behind) || NotWork().IsMatch(behind) || away || Since().IsMatch(until),
            JobMoveKind.Resigned or JobMoveKind.Retired => Resigning().IsMatch(behind) || (setting.IsOfProject && StepsDown().IsMatch(found.Value)) || Project().IsMatch(around) || (NotWork().IsMatch(behind) && !Trainees().IsMatch(found.Value)),
            JobMoveKind.NewCompany => Offered().IsMatch(behind) || TheTeam().IsMatch(sentence[found.Index..]) || (OnceJoined().IsMatch(found.Value) && !Lately().IsMatch(behind)) || Project().IsMatch(around) || NotWork().IsMatch(behind) || Biography().IsMatch(until) || away,
            JobMoveKind.NewRole or JobMoveKind.Promoted => Calls().IsMatch(sentence) || TheTeam().IsMatch(sentence[found.Index..]) || Prized().IsMatch(behind) || Project().IsMatch(around) || NotWork().IsMatch(behind) || away || Biography().IsMatch(until),
            JobMoveKind.NewAddress or JobMoveKind.AddressDead or JobMoveKind.CompanyRenamed => Software().IsMatch(sentence) || !(Mail().IsMatch(sentence) || Mail().IsMatch(whole) || OurFirm().IsMatch(found.Value)),
            _ => false,
        };
    }

    // "with Contoso was terminated", "in Calgary, Alberta was chosen": what a preposition governs does nothing itself.
    private static bool IsNoSubject(MoveForm form, string sentence, Match found)
    {
        var who = found.Groups["who"];
        return form.Kind is not (JobMoveKind.NewAddress or JobMoveKind.AddressDead or JobMoveKind.NameChange)
            && who.Success && who.Index == found.Index && who.Length > 1 && char.IsUpper(who.Value[0])
            && !Related().IsMatch(sentence[(who.Index + who.Length)..]) && Governed().IsMatch(sentence[Math.Max(0, who.Index - Near)..who.Index]);
    }

    // "I'll leave Anna a note": people are left as well, in other ways.
    private static bool NoFirm(Match found) =>
        (found.Groups["old"] is { Success: true } old && (Places.IsNoFirm(old.Value) || IsSomebody(old.Value))) || (found.Groups["new"] is { Success: true } firm && Places.IsNoFirm(firm.Value)) || (found.Groups["org"] is { Success: true } org && Places.IsNoFirm(org.Value));

    private static bool IsSomebody(string name) => name.Split(' ') is [var first, .. var others] && GivenNames.Has(first.EndsWith("'s", StringComparison.Ordinal) ? first[..^2] : first) && (others.Length == 0 || others[0] == "and");

    [GeneratedRegex(@"\b(with|in|at|from|to|of|by|for|on|the|an?|near|through|via|into|onto|per|between|against|under|versus|vs)[ (""]+$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Governed();

    // "the files of Lee Park, who left": here the name has a sentence of its own.
    [GeneratedRegex(@"^('|,? who\b|,? (newly|recently|just) | [(<])", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Related();

    // Bob said, "Great, I was promoted".
    [GeneratedRegex(@"\b(said|says|asked|asks|replied|replies|told \p{L}+|announced)[,:]? ['""][^'""]*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Speech();

    // "Did you know that Lee left?" tells it.
    [GeneratedRegex(@"^\W*(\p{L}+, )?(did|have) (you|y'all|you guys|everyone) (know|hear|heard|see|seen|notice|read)( the news)?( that)? ", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    // No "is" or "was" before the verb.
    [GeneratedRegex(@"^(\p{Lu}[\p{L}.'\-]*,? ?|(the|our|today|yesterday|just|has|have|and|of|I|we|they|he|she) )+(named|appointed|elected|selected|chosen|tapped|designated|installed|made) ((the|an?|its|our|their|new) )*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    [GeneratedRegex(@" (an?|its|our|their|the) (new )?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Articled();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'\-]+( \p{Lu}[\p{L}.'\-]*)*,? (as|to|the|its|president and)\b|^(one|some|no|any|all|every|sure|it|them|up|me|him|us|you)\b|^\p{Lu}[\p{L}.'\-]+( \p{Lu}[\p{L}.'\-]*)* an? ", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex(@"\b(will|going to|to be|joining|leaving|'ll)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToCome();

    // What contracts and bylaws lay down for whoever it may be.
    [GeneratedRegex(@"\bshall (be|have|hold|not|continue|serve|become|mean)\b|\b(hereunder|hereof|thereof|herein|hereto|pursuant to|notwithstanding|without cause|good reason|in the event (that|of)|bylaws|indemnif\w+)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Legal();

    // "I was fired," he says: somebody's words in a story.
    [GeneratedRegex(@"^[^.;]{0,60}[,.!?]['""]+ (he|she|they|the \p{L}+|\p{Lu}\p{L}+) (said|says|asked|asks|replied|replies|told|answered)\b|^[^.;]{0,60}[,.!?]['""]+ (said|says|asked|asks|replied) ", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(not|never|would|could|might|may|hope|hoping|considering)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unsettled();

    // The rest of a sentence that begins with a condition hangs on it, up to its comma.
    [GeneratedRegex(@"(^|[,;:(] ?|\b(and|or|but|that) )(if|whenever|unless|suppose|should|in case|once|until|as soon as|only when|when (an?|the|any|your?|he|she|they|i|we|\p{L}+ (is|was|are))\b)[^,;]*$|^if (i|we|you)\b[^;]*\bthen\b[^;]*$|\b(only when|until|as soon as|whenever|unless) [^,;]{0,40}$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IfAtAll();

    // "You resigned yourself to bad coffee".
    [GeneratedRegex(@"^ ((your|my|him|her|our|it)sel(f|ves)|themselves|at (the (tender )?age of )?[0-9]{2}\b|to (the|a|an|his|her|its|my|being|having)\b|(my|his|her|the|your|this) (lease|patch|cd|package|image|apk))", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resigning();

    // A program of the firm for those who begin there.
    [GeneratedRegex(@"(associate|analyst|trainee|graduate|internship|rotation)[ &/a-z]*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trainees();

    [GeneratedRegex(@"step", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StepsDown();

    // Who joins "the team in Delhi" goes there for a while.
    [GeneratedRegex(@"^[^.;]{0,80}?\bjoin(s|ed|ing)? (the|your|our) (team|group) (in|at|for|on|there|here|tomorrow|next|later|after)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TheTeam();

    // A place on a list, not in a firm; and what a biography counts.
    [GeneratedRegex(@"^ ((twice|(two|three|four|five|several|many) times|(too|very|so|pretty|quite|rather|a bit) \p{L}+|quickly|rapidly|from within|every|whenever)\b|by\b|as one of|one of|among|for the (list|award)|as an? (finalist|winner|recipient|speaker|sponsor|host|judge))|^ ?(to|as) [^.;]{0,40}(award|hall of fame|of the year)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prized();

    // Who is handed on by a help desk, and duties of an hour.
    [GeneratedRegex(@"\b((two|three|four|several|many) times|cut off|customer service|on hold|the (call|meeting|discussion|presentation|tour|workshop|session|first half|second half)|on[- ]call|while (he|she|i|\p{L}+) (is|am|are|was)|in (my|his|her) absence|filling in|duty)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Calls();

    // "I have a new role that would be a step up for you": a recruiter's.
    [GeneratedRegex(@"^[^.;!?]*\b(for you\b|that (would|might|could|may)|available|open(ing)?\b|to fill|i'm recruiting)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offered();

    [GeneratedRegex(@"^\W*[A-Za-z0-9_./\-]+(\([^)]*\))?( [A-Za-z0-9_./\-]+)?: \S", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ChangeLogs();

    // What is done and over some day: "will assume responsibility for the filing".
    [GeneratedRegex(@"\b(responsib\w+ (for|of)|tak(e|es|ing|en) (over|on|up)|took over|handl(e|es|ing)|lead(ing)?( on)?|in charge of|manag(e|es|ing)|runs?|running|working on) (the |our |this |that |all |all of |any |her |his )*([\p{L}\-]+ ){0,2}(filings?|comments|drafts?|agenda|meetings?|calls?|hearings?|dockets?|testimony|invoices?|reports?|paperwork|presentations?|negotiations?|conversion|close|closing|audit|issues?|questions?|responses?|discovery|rehearing|case|party|event|project|letters?|bridge|approvals?)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tasks();

    // A rank without the name of a post: "VP", "the next level", "a senior position".
    [GeneratedRegex(@"\b(level|grade|rank|position|role|title|band|full|senior|sr|group|team|desk|department|staff)\b|^\W*\p{Lu}{2,5}\b|\b(corporal|sergeant|lieutenant|major|general|admiral|deputy|superintendent|ranger|chief|head|steward|lead|deacon|chef)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Ranks();

    [GeneratedRegex(@"\(#[0-9]+\)|\b(maintainers|mailmap|e-?mail (address )?(for|of|in))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tickets();

    [GeneratedRegex(@"\b(jobs?|company|employ\w*|firm|work(s|ed|ing)? (at|for)|career)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Work();

    [GeneratedRegex(@"^(we|our)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OurFirm();

    // Much has an address that is no mailbox: memory, houses, devices.
    [GeneratedRegex(@"\b(e-?mails?|mails?|mailmap|maintainers|my)\b|@|^(authors|developers|credits)|contact (info|details)|undeliverable|user unknown|messages? to|bounced", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    // "I would like to let you know that", "as some of you might have heard": ways of beginning, not doubts.
    [GeneratedRegex(@"\b(would|'d|want|wanted|wish|wished|like|hope|hoping|pleased|happy)( like| also| just| all)* to (announce|inform|let|tell|congratulate|thank|introduce|welcome|take|say|share|advise|make|notify|report|extend|pass|wish|express|send|drop|give|update|apologi[sz]e|acknowledge|recognize|personally|formally|officially)\b|\b(if|in case) you (have not|haven't|had not|hadn't|did not|didn't|don't)\b|\b(of you|those|anyone|any of you) (of you )?(who|that) (do not|don't|did not|didn't|have not|haven't|may not|are not|aren't|might not)( \p{L}+)? (know|heard|hear|aware|seen)\b|\bas (some |many |most |all )?(of )?you (may|might|could)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Politeness();

    [GeneratedRegex(@"\[[A-Za-z][\w \-]{1,30}\]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ListTags();

    [GeneratedRegex(@"newsletter|digest", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListSubjects();

    [GeneratedRegex(@"\bunsubscrib|mailing list (info|address|page|archive|membership)|listinfo|subscription information|to be removed from|you (are receiving|received) this (e-?mail|message|newsletter|mail) (because|as|since)|view (this|it) in (your|a) browser|opt[- ]out of|press release|business wire|\(reuters\)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bulk();

    [GeneratedRegex(@"\b(pleased|excited|happy|proud|delighted|pleasure|regret|sad|sorry) to (announce|welcome)|please join (me|us) in|please welcome", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    [GeneratedRegex(@"\b(he|she|\p{L}+) said\b|\bsaid (he|she|\p{Lu})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex(@"https?://", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex(@"\b(if|whether|unless|would|could|might|in case|suppose|imagine|rumou?rs?|possibly|maybe|perhaps|consider(ing|ed)?|thinking (of|about)|possibility|hop(e|es|ed|ing)|want(s|ed)? to|like to|plan(s|ning)? to|looking (for|to)|interested in|interview(ed|ing|s)?|candidates?|applying|apply|applied|recommend(ed|ing)?|propos(e|ed|ing)|eligible|every time|whenever|anyone|any employee|do not|does not)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"\b(organi[sz]ation(al)?|management|personnel|staff(ing)?|leadership|reporting|team|executive|department(al)?|group) (announcements?|changes?|update|structure|appointments?|moves)|\breorgani[sz]ation|restructuring|promotions\b|new (roles|responsibilities|hires?|appointments?)|\bannouncement$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Headings();

    [GeneratedRegex(@"\b(if|whether|unless|in case)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conditions();

    [GeneratedRegex(@"\b(not|never|isn't|aren't|won't|wasn't|haven't|hasn't|didn't)\b( \p{L}+)? (leav|left|resign|retir|join|accept|promot|mov)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(just kidding|april fool|joke|work(ing)? (from|at) home|residual income|multi-?level|network marketing|financial(ly)? (freedom|independen(t|ce)))\b|\$[0-9][0-9,.]* (a|per|every|each) (day|week|month)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sarcastic();

    // "In 1996 she was promoted", "joined the firm in mid-2001".
    [GeneratedRegex(@"\b([Ii]n|[Ss]ince|[Dd]uring|of|mid-|from)[ -]?(early |late |mid-?|the |'|\p{L}+ ?,? )?(19[0-9]{2}|20[0-9]{2}|'[0-9]{2})\b|\byears ago\b|\bmonths ago\b|\b'?[0-9]{0,2}[0-9]0'?s\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"\b(in|until|during|since|from|of) (the )?(early |late |mid-?)?'?([0-9]{2})?[0-9]0'?s\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decades();

    // "leaving Houston for", "left Boston at 5", "leaving on Sunday's flight".
    [GeneratedRegex(@"^ ?(at [0-9]|on (flight|the [0-9])|around [0-9]|for (a |the )?(day|trip|weekend|week|holiday|vacation|meeting|airport|lunch|night|evening)|early\b|in an? (hour|minute)|to go to|[0-9])", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Travel();

    [GeneratedRegex(@"^( [\w\-]+)? ?(team\b|project|community|list\b|channel|board|committee|chat|room|meeting|call\b|building|thread|foundation|conference|discussion|office early|message|voice ?mail|voicemail|campaign|association|program|party|class\b|pool\b|system\b|grid\b|pipeline|market\b|church|choir|club|band\b|league|fraternity|sorority|lodge|parish|troop|fray|fun\b|race|ride\b|conversation|network\b|beta\b|in (his|her|their|our|this|that) ['""]*\p{L}+['""]*([.,;!]|$)|(car|truck|phone|laptop|picnic|plane|jet|gym|store|web ?site|directory|credit card|message|note)\b|(his|her|my|the) (phone|bag|keys|wallet|laptop|car|kids|documents?|papers?|files?)\b|(for|to) (dinner|lunch|breakfast|drinks|the (game|weekend|meeting|call|trip|party|holidays?))\b)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotWork();

    [GeneratedRegex(@"\b(maternity|paternity|parental|family|medical|sick|annual|unpaid|adoption|bereavement|study) leave|leave of absence|\b(on|from) leave\b|vacation|holiday|sabbatical|out of (the )?office|\bleave (a |me |us |you )", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leave();

    [GeneratedRegex(@"\b(maintainers?|maintainership|reviewers?|project lead|pro bono|volunteer|open[- ]source|ptl|co-chair|\bsigs?\b|working group|steering committee|trustees?|board (member|of)|on the board|advisory (board|council)|committer|core team|emeritus|outside counsel|local counsel|special counsel|opposing counsel|chair(man|woman|person)? (of|for) the [^.;]{0,40}(program|committee|section|conference|session|campaign|drive|task force|panel|event)|pta|choir|church|parish|rotary|kiwanis|lions club|boy scouts|girl scouts|troop|fraternity|sorority|student (council|body|government)|homeowners|alumni|league|softball|(swim|soccer|debate|chess|football|basketball|baseball|tennis|drill|ski|bowling|volleyball|dance|math) team|captains?|youth group|book club|brownies|cub scouts|honorary)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Project();

    [GeneratedRegex(@"\b(since|before|prior to|after|upon) (joining|moving|becoming|being)\b|\b(most recently|previously|formerly|began (his|her) career|prior to)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Biography();

    [GeneratedRegex(@"^ ?(last|this) (week|month|year)|^ ?(yesterday|today|recently|on (mon|tues|wednes|thurs|fri)day)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lately();

    // "I joined Contoso out of school": how it began, where "I have joined" is how it is now.
    [GeneratedRegex(@"^I joined\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex OnceJoined();

    [GeneratedRegex(@"\b(before I|since I|when I|until I|by the time I|after I|as soon as I) (left|leave)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Since();

    [GeneratedRegex(@"\b(physical|base|load|virtual|phy|mac|ip|memory|bus|i2c|register|struct|pointer|mailing list|street|home|function|buffer|device|memory|dma|pci|hardware|ipv[46]|socket|wallet|shipping|billing|macro|config[a-z_]*|device tree)\b|_[a-z]+\(|[a-z]+_[a-z]+_|0x[0-9a-f]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Software();
}
