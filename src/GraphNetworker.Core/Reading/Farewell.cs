using System.Text.RegularExpressions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>The letter of goodbye: no sentence says it outright, and the whole does.</summary>
internal static partial class Farewell
{
    private const int WarmEnough = 2;

    /// <summary>The sender's leave-taking; null when the mail is none.</summary>
    public static JobMoveSaid? Read(NewsMail mail, IReadOnlyList<MailSentence> sentences)
    {
        var parting = sentences.FirstOrDefault(sentence => sentence.Line == Evidence.InSubject ? Subjects().IsMatch(sentence.Text) : Partings().IsMatch(sentence.Text));
        if (parting is null || MoveGuards.IsOfProject(mail.Text) || sentences.Any(sentence => Others().IsMatch(sentence.Text)))
        {
            return null;
        }

        int warm = sentences.Count(sentence => Warmth().IsMatch(sentence.Text));
        return warm >= WarmEnough || (warm == 1 && Work().IsMatch(mail.Text))
            ? new JobMoveSaid(parting.Line, parting.Said, Mover.Sender, PersonName.Clean(mail.FromName), JobMoveKind.LeftCompany)
            : null;
    }

    [GeneratedRegex(@"^\W*((a |my |fond |the |final |time to say |saying )*(farewell|good[- ]?bye|so long|adieu|adios|au revoir)|my last day|last day|moving on|leaving|i'm leaving|signing off|parting words|(my )?departure|termination|new (beginnings|adventures?|chapter))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subjects();

    [GeneratedRegex(@"\b(i (wish|bid) you all (a )?(farewell|goodbye|adieu)|my (last|final) (week|day|days|month) (here|at|with)|say(ing)? (my )?(farewell|good-?bye)s?|as i (leave|depart|move on)|(in|of) my departure|my (last|final) day\b)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Partings();

    [GeneratedRegex(@"\b(pleasure|honou?r|privilege|joy|enjoyed|great time|loved|grateful|fortunate|rewarding) .*(work|serv|know|team|time|with you|group|here)|\b(keep|stay|be) in touch|\bwill (truly |really |sorely )?miss\b|\bwish you (all )?(the )?(very )?(best|well|luck|success|good luck)|\b(best of luck|good luck|all the best)\b|\byou can (still )?reach me|\bpaths? (will )?(continue to )?cross|\bpast .{0,20}(years|months)|\bmy time (here|at|with)|\bthank you (all )?for (your|the|all)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Warmth();

    [GeneratedRegex(@"\b(work(ed|ing)?|colleagues?|co-?workers?|career|job|company|employment)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Work();

    [GeneratedRegex(@"\b(farewell|good-?bye|going[- ]away) (party|lunch|drinks|dinner|reception)|your (departure|leaving|resignation|retirement)|you (are|have decided|will be) leav", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
