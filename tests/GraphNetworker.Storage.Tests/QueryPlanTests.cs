using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests;

/// <summary>Asks SQLite how it would answer each query that the stores have sent: none may walk through a table from end to end.</summary>
[TestClass]
public sealed partial class QueryPlanTests
{
    // Read whole by their meaning: every mailbox for the background worker; the token cache when keys are erased by how they begin.
    private static readonly string[] MayBeWalked = ["mailboxes", "token_cache"];

    [TestMethod]
    public async Task Every_query_finds_its_rows_by_an_index()
    {
        // Listening starts before the store opens: EF remembers for a second that nobody listens.
        string? file = null;
        var sent = new Dictionary<string, List<(string Name, object? Value)>>();
        using var listening = Listen(source => source == file, sent);
        await using var store = await OpenAsync(StorageKind.Sqlite);
        file = store.File;
        await EveryCallAsync(store);
        file = null;

        var walks = new List<string>();
        await using var context = await store.Contexts.CreateDbContextAsync();
        await context.Database.OpenConnectionAsync();
        foreach (var (sql, parameters) in sent.Where(command => ReadOrChange().IsMatch(command.Key)))
        {
            var tables = Aliases().Matches(sql).ToDictionary(match => match.Groups["alias"].Value, match => match.Groups["table"].Value);
            walks.AddRange((await PlanAsync(context, sql, parameters))
                .Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal) && tables.TryGetValue(step.Split(' ')[1], out string? table) && !MayBeWalked.Contains(table))
                .Select(step => $"{step}\n{sql}"));
        }

        Assert.IsGreaterThan(50, sent.Count);
        Assert.IsEmpty(walks, string.Join("\n\n", walks));
    }

    private static async Task EveryCallAsync(TestStore store)
    {
        await store.MailsAsync(Inbox, caughtUp: true, From("1", "ana@adatum.com", Day(1), "Ana"), To("2", Day(2), "ana@adatum.com", "lee@fabrikam.com"), Unreadable("3", "no sender"));
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(3), "Ana Ruiz"), Gone("3"));
        await store.MailsAsync(Archive, From("2", "lee@fabrikam.com", Day(3)));
        await store.CardsAsync(Card("c", "Ana Ruiz", "ana@adatum.com", "ana@home.net"), Card("d", "Jo", "jo@contoso.com"));
        await store.CardsAsync(Card("c", "Ana Ruiz", "ana@adatum.com"), GoneCard("d"));
        var ana = (await store.PersonAsync("ana@adatum.com"))!;
        await store.People.ByIdAsync(store.Mailbox, [ana.Id], default);
        await store.People.SearchAsync(store.Mailbox, "ana", ana.Id, 10, default);
        await store.People.AddAsync(store.Mailbox, new Correspondent(Address("maya@adatum.com"), null), Now, default);
        await store.HistoryAsync();
        await store.Interactions.OfAsync(store.Mailbox, [ana.Id], default);
        await store.Interactions.LatestAsync(store.Mailbox, ana.Id, 10, default);
        var followUp = new FollowUp(Guid.CreateVersion7(Now), ana.Id, "Call", "", new DateOnly(2026, 3, 9), null, FollowUpState.Waiting);
        await store.FollowUps.UndertakeAsync(store.Mailbox, followUp, Now, default);
        await store.FollowUps.WaitingMailboxesAsync(Now, default);
        await store.FollowUps.WaitingAsync(store.Mailbox, default);
        await store.FollowUps.OpenAsync(store.Mailbox, [ana.Id], default);
        await store.FollowUps.OpenAsync(store.Mailbox, null, default);
        await store.FollowUps.ClaimAsync(store.Mailbox, followUp.Id, Now, default);
        await store.FollowUps.ReleaseAsync(store.Mailbox, followUp.Id, default);
        await store.FollowUps.InToDoAsync(store.Mailbox, followUp.Id, "list", "task", Now, default);
        await store.FollowUps.ListAsync(store.Mailbox, default);
        await store.FollowUps.ReviseAsync(store.Mailbox, followUp.Id, "Call her", null, Now, default);
        await store.FollowUps.ToTellAsync(store.Mailbox, default);
        await store.FollowUps.WatchesAsync(store.Mailbox, null, default);
        await store.FollowUps.FinishAsync(store.Mailbox, followUp.Id, Now, default);
        await store.FollowUps.UnaskedAsync(store.Mailbox, Now.AddDays(-7), 5, default);
        await store.FollowUps.DoneBetweenAsync(store.Mailbox, Now.AddDays(-7), Now, default);
        await store.FollowUps.LastDoneAsync(store.Mailbox, null, default);
        await store.FollowUps.LastDoneAsync(store.Mailbox, [ana.Id], default);
        await store.FollowUps.EverAsync(store.Mailbox, [followUp.Id], default);
        await store.Talks.TellAsync(store.Mailbox, new Talk(followUp.Id, ana.Id, TalkKind.Call, Now), default);
        await store.Talks.TakeBackAsync(store.Mailbox, followUp.Id, default);
        await store.Plans.KeepAsync(store.Mailbox, OwnerPlan.Unmade, 0, Now, default);
        await store.Plans.ReadAsync(store.Mailbox, default);
        await store.Plans.WishAsync(store.Mailbox, [ana.Id], new RhythmWish(new DateOnly(2026, 3, 2), Rests: true), Now, default);
        await store.Plans.WishesAsync(store.Mailbox, default);
        await store.Plans.WishesAsync(store.Mailbox, [ana.Id], default);
        await store.Plans.MarksAsync(store.Mailbox, null, companies: true, default);
        await store.Plans.MarksAsync(store.Mailbox, null, companies: false, default);
        await store.Plans.MarksAsync(store.Mailbox, [ana.Id], companies: true, default);
        await store.People.KeptAsync(store.Mailbox, ["contoso.com"], default);
        await store.Proposals.MovesAsync(store.Mailbox, Now.AddDays(-30), default);
        await store.Snoozes.PutOffAsync(store.Mailbox, ["one"], new DateOnly(2026, 3, 9), Now, default);
        await store.Snoozes.OnAsync(store.Mailbox, new DateOnly(2026, 3, 2), default);
        await store.Snoozes.BringBackAsync(store.Mailbox, ["one"], Now, default);
        await store.Sync.CountsAsync(store.Mailbox, default);
        await store.Sync.QuarantineAsync(store.Mailbox, 10, default);
        await store.Sync.RetryQuarantineAsync(store.Mailbox, Now.AddDays(2), 10, default);
        await store.Sync.FailAsync(store.Mailbox, Inbox, "500", "broken", Now, default);
        await store.Sync.StartAgainAsync(store.Mailbox, Inbox, default);
        await store.MailsAsync(Inbox, caughtUp: true, From("1", "ana@adatum.com", Day(3)));
        await store.Sync.StartAgainAsync(store.Mailbox, Contacts, default);
        await store.CardsAsync(caughtUp: true, Card("e", "Lee", "lee@fabrikam.com"));
        await store.Mailboxes.KeepOwnerAsync(store.Mailbox, "Olga", Address("olga@northwind.com"), [Address("olga@home.net")], default);
        await store.Sync.KeepFeedsAsync(store.Mailbox, FeedKind.Mail, [new Feed(FeedKind.Mail, Inbox, "Inbox", 1)], default);
        await store.Sync.KeepFeedsAsync(store.Mailbox, FeedKind.Contacts, [new Feed(FeedKind.Contacts, "family", "Family", 1)], default);
    }

    private static IDisposable Listen(Func<string, bool> wanted, Dictionary<string, List<(string Name, object? Value)>> sent) =>
        DiagnosticListener.AllListeners.Subscribe(new Ear<DiagnosticListener>(listener =>
        {
            if (listener.Name == DbLoggerCategory.Name)
            {
                listener.Subscribe(new Ear<KeyValuePair<string, object?>>(said =>
                {
                    if (said.Value is CommandExecutedEventData executed && wanted(executed.Connection.DataSource))
                    {
                        sent[executed.Command.CommandText] = [.. executed.Command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))];
                    }
                }));
            }
        }));

    private static async Task<List<string>> PlanAsync(NetworkerContext context, string sql, List<(string Name, object? Value)> parameters)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    [GeneratedRegex("^\\s*(SELECT|UPDATE|DELETE)")]
    private static partial Regex ReadOrChange();

    [GeneratedRegex("(?:FROM|JOIN|UPDATE) \"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex Aliases();

    private sealed class Ear<T>(Action<T> hear) : IObserver<T>
    {
        public void OnNext(T value) => hear(value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
