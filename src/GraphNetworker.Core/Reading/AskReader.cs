using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>Reads what a person asks for, offers, promises, which jobs they say are to be filled, what chances of business there are, and who has died.</summary>
/// <remarks>Few forms on purpose: each of these becomes a line that the owner is asked about, and a wrong one costs trust.</remarks>
internal static partial class AskReader
{
    private const int MostOfAKind = 5;

    /// <summary>What a mail that a person wrote says; empty for what machines and lists send.</summary>
    public static IReadOnlyList<Evidence> Read(NewsMail mail, OwnText own)
    {
        if (own.IsForwarded || MoveGuards.IsBulk(mail) || AutoReplyReader.Is(mail))
        {
            return [];
        }

        return [.. own.Sentences.SelectMany(Of).GroupBy(said => said.GetType()).SelectMany(kind => kind.Take(MostOfAKind)).OrderBy(said => said.Line)];
    }

    private static IEnumerable<Evidence> Of(MailSentence sentence)
    {
        string text = sentence.Text;
        if (Asks().IsMatch(text) && !Rhetorical().IsMatch(text))
        {
            yield return new Asked(sentence.Line, sentence.Said);
        }

        if (Offers().IsMatch(text) && !Declined().IsMatch(text))
        {
            yield return new Offered(sentence.Line, sentence.Said);
        }

        if (Promises().IsMatch(text) && !Declined().IsMatch(text) && !Conditional().IsMatch(text))
        {
            yield return new Promised(sentence.Line, sentence.Said);
        }

        if (Leads().IsMatch(text) && !Declined().IsMatch(text))
        {
            yield return new LeadSeen(sentence.Line, sentence.Said);
        }

        // A whole name only: of a first name nobody can tell whose it is, and nothing is worse than to be wrong here.
        if (Deaths().Match(text) is { Success: true } death && !text.Contains('?', StringComparison.Ordinal) && !Conditional().IsMatch(text) && !Denied().IsMatch(text))
        {
            yield return new DeathTold(sentence.Line, sentence.Said, death.Groups["name"].Value);
        }

        if (Openings().Match(text) is { Success: true } opening && !Declined().IsMatch(text))
        {
            string? title = Posts.Of(opening.Groups["post"].Value)?.Title;
            if (title is not null || opening.Groups["open"].Success)
            {
                yield return new OpeningSeen(sentence.Line, sentence.Said, title);
            }
        }
    }

    // "Do you know anyone who", "can you introduce me to", "I am looking for a new job".
    [GeneratedRegex(@"\b(do|would|might) you (happen to )?know (of )?(any(one|body)|some(one|body)|a good|any good|people|somebody)\b|\bif you (know|hear) (of )?(any(one|body|thing)|some(one|body)|of an? (opening|job|position))|\b(could|can|would) you (please |possibly |maybe |kindly )?(introduce me|put me in touch|connect me|make an intro(duction)?|recommend (any|some|me|a)|refer me|point me to (someone|anyone|a good))|\b(i'm|i am|we're|we are) (currently |actively |now )?(looking|searching) for (a |an |some |my next |another |new )?(new )?(job|position|role|opportunit(y|ies)|introductions?|recommendations?|someone who|somebody who|people who|a good)|\bwould appreciate (an |any )?(introductions?|intro|referrals?|leads?)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(if you know anyone else|who knows|do you know anyone\?$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rhetorical();

    // "Happy to introduce you", "let me know if I can help", "I'd be glad to".
    [GeneratedRegex(@"\b(i'd|i would|i'm|i am|we'd|we would|we're|we are)? ?(be )?(more than |very |always )?(happy|glad|pleased|delighted) to (introduce|help|connect|make an intro|put you|refer|recommend|pass (it|this|that|your)|share|look at|review|give you|act as|be a reference)|\b(let me know|tell me|call me|shout) if (i|we) can (help|be of (any )?(help|assistance)|do anything|assist|introduce|put you)|\bif there('s| is) anything (i|we) can do\b|\bi (can|could) (introduce you|put you in touch|connect you|make an intro|refer you|put in a (good )?word)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offers();

    // "I'll send you the paper", "I will get back to you", "I promise to".
    [GeneratedRegex(@"\b(i'll|i will|we'll|we will) (also |definitely |certainly |then |try to |gladly )?(send|forward|email|e-mail|mail|call|phone|ring|get back to|introduce|put|connect|share|write|drop|ping|pass|let|bring|give|get)( (it|this|that|them|these|those|the \p{L}+|an? \p{L}+|my \p{L}+|your \p{L}+))? ?(to |with |on to )?you\b|\bi promise(d)? (you )?(to|that|i'll)\b|\b(i'll|i will) (follow up|look into (it|this|that)|ask (around|him|her|them)|make the intro(duction)?|set (it|something|that) up)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promises();

    // "Something for your list: our client wants to rebuild two bridges and has nobody for the bid yet", "the agency will tender a review".
    [GeneratedRegex(@"\bsomething for your (list|pipeline|firm|team)\b|\b(could|might|may|would) be (a|an) (good |great |nice )?(lead|opportunity|project|job|fit) for (you|your)\b|\b(have|has|had) nobody (yet )?for the (bid|job|work|project|tender)\b|\b(will|is going to|are going to|plans? to|is about to) (tender|put (it |this |that |them )?out to (bid|tender)|go out (to|for) (bid|bids|tender)|issue an? (rfp|rfq|tender|request for proposals?))\b|\b(issued|published|have|has) an? (rfp|rfq|request for proposals?) (out )?for\b|\b(client|customer|agency|city|neighbou?r|friend|company) (of mine |of ours |here )?(is|are) looking for an? (contractor|consultant|consultancy|architect|engineer|supplier|vendor|agency|firm|partner|builder|designer|lawyer|accountant)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leads();

    // "I am sorry to have to tell you that Ana Ruiz died last week".
    [GeneratedRegex(@"(?:^|[ ,:])(?<name>\p{Lu}[\p{L}'\-]+(?: \p{Lu}\.)?(?: (?:de|van|von|der|den|la|le|da|dos|di|du))?(?: \p{Lu}[\p{L}'\-]+){1,2}) (?:has |had |sadly |suddenly |peacefully )*(?:died|passed away)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Deaths();

    // "we are hiring an engineer", "there is an opening for a director in our team".
    [GeneratedRegex(@"\b(?i:we|my (?:company|team|group|firm)|our (?:company|team|group|firm)|they) ?(?i:are|'re|is) (?i:currently |now |also |actively )?(?i:hiring|recruiting|looking for|looking to hire|searching for|seeking)(?i: for)? (?i:(?:an?|another|our (?:next|new)|new|two|several|some) )?(?<post>[^.;!?]+)|\b(?i:(?:we|they|i) (?:have|'ve got|have got)|there(?:'s| is| are)) (?i:(?:currently |now |just )?(?:an?|some|several|two|new) )?(?i:(?:new |job |great |interesting |senior |junior )?)(?<open>(?i:(?:job )?openings?|open (?:position|role|req)s?|vacanc(?:y|ies)|opening))(?i: (?:for|as)(?: an?| the| our)? (?<post>[^.;!?]+))?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Openings();

    [GeneratedRegex(@"\b(not|never|no longer|n't|unable|cannot|unfortunately|sorry)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declined();

    [GeneratedRegex(@"\b(not|never|nearly|almost)\b|n't\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(if|unless|in case|should you)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conditional();
}
