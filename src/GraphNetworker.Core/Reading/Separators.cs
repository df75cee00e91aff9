using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>Lines behind which nothing new stands.</summary>
internal static partial class Separators
{
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>"-- " (RFC 3676 section 4.3), and what people and programs draw instead: two or three dashes, a long dash, some underscores.</summary>
    public static bool IsSignatureMark(string plain) => plain.Length > 0 && SignatureMark().IsMatch(plain);

    /// <summary>A line drawn across the mail, of one sign or some.</summary>
    public static bool IsRule(string plain) => plain.Length > 1 && Rule().IsMatch(plain);

    /// <summary>"-----Original Message-----", "Begin forwarded message:" and "reply above this line", in the languages they come in.</summary>
    public static bool IsOriginalMessage(string plain)
    {
        if (plain.Length is < 5 or > 120)
        {
            return false;
        }

        string bare = plain.Trim(Drawn);
        bool drawn = plain.Length - bare.Length >= 3 || plain[^1] is ':' or '：' || plain[^1] == '-';
        return (drawn && OriginalMessage().IsMatch(bare)) || BeginForwarded().IsMatch(bare);
    }

    /// <summary>"Sent from my telephone", "Get Outlook for iOS": written by no hand.</summary>
    public static bool IsDeviceLine(string plain) => plain.Length is > 6 and < 120 && DeviceLine().IsMatch(plain.Trim(Drawn));

    private static readonly char[] Drawn = [.. "-_=*~—–─<>()[]|#: ："];

    [GeneratedRegex(@"^(?:-{1,3}|[—–―~ᐧ]|_{2,}|-- ?[—–-])$", Plainly)]
    private static partial Regex SignatureMark();

    [GeneratedRegex(@"^[-_=~+#*—–─━]{2,}$|^(?:[-_=~*] ){4,}[-_=~*]$", Plainly)]
    private static partial Regex Rule();

    [GeneratedRegex("^" + QuoteWords.OriginalMessage, Plainly)]
    private static partial Regex OriginalMessage();

    [GeneratedRegex(@"^(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|mensagem original|messaggio originale)$|^(?:" + QuoteWords.BeginForwarded + @")$|^(?:please )?(?:reply|type your reply|write) above this line|^in replies all text above this line", Plainly)]
    private static partial Regex BeginForwarded();

    [GeneratedRegex("^" + QuoteWords.SentFrom + @"|^.{0,20}\bfrom (?:my |a |the )?(?:mobile|cell|phone|iphone|ipad|ipod|android|blackberry|smartphone|tablet|galaxy).{0,20}$|(?:iphone|ipad|android|smartphone|blackberry).*(?:gesendet|senden|verzonden|gönderildi|küldve|보냄|送信|发送|傳送)[.!]?$", Plainly)]
    private static partial Regex DeviceLine();
}
