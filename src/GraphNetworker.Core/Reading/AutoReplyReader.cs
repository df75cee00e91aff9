using System.Text.RegularExpressions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>Reads what an automatic answer says beside a change of work: until when somebody is away, whom to write to, or nothing but that the mail arrived.</summary>
/// <remarks>English, German, French, Spanish, and the plain forms of Dutch, Italian and Chinese. Being away is never leaving.</remarks>
internal static partial class AutoReplyReader
{
    /// <summary>Whether a mail is an automatic answer, by its headers, its subject, or its first words.</summary>
    public static bool Is(NewsMail mail) => mail.IsAutoReply || Subjects().IsMatch(mail.Subject);

    /// <summary>What an automatic answer says; empty for a mail that is none. Who has left is not away.</summary>
    public static IReadOnlyList<Evidence> Read(NewsMail mail, OwnText own, bool left)
    {
        if (!Is(mail))
        {
            return [];
        }

        var said = new List<Evidence>();
        if (!left && Away(own.Sentences, mail.Date) is { } away)
        {
            said.Add(away);
        }

        foreach (var sentence in own.Sentences)
        {
            if (StandInOf(sentence, mail.From) is { } other && !said.OfType<StandIn>().Any(known => known.Name == other.Name && known.Address == other.Address))
            {
                said.Add(other);
            }
        }

        if (said.Count == 0 && !left && own.Sentences.FirstOrDefault(sentence => Receipts().IsMatch(sentence.Text)) is { } receipt)
        {
            said.Add(new Acknowledged(receipt.Line, receipt.Said));
        }

        return said;
    }

    private static AwayUntil? Away(IReadOnlyList<MailSentence> sentences, DateOnly? sent)
    {
        var first = sentences.FirstOrDefault(sentence => AwayWords().IsMatch(sentence.Text));
        if (first is null)
        {
            return null;
        }

        foreach (var sentence in sentences)
        {
            if (Returns().Match(sentence.Text) is { Success: true } found)
            {
                string until = found.Groups["day"].Value.Trim(' ', ',', '.');
                return new AwayUntil(sentence.Line, sentence.Said, until, SpokenDay.Read(until, sent));
            }
        }

        return new AwayUntil(first.Line, first.Said, null, null);
    }

    // An address at which the owner of the mailbox themselves is reached is no stand-in.
    private static StandIn? StandInOf(MailSentence sentence, MailAddress? owner)
    {
        if (!Instead().IsMatch(sentence.Text) || SelfReached().IsMatch(sentence.Text))
        {
            return null;
        }

        var address = Addresses().Match(sentence.Text) is { Success: true } mail && MailAddress.Parse(mail.Value.TrimEnd('.')) is { } read && read != owner ? read : default(MailAddress?);
        string? name = Named().Match(sentence.Text) is { Success: true } found ? SpokenOf.Names(found.Groups["name"].Value) : null;
        return address is null && name is null ? null : new StandIn(sentence.Line, sentence.Said, name, address);
    }

    [GeneratedRegex(@"^\s*(auto(matic|matische|mated|matisch)?[ -]?(reply|response|antwort|answer|antwoord|:)|automatisch(e|es)? (antwort|antwoord)|out[ -]of[ -](the )?office|ooo\b|vacation|away from|abwesen(d|heit)|r[ée]ponse automatique|absen(ce|t)|respuesta autom[áa]tica|fuera de (la )?oficina|risposta automatica|assente|afwezig|resposta autom[áa]tica|自动回复|自動回覆)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subjects();

    [GeneratedRegex(@"out of (the |my )?office|(on|taking) (annual |parental |maternity |paternity |sick |family |medical )?(leave|vacation|holiday|pto)|away (from|until|till|on|this|next)|travell?ing|not in the office|unavailable|limited access|will (be )?(back|return)|nicht im (büro|haus)|abwesend|im urlaub|außer haus|in elternzeit|nicht erreichbar|erst (wieder )?ab|absente?|en congés?|en vacances|hors du bureau|de retour|fuera de la oficina|de vacaciones|ausente|estaré de vuelta|afwezig|met vakantie|niet aanwezig|assente|in ferie|fuori ufficio|ausente|de férias|休假|不在办公室|外出|出差", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AwayWords();

    [GeneratedRegex(@"\b(?i:(?:(?:be |am |being )?back|return(?:ing)?|in the office again|available again|out of (?:the |my )?office|away|on (?:[a-z]+ )?(?:leave|vacation|holiday)|zurück|wieder|retour|vuelta|terug|ritorno|volver?|regres[ao]|tornerò|urlaub|büro|abwesend|absente?|vacances|congés?|bureau|oficina|vacaciones|ausente|afwezig|assente|ferie)[^.;]*? (?:until|till|through|by|on|to the office on|to work on|bis|einschließlich|am|ab dem|ab|jusqu'au|jusqu'à|le|au|hasta el|hasta|el|tot en met|tot|op|fino al|fino a|il|até)|(?:from|vom) [^.;]*? (?:to|until|through|bis)|until|bis|jusqu'au|hasta el|hasta|fino al|tot) (?:(?i:and including|including|zum|einschließlich|the) )?(?<day>(?i:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes|maandag|dinsdag|woensdag|donderdag|vrijdag|lunedì|martedì|mercoledì|giovedì|venerdì),?(?: (?:the|den|dem|le|el) )? ?)?(?i:[0-9]{1,4}[./\-][0-9]{1,2}(?:[./\-](?:[0-9]{2,4})?)?|[0-9]{1,2}(?:st|nd|rd|th|er|\.)?(?: (?:of|de))? ?\p{L}{3,}\.?(?:,? (?:de )?[0-9]{4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? [0-9]{1,2}(?:st|nd|rd|th)?(?:,? [0-9]{4})?|next week|next (?:mon|tues|wednes|thurs|fri)day|tomorrow|nächste woche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes))", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Returns();

    [GeneratedRegex(@"\b(please (contact|direct|email|e-mail|call|reach out|get in touch|write|send|forward|speak)|contact|for (assistance|urgent|immediate|anything|questions|inquiries|enquiries|help)|in my absence|(been|be|is) forwarded to|forwarded|replaced by|taken over by|wenden sie sich|kontaktieren|vertretung|vertritt mich|in dringenden fällen|veuillez contacter|vous pouvez contacter|contactez|en mon absence|remplac|por favor contacte|contactar|póngase en contacto|dirigirse a|neem contact op|contact opnemen|contattare|rivolgersi|contacte)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Instead();

    [GeneratedRegex(@"\b(reach|contact|call|e-?mail|text|write to) me\b|my (new|personal|private) (e-?mail|address|cell|mobile)|erreichen sie mich|me joindre|contactarme", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SelfReached();

    [GeneratedRegex(Parts.Mail, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\b(?i:contact(?:er|ez|ar|eer|e)?|to|call|with|email|e-mail|mail|bei|an|mit|meine kollegin|mein kollege|kollegen|collègue|con|à|a|by|durch|par|met|vertritt mich) (?i:my (?:colleague|assistant|manager|boss) |frau |herrn? |mme |m\. |meine kollegin |meinen kollegen |ma collègue |mon collègue |mi compañer[ao] |mijn collega )?,?(?<name>" + Parts.Name + ")", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"(has been|have|was|we've|been) (successfully )?received|received your|thank(s| you) for (your|contacting|reaching|getting|writing)|we will (get back|respond|reply|be in touch)|get back to you|ist (bei uns )?eingegangen|haben ihre (nachricht|anfrage|e-?mail)|vielen dank für ihre|avons bien reçu|bien reçu|hemos recibido|gracias por|ontvangen|abbiamo ricevuto|已收到|收到您的", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Receipts();
}
