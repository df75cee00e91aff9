using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>The lines of a signature that speak of whoever signs: without what lists, registers, scanners and web mail add to it.</summary>
internal static partial class SignatureLines
{
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const int MostLines = 60; // what is longer is no signature, and is looked at no further

    /// <summary>The lines left; each keeps its number, and one that was taken out in the middle is empty, so that what stood apart stays apart.</summary>
    public static IReadOnlyList<ReplyLine> Of(IReadOnlyList<ReplyLine> block)
    {
        var kept = new List<ReplyLine>();
        int section = 0; // where the lines below the last rule begin
        bool ofList = false;
        foreach (var line in block.Take(MostLines))
        {
            string plain = MailLines.Plain(line.Text);
            if (QuoteHead().IsMatch(plain) || plain.StartsWith('>'))
            {
                break;
            }

            if (Separators.IsRule(plain) || plain is "--")
            {
                ofList = false;
                section = kept.Count + 1;
            }

            // A list signs below a rule of its own, or in the last lines of what everybody writes.
            if (!ofList && OfList().IsMatch(plain))
            {
                ofList = true;
                for (int i = section > 1 && kept.Count - section < 4 ? section : kept.Count; i < kept.Count; i++)
                {
                    kept[i] = kept[i] with { Text = "" };
                }
            }

            ofList &= section > 1 || plain.Length > 0;
            kept.Add(line with { Text = ofList || FootLines.IsAttachment(plain) || Added().IsMatch(plain) ? "" : Unbroken(line.Text) });
        }

        return kept;
    }

    // Blanks of another character set came out as question marks: "MA?  01810", "Partner????? phone".
    private static string Unbroken(string text)
    {
        if (!text.Contains('?', StringComparison.Ordinal) || text.Length > MailLines.LongestLooked)
        {
            return text;
        }

        return text.AsSpan().Trim(" ?").IsEmpty ? "" : LostBlank().Replace(text, blank => char.IsDigit(blank.Value[^1]) ? $"{blank.Value[0]} {blank.Value[^1]}" : blank.Value.Replace('?', ' '));
    }

    // Lists speak of themselves; their owner's address is nobody's signature.
    [GeneratedRegex(@"/listinfo|/mailman/|\bunsubscri|\(un\)subscri|\bsubscription|list maintainer|mailing list\b|mailing-list|\busers'? group: \S+@|yahoo! groups|group is archived|list archives?\b", Plainly)]
    private static partial Regex OfList();

    [GeneratedRegex(@" on \d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? (?:at )?\d{1,2}:\d{2}|\bwrote:?$|^-{2,} ?original message", Plainly)]
    private static partial Regex QuoteHead();

    // Registers ("HRB 4711"), virus scanners, web mail, and what list programs cut out.
    [GeneratedRegex(@"\b(?:amtsgericht|handelsregister|registergericht|sitz der gesellschaft|hr[ab] ?\d|ust-?id|steuernummer|registered (?:in|office)|(?:company|registration) (?:no|number|reg)|kvk|siret|capital social|p\.? ?iva\b|org\.? ?n(?:umme)?r|vat (?:no|reg|id))\b" +
        @"|^(?:geschäftsführ\p{L}*|geschäftsleitung|vorstand\p{L}*|aufsichtsrat\p{L}*|managing directors?|directors|chairman|board) ?[(:]|^(?:geschäftsführ|vorstand|aufsichtsrat)\p{L}*(?: des \p{L}+)?:" +
        @"|scanned (?:for|by)|mailscanner|^checked by |virus database|is believed to be clean|outgoing mail is certified|^get your (?:free|private)|^powered by|^do you yahoo|^yahoo! |^\[.*removed\]|sponsor -{3,}|^sent (?:from|via) my|^envoyé de mon|^gesendet von|^-{3,} ?begin", Plainly)]
    private static partial Regex Added();

    [GeneratedRegex(@"[\p{L}\d.,)]\?{2,} ?[^?]|[\p{L}\d.,)]\? +[\d(]|[\p{Ll},]\?[\p{Lu}\d]", RegexOptions.NonBacktracking)]
    private static partial Regex LostBlank();
}
