using System.Diagnostics;
using System.Globalization;
using GraphNetworker.Api.Health;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Plan;
using GraphNetworker.Storage.Sync;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GraphNetworker.Api.Tests.Pane;

/// <summary>The pane asks the store as often for thousands of people as for a few. How long it takes is measured by the benchmark <c>pane</c>.</summary>
[TestClass]
public sealed class PaneQueriesTests
{
    private const int Few = 40;
    private const int Many = 2_000;

    [TestMethod]
    [DataRow("/api/pane", DisplayName = "today")]
    [DataRow("/api/pane?item=one&with=p7@people.example", DisplayName = "beside a mail of one")]
    [DataRow("/api/pane?item=some&with=p1@people.example&with=p2@people.example&with=p3@people.example&with=p4@people.example&with=p5@people.example", DisplayName = "beside a mail of five")]
    [DataRow("/api/health/going-quiet?take=50", DisplayName = "who goes quiet")]
    [DataRow("/api/plan", DisplayName = "the plan")]
    public async Task The_store_is_asked_as_often_however_many_people_there_are(string path)
    {
        await using var practice = await Practice.StartAsync(new Seeds().Build());
        using var counter = QueryCounter.Of(practice.Database);
        using var pane = await practice.PaneAsync();
        await pane.GetOkAsync("/api/pane");
        await pane.SyncAsync("synced");

        await KnowAsync(practice.Api.Services, 0, Few);
        int few = await CountAsync();
        await KnowAsync(practice.Api.Services, Few, Many);
        int many = await CountAsync();

        Assert.IsGreaterThan(0, few);
        Assert.AreEqual(few, many);

        async Task<int> CountAsync()
        {
            await pane.GetOkAsync("/api/pane"); // whoever changed is read into the warm network once
            return await counter.FewestAsync(() => pane.GetOkAsync(path));
        }
    }

    /// <summary>These people write and are answered, every fiftieth of them often, and two of three have a rhythm.</summary>
    private static async Task KnowAsync(IServiceProvider services, int first, int end)
    {
        var mailbox = (await services.GetRequiredService<MailboxStore>().AllAsync(CancellationToken.None)).Single().Id;
        var store = services.GetRequiredService<SyncStore>();
        string folder = (await store.FeedsAsync(mailbox, CancellationToken.None)).First(state => state.Feed.Kind == FeedKind.Mail).Feed.FolderId;
        var from = (await store.FeedsAsync(mailbox, CancellationToken.None)).Single(state => state.Feed.FolderId == folder).Cursor;
        var to = new Cursor(string.Create(CultureInfo.InvariantCulture, $"https://graph.microsoft.com/v1.0/me/mailFolders('x')/messages/delta?$deltatoken={end}"), CaughtUp: true);
        int[] numbers = [.. Enumerable.Range(first, end - first)];
        await store.SaveAsync(mailbox, folder, [.. numbers.SelectMany(Mails)], from, to, Seeds.Now, CancellationToken.None);

        var known = await services.GetRequiredService<PeopleStore>().ByAddressAsync(mailbox, [.. numbers.Where(i => i % 3 > 0).Select(AddressOf)], CancellationToken.None);
        var wish = new RhythmWish(DateOnly.FromDateTime(Seeds.Now.UtcDateTime), Circle.Starters[0].Id);
        await services.GetRequiredService<PlanStore>().WishAsync(mailbox, [.. known.Values.Select(person => person.Id)], wish, Seeds.Now, CancellationToken.None);
        services.GetRequiredService<Networks>().Forget(mailbox); // it was written behind the back of who keeps them warm
    }

    private static MailAddress AddressOf(int i) => MailAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"p{i}@people.example"))!.Value;

    private static IEnumerable<Change<ReadMail>> Mails(int i)
    {
        int exchanges = i % 50 == 0 ? 16 : 1;
        var who = new Correspondent(AddressOf(i), $"Person {i}");
        for (int e = 0; e < exchanges; e++)
        {
            foreach (var direction in (Direction[])[Direction.Received, Direction.Sent])
            {
                var at = Seeds.Now.AddDays(-120 - (14 * e)).AddHours(direction == Direction.Sent ? 0 : -1).AddSeconds(-i);
                string id = string.Create(CultureInfo.InvariantCulture, $"{i}-{e}-{direction}");
                yield return new Change<ReadMail>(id, new ReadMail(id, new MailReading.Exchange([new Interaction(who, direction, at, 1)]), at));
            }
        }
    }

    /// <summary>Counts what one database is asked.</summary>
    private sealed class QueryCounter(string database) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _subscriptions = [];
        private int _asked;

        public static QueryCounter Of(string database)
        {
            var counter = new QueryCounter(database);
            counter._subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(counter));
            return counter;
        }

        /// <summary>The fewest questions of several equal calls: workers of the background ask meanwhile.</summary>
        public async Task<int> FewestAsync(Func<Task> call)
        {
            int fewest = int.MaxValue;
            for (int i = 0; i < 5; i++)
            {
                int before = Volatile.Read(ref _asked);
                await call();
                fewest = Math.Min(fewest, Volatile.Read(ref _asked) - before);
            }

            return fewest;
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command.Connection.DataSource: { } source } && source == database)
            {
                Interlocked.Increment(ref _asked);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(one => one.Dispose());
    }
}
