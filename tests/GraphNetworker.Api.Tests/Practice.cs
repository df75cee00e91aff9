extern alias sandbox;

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Tests.Shared;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Identity.Web;
using sandbox::GraphNetworker.Sandbox.Doors;
using sandbox::GraphNetworker.Sandbox.Mailboxes;
using sandbox::GraphNetworker.Sandbox.SignIn;

namespace GraphNetworker.Api.Tests;

/// <summary>The whole API on a Microsoft 365 to practise on: real sign-in, real Graph SDK, real database; only the way to Microsoft's names is led elsewhere.</summary>
internal sealed class Practice : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _ownsFolder;
    private readonly bool _ownsSandbox;
    private readonly WayToTheApi _way;

    private Practice(SandboxHost sandbox, WayToTheApi way, bool ownsSandbox, string folder, bool ownsFolder, IReadOnlyDictionary<string, string> settings, Action<IServiceCollection>? change = null)
    {
        Sandbox = sandbox;
        _ownsSandbox = ownsSandbox;
        _folder = folder;
        _ownsFolder = ownsFolder;
        _way = way;
        Api = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            foreach (var (name, value) in Settings(folder).Concat(settings))
            {
                builder.UseSetting(name, value);
            }

            builder.ConfigureServices(services =>
            {
                services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(sandbox.CreateHandler));
                services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, bearer => bearer.BackchannelHttpHandler = sandbox.CreateHandler());
                services.Configure<AadIssuerValidatorOptions>(issuer => issuer.HttpClientName = "issuer");
                services.AddSingleton(way);
                services.AddHostedService<WayToTheApi.Opening>();
                change?.Invoke(services);
            });
        });
    }

    public SandboxHost Sandbox { get; }

    public WebApplicationFactory<Program> Api { get; }

    public string Database => Path.Combine(_folder, "network.db");

    public string Record => RecordIn(_folder);

    public static Task<Practice> StartAsync(MailboxSeed seed, params (string Name, string Value)[] settings) => StartAsync(seed, null, settings);

    /// <summary>The same with something changed in the container.</summary>
    public static Task<Practice> StartAsync(MailboxSeed seed, Action<IServiceCollection>? change, params (string Name, string Value)[] settings) =>
        StartAsync(seed, _ => Traffic.NextFile(), change, settings);

    /// <summary>The same, with every exchange with Graph written into <see cref="Record"/>.</summary>
    public static Task<Practice> StartRecordedAsync(MailboxSeed seed, params (string Name, string Value)[] settings) => StartAsync(seed, RecordIn, null, settings);

    private static async Task<Practice> StartAsync(MailboxSeed seed, Func<string, string?> record, Action<IServiceCollection>? change, (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("graphnetworker-");
        var way = new WayToTheApi();
        var sandbox = await SandboxHost.StartAsync(new SandboxOptions { NotificationHandler = () => way, RecordFile = record(folder.FullName) }, seed);
        return new Practice(sandbox, way, ownsSandbox: true, folder.FullName, ownsFolder: true, settings.ToDictionary(one => one.Name, one => one.Value), change);
    }

    /// <summary>The API ends and begins again on the same database and keys.</summary>
    public async Task<Practice> RestartAsync(params (string Name, string Value)[] settings)
    {
        await Api.DisposeAsync();
        return Beside(settings);
    }

    /// <summary>A second host of the API over the same sandbox and keys; the first goes on.</summary>
    public Practice Beside(params (string Name, string Value)[] settings) =>
        new(Sandbox, _way, ownsSandbox: false, _folder, ownsFolder: false, settings.ToDictionary(one => one.Name, one => one.Value));

    /// <summary>A token for the API, as the pane gets one, from the sandbox's own sign-in.</summary>
    public async Task<string> SignInAsync(SandboxAccount? account = null, string scope = "access_as_user")
    {
        using var http = new HttpClient(Sandbox.CreateHandler());
        using var answer = await http.PostAsync(
            new Uri($"https://login.microsoftonline.com/{SandboxAccount.Tenant}/oauth2/v2.0/token"),
            new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "password",
                ["client_id"] = AppRegistration.Pane.ClientId,
                ["username"] = (account ?? Sandbox.Mailbox.Account).Address,
                ["password"] = "sandbox",
                ["scope"] = $"openid profile api://{AppRegistration.Api.ClientId}/{scope}",
            }));
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("access_token").GetString()!;
    }

    /// <summary>The pane of an account, open in its own mailbox or in somebody else's.</summary>
    public async Task<HttpClient> PaneAsync(SandboxAccount? account = null, string? mailboxOwner = null)
    {
        var http = Api.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await SignInAsync(account));
        http.DefaultRequestHeaders.Add("Mailbox-Owner", mailboxOwner ?? (account ?? Sandbox.Mailbox.Account).Address);
        return http;
    }

    /// <summary>Microsoft Graph as the owner's Outlook reaches it.</summary>
    public HttpClient Outlook(string permission, SandboxAccount? account = null)
    {
        var http = new HttpClient(Sandbox.CreateHandler()) { BaseAddress = new Uri("https://graph.microsoft.com/v1.0/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Sandbox.IssueToken(AppRegistration.Outlook, $"https://graph.microsoft.com/{permission}", account ?? Sandbox.Mailbox.Account));
        return http;
    }

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        if (_ownsSandbox)
        {
            await Sandbox.DisposeAsync();
        }

        if (_ownsFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static Dictionary<string, string> Settings(string folder) => new()
    {
        ["environment"] = "Production",
        ["AzureAd:TenantId"] = "common",
        ["AzureAd:ClientId"] = AppRegistration.Api.ClientId,
        ["AzureAd:ClientCredentials:0:SourceType"] = "ClientSecret",
        ["AzureAd:ClientCredentials:0:ClientSecret"] = AppRegistration.Api.Secret!,
        ["Pane:ClientId"] = AppRegistration.Pane.ClientId,
        ["Storage:Path"] = Path.Combine(folder, "network.db"),
        ["Keys:Path"] = Path.Combine(folder, "keys"),
        ["Sync:AskFirst"] = "false", // the tests of asking turn it on
        ["Graph:FirstWait"] = "00:00:00.020",
    };

    private static string RecordIn(string folder) => Path.Combine(folder, "traffic.jsonl");
}
