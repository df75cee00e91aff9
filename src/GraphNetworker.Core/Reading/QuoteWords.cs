namespace GraphNetworker.Core.Reading;

/// <summary>The words that mail programs put above what they quote, as parts of regular expressions.</summary>
internal static class QuoteWords
{
    /// <summary>"wrote", as Gmail, Apple Mail, Outlook, Thunderbird and K-9 say it in their translations.</summary>
    public const string Wrote =
        @"(?:wrote|writes|replied|schrieb|schreibt|geschrieben|(?:a|à|ha) [eé]crit|[eé]crivait|escribi[oó]|ha escrito|escribe|va escriure|ha escrit|escreveu|escreve" +
        @"|ha scritto|scrive|scrisse|schreef|schrijft|geschreven|skrev|skreiv|skrifaði|kirjoitti|kirjutas|rakstīja|rašė|parašė" +
        @"|napisał(?:a|\(a\))?|pisze|napsal(?:a|\(a\))?|napísal(?:a|\(a\))?|je napisa[ol](?:la|a|\(la\)|/la)?|napisao|napisala|a scris|írta|ezt írta|έγραψε" +
        @"|написал(?:а|\(а\))?|писал(?:а|\(а\))?|пишет|пише|написав|написала|написа|yazdı|şunu yazdı|şunları yazdı|menulis|đã viết|เขียน(?:ว่า)?" +
        @"|写道|寫道|写了|写到|さんは書きました|書きました|のメール|のメッセージ|님이 작성|작성|כתב(?:ה)?|‏כתב/ה|كتب)";

    /// <summary>How such a line begins: "On", "Am", "Le" and the names and short names of the days.</summary>
    public const string On =
        @"(?:on|at|am|le|el|em|no dia|op|den|på|il|in data|dnia|w dniu|dne|dňa|d[ňn]a|pe|ma|ti|ke|to|la|su|vào|ngày|pada|tanggal|στις|la data de|în|a|kl|" +
        @"kp|date|the|от|у|v|во|" + Days + ")";

    /// <summary>Days of the week, short and long.</summary>
    public const string Days =
        @"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lun(?:di|es|edì)?|mar(?:di|tes|tedì)?" +
        @"|mer(?:credi|coledì)?|mi[eé](?:rcoles)?|jeu(?:di)?|jue(?:ves)?|gio(?:vedì)?|ven(?:dredi|erdì)?|vie(?:rnes)?|sam(?:edi)?|s[aá]b(?:ado|ato)?|dim(?:anche)?|dom(?:ingo|enica)?" +
        @"|segunda|terça|quarta|quinta|sexta|seg|ter|qua|qui|sex|ma|woe?|zo|za|vr|man|tir|ons|tor|fre|lør|søn|mån|tis|lör|sön|pon|wt|śr|czw|pt|sob|niedz" +
        @"|po|út|st|čt|pá|пн|вт|ср|чт|пт|сб|вс|нд|pzt|sal|çar|per|cum|cmt|paz)";

    /// <summary>Words inside the dashes of "-----Original Message-----" and its translations, and of forwarded mail.</summary>
    public const string OriginalMessage =
        @"(?:origin(?:al|ale|eel|ell)? ?(?:message|e-?mail|appointment|mail|nachricht|meddelande)|original message|forwarded (?:message|by|mail)|fwd message|begin forwarded" +
        @"|ursprüngliche (?:nachricht|mail)|weitergeleitete nachricht|original-?nachricht|message (?:d'origine|original|transf[eé]r[eé]|initial)|message d’origine|courriel original|messaggio (?:originale|inoltrato)" +
        @"|mensaje (?:original|reenviado)|mensagem (?:original|encaminhada)|missatge (?:original|reenviat)|oorspronkelijk bericht|origineel bericht|doorgestuurd bericht" +
        @"|oprindelig (?:meddelelse|besked)|videresendt (?:meddelelse|besked|melding)|opprinnelig melding|ursprungligt? meddelande|originalmeddelande|vidarebefordrat (?:meddelande|brev)" +
        @"|alkuperäinen viesti|välitetty viesti|edelleenlähetetty viesti|wiadomość (?:oryginalna|przekazana|napisana)|oryginalna wiadomość|przekazana wiadomość|původní (?:zpráva|e-mail)|přeposlaná zpráva|pôvodná správa" +
        @"|eredeti üzenet|továbbított üzenet|mesaj(?:ul)? (?:original|inițial|redirecționat)|αρχικό μήνυμα|προωθημένο μήνυμα|исходное сообщение|пересылаемое сообщение|пересланное сообщение|оригинальное сообщение|перенаправленное сообщение" +
        @"|початкове повідомлення|переслане повідомлення|вихідне повідомлення|orijinal (?:mesaj|ileti)|özgün ileti|iletilmiş mesaj|yönlendirilmiş ileti|pesan asli|tin nhắn gốc|thư gốc" +
        @"|原始(?:邮件|郵件|信件|邮件信息)|原邮件|转发(?:的)?(?:邮件|消息|邮件信息)|轉寄(?:的)?(?:郵件|訊息)|元のメッセージ|転送(?:された)?メッセージ|원본 ?메(?:시지|일)|전달된 ?메(?:시지|일)|הודעה מקורית|הודעה שהועברה|الرسالة الأصلية)";

    /// <summary>Apple Mail's line above what it forwards.</summary>
    public const string BeginForwarded =
        @"(?:begin(?:ning of)? forwarded (?:message|mail)|start of forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|d[eé]but du message (?:r[eé]exp[eé]di[eé]|transf[eé]r[eé])|inizio(?: del)? messaggio inoltrato" +
        @"|inicio del mensaje reenviado|in[ií]cio da mensagem (?:reencaminhada|encaminhada)|begin doorgestuurd bericht|vidarebefordrat (?:mejl|brev)|start på videresendt (?:besked|melding)" +
        @"|v[aä]litetty viesti alkaa|początek przekazywanej wiadomości|začátek přeposílané zprávy|начало переадресованного (?:сообщения|письма)|початок листа, що пересилається|başlangıç iletilen mesaj|下面是被转发的邮件|開始轉寄郵件|転送されたメッセージ)";

    /// <summary>"Sent from my", "Get Outlook for": what a telephone or a program writes below a mail.</summary>
    public const string SentFrom =
        @"(?:this (?:message|email|e-mail|mail) (?:was|has been) sent (?:from|via|using|by) (?:my |an? (?:mobile|phone|cell|iphone|ipad|android|blackberry|smartphone|tablet))|sent (?:from|via|with|using|by|on the (?:go|move|run)|while)|get \[?outlook for|composed (?:on|with)|typed (?:on|with)|written (?:on|from)|posted from|delivered by" +
        @"|envoy[eé] (?:de|depuis|à partir|via|avec|par)|obtenez outlook|télécharger outlook|provenance" +
        @"|(?:diese (?:nachricht|mail|e-mail) wurde )?(?:von meinem|von unterwegs|gesendet (?:von|mit|vom|über|aus|via))|vom? (?:i(?:phone|pad)|handy|mobiltelefon|smartphone)|diese (?:nachricht|mail|e-mail) wurde |holen sie sich outlook|outlook für (?:ios|android)" +
        @"|enviado (?:desde|de|do|a partir|con|com|via|por|pelo)|enviat des|obtener outlook|obter o? ?outlook" +
        @"|inviato (?:da|dal|con|tramite)|scarica outlook|ottieni outlook|verzonden (?:vanaf|van|met|via)|verstuurd (?:vanaf|van|met|via)|outlook voor" +
        @"|skickat från|skickades från|hämta outlook|sendt (?:fra|via|med)|hent outlook|få outlook|lähetetty|hanki outlook|wysłan[eoay] z|pobierz aplikację outlook|odesláno z|odoslané z|získejte outlook|küldve|iphone-omról küldve" +
        @"|отправлен[оа] (?:с|из|от|через)|надіслано (?:з|із)|відправлено (?:з|із)|изпратено от|скачать outlook|отримати outlook|trimis (?:de pe|din)|poslano (?:z|sa|iz)|στάλθηκε|gönderildi|dikirim dari|được gửi từ|gửi từ" +
        @"|发自|發自|从我的|傳送自|從我的|来自我的|i(?:phone|pad)から送信|나의 |נשלח מ|أرسلت من)";
}
