using System.Globalization;
using System.Text;
using MimeKit;

namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>What an invitation is about.</summary>
internal sealed record Appointment(string Key, string Subject, DateTimeOffset Start, DateTimeOffset End, bool IsCancelled);

/// <summary>Meeting requests, answers and cancellations as iMIP mails (RFC 6047).</summary>
internal static class Invitations
{
    public static MimeEntity Request(Letter letter, Appointment meeting) => Of(letter, meeting, "REQUEST", "CONFIRMED", null);

    public static MimeEntity Cancel(Letter letter, Appointment meeting) => Of(letter, meeting, "CANCEL", "CANCELLED", null);

    public static MimeEntity Answer(Letter letter, Appointment meeting, string answer) =>
        Of(letter, meeting, "REPLY", "CONFIRMED", answer == "Accepted" ? "ACCEPTED" : "TENTATIVE");

    private static MultipartAlternative Of(Letter letter, Appointment meeting, string method, string status, string? answer)
    {
        var calendar = Press.Text("calendar", Calendar(letter, meeting, method, status, answer));
        calendar.ContentType.Parameters.Add("method", method);
        string when = meeting.Start.ToString("dddd, d MMMM yyyy 'at' HH:mm 'UTC'zzz", CultureInfo.InvariantCulture);
        string text = method == "REPLY" ? "" : $"{letter.Subject}\n\nWhen: {when}\nWhere: Online\n";
        return Press.Parted(new MultipartAlternative(), letter, "cal", Press.Text("plain", text), calendar);
    }

    private static string Calendar(Letter letter, Appointment meeting, string method, string status, string? answer)
    {
        var organizer = method == "REPLY" ? letter.To[0] : letter.From;
        var guests = method == "REPLY" ? [letter.From] : letter.To;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"BEGIN:VCALENDAR\nMETHOD:{method}\nPRODID:-//Contoso//Stories//EN\nVERSION:2.0\nBEGIN:VEVENT\n");
        text.Append(CultureInfo.InvariantCulture, $"UID:{meeting.Key}@contoso.com\nSUMMARY:{meeting.Subject}\nDTSTAMP:{Say(letter.Sent)}\nDTSTART:{Say(meeting.Start)}\nDTEND:{Say(meeting.End)}\n");
        text.Append(CultureInfo.InvariantCulture, $"ORGANIZER;CN={organizer.Name}:mailto:{organizer.Address}\n");
        foreach (var guest in guests)
        {
            text.Append(CultureInfo.InvariantCulture, $"ATTENDEE;CN={guest.Name};PARTSTAT={answer ?? "NEEDS-ACTION"}:mailto:{guest.Address}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"STATUS:{status}\nSEQUENCE:0\nEND:VEVENT\nEND:VCALENDAR\n").ToString();
    }

    private static string Say(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
