using System.Diagnostics;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Sync;
using Microsoft.EntityFrameworkCore;
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
        Circles = [new Circle(Guid.CreateVersion7(Now), "Close", new PlannedRhythm(21, 40)) { Categories = ["Clients", "Zürich"], Companies = ["Fabrikam"], Since = Today }],
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
        var (circle, same) = (Made.Circles[0], read.Plan.Circles.Single());
        Assert.AreEqual((circle.Id, circle.Name, circle.Rhythm, circle.Since), (same.Id, same.Name, same.Rhythm, same.Since));
        Assert.AreEqual("Clients Zürich, Fabrikam", $"{string.Join(' ', same.Categories)}, {string.Join(' ', same.Companies)}");
        Assert.AreEqual(
            (Made.Objective, Made.QuietFrom, Made.QuietUntil, Made.HolidayFrom, Made.HolidayUntil, Made.Zone, Made.Default, Made.Digest, Made.DigestDay, Made.DailyCap, Made.WeeklyHelps),
            (read.Plan.Objective, read.Plan.QuietFrom, read.Plan.QuietUntil, read.Plan.HolidayFrom, read.Plan.HolidayUntil, read.Plan.Zone, read.Plan.Default, read.Plan.Digest, read.Plan.DigestDay, read.Plan.DailyCap, read.Plan.WeeklyHelps));
        CollectionAssert.AreEqual(Made.Days.ToArray(), read.Plan.Days.ToArray());
        CollectionAssert.AreEqual(Made.Automatic.ToArray(), read.Plan.Automatic.ToArray());
    }

    [TestMethod]
    public async Task A_plan_that_was_kept_before_circles_had_rules_has_none()
    {
        await using var store = await OpenAsync();
        await store.Plans.KeepAsync(store.Mailbox, Made, 0, Now, default);
        await using var context = await store.Contexts.CreateDbContextAsync();
        string then = """{"Objective":"Then","Zone":"UTC","Circles":[{"Id":"00000000-0000-4000-8000-000000000001","Name":"Close","Rhythm":{"Days":21,"LatestDays":32}}],"Digest":"Draft"}""";
        await context.Plans.ExecuteUpdateAsync(plan => plan.SetProperty(row => row.Settings, then));

        var circle = (await store.Plans.ReadAsync(store.Mailbox, default)).Plan.Circles.Single();

        Assert.AreEqual(("Close", 21, 0, 0, null), (circle.Name, circle.Rhythm.Days, circle.Categories.Count, circle.Companies.Count, circle.Since));
    }

    [TestMethod]
    public async Task What_rules_look_at_is_what_all_cards_of_a_person_say_unless_one_was_put_aside()
    {
        await using var store = await OpenAsync();
        await store.CardsAsync(
            Bearing("1", "Ana Ruiz", "Fabrikam", "ana@fabrikam.com", "Clients", "Friends"),
            Bearing("2", "Ana Ruiz", null, "ana@fabrikam.com", "clients", "Zürich"),
            Bearing("3", "Lee Park", "Contoso", "lee@contoso.com"),
            Bearing("4", "Jo Diaz", "Contoso", "jo@contoso.com", "Clients", Core.People.Card.Archived),
            Bearing("5", "Olga", "Northwind", "olga@northwind.com", "Clients"));
        var ana = (await store.PersonAsync("ana@fabrikam.com"))!.Id;
        var lee = (await store.PersonAsync("lee@contoso.com"))!.Id;

        var all = await store.Plans.MarksAsync(store.Mailbox, null, companies: true, default);
        var categories = await store.Plans.MarksAsync(store.Mailbox, null, companies: false, default);
        var one = await store.Plans.MarksAsync(store.Mailbox, [lee], companies: true, default);

        Assert.IsTrue(all.Keys.ToHashSet().SetEquals([ana, lee]), "not the owner, not who was put aside");
        Assert.AreEqual(("Clients Friends Zürich", "Fabrikam"), (string.Join(' ', all[ana].Categories), all[ana].Company));
        Assert.AreEqual((0, "Contoso"), (all[lee].Categories.Count, all[lee].Company));
        Assert.AreEqual(ana, categories.Keys.Single());
        Assert.AreEqual(lee, one.Keys.Single());
    }

    [TestMethod]
    public async Task A_category_taken_off_in_Outlook_is_gone_with_the_next_page()
    {
        await using var store = await OpenAsync();
        await store.CardsAsync(Bearing("1", "Ana Ruiz", null, "ana@fabrikam.com", "Clients"));
        var ana = (await store.PersonAsync("ana@fabrikam.com"))!.Id;
        var before = (await store.People.CardsOfAsync(store.Mailbox, [ana], default))[ana];

        await store.CardsAsync(Bearing("1", "Ana Ruiz", null, "ana@fabrikam.com"));

        Assert.AreEqual("Clients", before.Categories.Single());
        Assert.IsEmpty((await store.People.CardsOfAsync(store.Mailbox, [ana], default))[ana].Categories);
        Assert.IsEmpty(await store.Plans.MarksAsync(store.Mailbox, null, companies: true, default));
    }

    [TestMethod]
    public async Task The_marks_of_ten_thousand_cards_are_read_in_one_go()
    {
        await using var store = await OpenAsync();
        foreach (int[] page in Enumerable.Range(0, 10_000).Chunk(500))
        {
            await store.CardsAsync([.. page.Select(i => Bearing($"c{i}", $"Person {i}", $"Company {i % 700} GmbH", $"p{i}@adatum.com", "Clients"))]);
        }

        var rules = new CircleRules(OwnerPlan.Unmade with { Circles = [Made.Circles[0] with { Categories = ["Friends"], Companies = ["Company 7"] }] });
        await store.Plans.MarksAsync(store.Mailbox, null, companies: true, default);
        var watch = Stopwatch.StartNew();
        var marks = await store.Plans.MarksAsync(store.Mailbox, null, companies: true, default);
        var read = watch.Elapsed;
        int fit = marks.Values.Count(rules.Fits);

        Assert.AreEqual((10_000, 15), (marks.Count, fit));
        TestContext.WriteLine($"10,000 cards read in {read.TotalMilliseconds:0} ms, asked in {(watch.Elapsed - read).TotalMilliseconds:0} ms");
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

    private static Change<Card> Bearing(string id, string name, string? company, string address, params string[] categories) =>
        new(id, new Card(id, name, null, company, [new Correspondent(Address(address), name)], Now) { Categories = categories, IsArchived = categories.Contains(Core.People.Card.Archived) });

    public required TestContext TestContext { get; set; }
}

[TestClass]
public sealed class PlanStoreTestsOnSqlite() : PlanStoreTests(StorageKind.Sqlite);

[TestClass]
public sealed class PlanStoreTestsOnPostgreSql() : PlanStoreTests(StorageKind.PostgreSql);
