extern alias sandbox;

using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.Health;
using GraphNetworker.Api.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Storage.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using sandbox::GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Api.Tests.Sync;

/// <summary>
/// Where walks take place: the whole API over a sandbox, real sign-in, real SDK, real database; only that nobody but the walk calls for
/// a sync. Many walks share one ground, each with a mailbox of its own; one walk at a time.
/// </summary>
internal sealed class WalkGround : IAsyncDisposable
{
    private WalkGround(Practice practice)
    {
        Practice = practice;
        Tap = practice.Api.Services.GetRequiredService<Tap>();
    }

    /// <summary>Where the wire can be cut.</summary>
    public Tap Tap { get; }

    public string Database => Practice.Database;

    public Practice Practice { get; }

    public IServiceProvider Services => Practice.Api.Services;

    public static async Task<WalkGround> OpenAsync()
    {
        var tap = new Tap();
        var practice = await Practice.StartAsync(
            new Seeds().Build(),
            services =>
            {
                // Nobody reads or sends by the clock: a walk says when.
                services.Remove(services.Single(service => service.ImplementationType == typeof(SyncWorker)));
                services.Remove(services.Single(service => service.ImplementationType == typeof(FollowUpWorker)));
                services.AddSingleton(tap);
                services.Configure<HttpClientFactoryOptions>(GraphDoor.ClientName, client => client.HttpMessageHandlerBuilderActions.Add(builder => builder.AdditionalHandlers.Add(new TapHandler(tap))));
            },
            ("Graph:FirstWait", "00:00:00.001"),
            ("Sync:ReadTexts", "false"), // a walk's mails say nothing, and asking for each would be most of the way
            ("Graph:PageSize", "3"),
            ("Graph:Attempts", "3"),
            ("Graph:LongestWait", "00:00:01"));
        return new WalkGround(practice);
    }

    /// <summary>A new mailbox, its owner signed in once.</summary>
    public async Task<(LiveMailbox Live, MailboxAccount Account)> OwnerAsync(MailboxSeed seed)
    {
        var live = Practice.Sandbox.Tenant.Add(seed);
        await SignInAsync(live);
        var account = await AccountAsync(live);
        return (live, account);
    }

    /// <summary>The owner opens the pane; when a grant was revoked, this gives a new one.</summary>
    public async Task SignInAsync(LiveMailbox live)
    {
        using var pane = await Practice.PaneAsync(live.Account);
        await pane.SendAsync(HttpMethod.Post, "/api/sync");
    }

    public async Task<MailboxAccount> AccountAsync(LiveMailbox live) =>
        (await Services.GetRequiredService<MailboxStore>().FindAsync(sandbox::GraphNetworker.Sandbox.Mailboxes.SandboxAccount.Tenant, live.Account.Oid, CancellationToken.None))!;

    /// <summary>The engine as a process that has just started has it: what was only in memory is forgotten.</summary>
    public MailboxSync Engine(TimeSpan later = default) => ActivatorUtilities.CreateInstance<MailboxSync>(
        Services,
        new Networks(Services.GetRequiredService<Storage.Interactions.InteractionStore>(), Services.GetRequiredService<Storage.Health.CorrectionStore>(), TimeProvider.System),
        new LaterClock(later));

    public ValueTask DisposeAsync() => Practice.DisposeAsync();
}

/// <summary>A clock that is so much ahead.</summary>
internal sealed class LaterClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}

/// <summary>Ends a process in the middle: after so many more requests nothing comes through, and whoever runs is told to stop.</summary>
internal sealed class Tap
{
    private CancellationTokenSource? _end;
    private int _left;
    private bool _before;

    /// <summary>Cuts at the request that comes after <paramref name="requests"/> others, before it is sent or when its answer is there.</summary>
    public void CutAfter(int requests, bool before, CancellationTokenSource end) => (_left, _before, _end) = (requests, before, end);

    public void Open() => _end = null;

    public async Task<HttpResponseMessage> PassAsync(Func<Task<HttpResponseMessage>> send, CancellationToken cancel)
    {
        bool here = _end is not null && Interlocked.Decrement(ref _left) < 0;
        if (here && _before)
        {
            await _end!.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        }

        var answer = await send();
        if (here)
        {
            await (_end?.CancelAsync() ?? Task.CompletedTask);
            cancel.ThrowIfCancellationRequested();
        }

        return answer;
    }
}

/// <summary>The wire of one client, with the tap in it.</summary>
internal sealed class TapHandler(Tap tap) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        tap.PassAsync(() => base.SendAsync(request, cancellationToken), cancellationToken);
}
