using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.Health;
using GraphNetworker.Api.Proposals;
using GraphNetworker.Api.Reading;
using GraphNetworker.Api.Suggestions;
using GraphNetworker.Api.Interactions;
using GraphNetworker.Api.Pane;
using GraphNetworker.Api.People;
using GraphNetworker.Api.Plan;
using GraphNetworker.Core.Health;
using GraphNetworker.Core.People;
using Orleans.Concurrency;

namespace GraphNetworker.Api.Sync;

/// <summary>
/// One mailbox, on whichever machine it lives: the one door for all that concerns it. Its key is <see cref="MailboxId"/>. What is asked
/// and answered here is what the HTTP contract asks and answers, in the same JSON.
/// </summary>
/// <remarks>
/// Questions interleave with everything, so a pane never waits for a reading. Sending follow-ups does not interleave: two sendings
/// for one mailbox go one after the other, and that is all it takes for a task to be created once.
/// </remarks>
internal interface IMailboxGrain : IGrainWithIntegerKey
{
    /// <summary>Its time has come: it is read, unless it is being read.</summary>
    [AlwaysInterleave]
    Task PokeAsync();

    /// <summary>Somebody wishes it to be read now: at once, or right after the reading that is under way.</summary>
    [AlwaysInterleave]
    Task StartAsync();

    /// <summary>
    /// Microsoft 365 says that something has changed: it is read after a short quiet time, and once more when it is being read. Never later
    /// than it is due already.
    /// </summary>
    /// <param name="doubted">The subscriptions that may have ended.</param>
    [AlwaysInterleave]
    Task HintAsync(string[] doubted);

    /// <summary>Notes trouble that concerns the mailbox as a whole.</summary>
    [AlwaysInterleave]
    Task NoteAsync(string code, string words);

    /// <summary>The line the pane shows.</summary>
    [AlwaysInterleave]
    Task<SyncView> SummaryAsync(CancellationToken cancel);

    /// <summary>Everything there is to say about sync.</summary>
    [AlwaysInterleave]
    Task<SyncStatus> StatusAsync(CancellationToken cancel);

    /// <summary>What the owner lets be read.</summary>
    [AlwaysInterleave]
    Task<ChoicesView> ChoicesAsync(CancellationToken cancel);

    /// <summary>Keeps what the owner lets be read, and reads it.</summary>
    [AlwaysInterleave]
    Task<Choosing> ChooseAsync(NewChoices choices, CancellationToken cancel);

    /// <summary>What reading so many years would bring, folder by folder.</summary>
    [AlwaysInterleave]
    Task<Asked<SyncPreview>> PreviewAsync(int? years, CancellationToken cancel);

    /// <summary>Whom one folder tells of: what was counted so far, after each page; the last is the answer.</summary>
    [AlwaysInterleave]
    IAsyncEnumerable<Asked<PeoplePreview>> PreviewPeopleAsync(string folder, int? years, CancellationToken cancel);

    /// <summary>The pane beside a mail.</summary>
    [AlwaysInterleave]
    Task<PaneView> BesideMailAsync(string? item, string[] with, CancellationToken cancel);

    /// <summary>The pane without a mail.</summary>
    [AlwaysInterleave]
    Task<PaneView> TodayAsync(DateOnly today, CancellationToken cancel);

    /// <summary>People by name.</summary>
    [AlwaysInterleave]
    Task<PeoplePage> SearchAsync(string? search, Guid? after, int take, CancellationToken cancel);

    /// <summary>One person, or null.</summary>
    [AlwaysInterleave]
    Task<PersonView?> PersonAsync(Guid person, CancellationToken cancel);

    /// <summary>Adds somebody by their address.</summary>
    Task<PersonView?> AddPersonAsync(string address, string? name, CancellationToken cancel);

    /// <summary>Who goes quiet next.</summary>
    [AlwaysInterleave]
    Task<QuietList> GoingQuietAsync(int take, CancellationToken cancel);

    /// <summary>Whom to wake: once strong, silent for years.</summary>
    [AlwaysInterleave]
    Task<DormantList> DormantAsync(int take, CancellationToken cancel);

    /// <summary>Who stands between groups.</summary>
    [AlwaysInterleave]
    Task<BridgeList> BridgesAsync(int take, CancellationToken cancel);

    /// <summary>Keeps what the owner says of a relationship; null takes it back. Null when nobody has the id, or nothing can be said of them yet.</summary>
    [AlwaysInterleave]
    Task<PersonView?> CorrectAsync(Guid person, HealthWord? word, CancellationToken cancel);

    /// <summary>Where a person has worked, and how their addresses stand; null when nobody has the id.</summary>
    [AlwaysInterleave]
    Task<TimelineView?> TimelineAsync(Guid person, DateTimeOffset? at, CancellationToken cancel);

    /// <summary>Cards that nothing has confirmed for long.</summary>
    [AlwaysInterleave]
    Task<StaleList> StaleAsync(int take, CancellationToken cancel);

    /// <summary>What mails told that there is something to make of.</summary>
    [AlwaysInterleave]
    Task<FindingList> FindingsAsync(int take, CancellationToken cancel);

    /// <summary>Organisations that several people have left.</summary>
    [AlwaysInterleave]
    Task<ExodusList> ExodusAsync(CancellationToken cancel);

    /// <summary>What the owner is to be asked.</summary>
    [AlwaysInterleave]
    Task<ProposalList> ProposalsAsync(int take, CancellationToken cancel);

    /// <summary>Carries out what the owner answers to one of them. Two answers go one after the other, so that a card is written once.</summary>
    Task<ProposalAnswer> AnswerProposalAsync(Guid id, AnswerVerb verb);

    /// <summary>Undertakes something for a person who is known. The owner's disconnecting does not stop it.</summary>
    Task<Undertaking> UndertakeAsync(NewFollowUp followUp);

    /// <summary>The plan, and whether it fits.</summary>
    [AlwaysInterleave]
    Task<PlanView> PlanAsync(CancellationToken cancel);

    /// <summary>Changes the plan; null when it was changed since it was seen.</summary>
    Task<PlanView?> ChangePlanAsync(PlanChange change, CancellationToken cancel);

    /// <summary>Whether a plan would fit.</summary>
    [AlwaysInterleave]
    Task<FeasibilityView> TryPlanAsync(PlanSettings settings, CancellationToken cancel);

    /// <summary>How a week or a quarter went; null for one too far back.</summary>
    [AlwaysInterleave]
    Task<ReviewView?> ReviewAsync(ReviewPeriod period, DateOnly? day, CancellationToken cancel);

    /// <summary>Who has a rhythm.</summary>
    [AlwaysInterleave]
    Task<PlannedList> PlannedAsync(Guid? circle, int? overdueBy, int take, CancellationToken cancel);

    /// <summary>What the rules of circles may name.</summary>
    [AlwaysInterleave]
    Task<RuleChoices> RuleChoicesAsync(CancellationToken cancel);

    /// <summary>Keeps what is wished for some people.</summary>
    Task<Wished> WishAsync(RhythmChange change, CancellationToken cancel);

    /// <summary>Keeps a talk; null when nobody knows the person. The owner's disconnecting does not stop it.</summary>
    Task<TalkView?> TellTalkAsync(NewTalk talk);

    /// <summary>Takes a talk back.</summary>
    Task TakeBackTalkAsync(Guid id);

    /// <summary>Puts lines of the day off.</summary>
    Task<LineKeys> PutOffAsync(PutOff wish, DateOnly today);

    /// <summary>Brings them back.</summary>
    Task BringBackAsync(LineKeys lines);

    /// <summary>Changes something that was undertaken. The owner's disconnecting does not stop it.</summary>
    Task<FollowUpAnswer> ChangeFollowUpAsync(Guid id, FollowUpEdit edit);

    /// <summary>Makes the follow-ups that the owner wants made without a press.</summary>
    Task MakeFollowUpsAsync();

    /// <summary>Sends what waits for Microsoft To Do. Nobody waits for it.</summary>
    [OneWay]
    Task SendWaitingAsync();

    /// <summary>Writes the digest of the week, if it is due. Nothing waits for it: that there is one at most is the store's doing.</summary>
    [AlwaysInterleave]
    Task WriteDigestAsync();
}

/// <summary>The way to a mailbox's grain.</summary>
internal static class MailboxGrains
{
    public static IMailboxGrain Of(this IGrainFactory grains, MailboxId mailbox) => grains.GetGrain<IMailboxGrain>(mailbox.Value);
}
