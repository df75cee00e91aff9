using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>The block of header lines that Outlook and web mail put above what they quote: From, Sent, To, Subject.</summary>
/// <remarks>One such line alone is somebody's text ("Date: Friday?"), so a block has at least two kinds of line, and two are enough only with an address or an hour.</remarks>
internal static partial class HeaderLines
{
    /// <summary>More lines than this are no head.</summary>
    public const int MostLines = 12;

    private const int MostRecipients = 60;
    private const int MostContinuations = 3; // a long address or a list of recipients wraps

    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Before = @"^[*_ ]*";
    private const string After = @"[*_ ]*[:：]";

    private static readonly LongPattern From = new(Before + @"(?:from|von|absender|de|remitente|remetente|expéditeur|da|mittente|van|afzender|fra|från|lähettäjä|od|nadawca|odesílatel|от|отправитель|від|від кого|от кого|feladó|de la|expeditor|από|kimden|gönderen|dari|từ|发件人|寄件者|寄件人|差出人|送信者|보낸 ?사람|발신|מאת|من)" + After, RegexOptions.IgnoreCase);

    private static readonly LongPattern Date = new(Before + @"(?:sent|date|sent at|gesendet(?: am)?|datum|envoy[eé](?: le)?|date d'envoi|inviato(?: il)?|data|enviado(?: el| em)?|enviada(?: em| el)?|enviat|fecha|verzonden|verstuurd|sendt|dato|skickat|lähetetty|päivämäärä|päiväys|wysłan[eoay]|data wysłania|odesláno|odoslané|dátum|отправлено|дата|надіслано|відправлено|elküldve|küldve|trimis|dată|στάλθηκε|ημερομηνία|gönderildi|gönderme tarihi|tarih|dikirim|tanggal|ngày|đã gửi|发送时间|发送日期|日期|寄件日期|傳送時間|時間|送信日時|日時|日付|보낸 ?날짜|날짜|נשלח|תאריך|التاريخ|تاريخ الإرسال)" + After, RegexOptions.IgnoreCase);

    private static readonly LongPattern To = new(Before + @"(?:to|an|empfänger|à|a|para|aan|til|till|vastaanottaja|do|komu|кому|címzett|către|catre|la|προς|kime|alıcı|kepada|đến|tới|收件人|收件者|宛先|받는 ?사람|수신|אל|إلى)" + After, RegexOptions.IgnoreCase);

    private static readonly LongPattern Subject = new(Before + @"(?:subject|betreff|objet|oggetto|asunto|assunto|assumpte|onderwerp|emne|ämne|aihe|temat|předmět|predmet|тема|относно|tárgy|subiect|θέμα|konu|subjek|perihal|tiêu đề|chủ đề|主题|主旨|件名|제목|נושא|الموضوع)" + After, RegexOptions.IgnoreCase);

    private static readonly LongPattern Other = new(Before + @"(?:cc|bcc|kopie|copie|copia|kopia|kopi|dw|kopio|копия|копія|másolat|reply[- ]to|antwort an|répondre à|risposta|rispondi a|responder a|antwoord aan|svar till|importance|wichtigkeit|attachments?|organi[sz]ation|mailed-by|抄送|副本|参照)" + After, RegexOptions.IgnoreCase);

    [Flags]
    private enum Kind
    {
        None = 0,
        From = 1,
        Date = 2,
        To = 4,
        Subject = 8,
        Other = 16,
    }

    /// <summary>Whether a block of header lines begins on this line.</summary>
    public static bool BeginAt(IReadOnlyList<string> plain, int at)
    {
        var first = KindOf(plain[at]);
        if (first is Kind.None or Kind.Other)
        {
            return false;
        }

        var seen = first == Kind.From && MomentBehind().IsMatch(plain[at]) ? first | Kind.Date : first; // Notes puts the moment beside the name
        bool evidence = Evidence().IsMatch(plain[at]);
        int continued = 0, labelled = 1;
        if (first == Kind.To && BeginsWithTo(plain, at))
        {
            return true;
        }

        for (int i = at + 1; i < plain.Count && i < at + MostLines && labelled < 4; i++)
        {
            var kind = KindOf(plain[i]);
            if (kind == Kind.None)
            {
                if (plain[i].Length == 0 || ++continued > MostContinuations)
                {
                    break;
                }

                continue;
            }

            continued = 0;
            labelled++;
            seen |= kind;
            evidence |= Evidence().IsMatch(plain[i]);
        }

        int kinds = int.PopCount((int)(seen & ~Kind.Other));
        bool headed = (seen & (Kind.From | Kind.Date)) != 0;
        return headed && (kinds >= 3 || (kinds == 2 && evidence));
    }

    /// <summary>Whether the head of Lotus Notes begins here: a name, the hour below it, and then To, cc and Subject; or an address and the hour in one line.</summary>
    public static bool BeginNotesAt(IReadOnlyList<string> plain, int at)
    {
        if (plain[at].Length < 120 && NotesSender().IsMatch(plain[at]))
        {
            return true;
        }

        if (at + 2 >= plain.Count || plain[at].Length is 0 or > 80 || !NotesHour().IsMatch(plain[at + 1]))
        {
            return false;
        }

        for (int i = at + 2; i < plain.Count && i <= at + 4; i++)
        {
            if (To.IsMatch(plain[i]))
            {
                return true;
            }
        }

        return false;
    }

    // Notes leaves out who wrote when: "To: Ana Ruiz/Sales/Northwind@Northwind", recipients over many lines, "cc:", and "Subject:".
    private static bool BeginsWithTo(IReadOnlyList<string> plain, int at)
    {
        if (at > 0 && plain[at - 1].Length > 0)
        {
            return false;
        }

        bool copied = false, addressed = plain[at].AsSpan().ContainsAny('@', '/');
        for (int i = at + 1; i < plain.Count && i < at + MostRecipients; i++)
        {
            var kind = KindOf(plain[i]);
            if (kind == Kind.Subject)
            {
                return addressed && (copied || i == at + 1);
            }

            copied |= kind == Kind.Other;
            addressed |= plain[i].AsSpan().ContainsAny('@', '/');
            if (plain[i].Length == 0 && !copied)
            {
                return false;
            }
        }

        return false;
    }

    private static Kind KindOf(string line) =>
        line.Length < 3 || !Labelled().IsMatch(line) ? Kind.None
        : From.IsMatch(line) ? Kind.From
        : Date.IsMatch(line) ? Kind.Date
        : To.IsMatch(line) ? Kind.To
        : Subject.IsMatch(line) ? Kind.Subject
        : Other.IsMatch(line) ? Kind.Other : Kind.None;

    [GeneratedRegex(@"^[*_ ]*[^:：]{1,24}[:：]", Plainly)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"@\S+ on \d{1,2}[./]\d{1,2}[./]\d{2,4} \d{1,2}:\d{2}:\d{2}(?: [AP]M)?$", Plainly)]
    private static partial Regex NotesSender();

    [GeneratedRegex(@":.* \d{1,2}[./]\d{1,2}[./]\d{2,4} \d{1,2}:\d{2}(?: [AP]M)?$", Plainly)]
    private static partial Regex MomentBehind();

    [GeneratedRegex(@"^\d{1,2}[./]\d{1,2}[./]\d{2,4} \d{1,2}:\d{2}(?: [AP]M)?$", Plainly)]
    private static partial Regex NotesHour();

    [GeneratedRegex(@"@|\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d{2}\b", Plainly)]
    private static partial Regex Evidence();
}
