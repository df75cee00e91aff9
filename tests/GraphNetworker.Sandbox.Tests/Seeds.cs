using GraphNetworker.Sandbox.Mailboxes;
using MimeKit;

namespace GraphNetworker.Sandbox.Tests;

/// <summary>Builds small mailboxes.</summary>
internal sealed class Seeds
{
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly List<SeedFolder> _folders = [new("inbox", "Inbox", null), new("sentitems", "Sent Items", null)];
    private readonly List<SeedMail> _mails = [];
    private readonly List<SeedContact> _contacts = [];
    private readonly List<SeedEvent> _events = [];
    private string _stamp = "first";

    public Seeds Stamp(string stamp)
    {
        _stamp = stamp;
        return this;
    }

    public Seeds Folder(string key, string name, string? parent = null)
    {
        _folders.Add(new SeedFolder(key, name, parent));
        return this;
    }

    /// <summary>So many mails, one an hour, from as many people.</summary>
    public Seeds Mails(int count, string folder = "inbox")
    {
        for (int i = 1; i <= count; i++)
        {
            Mail(Letter($"Person {i}", $"person{i}@fabrikam.test", $"Subject {i}", $"Text {i}", Start.AddHours(_mails.Count)), folder);
        }

        return this;
    }

    public Seeds Mail(MimeMessage mail, string folder = "inbox", bool isRead = true)
    {
        _mails.Add(new SeedMail($"mail {_mails.Count + 1}", folder, isRead, MailHead.Of(mail), () => mail));
        return this;
    }

    public Seeds Contacts(int count)
    {
        for (int i = 1; i <= count; i++)
        {
            Contact($"Given{i}", $"Surname{i}", $"card{i}@fabrikam.test");
        }

        return this;
    }

    public Seeds Contact(string given, string surname, params string[] addresses)
    {
        _contacts.Add(new SeedContact($"card {_contacts.Count + 1}", given, surname, "Director", "Fabrikam", null, addresses, "+1 555 0100", null, Start, Start));
        return this;
    }

    public Seeds Event(string subject, DateTimeOffset start)
    {
        _events.Add(new SeedEvent($"event {_events.Count + 1}", subject, start, start.AddHours(1), new MailParty("Alex Rivera", "alex@contoso.test"), [new MailParty("Dana Novak", "dana@fabrikam.test")], false));
        return this;
    }

    public MailboxSeed Build() => new(_stamp, new SeedOwner("Alex Rivera", "alex@contoso.test", []), [.. _folders], [.. _mails], [.. _contacts], [.. _events], []);

    public static MimeMessage Letter(string name, string address, string subject, string text, DateTimeOffset sent) => new(
        [new MailboxAddress(name, address)], [new MailboxAddress("Alex Rivera", "alex@contoso.test")], subject, new TextPart("plain") { Text = text })
    {
        Date = sent,
        MessageId = $"{subject.Replace(' ', '.')}@fabrikam.test",
    };
}
