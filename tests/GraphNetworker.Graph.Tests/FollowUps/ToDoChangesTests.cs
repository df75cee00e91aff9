using GraphNetworker.Core.FollowUps;
using GraphNetworker.Graph.FollowUps;

namespace GraphNetworker.Graph.Tests.FollowUps;

[TestClass]
public sealed class ToDoChangesTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 30, 8, 30, 0, TimeSpan.Zero);

    [TestMethod]
    public async Task A_reminder_and_a_star_stand_in_the_task_and_are_read_back()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed([], []));

        var placed = await practice.Mailbox().PlaceAsync(ToPlace(1) with { RemindAt = Morning.ToOffset(TimeSpan.FromHours(5)), Important = true }, null, mayBeThere: false, CancellationToken.None);
        var plain = await practice.Mailbox().PlaceAsync(ToPlace(2), null, mayBeThere: false, CancellationToken.None);
        var now = await practice.Mailbox().TaskAsync(placed.ListId, placed.TaskId, CancellationToken.None);
        var other = await practice.Mailbox().TaskAsync(plain.ListId, plain.TaskId, CancellationToken.None);

        Assert.AreEqual((Morning, true), (now!.RemindAt, now.Important));
        Assert.AreEqual((null, false), (other!.RemindAt, other.Important));
    }

    [TestMethod]
    public async Task Only_what_changes_is_changed()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed([], []));
        var placed = await practice.Mailbox().PlaceAsync(ToPlace(1) with { RemindAt = Morning, Important = true }, null, mayBeThere: false, CancellationToken.None);
        var before = (await practice.Mailbox().TaskAsync(placed.ListId, placed.TaskId, CancellationToken.None))!;

        Assert.AreEqual(before with { Title = "Other" }, await ChangedAsync(practice, placed, new TaskChange("Other", null, null)));
        Assert.AreEqual(before with { Title = "Other", Due = new DateOnly(2026, 12, 9), RemindAt = Morning.AddDays(8) }, await ChangedAsync(practice, placed, new TaskChange(null, new DateOnly(2026, 12, 9), null) { RemindAt = Morning.AddDays(8) }));
        Assert.IsNotNull((await ChangedAsync(practice, placed, new TaskChange(null, null, true))).CompletedAt);
        Assert.IsNotNull((await ChangedAsync(practice, placed, new TaskChange(null, null, true))).CompletedAt, "told again");
        Assert.IsNull((await ChangedAsync(practice, placed, new TaskChange(null, null, false))).CompletedAt);
    }

    [TestMethod]
    public async Task What_the_owner_changed_meanwhile_is_not_written_over()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed([], []));
        var placed = await practice.Mailbox().PlaceAsync(ToPlace(1), null, mayBeThere: false, CancellationToken.None);
        var read = (await practice.Mailbox().VersionAsync(placed.ListId, placed.TaskId, CancellationToken.None))!;
        await ChangedAsync(practice, placed, new TaskChange("The owner's", null, null));

        var written = await practice.Mailbox().ChangeAsync(placed.ListId, placed.TaskId, new TaskChange("Ours", null, null), read.Tag, CancellationToken.None);
        var deleted = await practice.Mailbox().DeleteAsync(placed.ListId, placed.TaskId, read.Tag, CancellationToken.None);

        Assert.IsNotNull(read.Tag);
        Assert.AreEqual((TaskWrite.Changed, TaskWrite.Changed), (written, deleted));
        Assert.AreEqual("The owner's", (await practice.Mailbox().TaskAsync(placed.ListId, placed.TaskId, CancellationToken.None))!.Title);
    }

    [TestMethod]
    public async Task Deleting_is_done_once_and_said_again_it_is_gone()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed([], []));
        var placed = await practice.Mailbox().PlaceAsync(ToPlace(1), null, mayBeThere: false, CancellationToken.None);

        var first = await practice.Mailbox().DeleteAsync(placed.ListId, placed.TaskId, null, CancellationToken.None);
        var again = await practice.Mailbox().DeleteAsync(placed.ListId, placed.TaskId, null, CancellationToken.None);
        var changed = await practice.Mailbox().ChangeAsync(placed.ListId, placed.TaskId, new TaskChange("x", null, null), null, CancellationToken.None);

        Assert.AreEqual((TaskWrite.Done, TaskWrite.Gone, TaskWrite.Gone), (first, again, changed));
        Assert.IsNull(await practice.Mailbox().VersionAsync(placed.ListId, placed.TaskId, CancellationToken.None));
    }

    [TestMethod]
    public async Task A_task_is_looked_for_without_making_one_and_the_former_one_is_not_it()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed([], []));

        var none = await practice.Mailbox().PlacedAsync(ToPlace(1).ExternalId, null, null, CancellationToken.None);
        var placed = await practice.Mailbox().PlaceAsync(ToPlace(1), null, mayBeThere: false, CancellationToken.None);
        int made = 0;
        var again = await practice.Mailbox().PlaceAsync(ToPlace(1) with { Former = placed.TaskId }, placed.ListId, mayBeThere: true, CancellationToken.None, () => Task.FromResult(made++));

        Assert.IsNull(none);
        Assert.AreEqual(placed, await practice.Mailbox().PlacedAsync(ToPlace(1).ExternalId, null, again.TaskId, CancellationToken.None));
        Assert.IsNull(await practice.Mailbox().PlacedAsync(ToPlace(2).ExternalId, placed.ListId, null, CancellationToken.None));
        Assert.AreNotEqual(placed.TaskId, again.TaskId);
        Assert.AreEqual(1, made);
    }

    private static async Task<TaskNow> ChangedAsync(Practice practice, PlacedTask placed, TaskChange change)
    {
        Assert.AreEqual(TaskWrite.Done, await practice.Mailbox().ChangeAsync(placed.ListId, placed.TaskId, change, null, CancellationToken.None));
        return (await practice.Mailbox().TaskAsync(placed.ListId, placed.TaskId, CancellationToken.None))!;
    }

    private static TaskToPlace ToPlace(int i) =>
        new(new Guid(i, 0, 0, new byte[8]), $"Task {i}", $"Why {i}", new DateOnly(2026, 12, 1), null, "Ana Ruiz");
}
