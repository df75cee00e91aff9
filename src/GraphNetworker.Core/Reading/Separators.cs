using System.Buffers;
using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>Lines behind which nothing new stands.</summary>
internal static partial class Separators
{
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly LongPattern SentFrom = new("^" + QuoteWords.SentFrom + @"|^.{0,20}\bfrom (?:my |a |the )?(?:mobile|cell|phone|iphone|ipad|ipod|android|blackberry|smartphone|tablet|galaxy).{0,20}$", RegexOptions.IgnoreCase);

    private static readonly SearchValues<string> Devices = SearchValues.Create(["iphone", "ipad", "android", "smartphone", "blackberry"], StringComparison.OrdinalIgnoreCase);

    private static readonly LongPattern OriginalMessage = new("^" + QuoteWords.OriginalMessage, RegexOptions.IgnoreCase);

    private static readonly LongPattern BeginForwarded = new(@"^(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|mensagem original|messaggio originale)$|^(?:" + QuoteWords.BeginForwarded + @")$|^(?:please )?(?:reply|type your reply|write) above this line|^in replies all text above this line", RegexOptions.IgnoreCase);

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
        return (drawn && OriginalMessage.IsMatch(bare)) || BeginForwarded.IsMatch(bare);
    }

    /// <summary>"Sent from my telephone", "Get Outlook for iOS": written by no hand.</summary>
    public static bool IsDeviceLine(string plain) => plain.Length is > 6 and < 120 && IsOfDevice(plain.Trim(Drawn));

    private static bool IsOfDevice(string bare) => SentFrom.IsMatch(bare) || (bare.AsSpan().ContainsAny(Devices) && SentBehind().IsMatch(bare));

    private static readonly char[] Drawn = [.. "-_=*~—–─<>()[]|#: ："];

    [GeneratedRegex(@"^(?:-{1,3}|[—–―~ᐧ]|_{2,}|-- ?[—–-])$", Plainly)]
    private static partial Regex SignatureMark();

    [GeneratedRegex(@"^[-_=~+#*—–─━]{2,}$|^(?:[-_=~*] ){4,}[-_=~*]$", Plainly)]
    private static partial Regex Rule();

    // In German, Dutch and some others the device stands first.
    [GeneratedRegex(@"(?:iphone|ipad|android|smartphone|blackberry).*(?:gesendet|senden|verzonden|gönderildi|küldve|보냄|送信|发送|傳送)[.!]?$", Plainly)]
    private static partial Regex SentBehind();
}
