using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.Health;
using GraphNetworker.Api.Pane;
using GraphNetworker.Api.People;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.Sync;

/// <summary>Serialises and keeps warm, and nothing else: what is true is in the store, what it means is in Core, when to read is the schedule's.</summary>
/// <remarks>
/// The work itself is done on the pool's threads; the grain's own turns only begin it and note how it ended. Should a machine that was
/// cut off read on while the mailbox already lives elsewhere, the store refuses its page: the cursor is not the one it was read from.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "The source is disposed of when the grain is deactivated.")]
internal sealed class MailboxGrain(
    MailboxReading reading,
    MailboxStore mailboxes,
    SyncSchedule schedule,
    SyncStatusReader status,
    SyncChoosing choosing,
    MailboxPreview preview,
    PaneReader pane,
    PersonViewReader people,
    FollowUpSender followUps,
    Networks networks,
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
    private bool _wished;
    private DateTimeOffset _looked = clock.GetUtcNow();

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
        return schedule.KeepDueAsync(Mailbox, SyncSchedule.AtOnce(now), _closing.Token);
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

    public Task<Undertaking> UndertakeAsync(NewFollowUp followUp) =>
        LookAsync((account, _) => followUps.UndertakeAsync(account, followUp), CancellationToken.None);

    public Task SendWaitingAsync() =>
        AskAsync((account, _) => followUps.SendWaitingAsync(account, _closing.Token), _closing.Token);

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // Each page is one transaction: a reading may end anywhere.
        await _closing.CancelAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        networks.Forget(Mailbox);
        _closing.Dispose();
    }

    private async Task ReadAsync()
    {
        DelayDeactivation(TimeSpan.MaxValue); // an idle grain would be let go in the middle of its reading
        try
        {
            await _leased;
            do
            {
                _wished = false;
                this.AsReference<IMailboxGrain>().SendWaitingAsync().Ignore(); // whatever waited for this mailbox may go now
                var end = await Task.Run(() => reading.RunAsync(Mailbox, _closing.Token), _closing.Token);
                _run = new SyncRun(end.Next, end.Next is not null && _wished, end.Trouble) { NotPermitted = end.NotPermitted };
            }
            while (_run.Running);
            await schedule.KeepDueAsync(Mailbox, _run.Due, CancellationToken.None);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Whoever has the mailbox next goes on at once.
            await schedule.KeepDueAsync(Mailbox, SyncSchedule.AtOnce(clock.GetUtcNow()), CancellationToken.None);
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
    }

    private Task<T> LookAsync<T>(Func<MailboxAccount, SyncRun, Task<T>> question, CancellationToken cancel)
    {
        _looked = clock.GetUtcNow();
        return AskAsync(question, cancel);
    }

    private Task<T> AskAsync<T>(Func<MailboxAccount, SyncRun, Task<T>> question, CancellationToken cancel)
    {
        var run = _run;
        return Task.Run(async () => await question(await AccountAsync(cancel), run), cancel);
    }

    private async Task<MailboxAccount> AccountAsync(CancellationToken cancel) =>
        await mailboxes.FindAsync(Mailbox, cancel) ?? throw new InvalidOperationException("A call about a mailbox that is not there.");

    private Task LeaseAsync() => schedule.KeepDueAsync(Mailbox, clock.GetUtcNow() + Lease, _closing.Token);
}
