using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using GraphNetworker.Sandbox.Limits;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;
using GraphNetworker.Sandbox.Recording;
using GraphNetworker.Sandbox.SignIn;
using GraphNetworker.Sandbox.Subscriptions;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GraphNetworker.Sandbox.Doors;

/// <summary>A running sandbox: from the command line, or in a test's own process.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Certificates _certificates;
    private readonly ConnectProxy _proxy;
    private readonly TrafficLog? _log;
    private readonly int _microsoftPort;

    private SandboxHost(WebApplication app, SandboxOptions options, Certificates certificates, TrafficLog? log, int apiPort)
    {
        _app = app;
        _certificates = certificates;
        _log = log;
        Options = options;
        ApiPort = apiPort;
        Subscriptions = app.Services.GetRequiredService<SubscriptionBook>(); // from the first moment on: some may stand from the last time
        int[] ports = [.. app.Urls.Select(url => new Uri(url).Port).Distinct()];
        _microsoftPort = ports[^1];
        FrontDoor = new Uri($"https://localhost:{ports[0]}/");
        MicrosoftDoor = new Uri($"https://127.0.0.1:{_microsoftPort}/");
        _proxy = new ConnectProxy(_microsoftPort);
        Proxy = new Uri($"http://127.0.0.1:{_proxy.Port}");
    }

    /// <summary>As it was opened.</summary>
    public SandboxOptions Options { get; }

    /// <summary>What a browser opens.</summary>
    public Uri FrontDoor { get; }

    /// <summary>Where Microsoft's names are served; its certificate is for those names.</summary>
    public Uri MicrosoftDoor { get; }

    /// <summary>The CONNECT proxy that leads to Microsoft's door.</summary>
    public Uri Proxy { get; }

    /// <summary>Where the proxied product is expected on this machine.</summary>
    public int ApiPort { get; }

    /// <summary>Who vouches for Microsoft's door.</summary>
    public X509Certificate2 Authority => _certificates.Authority;

    /// <summary>Accounts and mailboxes.</summary>
    public SandboxTenant Tenant => _app.Services.GetRequiredService<SandboxTenant>();

    /// <summary>The owner's mailbox.</summary>
    public LiveMailbox Mailbox => Tenant.Owner;

    /// <summary>What can be turned.</summary>
    public Knobs Knobs => _app.Services.GetRequiredService<Knobs>();

    /// <summary>Who subscribed to what, and what they are sent.</summary>
    public SubscriptionBook Subscriptions { get; }

    /// <summary>How much was asked.</summary>
    public Counters Counters => _app.Services.GetRequiredService<Counters>();

    /// <summary>Opens a sandbox on a mailbox; when it returns, every door is open.</summary>
    /// <exception cref="SandboxException">Something that a person can mend is in the way.</exception>
    public static async Task<SandboxHost> StartAsync(SandboxOptions options, MailboxSeed seed, CancellationToken cancellationToken = default)
    {
        Prepare(options);
        var certificates = Certificates.Open(options);
        var log = OpenLog(options.RecordFile);
        int apiPort = FreePort();
        var app = Build(options, seed, certificates, log, apiPort);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            throw new SandboxException($"Port {options.Port} is taken by another program; choose another one with --port.");
        }

        var host = new SandboxHost(app, options, certificates, log, apiPort);
        if (options.KeepFolder is { } folder)
        {
            ApiEnvironment.Write(folder, certificates.Authority, host._proxy.Port, apiPort, host.FrontDoor);
        }

        return host;
    }

    /// <summary>Makes the folder ready and takes away what an earlier run left there for the product.</summary>
    /// <exception cref="SandboxException">The folder cannot be written.</exception>
    public static void Prepare(SandboxOptions options)
    {
        if (options.KeepFolder is not { } keep)
        {
            return;
        }

        try
        {
            ApiEnvironment.Forget(keep);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SandboxException($"The folder {options.DataFolder} cannot be written; choose another one with --data.");
        }
    }

    private static TrafficLog? OpenLog(string? file)
    {
        try
        {
            return file is null ? null : new TrafficLog(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SandboxException($"The file {file} cannot be written; choose another one with --record.");
        }
    }

    /// <summary>A handler for the real client libraries: Microsoft's names lead to the sandbox, everything else is refused.</summary>
    public HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        UseProxy = false,
        ConnectCallback = async (connection, cancellation) =>
        {
            if (!ConnectProxy.IsMicrosoft(connection.DnsEndPoint.Host))
            {
                throw new HttpRequestException($"The sandbox does not lead to {connection.DnsEndPoint.Host}.");
            }

            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, _microsoftPort, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { Authority },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };

    /// <summary>An access token of the owner, or of another account, without the way through sign-in.</summary>
    public string IssueToken(AppRegistration app, string scope, SandboxAccount? account = null)
    {
        var who = account ?? Mailbox.Account;
        return _app.Services.GetRequiredService<TokenMaker>().Access(app, who, ScopeRequest.Read(scope, app), (int)Knobs.For(who).TokenLifetime.TotalSeconds);
    }

    /// <summary>Waits until somebody ends the process.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => _app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Options.KeepFolder is { } keep)
        {
            ApiEnvironment.Forget(keep);
        }

        await _proxy.DisposeAsync();
        await _app.DisposeAsync();
        if (_log is not null)
        {
            await _log.DisposeAsync();
        }

        _certificates.Dispose();
    }

    private static WebApplication Build(SandboxOptions options, MailboxSeed seed, Certificates certificates, TrafficLog? log, int apiPort)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        // What a person can mend is said in one sentence by whoever opened the sandbox; that the product is not up yet is no news.
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddFilter("Yarp", LogLevel.Error);
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Clients of the real service may keep many connections; an open page must not hold the shutdown up either.
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
            if (options.Port == 0)
            {
                kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificates.Front));
            }
            else
            {
                kestrel.ListenLocalhost(options.Port, listen => listen.UseHttps(certificates.Front));
            }

            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1AndHttp2;
                listen.UseHttps(certificates.Microsoft);
            });
        });
        var time = options.Time;
        var services = builder.Services;
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        services.AddSingleton(time).AddSingleton<Counters>().AddSingleton<MailboxLimits>().AddSingleton<GraphRouter>()
            .AddSingleton<TokenMaker>().AddSingleton<Grants>().AddSingleton<TokenEndpoint>()
            .AddSingleton(_ => SigningKey.Open(options.Keep("signing-key.pem")))
            .AddSingleton(_ => new Knobs(time, options.Keep("revoked.json")))
            .AddSingleton(new SandboxTenant(seed, options.DataFolder, time))
            .AddSingleton(services => new SubscriptionBook(
                new SubscriptionFile(options.Keep("subscriptions.json"), services.GetRequiredService<SandboxTenant>()),
                new ReceiverClient(() => options.NotificationHandler?.Invoke() ?? ReceiverClient.OverNetwork(certificates.Front), log, time), services.GetRequiredService<Knobs>(), time))
            .AddSingleton(services => new GraphDoor(services.GetRequiredService<GraphRouter>(), services.GetRequiredService<TokenMaker>(), log));
        services.AddProductBehindProxy(apiPort);
        // The proxy brings data protection along; nothing here needs it to last, and it must not write into the person's home.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var app = builder.Build();

        // Graph's paths hold keys with signs that routing would take apart, so they are taken whole.
        app.Use((context, next) => context.Request.Host.Host.Equals("graph.microsoft.com", StringComparison.OrdinalIgnoreCase)
            ? context.RequestServices.GetRequiredService<GraphDoor>().AnswerAsync(context, microsofts: true)
            : context.Request.Path.StartsWithSegments("/v1.0", StringComparison.OrdinalIgnoreCase)
                ? context.RequestServices.GetRequiredService<GraphDoor>().AnswerAsync(context, microsofts: false)
                : next(context));
        app.UsePages(options);
        app.UseRouting();
        app.MapSignIn();
        app.MapFrontDoor(options);
        return app;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
