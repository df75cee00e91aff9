using GraphNetworker.Graph.Http;
using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.SignIn;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace GraphNetworker.Graph.Tests;

/// <summary>The real Graph SDK in a Microsoft 365 to practise on.</summary>
internal sealed class Practice : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Practice(SandboxHost sandbox, Action<GraphOptions> configure)
    {
        Sandbox = sandbox;
        var services = new ServiceCollection();
        services.AddGraph();
        services.Configure(configure);
        services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(sandbox.CreateHandler));
        _services = services.BuildServiceProvider();
    }

    public SandboxHost Sandbox { get; }

    public static async Task<Practice> StartAsync(MailboxSeed seed, Action<GraphOptions>? configure = null) =>
        new(await SandboxHost.StartAsync(new SandboxOptions(), seed), configure ?? (_ => { }));

    /// <summary>The owner's Graph with exactly the permissions that are asked for.</summary>
    public MailboxGraph Mailbox() => _services.GetRequiredService<GraphDoor>().Open(
        "owner",
        (wish, _) => Task.FromResult(Sandbox.IssueToken(AppRegistration.Api, string.Join(' ', wish.Scopes))));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Sandbox.DisposeAsync();
    }

    public static MailboxSeed Seed(IEnumerable<SeedFolder> folders, IEnumerable<(string Folder, int Count)> mails, params SeedContact[] contacts) => new(
        "stamp",
        new SeedOwner("Alex Rivera", "alex@contoso.test", []),
        [.. folders],
        [.. mails.SelectMany(group => Enumerable.Range(0, group.Count).Select(i => Mail(group.Folder, i)))],
        contacts,
        [],
        []);

    public static SeedContact Card(string key, string given, params string[] addresses) =>
        new(key, given, "Ruiz", "Bridge lead", "Northwind", null, addresses, null, null, At(0), At(0));

    private static SeedMail Mail(string folder, int i)
    {
        var mail = new MimeMessage([new MailboxAddress("Ana", "ana@northwind.com")], [new MailboxAddress("Alex", "alex@contoso.test")], "Hello", new TextPart("plain") { Text = "Hi" })
        {
            Date = At(i),
            MessageId = $"{folder}-{i}@northwind.com",
        };
        mail.Headers.Add("List-Id", "<bridges.northwind.com>");
        return new SeedMail($"{folder} {i}", folder, true, MailHead.Of(mail), () => mail);
    }

    private static DateTimeOffset At(int hour) => new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour);
}
