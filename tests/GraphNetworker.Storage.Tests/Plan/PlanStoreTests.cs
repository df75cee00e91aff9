using System.Diagnostics;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using static GraphNetworker.Storage.Tests.TestStore;

namespace GraphNetworker.Storage.Tests.Plan;

public abstract class PlanStoreTests(StorageKind kind) : StoreTests(kind)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly OwnerPlan Made = OwnerPlan.Unmade with
    {
        Objective = "More bridges",
        Days = [DayOfWeek.Tuesday, DayOfWeek.Thursday],
        QuietUntil = new TimeOnly(7, 30),
        HolidayFrom = new DateOnly(2026, 8, 1),
        HolidayUntil = new DateOnly(2026, 8, 20),
        Zone = "Europe/Berlin",
        Default = PlannedRhythm.Every(365),
        Circles = [new Circle(Guid.CreateVersion7(Now), "Close", new PlannedRhythm(21, 40))],
        Automatic = [Occasion.Promise],
        Digest = DigestWish.Draft,
        DigestDay = DayOfWeek.Friday,
    };

    [TestMethod]
    public async Task A_plan_comes_back_as_it_was_kept()
    {
        await using var store = await OpenAsync();

        var none = await store.Plans.ReadAsync(store.Mailbox, default);
        var kept = await store.Plans.KeepAsync(store.Mailbox, Made, 0, Now, default);
        var read = await store.Plans.ReadAsync(store.Mailbox, default);

        Assert.AreEqual(0, none.Version);
        Assert.AreEqual((1, 1), (kept!.Version, read.Version));
        Assert.AreEqual(Made.Circles[0], read.Plan.Circles.Single());
        Assert.AreEqual(
            (Made.Objective, Made.QuietFrom, Made.QuietUntil, Made.HolidayFrom, Made.HolidayUntil, Made.Zone, Made.Default, Made.Digest, Made.DigestDay, Made.DailyCap, Made.WeeklyHelps),
            (read.Plan.Objective, read.Plan.QuietFrom, read.Plan.QuietUntil, read.Plan.HolidayFrom, read.Plan.HolidayUntil, read.Plan.Zone, read.Plan.Default, read.Plan.Digest, read.Plan.DigestDay, read.Plan.DailyCap, read.Plan.WeeklyHelps));
        CollectionAssert.AreEqual(Made.Days.ToArray(), read.Plan.Days.ToArray());
        CollectionAssert.AreEqual(Made.Automatic.ToArray(), read.Plan.Automatic.ToArray());
    }

    [TestMethod]
    public async Task Of_two_windows_that_change_the_same_version_one_wins_and_the_other_is_told()
    {
        await using var store = await OpenAsync();

        var ends = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => store.Plans.KeepAsync(store.Mailbox, Made with { Objective = $"{i}" }, 0, Now, default))));

        var won = ends.Single(end => end is not null);
        Assert.AreEqual(won!.Plan.Objective, (await store.Plans.ReadAsync(store.Mailbox, default)).Plan.Objective);
        Assert.IsNull(await store.Plans.KeepAsync(store.Mailbox, Made, 0, Now, default));
        Assert.AreEqual(2, (await store.Plans.KeepAsync(store.Mailbox, Made, 1, Now, default))!.Version);
    }

    [TestMethod]
    public async Task The_last_wish_counts_and_can_be_taken_back()
    {
        await using var store = await OpenAsync();
        await store.MailsAsync(Inbox, From("1", "ana@adatum.com", Day(1)));
        var ana = (await store.PersonAsync("ana@adatum.com"))!.Id;
        var circle = Guid.CreateVersion7(Now);

        int known = await store.Plans.WishAsync(store.Mailbox, [ana, new PersonId(Guid.CreateVersion7(Now))], new RhythmWish(Today, circle), Now, default);
        var first = (await store.Plans.WishesAsync(store.Mailbox, default))[ana];
        await store.Plans.WishAsync(store.Mailbox, [ana], new RhythmWish(Today, Own: new PlannedRhythm(10, 12)), Now.AddMinutes(1), default);
        var second = (await store.Plans.WishesAsync(store.Mailbox, [ana], default))[ana];
        await store.Plans.WishAsync(store.Mailbox, [ana], null, Now.AddMinutes(2), default);

        Assert.AreEqual(1, known);
        Assert.AreEqual(new RhythmWish(Today, circle), first);
        Assert.AreEqual(new RhythmWish(Today, Own: new PlannedRhythm(10, 12)), second);
        Assert.IsEmpty(await store.Plans.WishesAsync(store.Mailbox, default));
    }

    [TestMethod]
    public async Task Five_thousand_people_change_their_circle_in_one_go()
    {
        await using var store = await OpenAsync();
        foreach (int[] page in Enumerable.Range(0, 5000).Chunk(500))
        {
            await store.MailsAsync(Inbox, [.. page.Select(i => From($"m{i}", $"p{i}@adatum.com", Day(1)))]);
        }

        await using var context = await store.Contexts.CreateDbContextAsync();
        PersonId[] all = [.. context.People.Select(person => person.Key).AsEnumerable().Select(key => new PersonId(key))];
        await store.Plans.WishAsync(store.Mailbox, all, new RhythmWish(Today, Guid.CreateVersion7(Now)), Now, default);
        var other = new RhythmWish(Today, Guid.CreateVersion7(Now));

        var watch = Stopwatch.StartNew();
        int changed = await store.Plans.WishAsync(store.Mailbox, all, other, Now.AddMinutes(1), default);
        watch.Stop();

        Assert.AreEqual(5000, changed);
        Assert.IsTrue((await store.Plans.WishesAsync(store.Mailbox, default)).Values.All(wish => wish == other));
        TestContext.WriteLine($"5,000 people in {watch.ElapsedMilliseconds} ms");
    }

    public required TestContext TestContext { get; set; }
}

[TestClass]
public sealed class PlanStoreTestsOnSqlite() : PlanStoreTests(StorageKind.Sqlite);

[TestClass]
public sealed class PlanStoreTestsOnPostgreSql() : PlanStoreTests(StorageKind.PostgreSql);
