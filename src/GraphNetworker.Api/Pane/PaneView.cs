using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.Health;
using GraphNetworker.Api.Plan;
using GraphNetworker.Api.Proposals;
using GraphNetworker.Api.Reading;
using GraphNetworker.Api.Suggestions;
using GraphNetworker.Api.Sync;

namespace GraphNetworker.Api.Pane;

/// <summary>Everything the pane shows for one item, in one answer.</summary>
/// <param name="Item">The item key the pane asked with, sent back: an answer for another item is dropped.</param>
/// <param name="Sync">How complete and how fresh the figures are.</param>
/// <param name="People">The people of the mail, strongest need first; the owner is never among them.</param>
/// <param name="Today">What there is to do today; only when no mail is open.</param>
[Immutable]
public sealed record PaneView(string? Item, SyncView Sync, IReadOnlyList<PanePerson> People, TodayView? Today);

/// <summary>One person beside the mail.</summary>
/// <param name="Id">Null when nothing is stored about them.</param>
/// <param name="Address">The address this mail carries.</param>
/// <param name="Name">The best name known, else the one in the mail, else the address.</param>
/// <param name="Standing">Whether the owner knows them.</param>
/// <param name="Colleague">Same mail domain as the owner (free mail providers apart).</param>
/// <param name="Role">Title and company with their source, or null when nothing is known.</param>
/// <param name="Health">Null when there was never a two-way exchange.</param>
/// <param name="Mails">How many mails to and from them are held.</param>
/// <param name="Meetings">How many meetings with them there were.</param>
/// <param name="Proposals">What the owner is asked about them, or has said yes to of late.</param>
/// <param name="Findings">What they asked, offered, promised, have to fill, and whether they are away; the newest first.</param>
/// <param name="Rhythm">What is planned for them; null when nothing is stored about them.</param>
/// <param name="FollowUps">Open ones, by due day.</param>
/// <param name="History">The latest interactions, newest first, at most 10.</param>
public sealed record PanePerson(
    Guid? Id,
    string Address,
    string Name,
    Standing Standing,
    bool Colleague,
    RoleView? Role,
    HealthView? Health,
    int Mails,
    int Meetings,
    IReadOnlyList<ProposalView> Proposals,
    IReadOnlyList<FindingView> Findings,
    RhythmView? Rhythm,
    IReadOnlyList<FollowUpView> FollowUps,
    IReadOnlyList<HistoryLine> History);

/// <summary>Whether the owner knows a person.</summary>
public enum Standing
{
    /// <summary>A card in Outlook, added by the owner, or written to and answered.</summary>
    Known,

    /// <summary>None of these: no number is shown, the owner may add them.</summary>
    New,
}

/// <summary>What a person does, and where that comes from.</summary>
/// <param name="Title">Job title.</param>
/// <param name="Company">Organisation.</param>
/// <param name="Source">Where it was read: "Outlook card".</param>
/// <param name="Since">The date of that source.</param>
public sealed record RoleView(string? Title, string? Company, string Source, DateTimeOffset? Since);

/// <summary>One line of history.</summary>
/// <param name="At">When.</param>
/// <param name="Sent">True when the owner wrote.</param>
/// <param name="Met">True when they met.</param>
/// <param name="People">How many took part beside the owner.</param>
public sealed record HistoryLine(DateTimeOffset At, bool Sent, bool Met, int People);

/// <summary>The day without a mail open.</summary>
/// <param name="Lines">What is worth doing, at most as many lines as the owner wants; an easy one first.</param>
/// <param name="More">How many lines did not fit.</param>
/// <param name="PutOff">How many are put off.</param>
/// <param name="Resting">Whether it is no day of theirs, or a holiday: then only what was undertaken is shown.</param>
/// <param name="Plan">How the week stands.</param>
/// <param name="Asked">What was done of late and not asked about yet; null for nothing.</param>
/// <param name="Proposals">The surest question about anybody, and before it what was accepted just now.</param>
[Immutable]
public sealed record TodayView(IReadOnlyList<SuggestionView> Lines, int More, int PutOff, bool Resting, WeekView Plan, OutcomeQuestion? Asked, IReadOnlyList<ProposalView> Proposals);

/// <summary>"What came of it?"</summary>
/// <param name="FollowUp">What was done.</param>
/// <param name="Name">For whom.</param>
public sealed record OutcomeQuestion(FollowUpView FollowUp, string Name);

/// <summary>How the week stands.</summary>
/// <param name="Made">Whether the owner has made a plan.</param>
/// <param name="Objective">What it is all for.</param>
/// <param name="Helps">How many people were helped this week.</param>
/// <param name="Goal">How many the owner means to help in a week; 0 for no goal.</param>
/// <param name="Feasibility">"The plan needs 6 touches a week; your usual is 7. It fits."; null while nobody has a rhythm.</param>
public sealed record WeekView(bool Made, string? Objective, int Helps, int Goal, string? Feasibility);
