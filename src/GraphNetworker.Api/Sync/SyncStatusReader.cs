using System.Globalization;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Sync;
using Microsoft.Extensions.Options;

namespace GraphNetworker.Api.Sync;

/// <summary>Says honestly how complete and how fresh a mailbox is.</summary>
internal sealed class SyncStatusReader(SyncStore store, MailboxStore mailboxes, HeldCounts held, Governor governor, IOptions<SyncOptions> options, TimeProvider clock)
{
    private const int QuarantineShown = 50;

    /// <summary>The line the pane shows.</summary>
    public async Task<SyncView> SummaryAsync(MailboxAccount account, SyncRun run, CancellationToken cancel) =>
        Summary(account, run, await store.FeedsAsync(account.Id, cancel));

    /// <summary>Everything.</summary>
    public async Task<SyncStatus> StatusAsync(MailboxAccount account, SyncRun run, CancellationToken cancel)
    {
        var feeds = await store.FeedsAsync(account.Id, cancel);
        var summary = Summary(account, run, feeds);
        var counts = await held.OfAsync(account.Id, feeds, summary.State == SyncState.First, cancel);
        var quarantine = await store.QuarantineAsync(account.Id, QuarantineShown, cancel);
        var choices = await mailboxes.ChoicesAsync(account.Id, cancel);
        var cursors = feeds.Where(state => state.Feed.Kind is FeedKind.Contacts or FeedKind.Mail).ToArray();
        return new SyncStatus(
            summary,
            new ChoicesView(choices.Years, [.. choices.LeftOut.Order(StringComparer.Ordinal)], choices.Calendar, account.Chosen),
            cursors.All(state => state.Whole is not null) ? cursors.Min(state => state.Whole) : null,
            [.. feeds.Where(state => state.LastSuccess is not null || !run.NotPermitted.Contains(state.Feed.Kind)).Select(View)],
            News(run.Untold),
            [.. run.NotPermitted.Select(MissingOf).OfType<NotPermitted>()],
            new CountsView(
                counts.Mails,
                counts.Noise.ToDictionary(noise => JsonName(noise.Key.ToString()), noise => noise.Value),
                counts.Quarantined,
                counts.Meetings,
                counts.Interactions,
                counts.People,
                counts.Cards,
                counts.Oldest),
            [.. quarantine.Select(mail => new QuarantineLine(mail.Id, mail.Folder, mail.Reason, mail.Since, mail.Tries))]);
    }

    private SyncView Summary(MailboxAccount account, SyncRun run, IReadOnlyList<FeedState> feeds)
    {
        var now = clock.GetUtcNow();
        var mail = feeds.Where(state => state.Feed.Kind == FeedKind.Mail).ToArray();
        int read = mail.Sum(state => state.Read);
        int total = mail.Sum(TotalOf);
        // What is not permitted any more is named as missing; the day it was last read says nothing of the rest.
        var permitted = feeds.Where(state => !run.NotPermitted.Contains(state.Feed.Kind)).ToArray();
        feeds = permitted.Length > 0 ? permitted : feeds;
        var last = feeds.Count > 0 && feeds.All(state => state.LastSuccess is not null) ? feeds.Min(state => state.LastSuccess) : null;
        var failed = feeds.FirstOrDefault(state => state.ErrorCode is not null);
        var (reason, code) = account.Connection == Connection.ReconnectNeeded
            ? (Trouble.SignInWords, account.Trouble)
            : Waiting(account, run.Trouble?.Code ?? failed?.ErrorCode, now) ?? (run.Trouble?.Words ?? failed?.ErrorWords, run.Trouble?.Code ?? failed?.ErrorCode);
        var state = account.Connection == Connection.ReconnectNeeded ? SyncState.Reconnect
            : options.Value.AskFirst && !account.Chosen ? SyncState.Choose
            : IsFirst(feeds) ? SyncState.First
            : failed is not null || run.Trouble is not null ? SyncState.Behind
            : SyncState.Synced;
        var next = run.Running ? now : run.Due;
        return new SyncView(state, Words(state, read, total, last, next, now), read, total, last, account.Connection == Connection.ReconnectNeeded ? null : next, reason, code);
    }

    // While Microsoft asks us to wait that is what matters to the owner; the code still says what began it.
    private (string?, string?)? Waiting(MailboxAccount account, string? code, DateTimeOffset now) =>
        governor.Of(MailboxTokens.SessionKey(account.Tenant, account.User)).ClosedUntil is { } until
            ? (string.Create(CultureInfo.InvariantCulture, $"Microsoft asks us to wait {Math.Ceiling((until - now).TotalSeconds):0} s."), code ?? "throttled")
            : null;

    // A folder that was never read to its end and has not failed is on its way; one that fails is behind.
    private static bool IsFirst(IReadOnlyList<FeedState> feeds) => feeds.Count == 0 || feeds.Any(state => state is { LastSuccess: null, ErrorCode: null });

    private static string Words(SyncState state, int read, int total, DateTimeOffset? last, DateTimeOffset? next, DateTimeOffset now) => state switch
    {
        SyncState.Choose => "nothing is read yet",
        SyncState.First => string.Create(CultureInfo.InvariantCulture, $"first sync: {read:N0} of {total:N0} mails"),
        SyncState.Reconnect => "sign in once to go on",
        SyncState.Behind when last is { } then => $"last synced {Elapsed.Ago(then, now)}{Again(next, now)}",
        SyncState.Behind => $"not synced yet{Again(next, now)}",
        _ => last is { } then ? $"synced {Elapsed.Ago(then, now)}" : "synced",
    };

    private static string Again(DateTimeOffset? next, DateTimeOffset now) => next switch
    {
        null => "",
        { } at when at - now < TimeSpan.FromMinutes(1) => "; trying again now",
        { } at => $"; trying again in {Elapsed.Words(at - now)}",
    };

    // Microsoft's count and ours need not be taken at the same moment: what is read is never more than there is.
    private static int TotalOf(FeedState state) => Math.Max(state.Read, state.Feed.Total);

    private static FeedView View(FeedState state) => new(
        JsonName(state.Feed.Kind.ToString()),
        state.Feed.FolderId,
        state.Feed.Name,
        state.Read,
        TotalOf(state),
        state.LastSuccess is not null && state.ErrorCode is null,
        state.LastSuccess,
        state.Whole,
        state.NextTry,
        state.ErrorWords,
        state.ErrorCode);

    private static NotPermitted? MissingOf(FeedKind kind) => kind switch
    {
        FeedKind.Calendar => new NotPermitted("Calendars.Read", "Calendar: not permitted; meetings are not counted."),
        FeedKind.ToDo => new NotPermitted("Tasks.ReadWrite", "To Do: not permitted; follow-ups are kept here and wait."),
        FeedKind.Texts => new NotPermitted("Mail.Read", "Texts of mails: not permitted; changes of work are not noticed."),
        FeedKind.Mail => new NotPermitted("Mail.ReadBasic", "Mail: not permitted; nobody's exchanges with you are counted."),
        FeedKind.Contacts => new NotPermitted("Contacts.Read", "Contacts: not permitted; people are known by their addresses alone."),
        _ => null,
    };

    private NewsView News(Trouble? untold) => untold is null
        ? new NewsView(true, "Microsoft 365 says at once when something has changed.", null)
        : new NewsView(false, $"Looked at every {Elapsed.Words(options.Value.Every)}: {untold.Words}", untold.Code);

    private static string JsonName(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
