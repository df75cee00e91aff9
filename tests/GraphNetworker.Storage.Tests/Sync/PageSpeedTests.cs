using System.Diagnostics;
using GraphNetworker.Core.Sync;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.Sync;

/// <summary>What a page of 500 mails costs. The bar is far above what it takes, so that a busy machine passes and a fault does not.</summary>
public abstract class PageSpeedTests(StorageKind kind) : StoreTests(kind)
{
    private const int Pages = 12;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DoNotParallelize]
    public async Task A_page_of_500_mails_is_saved_in_a_moment()
    {
        await using var store = await OpenAsync();
        Cursor? cursor = null;
        var each = new List<double>();
        for (int page = 0; page < Pages; page++)
        {
            var next = new Cursor($"page {page}", false);
            var mails = Enumerable.Range(page * 500, 500).Select(i => From($"mail {i}", $"person{i * 7919 % 2000}@adatum.com", Day(0).AddMinutes(i), "Some Body")).ToArray();
            long start = Stopwatch.GetTimestamp();
            await store.Sync.SaveAsync(store.Mailbox, Inbox, mails, cursor, next, Now, default);
            each.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            cursor = next;
        }

        each.Sort();
        TestContext.WriteLine($"a page of 500 mails: median {each[Pages / 2]:0} ms, slowest {each[^1]:0} ms");
        Assert.IsLessThan(4000, each[Pages / 2]);
    }
}

[TestClass]
public sealed class PageSpeedTestsOnSqlite() : PageSpeedTests(StorageKind.Sqlite);

[TestClass]
public sealed class PageSpeedTestsOnPostgreSql() : PageSpeedTests(StorageKind.PostgreSql);
