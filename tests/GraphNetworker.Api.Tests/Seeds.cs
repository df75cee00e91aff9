extern alias sandbox;

using System.Globalization;
using MimeKit;
using sandbox::GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Api.Tests;

/// <summary>Small mailboxes for tests, made of exchanges.</summary>
internal sealed class Seeds(string owner = "alex@contoso.test")
{
    private readonly List<SeedMail> _mails = [];
    private readonly List<SeedContact> _contacts = [];
    private readonly List<SeedFolder> _folders = [new("inbox", "Inbox", null), new("sentitems", "Sent Items", null)];
    private readonly List<SeedEvent> _events = [];
    private int _number;

    public static DateTimeOffset Now { get; } = TimeProvider.System.GetUtcNow();

    public IReadOnlyList<SeedMail> Mails => _mails;

    public Seeds Folder(string key, string name, string? parent = null)
    {
        _folders.Add(new SeedFolder(key, name, parent));
        return this;
    }

    /// <summary>The two write to each other, so many times, the last time so many days ago; both mails of an exchange on one day.</summary>
    public Seeds Exchange(string address, string name, int times, double everyDays, double lastDaysAgo)
    {
        for (int i = times - 1; i >= 0; i--)
        {
            var at = Now.AddDays(-lastDaysAgo - (i * everyDays));
            var day = new DateTimeOffset(at.UtcDateTime.Date, TimeSpan.Zero);
            Mail("inbox", (name, address), [("Alex", owner)], at.AddHours(-3) is var before && before > day ? before : day);
            Mail("sentitems", ("Alex", owner), [(name, address)], at);
        }

        return this;
    }

    public Seeds Mail(string folder, (string Name, string Address)? from, (string Name, string Address)[] to, DateTimeOffset at, params (string Name, string Value)[] headers)
    {
        var mail = new MimeMessage { Date = at, Subject = string.Create(CultureInfo.InvariantCulture, $"Subject {++_number}"), Body = new TextPart("plain") { Text = "Hello" }, MessageId = string.Create(CultureInfo.InvariantCulture, $"m{_number}@contoso.test") };
        if (from is { } writer)
        {
            mail.From.Add(new MailboxAddress(writer.Name, writer.Address));
        }

        mail.To.AddRange(to.Select(one => new MailboxAddress(one.Name, one.Address)));
        foreach (var (name, value) in headers)
        {
            mail.Headers.Add(name, value);
        }

        _mails.Add(new SeedMail(string.Create(CultureInfo.InvariantCulture, $"mail-{_number}"), folder, true, MailHead.Of(mail), () => mail));
        return this;
    }

    /// <summary>A mail to the owner with a text of its own.</summary>
    public Seeds Letter((string Name, string Address) from, DateTimeOffset at, string subject, string text, params (string Name, string Value)[] headers)
    {
        Mail("inbox", from, [("Alex", owner)], at, headers);
        var mail = _mails[^1].Open();
        (mail.Subject, mail.Body) = (subject, new TextPart("plain") { Text = text.ReplaceLineEndings("\r\n") });
        _mails[^1] = _mails[^1] with { Head = MailHead.Of(mail) };
        return this;
    }

    /// <summary>A mail of the owner with a text of its own.</summary>
    public Seeds Writes((string Name, string Address) to, DateTimeOffset at, string subject, string text)
    {
        Mail("sentitems", ("Alex", owner), [to], at);
        var mail = _mails[^1].Open();
        (mail.Subject, mail.Body) = (subject, new TextPart("plain") { Text = text.ReplaceLineEndings("\r\n") });
        _mails[^1] = _mails[^1] with { Head = MailHead.Of(mail) };
        return this;
    }

    /// <summary>They met the owner, at their invitation, for an hour.</summary>
    public Seeds Met(string name, string address, DateTimeOffset at)
    {
        var they = new MailParty(name, address);
        _events.Add(new SeedEvent($"event-{_events.Count}", "Lunch", at, at.AddHours(1), they, [new MailParty("Alex", owner)], IsCancelled: false));
        return this;
    }

    public Seeds Card(string given, string surname, string? title, string? company, params string[] addresses)
    {
        _contacts.Add(new SeedContact($"card-{_contacts.Count}", given, surname, title, company, null, addresses, null, null, Now.AddYears(-1), Now.AddDays(-20)));
        return this;
    }

    /// <summary>The last card bears these categories.</summary>
    public Seeds Bears(params string[] categories)
    {
        _contacts[^1] = _contacts[^1] with { Categories = categories };
        return this;
    }

    public MailboxSeed Build(string name = "Alex Rivera") =>
        new("stamp", new SeedOwner(name, owner, []), _folders, [.. _mails.OrderBy(mail => mail.Head.Received)], _contacts, _events, []);
}
