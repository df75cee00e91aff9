using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.Health;
using GraphNetworker.Api.Interactions;
using GraphNetworker.Api.Pane;
using GraphNetworker.Api.People;
using GraphNetworker.Api.Plan;
using GraphNetworker.Api.Proposals;
using GraphNetworker.Api.Reading;
using GraphNetworker.Api.Suggestions;
using GraphNetworker.Core.Health;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.People;
using Microsoft.Extensions.Options;

namespace GraphNetworker.Api.Sync;

/// <summary>Serialises and keeps warm, and nothing else: what is true is in the store, what it means is in Core, when to read is the schedule's.</summary>
/// <remarks>
/// The work itself is done on the pool's threads; the grain's own turns only begin it and note how it ended. Should a machine that was
/// cut off read on while the mailbox already lives elsewhere, the store refuses its page: the cursor is not the one it was read from.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "The source is disposed of when the grain is deactivated.")]
internal sealed class MailboxGrain(
    MailboxReading reading,
    MailboxWatch watch,
    MailboxStore mailboxes,
    SyncSchedule schedule,
    SyncStatusReader status,
    SyncChoosing choosing,
    MailboxPreview preview,
    PaneReader pane,
    PersonViewReader people,
    PeopleBook added,
    HealthLists lists,
    BridgeReader bridges,
    HealthCorrections corrections,
    ProposalReader proposals,
    ProposalDesk desk,
    ProposalRun asking,
    TimelineReader timelines,
    StaleReader stale,
    FindingReader findings,
    ExodusReader exodus,
    FollowUpSender followUps,
    PlanDesk plans,
    ReviewReader reviews,
    TalkBook talks,
    SuggestionDesk suggestions,
    FollowUpDesk undertakings,
    AutomaticFollowUps automatic,
    DigestRun digests,
    Networks networks,
    IOptions<SyncOptions> options,
    TimeProvider clock) : Grain, IMailboxGrain
{
    // Readings by the clock keep the grain alive; its network is let go when nobody has looked at it for as long as Orleans keeps an idle grain.
    private static readonly TimeSpan Warm = TimeSpan.FromMinutes(15);

    // So much later a mailbox that is being read is due again: the poke that follows renews it, and when the machine that reads is lost,
    // the poke reaches the grain in its new place and it goes on.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _closing = new();
    private SyncRun _run = new(null, false, null);
    private Task _leased = Task.CompletedTask;
    private Task _reading = Task.CompletedTask;
    private Task _kept = Task.CompletedTask;
    private bool _wished;
    private bool _hinted;
    private DateTimeOffset _looked = clock.GetUtcNow();

    private DateTimeOffset Settled => clock.GetUtcNow() + options.Value.Settle;

    private MailboxId Mailbox => new((int)this.GetPrimaryKeyLong());

    public Task PokeAsync()
    {
        if (_run.Running)
        {
            return LeaseAsync();
        }

        _run = _run with { Running = true };
        _leased = LeaseAsync();
        _reading = ReadAsync();
        return _leased;
    }

    public Task StartAsync()
    {
        if (_run.Running)
        {
            _wished = true;
            return Task.CompletedTask;
        }

        // By way of the schedule: there the wish outlives this machine, and this process's worker hears of it at once.
        var now = clock.GetUtcNow();
        _run = _run with { Due = now };
        return KeepAsync(() => schedule.KeepDueAsync(Mailbox, SyncSchedule.AtOnce(now), _closing.Token));
    }

    public async Task HintAsync(string[] doubted)
    {
        watch.Doubt(Mailbox, doubted);
        if (_run.Running)
        {
            _hinted = true;
            return;
        }

        var settled = Settled;
        if (_run.Due <= settled || _run is { Trouble: not null, Due: not null })
        {
            return; // it is read by then, or waits because Microsoft or an outage asks for it
        }

        _run = _run with { Due = settled };
        try
        {
            await KeepAsync(() => schedule.HastenAsync(Mailbox, settled, _closing.Token));
        }
        catch
        {
            _run = _run with { Due = null }; // the next hint tries again
            throw;
        }
    }

    public Task NoteAsync(string code, string words)
    {
        _run = _run with { Trouble = new Trouble(code, words) };
        return Task.CompletedTask;
    }

    public Task<SyncView> SummaryAsync(CancellationToken cancel) => AskAsync((account, run) => status.SummaryAsync(account, run, cancel), cancel);

    public Task<SyncStatus> StatusAsync(CancellationToken cancel) => AskAsync((account, run) => status.StatusAsync(account, run, cancel), cancel);

    public Task<ChoicesView> ChoicesAsync(CancellationToken cancel) => AskAsync((account, _) => choosing.ReadAsync(account, cancel), cancel);

    public async Task<Choosing> ChooseAsync(NewChoices choices, CancellationToken cancel)
    {
        var end = await AskAsync((account, _) => choosing.KeepAsync(account, choices, cancel), cancel);
        if (end.Kept is not null)
        {
            await StartAsync();
        }

        return end;
    }

    public Task<Asked<SyncPreview>> PreviewAsync(int? years, CancellationToken cancel) => AskAsync((account, _) => preview.FoldersAsync(account, years, cancel), cancel);

    public async IAsyncEnumerable<Asked<PeoplePreview>> PreviewPeopleAsync(string folder, int? years, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var counting = preview.PeopleAsync(await AccountAsync(cancel), folder, years, cancel).GetAsyncEnumerator(cancel);
        while (await Task.Run(() => counting.MoveNextAsync().AsTask(), cancel))
        {
            yield return counting.Current;
        }
    }

    public Task<PaneView> BesideMailAsync(string? item, string[] with, CancellationToken cancel) =>
        LookAsync((account, run) => pane.BesideMailAsync(account, run, item, with, cancel), cancel);

    public Task<PaneView> TodayAsync(DateOnly today, CancellationToken cancel) =>
        LookAsync((account, run) => pane.WithoutMailAsync(account, run, today, cancel), cancel);

    public Task<PeoplePage> SearchAsync(string? search, Guid? after, int take, CancellationToken cancel) =>
        LookAsync((account, run) => people.SearchAsync(account, run, search, after, take, cancel), cancel);

    public Task<PersonView?> PersonAsync(Guid person, CancellationToken cancel) =>
        LookAsync((account, run) => people.FindAsync(account, run, new PersonId(person), cancel), cancel);

    public Task<PersonView?> AddPersonAsync(string address, string? name, CancellationToken cancel) => LookAsync(
        async (account, run) => MailAddress.TryParse(address, out var parsed) ? await people.FindAsync(account, run, await added.AddAsync(account, parsed, name, cancel), cancel) : null,
        cancel);

    public Task<QuietList> GoingQuietAsync(int take, CancellationToken cancel) => LookAsync((account, _) => lists.GoingQuietAsync(account, take, cancel), cancel);

    public Task<DormantList> DormantAsync(int take, CancellationToken cancel) => LookAsync((account, _) => lists.DormantAsync(account, take, cancel), cancel);

    public Task<BridgeList> BridgesAsync(int take, CancellationToken cancel) => LookAsync((account, _) => bridges.ReadAsync(account, take, cancel), cancel);

    public Task<PersonView?> CorrectAsync(Guid person, HealthWord? word, CancellationToken cancel) => LookAsync(
        async (account, run) => await corrections.KeepAsync(account, new PersonId(person), word, cancel) ? await people.FindAsync(account, run, new PersonId(person), cancel) : null,
        cancel);

    public Task<TimelineView?> TimelineAsync(Guid person, DateTimeOffset? at, CancellationToken cancel) => LookAsync((account, _) => timelines.ReadAsync(account, new PersonId(person), at, cancel), cancel);

    public Task<StaleList> StaleAsync(int take, CancellationToken cancel) => LookAsync((account, _) => stale.ReadAsync(account, take, cancel), cancel);

    public Task<FindingList> FindingsAsync(int take, CancellationToken cancel) => LookAsync((account, _) => findings.NewestAsync(account, take, cancel), cancel);

    public Task<ExodusList> ExodusAsync(CancellationToken cancel) => LookAsync((account, _) => exodus.ReadAsync(account, cancel), cancel);

    public Task<ProposalList> ProposalsAsync(int take, CancellationToken cancel) => LookAsync((account, _) => proposals.OpenAsync(account, take, cancel), cancel);

    public async Task<ProposalAnswer> AnswerProposalAsync(Guid id, AnswerVerb verb)
    {
        var answer = await LookAsync((account, _) => verb switch
        {
            AnswerVerb.Accept => desk.AcceptAsync(account, id, CancellationToken.None),
            AnswerVerb.Undo => desk.UndoAsync(account, id, CancellationToken.None),
            AnswerVerb.Later => desk.PutOffAsync(account, id, CancellationToken.None),
            _ => desk.RefuseAsync(account, id, verb == AnswerVerb.NotThem, CancellationToken.None),
        }, CancellationToken.None);
        networks.Of(Mailbox).Touch(answer.Touched);
        await AskAsync(async (account, _) =>
        {
            await asking.RunAsync(account, answer.Touched, CancellationToken.None); // who became one, or two, has other questions open
            return true;
        }, CancellationToken.None);
        var view = answer.End == AnswerEnd.Done ? await AskAsync((account, _) => proposals.FindAsync(account, id, CancellationToken.None), CancellationToken.None) : null;
        if (verb is AnswerVerb.Accept or AnswerVerb.Undo && answer.End is AnswerEnd.Done or AnswerEnd.Conflict)
        {
            await HintAsync([]); // the card has changed: it is read again
        }

        return answer with { View = view };
    }

    public Task<Undertaking> UndertakeAsync(NewFollowUp followUp) =>
        LookAsync((account, _) => followUps.UndertakeAsync(account, followUp), CancellationToken.None);

    public Task<PlanView> PlanAsync(CancellationToken cancel) => LookAsync((account, _) => plans.ReadAsync(account, cancel), cancel);

    public Task<PlanView?> ChangePlanAsync(PlanChange change, CancellationToken cancel) => LookAsync((account, _) => plans.KeepAsync(account, change.Settings.ToPlan(), change.Version, cancel), cancel);

    public Task<FeasibilityView> TryPlanAsync(PlanSettings settings, CancellationToken cancel) => LookAsync((account, _) => plans.TryAsync(account, settings.ToPlan(), cancel), cancel);

    public Task<ReviewView?> ReviewAsync(ReviewPeriod period, DateOnly? day, CancellationToken cancel) => LookAsync((account, _) => reviews.ReadAsync(account, period, day, cancel), cancel);

    public Task<RuleChoices> RuleChoicesAsync(CancellationToken cancel) => LookAsync((account, _) => plans.ChoicesAsync(account, cancel), cancel);

    public Task<PlannedList> PlannedAsync(Guid? circle, int? overdueBy, int take, CancellationToken cancel) => LookAsync((account, _) => plans.ListAsync(account, circle, overdueBy, take, cancel), cancel);

    public Task<Wished> WishAsync(RhythmChange change, CancellationToken cancel) => LookAsync((account, _) => plans.WishAsync(account, change, cancel), cancel);

    public Task<TalkView?> TellTalkAsync(NewTalk talk) => LookAsync((account, _) => talks.TellAsync(account, talk, CancellationToken.None), CancellationToken.None);

    public Task TakeBackTalkAsync(Guid id) => LookAsync(
        async (account, _) =>
        {
            await talks.TakeBackAsync(account, id, CancellationToken.None);
            return true;
        },
        CancellationToken.None);

    public Task<LineKeys> PutOffAsync(PutOff wish, DateOnly today) => LookAsync(
        async (account, _) =>
        {
            var put = await suggestions.PutOffAsync(account, wish, today, CancellationToken.None);
            TellToDo();
            return put;
        },
        CancellationToken.None);

    public Task BringBackAsync(LineKeys lines) => LookAsync(
        async (account, _) =>
        {
            await suggestions.BringBackAsync(account, lines, CancellationToken.None);
            TellToDo();
            return true;
        },
        CancellationToken.None);

    public Task<FollowUpAnswer> ChangeFollowUpAsync(Guid id, FollowUpEdit edit) =>
        LookAsync((account, _) => undertakings.ChangeAsync(account, id, edit), CancellationToken.None);

    public Task MakeFollowUpsAsync() => AskAsync((account, _) => automatic.MakeAsync(account, _closing.Token), _closing.Token);

    public Task SendWaitingAsync() =>
        AskAsync((account, _) => followUps.SendWaitingAsync(account, _closing.Token), _closing.Token);

    public Task WriteDigestAsync() => AskAsync(
        async (account, _) =>
        {
            await digests.RunAsync(account, _closing.Token);
            return true;
        },
        _closing.Token);

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // Each page is one transaction: a reading may end anywhere.
        await _closing.CancelAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await _kept.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        networks.Forget(Mailbox);
        _closing.Dispose();
    }

    // In its turn, and nobody waits for it.
    private void TellToDo() => this.AsReference<IMailboxGrain>().SendWaitingAsync().Ignore();

    private async Task ReadAsync()
    {
        DelayDeactivation(TimeSpan.MaxValue); // an idle grain would be let go in the middle of its reading
        DateTimeOffset? due;
        try
        {
            await _leased;
            do
            {
                (_wished, _hinted) = (false, false);
                TellToDo(); // whatever waited for this mailbox may go now
                var end = await Task.Run(async () => await watch.TendAsync(Mailbox, await reading.RunAsync(Mailbox, _closing.Token), _closing.Token), _closing.Token);
                _run = new SyncRun(NextOf(end), end.Next is not null && _wished, end.Trouble) { NotPermitted = end.NotPermitted };
            }
            while (_run.Running);
            due = _run.Due;
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Whoever has the mailbox next goes on at once.
            due = SyncSchedule.AtOnce(clock.GetUtcNow());
        }
        finally
        {
            _run = _run with { Running = false };
            if (clock.GetUtcNow() - _looked > Warm)
            {
                networks.Forget(Mailbox);
            }

            DelayDeactivation(-TimeSpan.FromSeconds(1)); // takes the delay back
        }

        // From here on the mailbox counts as read: a hint or a poke that comes meanwhile has its say in the schedule after this.
        await KeepAsync(() => schedule.KeepDueAsync(Mailbox, due, CancellationToken.None));
    }

    // What a hint tells of may have come after its folder was read: once more, unless something stands in the way that takes its time.
    private DateTimeOffset? NextOf(MailboxReading.End end) => _hinted && end.Trouble is null && Settled is var soon && soon < end.Next ? soon : end.Next;

    private Task<T> LookAsync<T>(Func<MailboxAccount, SyncRun, Task<T>> question, CancellationToken cancel)
    {
        _looked = clock.GetUtcNow();
        return AskAsync(question, cancel);
    }

    private Task<T> AskAsync<T>(Func<MailboxAccount, SyncRun, Task<T>> question, CancellationToken cancel)
    {
        var run = _run with { Untold = watch.TroubleOf(Mailbox) };
        return Task.Run(async () => await question(await AccountAsync(cancel), run), cancel);
    }

    private async Task<MailboxAccount> AccountAsync(CancellationToken cancel) =>
        await mailboxes.FindAsync(Mailbox, cancel) ?? throw new InvalidOperationException("A call about a mailbox that is not there.");

    private Task LeaseAsync() => KeepAsync(() => schedule.KeepDueAsync(Mailbox, clock.GetUtcNow() + Lease, _closing.Token));

    // One after the other: what was decided last is what the schedule says in the end.
    private Task KeepAsync(Func<Task> write)
    {
        return _kept = AfterAsync(_kept);

        async Task AfterAsync(Task before)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            await write();
        }
    }
}
