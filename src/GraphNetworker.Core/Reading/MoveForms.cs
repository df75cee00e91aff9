using System.Buffers;
using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>One way of saying a change of work.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Pattern">The sentence; its groups name the parts: who, old, new, mail; title (may be a post) and post (has to be one).</param>
/// <param name="Words">One of these stands in every such sentence: a quick look before the slow one.</param>
internal sealed record MoveForm(JobMoveKind Kind, string Pattern, params string[] Words)
{
    private readonly SearchValues<string> _words = SearchValues.Create(Words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a sentence holds one of the words at all.</summary>
    public bool MayBeIn(string sentence) => sentence.AsSpan().ContainsAny(_words);

    /// <summary>The pattern, ready to match.</summary>
    public LongPattern Form { get; } = new(Pattern);

    /// <summary>Who it speaks of, where the form itself says so.</summary>
    public Mover? Fixed { get; init; }

    /// <summary>Who is meant where no word of the form says it: the sender by "New e-mail address: ...", the reader by "Congratulations on the new job".</summary>
    public Mover? Implied { get; init; }

    /// <summary>Whether it counts in a terse subject too.</summary>
    public bool InSubject { get; init; } = true;

    /// <summary>Whether a question says it too, and a hope: "How is the new job?"</summary>
    public bool EvenAsked { get; init; }

    /// <summary>Whether it counts without a name: who is meant stands in another sentence, or nowhere.</summary>
    public bool Nameless { get; init; }

    /// <summary>Whether it counts only under a heading such as "Organizational Announcement".</summary>
    public bool UnderHeading { get; init; }

    /// <summary>Whether it counts only beside another change of the same person: "I will be the director of research at Contoso" is said of a talk too.</summary>
    public bool Beside { get; init; }

    /// <summary>Whether a year in the sentence makes it a line of somebody's biography: "In 1996 she was promoted".</summary>
    public bool MayBePast { get; init; }
}

/// <summary>The parts that the forms are built of.</summary>
internal static class Parts
{
    public const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private const string NameWord = @"(?:\p{Lu}\.|(?:Mr|Mrs|Ms|Dr|Prof)\.|[ODLN]'\p{Lu}[\p{L}\-]+|\p{Lu}[\p{L}\-]+(?:'\p{L}+)*)";

    /// <summary>A name: "Lee", "Dr. Ana de Ruiz", "J. P. Stone".</summary>
    public const string Name = NameWord + @"(?: (?:(?:de|van|von|der|den|la|le|bin|al|da|dos|di|du|ter) )?" + NameWord + @")*";

    /// <summary>One name or more.</summary>
    public const string Names = Name + @"(?:(?:,? and |, | & |; )" + Name + ")*";

    private const string Aside = @"(?: ?[(<][^()<>]*[)>]+)?(?: (?:the|our) \p{Lu}{2,4})?(?:,? (?:who |previously |formerly )?[^,.;]+,(?: [^,.;]+,)?)?";

    /// <summary>Whoever a sentence speaks of, with what is put in after the name.</summary>
    public const string Who = @"(?<who>\b[Ii]\b|\b(?i:we|you|he|she|they)|\b(?i:(?:this|the|that|its) (?:employee|person|user|individual|colleague|contact|recipient|team member|staff member|member of staff|addressee|owner of this (?:mailbox|account|address)|owner)(?: (?:that |whom? )?you (?:are |have |have been |were |'re |'ve )?(?:trying|attempting|looking|wish|tried|wanted)[a-z ]*)?)|\b" + Names + ")" + Aside + "(?:,? who)?,?";

    /// <summary>Words between: "has just", "have recently".</summary>
    public const string Adverbs = @"(?: (?:just|now|already|also|since|both|very|soon|all|then|today|yesterday|[a-z]+ly))*";

    /// <summary>"has", "'ve", or nothing.</summary>
    public const string Have = @"(?:'ve|'s|'d| have| has| had)" + Adverbs;

    /// <summary>"is", "'m", "will be", "has recently been".</summary>
    public const string Be = "(?:(?:'m|'re|'s| am| is| are| was| were|(?:'ll| will| shall)" + Adverbs + " be|(?:'ve|'s| have| has| had)" + Adverbs + " been)" + Adverbs + ")";

    /// <summary>"will", "is going to".</summary>
    public const string Will = @"(?:(?:'ll| will| shall|'m going to| have been asked to| has been asked to| have agreed to| am going to| is going to| are going to| has agreed to| have agreed to| have decided to| has decided to)" + Adverbs + ")";

    private const string OrgWord = @"(?:\p{Lu}|[ei]\p{Lu}|[0-9]+(?:-?\p{Lu}|&[0-9]))[\p{L}0-9&.'/\-]*";

    /// <summary>The name of an organisation.</summary>
    public const string Firm = @"(?:[Tt]he )?" + OrgWord + @"(?: (?:(?:of|and|&|de|for|the|of the) )?" + OrgWord + @")*(?:, (?:Inc|LLC|Ltd|Co|L\.P|LP|GmbH|S\.A)\b\.?)?";

    /// <summary>An organisation without its name.</summary>
    public const string TheCompany = @"(?i:(?:the|our|this|my|his|her|their) (?:company|firm|organi[sz]ation|business|corporation|agency|bank|university|practice|group of companies|employer))";

    /// <summary>Whatever stands where a post is named, to the end of the clause: <see cref="Posts"/> tells how much of it is one.</summary>
    public const string Rest = @"[^.;!?]+";

    /// <summary>A mail address.</summary>
    public const string Mail = @"[A-Za-z0-9._%+'\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+";
}
