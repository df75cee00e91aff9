using System.Buffers;
using System.Text.RegularExpressions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>Which lines of a mail are its signature: the closing words, the name, and what stands below it.</summary>
/// <remarks>
/// A signature is what a reader would call one: it stands at the foot of the new text, begins with the name of the sender or with
/// closing words, and goes on in short lines that are no sentences. A mail that ends with "Thanks" has none.
/// </remarks>
public static partial class SignatureBlock
{
    private const int MostLines = 14;
    private const int LongestLine = 90;
    private const int MostOfList = 4; // lines that a list writes above the one that tells it

    private static readonly SearchValues<char> BehindName = SearchValues.Create(",|<(\t•·");

    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The lines of the signature, none when the mail has none.</summary>
    public static IReadOnlyList<ReplyLine> Find(string text, Correspondent? sender) => Find(ReplyText.Read(text), SenderName.Of(sender));

    /// <summary>The lines of the signature of a mail already parted.</summary>
    public static IReadOnlyList<ReplyLine> Find(ReplyText reply, Correspondent? sender) => Find(reply, SenderName.Of(sender));

    internal static IReadOnlyList<ReplyLine> Find(ReplyText reply, SenderName sender)
    {
        ReplyLine[] written = [.. reply.Written.Where(line => line.Text.AsSpan().Trim().Length > 0)];
        var marked = WithoutList([.. reply.Signature.Where(line => line.Text.AsSpan().Trim().Length > 0)]);
        if (!IsBlock(marked, sender))
        {
            var foot = Above([.. written, .. marked], sender);
            return foot.Length > 0 ? foot : Above(written, sender);
        }

        bool named = marked.Skip(1).Any(line => sender.Is(NamePart(MailLines.Plain(line.Text))));
        return named ? marked : [.. Above(written, sender), .. marked];
    }

    // A mailing list signs what everybody writes, mostly below a line of its own.
    private static ReplyLine[] WithoutList(ReplyLine[] marked)
    {
        int list = Array.FindIndex(marked, line => OfList().IsMatch(line.Text));
        int rule = list;
        while (rule >= 0 && rule > list - MostOfList && !IsDrawn(marked[rule].Text))
        {
            rule--;
        }

        return list < 0 ? marked : rule >= 0 && IsDrawn(marked[rule].Text) ? marked[..rule] : marked[..list];
    }

    private static bool IsDrawn(string text) => MailLines.Plain(text) is var plain && (plain is "--" || Separators.IsRule(plain));

    // Behind "-- " stands a signature if it is not too long; behind a line that is only drawn, if it reads like one.
    private static bool IsBlock(ReplyLine[] marked, SenderName sender)
    {
        if (marked.Length is < 2 or > MostLines + 1 || marked.Any(line => line.Text.Length > LongestLine * 2))
        {
            return false;
        }

        string[] plain = [.. marked.Skip(1).Select(line => MailLines.Plain(line.Text))];
        return MailLines.Plain(marked[0].Text) is "--" or "—" or "- -"
            || (plain.Take(3).Any(line => IsNameLine(line, sender) || Closings.End(line) > 0) && plain.Count(line => MayStand(line, sender)) * 4 >= plain.Length * 3);
    }

    private static ReplyLine[] Above(ReplyLine[] written, SenderName sender)
    {
        written = FootLines.Without(written);
        // Upwards from the foot, as long as lines are short and no sentences.
        int first = written.Length;
        string[] plain = [.. written.TakeLast(MostLines).Select(line => MailLines.Plain(line.Text))];
        int offset = written.Length - plain.Length;
        while (first > offset && MayStand(plain[first - 1 - offset], sender))
        {
            first--;
        }

        int start = Start(plain.AsSpan(first - offset), sender);
        return start < 0 ? [] : written[(first + start)..];
    }

    // The last name of the sender with the closing above it; without one, their address; without that, closing words with a name or a
    // number below them. The address alone comes after the name: it mostly stands at the end of what the name begins.
    private static int Start(ReadOnlySpan<string> foot, SenderName sender)
    {
        int start = -1, weak = -1;
        for (int i = foot.Length - 1; i >= 0 && start < 0; i--)
        {
            bool named = !sender.HasAddress(foot[i]) && IsNameLine(foot[i], sender);
            bool whole = named && (IsPartingWith(foot[i], sender) || (sender.Share(NamePart(foot[i])) is var (own, all) && (own >= all || all == 1 || own > 1)));
            start = whole ? i : -1;
            weak = named && weak < 0 ? i : weak;
        }

        start = start < 0 ? weak : start;

        for (int i = foot.Length - 1; i >= 0 && start < 0; i--)
        {
            start = sender.HasAddress(foot[i]) ? i : -1;
        }

        if (start >= 0)
        {
            while (start > 0 && (Closings.Is(foot[start - 1]) || IsNameLine(foot[start - 1], sender)))
            {
                start--;
            }

            return start;
        }

        for (int i = foot.Length - 1; i >= 0; i--)
        {
            int closing = Closings.End(foot[i]);
            bool named = closing > 0 && ((closing < foot[i].Length && LooksLikeName().IsMatch(foot[i][closing..])) || (Closings.Is(foot[i]) && i + 1 < foot.Length && LooksLikeName().IsMatch(foot[i + 1])));
            if (named)
            {
                return i;
            }
        }

        return ContactsOf(foot);
    }

    // A name nobody told us, with two ways to reach its bearer below it.
    private static int ContactsOf(ReadOnlySpan<string> foot)
    {
        int contacts = 0;
        foreach (string line in foot)
        {
            contacts += Contact().IsMatch(line) ? 1 : 0;
        }

        for (int i = 0; i + 2 < foot.Length && contacts >= 2; i++)
        {
            if (LooksLikeName().IsMatch(foot[i]) && foot[i].Contains(' ', StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsNameLine(string plain, SenderName sender)
    {
        if (sender.HasAddress(plain) || IsPartingWith(plain, sender))
        {
            return true;
        }

        string name = NamePart(plain);
        return name.Length > 0 && !name.EndsWith(':') && !plain.EndsWith(',') && sender.Is(name) && sender.Share(name) is var (own, all) && (all == 1 || own > 1 || own * 2 >= all) && (NameShaped().IsMatch(name) || Closings.End(plain) > 0);
    }

    // "Your old friend, Ana.": closing words that are in no list.
    private static bool IsPartingWith(string plain, SenderName sender)
    {
        int comma = plain.LastIndexOf(',');
        return comma > 2 && plain.Length <= 50 && !plain.AsSpan().ContainsAnyInRange('0', '9') && plain.AsSpan(0, comma).Count(' ') <= 3
            && comma + 2 < plain.Length && plain.AsSpan(comma + 2).Count(' ') <= 1 && sender.Is(plain[(comma + 1)..]) && !sender.Is(plain[..comma]);
    }

    // What stands before the first thing that is no name: "Ana Ruiz, Director", "Ana Ruiz | Northwind", "Thanks, Ana".
    internal static string NamePart(string plain)
    {
        int closing = Closings.End(plain);
        string name = plain[(closing < plain.Length ? closing : 0)..].Trim(' ', '-', '–', '—', '*', '/', '~', '_', '|', '.');
        int cut = name.AsSpan().IndexOfAny(BehindName);
        return (cut > 0 ? name[..cut] : name).Trim();
    }

    private static bool MayStand(string plain, SenderName sender)
    {
        if (Closings.Is(plain))
        {
            return true;
        }

        if (plain.Length > LongestLine || Greeting().IsMatch(plain))
        {
            return false;
        }

        if (Contact().IsMatch(plain) && !Sentence().IsMatch(plain))
        {
            return true;
        }

        int words = plain.Count(c => c == ' ') + 1;
        return IsNameLine(plain, sender) || (words <= 9 && !Sentence().IsMatch(plain) && (words <= 2 || plain[^1] is not ('.' or '!' or '?' or ':' or ';') || Abbreviated().IsMatch(plain)));
    }

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}'’.-]*)(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|van|von|der|den|la|le|al|bin|el|y|e)){0,3}[ .]*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeName();

    // Any case: people sign "kim" as well.
    [GeneratedRegex(@"^[\p{L}'’. ""-]+\d?$", Plainly)]
    private static partial Regex NameShaped();

    [GeneratedRegex(@"\S@\S+\.\S|https?://|www\.|\+?\(?\d{2,4}\)?[ ./-]*\d{2,4}[ ./-]+\d{2,4}|^[*#]\d{3,6}$|^(?:x|ext|tel|ph|phone|fax|cell|mobile|office|direct|o|m|t|f|p)[.: -]*[+(]?\d", Plainly)]
    private static partial Regex Contact();

    [GeneratedRegex("/listinfo|/mailman/|unsubscribe|list maintainer|mailing list", Plainly)]
    private static partial Regex OfList();

    // "Northwind Ltd.", "12 High St.", "Ana Ruiz, Ph.D."
    [GeneratedRegex(@"(?:[ ,]\p{Lu}[\p{L}.]{0,3}|\.\p{L}|, \p{L}{2,4})\.$", RegexOptions.NonBacktracking)]
    private static partial Regex Abbreviated();

    // Words that stand in sentences and hardly ever in a signature.
    [GeneratedRegex(@"\b(?:i|i'm|i'll|we|you|your|he|she|they|it|is|are|was|were|will|would|have|has|had|can|could|should|please|this|that|these|if|my|our|me|us|let|don't|doesn't|call|see|attached|know|need|contact)\b", Plainly)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|bonjour|hola|ciao|p\.?p?\.?s\b)", Plainly)]
    private static partial Regex Greeting();
}
