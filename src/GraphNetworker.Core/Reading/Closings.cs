using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>The words a mail ends with before the name: "Best regards,".</summary>
internal static partial class Closings
{
    private const string Words =
        @"(?:(?:many |with many |much |again,? )?thanks?(?:[ -]you)?(?: so much| very much| a lot| a million| again| in advance| for your (?:help|time|assistance|support|consideration|attention))*|thx|tks|ty|thnx|much appreciated" +
        @"|(?:with |my )?(?:best|kind|kindest|warm|warmest|cordial)?(?: (?:personal|and warmest))? ?(?:regards|wishes|rgds)(?: to all)?|(?:all the |all my )?best(?: to (?:you|all))?|rgds|brgds|br|kr|mfg|lg|vg" +
        @"|(?:yours )?(?:sincerely|truly|faithfully|respectfully|cordially)(?: yours)?|(?:very )?(?:sincerely|truly|respectfully|best) yours|yours|respectfully submitted|cheers|ciao|take care|(?:much |with |lots of )?love|hugs|xoxo|x{1,3}|later|ttyl|see you(?: soon| there)?|talk to you (?:soon|later)|have a (?:great|good|nice) (?:day|one|weekend|week|evening)|enjoy" +
        @"|mit (?:freundlichen|besten|lieben|herzlichen|vielen|schönen|freundlichem) gr[üu](?:ß|ss)(?:en)?|(?:viele|beste|liebe|herzliche|freundliche|schöne) gr[üu](?:ß|ss)e|gr[üu](?:ß|ss)e?|vielen dank|besten dank|danke|hochachtungsvoll" +
        @"|(?:bien |très )?cordialement|bien à (?:vous|toi)|amitiés|sincères salutations|(?:meilleures |sincères )?salutations|merci(?: beaucoup| d'avance)?|bonne journée|respectueusement" +
        @"|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|un abrazo|abrazos|(?:muchas )?gracias|atte\.?|(?:cordiali |distinti )?saluti|cordialmente|grazie(?: mille)?|un caro saluto|atenciosamente|att\.?|abraços?|cumprimentos|(?:muito )?obrigad[oa]" +
        @"|met (?:vriendelijke|hartelijke) groet(?:en)?|(?:hartelijke |vriendelijke )?groet(?:en|jes)?|mvg|bedankt|dank je(?: wel)?|(?:med )?(?:vänliga?|bästa|venlig|vennlig) hils(?:en|ning(?:ar)?)|hälsningar|mvh|tack|takk|tak|terveisin|ystävällisin terveisin|kiitos|pozdrawiam|z poważaniem|s pozdravem|с уважением|спасибо|з повагою)";

    /// <summary>Where the words of the closing end in this line; 0 when it does not begin with one.</summary>
    public static int End(string plain)
    {
        if (plain.Length > 120)
        {
            return 0;
        }

        int end = 0;
        for (int times = 0; times < 2; times++) // "Thanks and best regards,"
        {
            var closing = Closing().Match(plain[end..]);
            end += closing.Length;
            int joined = closing.Success ? And().Match(plain[end..]).Length : 0;
            if (joined == 0 || !Closing().IsMatch(plain[(end + joined)..]))
            {
                return end;
            }

            end += joined;
        }

        return end;
    }

    /// <summary>Whether the line is a closing and nothing else.</summary>
    public static bool Is(string plain) => End(plain) is > 0 and var end && plain.AsSpan(end).Trim(" ,.!;:-–—~)").Length == 0;

    [GeneratedRegex("^[ *~-]*" + Words + "(?:$|[ ,.!;:~–—-]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex("^(?:and |& |und |et |e |y |/)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
