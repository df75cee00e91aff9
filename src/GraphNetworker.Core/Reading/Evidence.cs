using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>One fact that a mail states, with the line it stands on.</summary>
/// <param name="Line">The line of the text, from 0; <see cref="InSubject"/> for the subject.</param>
/// <param name="Said">That line, at most 200 characters.</param>
public abstract record Evidence(int Line, string Said)
{
    /// <summary>The line number of what the subject says.</summary>
    public const int InSubject = -1;
}

/// <summary>Somebody changed work, or the address of it.</summary>
/// <param name="Mover">Who changed.</param>
/// <param name="Person">By what name the mail calls them; null where it names nobody.</param>
/// <param name="Kind">What changed.</param>
public sealed record JobMoveSaid(int Line, string Said, Mover Mover, string? Person, JobMoveKind Kind) : Evidence(Line, Said)
{
    /// <summary>Where they work now.</summary>
    public string? NewCompany { get; init; }

    /// <summary>As what.</summary>
    public string? NewTitle { get; init; }

    /// <summary>In which part of it, or of where they worked before: a group, a desk.</summary>
    public string? NewPart { get; init; }

    /// <summary>Where to write to them now.</summary>
    public MailAddress? NewAddress { get; init; }

    /// <summary>The address that reaches them no more.</summary>
    public MailAddress? OldAddress { get; init; }

    /// <summary>Where they worked before.</summary>
    public string? OldCompany { get; init; }

    /// <summary>From when on, in the words of the mail: "effective immediately", "January 21".</summary>
    public string? Effective { get; init; }
}

/// <summary>An automatic answer says that somebody is away.</summary>
/// <param name="Until">The day of return in the words of the mail; null where it gives none.</param>
/// <param name="Back">That day, where it can be told.</param>
public sealed record AwayUntil(int Line, string Said, string? Until, DateOnly? Back) : Evidence(Line, Said);

/// <summary>Whom to write to instead.</summary>
/// <param name="Name">Their name; null where only an address is given.</param>
/// <param name="Address">Their address; null where only a name is given.</param>
public sealed record StandIn(int Line, string Said, string? Name, MailAddress? Address) : Evidence(Line, Said);

/// <summary>A machine says that the mail has arrived, and nothing else.</summary>
public sealed record Acknowledged(int Line, string Said) : Evidence(Line, Said);

/// <summary>A network on the web tells of somebody.</summary>
/// <param name="Network">Which.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Person">Of whom; null where nobody, or more than one, is meant.</param>
/// <param name="Title">As what they work, where it says so.</param>
/// <param name="Company">Where they work, where it says so.</param>
public sealed record NotificationSeen(int Line, string Said, Network Network, NotificationKind Kind, string? Person, string? Title, string? Company) : Evidence(Line, Said);

/// <summary>The sender looks for somebody or something.</summary>
public sealed record Asked(int Line, string Said) : Evidence(Line, Said);

/// <summary>The sender offers to do something.</summary>
public sealed record Offered(int Line, string Said) : Evidence(Line, Said);

/// <summary>The sender says what they will do.</summary>
public sealed record Promised(int Line, string Said) : Evidence(Line, Said);

/// <summary>There is a job to fill.</summary>
/// <param name="Title">What for, where it says so.</param>
public sealed record OpeningSeen(int Line, string Said, string? Title) : Evidence(Line, Said);

/// <summary>There is a chance of business.</summary>
public sealed record LeadSeen(int Line, string Said) : Evidence(Line, Said);

/// <summary>Somebody has died.</summary>
/// <param name="Person">By what name the mail calls them.</param>
public sealed record DeathTold(int Line, string Said, string Person) : Evidence(Line, Said);
