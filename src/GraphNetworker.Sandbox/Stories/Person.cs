using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>A stay at a company. The local part of the address belongs to it: a.ruiz here, ana.ruiz there.</summary>
internal sealed record Employment(Company Company, string Title, string Local, DateOnly From, DateOnly? Until = null);

/// <summary>What an address does after its owner has gone.</summary>
internal enum Afterlife
{
    Bounces,
    SaysLeft,
    SaysNewAddress,
    SaysRetired,
    Forwards,
    StaysSilent,
}

/// <summary>What an address of a past employment does until the grace is over; then it bounces, unless it stays silent.</summary>
internal sealed record Farewell(string Address, DateOnly Gone, Afterlife After, int GraceDays, Person? StandIn = null);

/// <summary>Days out of office.</summary>
internal sealed record Absence(DateOnly From, DateOnly Until, string Why, Person? StandIn = null);

/// <summary>The program somebody writes mail with: decides how replies quote and whether there is HTML.</summary>
internal enum MailProgram
{
    Outlook,
    Gmail,
    AppleMail,
    Plain,
}

internal enum Tone
{
    Friendly,
    Formal,
    Terse,
}

/// <summary>A human of the story.</summary>
internal sealed class Person(string given, string surname, string local)
{
    public string Given { get; } = given;

    /// <summary>The surname at the end of the story.</summary>
    public string Surname => Renamed?.Surname ?? surname;

    /// <summary>Another surname from a day on.</summary>
    public (DateOnly Day, string Surname)? Renamed { get; set; }

    /// <summary>Given name and surname in plain letters, as addresses spell them: "soren.lund".</summary>
    public string Local { get; } = local;

    public string Name => $"{Given} {Surname}";

    public string NameOn(DateOnly day) => Renamed is { } renamed && day < renamed.Day ? $"{Given} {surname}" : Name;

    /// <summary>How mails name the sender, where that is not just the name: 田中 健二, "Ruiz, Ana", Bob.</summary>
    public string? Shown { get; set; }

    /// <summary>How letters are signed.</summary>
    public string Nick { get; set; } = given;

    public List<Employment> Employments { get; } = [];

    public List<Farewell> Farewells { get; } = [];

    public List<Absence> Absences { get; } = [];

    /// <summary>Times when the mailbox takes nothing: a soft bounce.</summary>
    public List<(DateOnly From, DateOnly Until)> FullMailbox { get; } = [];

    /// <summary>Times when the address bounces hard although its owner is still there.</summary>
    public List<(DateOnly From, DateOnly Until)> Outages { get; } = [];

    public string? Personal { get; set; }

    /// <summary>Another spelling of the local part, used now and then: j.berg, or one with a +tag.</summary>
    public string? Alias { get; set; }

    /// <summary>Writes from the own address now and then, though employed.</summary>
    public bool WritesFromHome { get; set; }

    public string Language { get; set; } = "en";

    public Zone Home { get; set; } = Zone.Pacific;

    public MailProgram Program { get; set; } = MailProgram.Outlook;

    public Tone Tone { get; set; }

    public int SignatureStyle { get; set; }

    /// <summary>Hours until an answer, in the middle of the cases.</summary>
    public double AnswersWithin { get; set; } = 12;

    /// <summary>How many letters are answered.</summary>
    public double Answers { get; set; } = 0.9;

    /// <summary>The mailbox acknowledges what it gets, as the mailboxes of offices do.</summary>
    public bool Acknowledges { get; set; }

    /// <summary>Somebody who writes in this person's name.</summary>
    public Person? Assistant { get; set; }

    /// <summary>Letters after 55 01: the same for all numbers of a person.</summary>
    public int Digits { get; set; }

    /// <summary>From this day on nothing comes any more.</summary>
    public DateOnly? SilentFrom { get; set; }

    /// <summary>The address the owner writes to: the last one seen.</summary>
    public string? Known { get; set; }

    /// <summary>The owner has nowhere to write to.</summary>
    public bool IsLost { get; set; }

    public bool IsColleague { get; set; }

    public Employment? EmploymentOn(DateOnly day) =>
        Employments.FindLast(one => one.From <= day && (one.Until is null || day < one.Until));

    /// <summary>The address this person writes from on that day.</summary>
    public string AddressOn(DateOnly day) => EmploymentOn(day) is { } employment ? AddressAt(employment, day) : Personal ?? $"{Local}@{Companies.Providers[0]}";

    /// <summary>The address of one letter among many: usually the one of the day.</summary>
    public string AddressOn(DateOnly day, int letter) =>
        WritesFromHome && letter % 7 == 0 ? Personal!
        : Alias is { } alias && letter % 4 == 0 && EmploymentOn(day) is { } employment ? $"{alias}@{employment.Company.On(day).Domain}"
        : AddressOn(day);

    public Zone ZoneOn(DateOnly day) => EmploymentOn(day)?.Company.Zone ?? Home;

    public MailParty PartyOn(DateOnly day) => new(Shown ?? NameOn(day), AddressOn(day));

    public static string AddressAt(Employment employment, DateOnly day) => $"{employment.Local}@{employment.Company.On(day).Domain}";

    public Absence? AbsenceOn(DateOnly day) => Absences.Find(one => one.From <= day && day < one.Until);

    public override string ToString() => Name;
}
