using System.Globalization;
using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>Automatic replies: away, gone, gone elsewhere, retired; in the language of whoever set them up.</summary>
internal static class AutoReplies
{
    public static void Away(Stage stage, Letter original, Person person, Absence absence)
    {
        string until = absence.Until.ToString(person.Language is "en" ? "d MMMM" : "dd.MM.yyyy", CultureInfo.InvariantCulture);
        string? standIn = absence.StandIn is { } other ? $"{other.Name} ({other.AddressOn(original.Day)})" : null;
        string text = person.Language switch
        {
            "de" => $"Guten Tag,\n\nich bin bis einschließlich {until} nicht im Büro.{(standIn is null ? " Ihre Nachricht wird nicht weitergeleitet." : $" In dringenden Fällen wenden Sie sich bitte an {standIn}.")}\n\nMit freundlichen Grüßen\n{person.Name}",
            "fr" => $"Bonjour,\n\nJe suis absente du bureau jusqu'au {until}.{(standIn is null ? " Je vous répondrai à mon retour." : $" En cas d'urgence, merci de contacter {standIn}.")}\n\nCordialement,\n{person.Name}",
            "es" => $"Hola:\n\nEstaré fuera de la oficina hasta el {until}.{(standIn is null ? " Responderé a mi vuelta." : $" Para asuntos urgentes, escriba a {standIn}.")}\n\nSaludos,\n{person.Name}",
            _ => absence.Why switch
            {
                "leave" => $"Hello,\n\nI am on parental leave until {until} and read mail rarely.{(standIn is null ? "" : $" {standIn} looks after my projects in the meantime.")}\n\n{person.Name}",
                "travel" => $"Thank you for your message. I am travelling until {until} with little access to mail.{(standIn is null ? "" : $" For anything urgent please contact {standIn}.")}\n\n{person.Name}",
                _ => $"Thank you for your message. I am out of the office until {until} and will read it when I am back.{(standIn is null ? "" : $" In urgent cases please contact {standIn}.")}\n\nKind regards,\n{person.Name}",
            },
        };
        var letter = Reply(stage, original, person, text);
        if (letter is not null)
        {
            stage.Truth.AutoReplies.Add(new($"<{letter.MessageId}>", letter.From.Address, person.Name, AutoReplyKind.Away, person.Language, absence.Until, absence.StandIn?.Name, null));
        }
    }

    public static void Gone(Stage stage, Letter original, Person person, Farewell farewell)
    {
        string? standIn = farewell.StandIn is { } other ? $"{other.Name} ({other.AddressOn(original.Day)})" : null;
        string? newAddress = farewell.After == Afterlife.SaysNewAddress ? person.AddressOn(original.Day) : null;
        var stay = person.Employments.FindLast(one => Person.AddressAt(one, farewell.Gone.AddDays(-1)) == farewell.Address);
        string company = stay?.Company.On(farewell.Gone).Name ?? "the company";
        string text = (farewell.After, person.Language) switch
        {
            (Afterlife.SaysNewAddress, "de") => $"Guten Tag,\n\nich bin nicht mehr für {company} tätig. Sie erreichen mich künftig unter {newAddress}.\n\n{person.Name}",
            (Afterlife.SaysNewAddress, _) => $"Hello,\n\nthis address is no longer in use. Please write to me at {newAddress} from now on.\n\n{person.Name}",
            (Afterlife.SaysRetired, _) => $"Thank you for your message. I have retired from {company} and do not read this mailbox any more.{(standIn is null ? "" : $" {standIn} has taken over my work.")}\n\n{person.Name}",
            (_, "de") => $"Guten Tag,\n\n{person.Name} ist nicht mehr bei {company} beschäftigt.{(standIn is null ? "" : $" Bitte wenden Sie sich an {standIn}.")} Ihre Nachricht wurde nicht weitergeleitet.",
            (_, "fr") => $"Bonjour,\n\n{person.Name} ne fait plus partie de {company}.{(standIn is null ? "" : $" Merci d'écrire désormais à {standIn}.")}",
            (_, "es") => $"Hola:\n\n{person.Name} ya no trabaja en {company}.{(standIn is null ? "" : $" Puede dirigirse a {standIn}.")}",
            _ => $"{person.Name} is no longer with {company}.{(standIn is null ? " Your message has not been read." : $" Please contact {standIn} instead.")}",
        };
        var letter = Reply(stage, original, person, text, farewell.Address);
        if (letter is null)
        {
            return;
        }

        var kind = farewell.After switch
        {
            Afterlife.SaysNewAddress => AutoReplyKind.NewAddress,
            Afterlife.SaysRetired => AutoReplyKind.Retired,
            _ => AutoReplyKind.Left,
        };
        stage.Truth.AutoReplies.Add(new($"<{letter.MessageId}>", farewell.Address, person.Name, kind, person.Language, null, farewell.StandIn?.Name, newAddress));
        stage.Truth.Sign(person, SignKind.AutoReply, letter);
    }

    /// <summary>"We have received your message": a plain acknowledgement of a mailbox that answers everything.</summary>
    public static void Plain(Stage stage, Letter original, Person person)
    {
        string text = person.Language switch
        {
            "de" => "Vielen Dank für Ihre Nachricht. Wir haben sie erhalten und melden uns.",
            "fr" => "Nous avons bien reçu votre message et vous remercions.",
            "es" => "Hemos recibido su mensaje. Muchas gracias.",
            _ => "Thank you, your message has been received. Somebody of our team reads every mail.",
        };
        if (Reply(stage, original, person, text) is { } letter)
        {
            stage.Truth.AutoReplies.Add(new($"<{letter.MessageId}>", letter.From.Address, person.Name, AutoReplyKind.Plain, person.Language, null, null, null));
        }
    }

    private static Letter? Reply(Stage stage, Letter original, Person person, string text, string? from = null)
    {
        var at = original.Sent.ToUniversalTime().AddSeconds(4 + (original.Number % 50));
        if (at > stage.Curtain)
        {
            return null;
        }

        var day = original.Day;
        string address = from ?? person.Known ?? person.AddressOn(day);
        bool isExchange = person.EmploymentOn(day)?.Company.Mta is Mta.Exchange;
        string subject = person.Language switch
        {
            "de" => isExchange ? $"Automatische Antwort: {original.Subject}" : $"Abwesenheitsnotiz: {original.Subject}",
            "fr" => $"Réponse automatique : {original.Subject}",
            "es" => $"Respuesta automática: {original.Subject}",
            _ => isExchange ? $"Automatic reply: {original.Subject}" : $"Out of Office: {original.Subject}",
        };
        (string Name, string Value)[] headers = isExchange
            ? [("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All")]
            : [("Auto-Submitted", "auto-replied"), ("Precedence", "auto_reply"), ("X-Autoreply", "yes")];
        return stage.Post.Drop(new MailParty(person.Shown ?? person.Name, address), at, subject, text, LetterKind.AutoReply, one => Press.Text("plain", one.Text), original, headers: headers);
    }
}
