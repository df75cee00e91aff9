using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.Stories.Letters;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>Carries letters: gives them ids, files them in the owner's mailbox and lets dead addresses and absent people answer.</summary>
internal sealed class Post(Stage stage)
{
    private readonly HashSet<(Person, DateOnly, string)> _told = [];
    private readonly Dictionary<(int Letter, Person), Fate> _fates = [];

    public List<Letter> Letters { get; } = [];

    /// <summary>How the owner's letter fared at this person; letters between others always arrive.</summary>
    public Fate FateOf(Letter letter, Person person) => _fates.GetValueOrDefault((letter.Number, person));

    public Letter Send(Draft draft, DateTimeOffset at)
    {
        var author = draft.Author;
        at = author.ZoneOn(DateOnly.FromDateTime(at.UtcDateTime)).Local(at);
        var day = DateOnly.FromDateTime(at.DateTime);
        bool isOwn = author == stage.Alex;
        string address = draft.From ?? author.AddressOn(day, Letters.Count);
        var signer = author.Assistant is { } assistant && !isOwn ? assistant : null;
        var letter = new Letter
        {
            Number = Letters.Count,
            MessageId = MessageIds.Make(Letters.Count, address, author.EmploymentOn(day)?.Company.Mta ?? Mta.Google, at),
            From = new(author.Shown ?? author.NameOn(day), address),
            Sender = signer?.PartyOn(day),
            To = Parties(draft.To, day, isOwn),
            Cc = Parties(draft.Cc, day, isOwn),
            Bcc = isOwn ? Parties(draft.Bcc, day, isOwn) : [],
            Sent = at,
            Received = isOwn ? at : at.ToUniversalTime().AddSeconds(2 + (Letters.Count * 7 % 49)),
            Subject = draft.Subject,
            Text = draft.Text,
            Author = author,
            Kind = draft.Kind,
            Answers = draft.Answers,
            Forwards = draft.Forwards,
            IsSigned = draft.IsSigned,
            Attachment = draft.Attachment,
            Headers = draft.Headers,
            Body = draft.Body,
            IsOwn = isOwn,
            Folder = draft.Shelf ?? "",
        };
        Letters.Add(letter);
        if (isOwn)
        {
            foreach (var person in draft.To.Concat(draft.Cc).Concat(draft.Bcc))
            {
                Deliver(letter, person, draft.To.Contains(person));
            }
        }
        else if (draft.Kind is LetterKind.Personal)
        {
            if (author.Known is { } known && author.EmploymentOn(day) is { } work && stage.Truth.Began(author, work) && Domain(known) != Domain(address) && address == author.AddressOn(day))
            {
                stage.Truth.Sign(author, SignKind.NewAddress, letter);
            }

            if (letter.IsSigned && author.SignatureStyle < 4 && author.EmploymentOn(day) is { } job && stage.Truth.Began(author, job))
            {
                stage.Truth.Sign(author, SignKind.NewSignature, letter);
            }

            author.Known = address;
            author.IsLost = false;
        }

        return letter;
    }

    /// <summary>Mail no human of the story wrote by hand: notices, newsletters, bounces, automatic replies.</summary>
    public Letter Drop(MailParty from, DateTimeOffset at, string subject, string text, LetterKind kind, Func<Letter, MimeKit.MimeEntity> body,
        Letter? answers = null, string? shelf = null, MailParty? to = null, Person? author = null, params (string Name, string Value)[] headers)
    {
        var letter = new Letter
        {
            Number = Letters.Count,
            MessageId = MessageIds.Make(Letters.Count, from.Address, Mta.Postfix, at),
            From = from,
            To = [to ?? stage.Alex.PartyOn(stage.Today)],
            Sent = at,
            Received = at.ToUniversalTime().AddSeconds(1 + (Letters.Count * 3 % 17)),
            Subject = subject,
            Text = text,
            Kind = kind,
            Author = author,
            Answers = answers,
            Body = body,
            Headers = headers,
            Folder = shelf ?? "",
        };
        Letters.Add(letter);
        return letter;
    }

    private static string Domain(string address) => address[(address.LastIndexOf('@') + 1)..];

    private static MailParty[] Parties(IReadOnlyList<Person> people, DateOnly day, bool isOwn) =>
        [.. people.Select(person => isOwn && person.Known is { } known ? new MailParty(person.Shown ?? person.NameOn(day), known) : person.PartyOn(day))];

    private void Deliver(Letter letter, Person person, bool isAddressed)
    {
        string address = letter.To.Concat(letter.Cc).Concat(letter.Bcc)
            .First(party => party.Address == (person.Known ?? person.AddressOn(letter.Day))).Address;
        person.Known = address;
        var day = letter.Day;
        if (person.Farewells.Find(one => one.Address == address && day >= one.Gone) is { } farewell)
        {
            _fates[(letter.Number, person)] = AfterFarewell(letter, person, farewell);
            return;
        }

        if (person.Outages.Exists(one => day >= one.From && day < one.Until))
        {
            Bounces.Return(stage, letter, person, address, BounceCause.UserUnknown);
            person.IsLost = true;
            _fates[(letter.Number, person)] = Fate.Lost;
        }
        else if (person.FullMailbox.Exists(one => day >= one.From && day < one.Until))
        {
            Bounces.Return(stage, letter, person, address, BounceCause.MailboxFull);
            _fates[(letter.Number, person)] = Fate.Lost;
        }
        else if (person.AbsenceOn(day) is { } absence)
        {
            // An automatic reply goes once to each sender, and only to mail addressed to oneself.
            if (isAddressed && _told.Add((person, absence.From, address)))
            {
                AutoReplies.Away(stage, letter, person, absence);
            }

            _fates[(letter.Number, person)] = Fate.Away;
        }
        else if (person.Acknowledges && isAddressed && letter.Answers is null && letter.Kind == LetterKind.Personal)
        {
            AutoReplies.Plain(stage, letter, person);
        }
    }

    private Fate AfterFarewell(Letter letter, Person person, Farewell farewell)
    {
        bool isGrace = letter.Day < farewell.Gone.AddDays(farewell.GraceDays);
        if (farewell.After == Afterlife.StaysSilent)
        {
            return Fate.Lost;
        }

        if (isGrace && farewell.After == Afterlife.Forwards)
        {
            return Fate.Arrived;
        }

        if (!isGrace || farewell.After == Afterlife.Bounces)
        {
            Bounces.Return(stage, letter, person, farewell.Address, BounceCause.UserUnknown);
            person.IsLost = true;
            return Fate.Lost;
        }

        if (_told.Add((person, farewell.Gone, farewell.Address)))
        {
            AutoReplies.Gone(stage, letter, person, farewell);
        }

        if (farewell.After == Afterlife.SaysNewAddress)
        {
            person.Known = person.AddressOn(letter.Day);
        }
        else
        {
            person.IsLost = true;
        }

        return Fate.Lost;
    }
}
