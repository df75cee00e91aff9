using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.Health;
using GraphNetworker.Storage.Interactions;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Plan;
using GraphNetworker.Storage.Proposals;
using GraphNetworker.Storage.Reading;
using GraphNetworker.Storage.SignIn;
using GraphNetworker.Storage.Suggestions;
using GraphNetworker.Storage.Sync;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GraphNetworker.Storage.Tests;

/// <summary>A real database in a folder of its own, with the mailbox of Olga Owner, an inbox and a folder of cards.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    public const string Inbox = "inbox";
    public const string Archive = "archive";
    public const string Contacts = "contacts";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Guid Tenant = new("11111111-2222-4333-8444-555555555555");

    private static readonly string[] Tables = ["people", "addresses", "cards", "card_addresses", "mails", "interactions", "follow_ups", "talks", "plans", "rhythm_wishes", "snoozes"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("network");
    private readonly ServiceProvider _services;
    private int _page;

    private readonly string? _connection;

    private TestStore(string? connection)
    {
        _connection = connection;
        var options = new StorageOptions { Path = File, Kind = connection is null ? StorageKind.Sqlite : StorageKind.PostgreSql, Connection = connection };
        _services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddStorage(options).BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(Now);

    public string File => Path.Combine(_folder.FullName, "network.db");

    public MailboxId Mailbox { get; private set; }

    public MailboxStore Mailboxes => Get<MailboxStore>();

    public PeopleStore People => Get<PeopleStore>();

    public SyncStore Sync => Get<SyncStore>();

    public InteractionStore Interactions => Get<InteractionStore>();

    public LinkStore Links => Get<LinkStore>();

    public EvidenceStore Evidence => Get<EvidenceStore>();

    public FindingStore Findings => Get<FindingStore>();

    public ProposalStore Proposals => Get<ProposalStore>();

    public CorrectionStore Corrections => Get<CorrectionStore>();

    public FollowUpStore FollowUps => Get<FollowUpStore>();

    public TalkStore Talks => Get<TalkStore>();

    public PlanStore Plans => Get<PlanStore>();

    public SnoozeStore Snoozes => Get<SnoozeStore>();

    public DigestStore Digests => Get<DigestStore>();

    public SubscriptionStore Subscriptions => Get<SubscriptionStore>();

    public TokenCache Tokens => Get<TokenCache>();

    public IDbContextFactory<NetworkerContext> Contexts => Get<IDbContextFactory<NetworkerContext>>();

    public static async Task<TestStore> OpenAsync(StorageKind kind)
    {
        var store = new TestStore(kind == StorageKind.PostgreSql ? await Servers.DatabaseAsync() : null);
        await store._services.MigrateAsync(CancellationToken.None);
        store.Mailbox = await store.OpenMailboxAsync("olga@northwind.com");
        return store;
    }

    public async Task<MailboxId> OpenMailboxAsync(string owner)
    {
        var user = new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(owner)).AsSpan(0, 16));
        var account = await Mailboxes.OpenAsync(Tenant, user, "Olga Owner", Address(owner), Now, default);
        await Sync.KeepFeedsAsync(account.Id, FeedKind.Mail, [new Feed(FeedKind.Mail, Inbox, "Inbox", 100), new Feed(FeedKind.Mail, Archive, "Archive", 100)], default);
        await Sync.KeepFeedsAsync(account.Id, FeedKind.Contacts, [new Feed(FeedKind.Contacts, Contacts, "Contacts", 10)], default);
        return account.Id;
    }

    public Task<PageOutcome> MailsAsync(string folder, params Change<ReadMail>[] page) => MailsAsync(folder, caughtUp: false, page);

    public Task<PageOutcome> MailsAsync(string folder, bool caughtUp, params Change<ReadMail>[] page) =>
        SaveAsync(Mailbox, folder, page, new Cursor($"page {++_page}", caughtUp), Now);

    public Task<PageOutcome> CardsAsync(params Change<Card>[] page) => CardsAsync(caughtUp: false, page);

    public Task<PageOutcome> CardsAsync(bool caughtUp, params Change<Card>[] page) =>
        SaveAsync(Mailbox, Contacts, page, new Cursor($"page {++_page}", caughtUp));

    /// <summary>Saves a page as one who is alone with the mailbox: read from where the folder stands.</summary>
    public async Task<PageOutcome> SaveAsync(MailboxId mailbox, string folder, IReadOnlyList<Change<ReadMail>> page, Cursor cursor, DateTimeOffset now, CancellationToken cancel = default) =>
        await Sync.SaveAsync(mailbox, folder, page, (await FeedAsync(folder, mailbox)).Cursor, cursor, now, cancel);

    /// <inheritdoc cref="SaveAsync(MailboxId, string, IReadOnlyList{Change{ReadMail}}, Cursor, DateTimeOffset, CancellationToken)"/>
    public async Task<PageOutcome> SaveAsync(MailboxId mailbox, string folder, IReadOnlyList<Change<Card>> page, Cursor cursor) =>
        await Sync.SaveAsync(mailbox, folder, page, (await FeedAsync(folder, mailbox)).Cursor, cursor, Now, default);

    public async Task<IReadOnlyList<PersonInteraction>> HistoryAsync(MailboxId? of = null)
    {
        var history = new List<PersonInteraction>();
        await foreach (var interaction in Interactions.AllAsync(of ?? Mailbox, default))
        {
            history.Add(interaction);
        }

        return history;
    }

    public async Task<KnownPerson?> PersonAsync(string address) =>
        (await People.ByAddressAsync(Mailbox, [Address(address)], default)).GetValueOrDefault(Address(address));

    public async Task<FeedState> FeedAsync(string folder, MailboxId? of = null) => (await Sync.FeedsAsync(of ?? Mailbox, default)).Single(feed => feed.Feed.FolderId == folder);

    /// <summary>Every row of every table but the cursor, in words: two stores that hold the same give the same.</summary>
    public async Task<string> DumpAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var lines = new List<string>();
        foreach (string table in Tables)
        {
            await context.Database.OpenConnectionAsync();
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2, 3";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                lines.Add(table + ": " + string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
            }
        }

        return string.Join('\n', lines);
    }

    public static MailAddress Address(string text) => MailAddress.Parse(text)!.Value;

    /// <summary>A mail from somebody to the owner.</summary>
    public static Change<ReadMail> From(string id, string address, DateTimeOffset at, string? name = null, int people = 1) =>
        Mail(id, at, new Interaction(new Correspondent(Address(address), name), Direction.Received, at, people));

    /// <summary>A mail of the owner to some people.</summary>
    public static Change<ReadMail> To(string id, DateTimeOffset at, params string[] addresses) =>
        Mail(id, at, [.. addresses.Select(a => new Interaction(new Correspondent(Address(a), null), Direction.Sent, at, addresses.Length))]);

    public static Change<ReadMail> Mail(string id, DateTimeOffset at, params Interaction[] interactions) =>
        new(id, new ReadMail(id, new MailReading.Exchange(interactions), at));

    public static Change<ReadMail> Noise(string id, NoiseReason reason, DateTimeOffset at) => new(id, new ReadMail(id, new MailReading.Noise(reason), at));

    public static Change<ReadMail> Unreadable(string id, string reason) => new(id, new ReadMail(id, new MailReading.Unreadable(reason)));

    public static Change<ReadMail> Gone(string id) => new(id, null);

    public static Change<Card> Card(string id, string? name, params string[] addresses) =>
        new(id, new Card(id, name, null, null, [.. addresses.Select(a => new Correspondent(Address(a), name))], Now));

    public static Change<Card> GoneCard(string id) => new(id, null);

    public static DateTimeOffset Day(int day) => new DateTimeOffset(2026, 1, 1, 8, 30, 15, TimeSpan.Zero).AddDays(day - 1);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_connection is not null)
        {
            await Servers.DropAsync(_connection);
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }

        _folder.Delete(recursive: true);
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
