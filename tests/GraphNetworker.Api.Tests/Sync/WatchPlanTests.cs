using GraphNetworker.Api.Sync;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Sync;
using GraphNetworker.Storage.Sync;

namespace GraphNetworker.Api.Tests.Sync;

[TestClass]
public sealed class WatchPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly Uri Address = new("https://network.contoso.test/api/notifications");
    private static readonly Watch Mails = new(FeedKind.Mail, "me/messages");
    private static readonly Watch Cards = new(FeedKind.Contacts, "me/contacts");

    [TestMethod]
    public void What_is_wished_and_not_there_is_made_and_what_is_there_is_left_alone()
    {
        var plan = WatchPlan.Of(Address, [Mails, Cards], [Kept("1", Mails, 6)], [Seen("1")], Nothing, Now);

        Assert.AreEqual((Cards, 0, 0, 0), (plan.Make.Single(), plan.Renew.Count, plan.End.Count, plan.Stray.Count));
    }

    [TestMethod]
    public void A_subscription_is_renewed_when_a_third_to_a_sixth_of_its_life_is_left_each_at_a_time_of_its_own()
    {
        var life = Subscriptions.LongestLife(FeedKind.Mail);
        TimeSpan[] left = [.. Enumerable.Range(0, 1000).Select(i => Kept($"{i}", Mails, 7)).Select(one => one.Expires - WatchPlan.RenewalOf(one))];

        Assert.IsLessThanOrEqualTo(life / 3, left.Max());
        Assert.IsGreaterThanOrEqualTo(life / 6, left.Min());
        Assert.IsLessThan(60, left.GroupBy(time => (int)time.TotalHours).Max(hour => hour.Count())); // 1,000 over 28 hours
    }

    [TestMethod]
    public void Whether_a_subscription_is_renewed_is_the_same_in_every_process()
    {
        var one = Kept("8f2f2a52-8f8c-4f0b-9a1b-6d1f5c1f0a77", Mails, 7);

        Assert.AreEqual(WatchPlan.RenewalOf(one), WatchPlan.RenewalOf(one with { ClientState = "other" }));
        Assert.IsEmpty(WatchPlan.Of(Address, [Mails], [one], null, Nothing, WatchPlan.RenewalOf(one).AddSeconds(-1)).Renew);
        Assert.AreEqual(one, WatchPlan.Of(Address, [Mails], [one], null, Nothing, WatchPlan.RenewalOf(one)).Renew.Single());
    }

    [TestMethod]
    public void What_is_doubted_or_missing_from_Microsofts_list_is_asked_about_before_it_is_made_anew()
    {
        var doubted = WatchPlan.Of(Address, [Mails], [Kept("1", Mails, 7)], [Seen("1")], new HashSet<string> { "1" }, Now);
        var missing = WatchPlan.Of(Address, [Mails], [Kept("1", Mails, 7)], [], Nothing, Now);
        var unasked = WatchPlan.Of(Address, [Mails], [Kept("1", Mails, 7)], null, Nothing, Now);

        Assert.AreEqual("1, 1, ", $"{doubted.Renew.Single().Id}, {missing.Renew.Single().Id}, {string.Concat(unasked.Renew)}");
        Assert.IsEmpty(doubted.Make.Concat(missing.Make).Concat(unasked.Make));
    }

    [TestMethod]
    public void What_ended_is_made_anew_without_asking()
    {
        var plan = WatchPlan.Of(Address, [Mails], [Kept("1", Mails, -1)], [], Nothing, Now);

        Assert.AreEqual(("1", Mails, 0, 0), (plan.Forget.Single().Id, plan.Make.Single(), plan.Renew.Count, plan.End.Count));
    }

    [TestMethod]
    public void What_is_not_read_any_more_or_was_made_twice_is_ended()
    {
        var plan = WatchPlan.Of(Address, [Mails], [Kept("1", Mails, 7), Kept("2", Mails, 7), Kept("3", Cards, 7)], null, Nothing, Now);

        Assert.AreEqual("2, 3", string.Join(", ", plan.End.Select(one => one.Id)));
        Assert.IsEmpty(plan.Make);
    }

    [TestMethod]
    public void Another_address_ends_the_old_ones_and_makes_new_ones_and_none_only_ends()
    {
        var moved = WatchPlan.Of(new Uri("https://other.test/api/notifications"), [Mails], [Kept("1", Mails, 7)], [Seen("1")], Nothing, Now);
        var none = WatchPlan.Of(null, [Mails], [Kept("1", Mails, 7)], null, Nothing, Now);

        Assert.AreEqual(("1", Mails), (moved.End.Single().Id, moved.Make.Single()));
        Assert.AreEqual(("1", 0), (none.End.Single().Id, none.Make.Count));
    }

    [TestMethod]
    public void Only_what_sends_to_our_address_and_is_not_kept_is_a_stray()
    {
        var plan = WatchPlan.Of(Address, [Mails], [Kept("1", Mails, 7)], [Seen("1"), Seen("2"), Seen("3", "https://other.test/api/notifications"), new Listed("4", "me/messages", null, null)], Nothing, Now);

        Assert.AreEqual("2", plan.Stray.Single().Id);
    }

    [TestMethod]
    public void A_word_is_new_each_time_short_enough_and_good_for_one_address()
    {
        string[] words = [.. Enumerable.Range(0, 100).Select(_ => Watchword.New(Address))];

        Assert.HasCount(100, words.Distinct().ToArray());
        Assert.IsTrue(words.All(word => word.Length <= Watchword.Longest && Watchword.IsFor(word, Address) && !Watchword.IsFor(word, new Uri("https://other.test/"))));
        Assert.IsTrue(Watchword.Is(words[0], words[0]));
        Assert.IsFalse(Watchword.Is(words[0], words[1]) || Watchword.Is(words[0], "") || Watchword.Is(words[0], words[0][..^1]));
    }

    private static IReadOnlySet<string> Nothing { get; } = new HashSet<string>();

    private static KeptSubscription Kept(string id, Watch watch, double days) => new(id, watch.Resource, Watchword.New(Address), Now.AddDays(days));

    private static Listed Seen(string id, string address = "https://network.contoso.test/api/notifications") => new(id, "me/messages", new Uri(address), null);
}
