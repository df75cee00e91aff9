extern alias sandbox;

using System.Text.Json;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Sync;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using sandbox::GraphNetworker.Sandbox.Subscriptions;

namespace GraphNetworker.Api.Tests.Sync;

/// <summary>A mailbox that is watched: what the tests of notifications have in common.</summary>
internal static class Watched
{
    /// <summary>Where notifications go in practice.</summary>
    public const string Url = "https://localhost/api/notifications";

    /// <summary>Notifications, and a polling floor so far below that nothing in a test comes from it.</summary>
    public static (string Name, string Value)[] Settings { get; } = [("Notifications:Url", Url), ("Sync:Every", "1.00:00:00"), ("Sync:Settle", "00:00:01")];

    /// <summary>The same with one of them, or another one, set otherwise.</summary>
    public static (string Name, string Value)[] With(string name, string value) => [.. Settings.Where(setting => setting.Name != name), (name, value)];

    public static Seeds Alex => new Seeds().Exchange("ana@northwind.com", "Ana Ruiz", 2, 10, 5).Card("Ana", "Ruiz", "Bridge lead", "Northwind", "ana@northwind.com");

    /// <summary>The subscriptions the sandbox holds for the owner's mailbox.</summary>
    public static IReadOnlyList<SubscriptionNow> Subscriptions(this Practice practice) => practice.Sandbox.Subscriptions.Of(practice.Sandbox.Mailbox);

    /// <summary>Waits until mail and contacts are watched and nothing is left to be read for now.</summary>
    public static async Task<JsonElement> QuietAsync(this HttpClient pane, Practice practice, Func<IReadOnlyList<SubscriptionNow>, bool>? and = null)
    {
        JsonElement status = default;
        await UntilAsync(
            async () => Next(status = await pane.GetOkAsync("/api/sync")) > Seeds.Now.AddHours(1) && practice.Subscriptions() is { Count: >= 2 } there && (and?.Invoke(there) ?? true),
            () => $"It was never quiet with {string.Join("; ", practice.Subscriptions())}: {status}");
        return status;
    }

    /// <summary>When the mailbox is read next.</summary>
    public static DateTimeOffset Next(JsonElement status) =>
        status.GetProperty("summary").GetProperty("nextTry") is { ValueKind: JsonValueKind.String } next ? next.GetDateTimeOffset() : DateTimeOffset.MinValue;

    /// <summary>Ana writes to the owner.</summary>
    public static void AnaWrites(this Practice practice) => practice.Sandbox.Mailbox.Deliver(
        new MimeMessage([new MailboxAddress("Ana Ruiz", "ana@northwind.com")], [new MailboxAddress("Alex", "alex@contoso.test")], "Hello", new TextPart("plain") { Text = "Hi" }) { Date = TimeProvider.System.GetUtcNow() });

    /// <summary>How many mails there are with Ana.</summary>
    public static async Task<int> MailsWithAnaAsync(this HttpClient pane) =>
        (await pane.GetOkAsync("/api/pane?item=1&with=ana@northwind.com")).GetProperty("people")[0].GetProperty("mails").GetInt32();

    /// <summary>Waits until there are so many mails with Ana; those of one second count as one.</summary>
    public static async Task UntilMailsAsync(this HttpClient pane, int mails)
    {
        int there = 0;
        await UntilAsync(async () => (there = await pane.MailsWithAnaAsync()) == mails, () => $"There never were {mails} mails, but {there}.");
    }

    public static Task UntilAsync(Func<Task<bool>> so, string otherwise) => UntilAsync(so, () => otherwise);

    private static async Task UntilAsync(Func<Task<bool>> so, Func<string> otherwise)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!await so())
        {
            Assert.IsFalse(limit.IsCancellationRequested, otherwise());
            await Task.Delay(25, CancellationToken.None);
        }
    }

    /// <summary>What the store keeps of the owner's subscriptions.</summary>
    public static async Task<IReadOnlyList<KeptSubscription>> KeptAsync(this Practice practice) =>
        await practice.Api.Services.GetRequiredService<SubscriptionStore>().OfAsync(await practice.MailboxAsync(), CancellationToken.None);

    public static async Task<Core.People.MailboxId> MailboxAsync(this Practice practice) =>
        (await practice.Api.Services.GetRequiredService<MailboxStore>().AllAsync(CancellationToken.None)).Single().Id;
}
