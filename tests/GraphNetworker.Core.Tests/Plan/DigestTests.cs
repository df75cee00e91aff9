using System.Text.RegularExpressions;
using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Tests.Plan;

[TestClass]
public sealed partial class DigestTests
{
    private static readonly DigestContent Quiet = new(new DateOnly(2026, 11, 30), 0, 0, 0, 0, 0, [], [], [], 0, "The plan needs 2 touches a week; your usual is 7. It fits.");

    [TestMethod]
    public void A_week_is_told_in_plain_words()
    {
        var digest = Digest.Write(Quiet with
        {
            InTouch = 12,
            Helps = 2,
            Goal = 3,
            Done = 4,
            PromisesKept = 1,
            Warmed = ["Ana Ruiz", "Lee Park"],
            WentQuiet = ["Jo Diaz"],
            Doings = [new("Write to Maya Osei", "usually every 3 weeks, last 7 weeks ago", 5), new("Call Tomas", "", 1)],
            More = 3,
        });

        Assert.AreEqual("Your network, week of November 30", digest.Subject);
        Assert.AreEqual(
            """
            Your network in the week of November 30.

            The week before, from November 23 to November 29:
            - in touch with 12 people
            - 2 people helped; you mean to help 3
            - 4 follow-ups done, 1 promise kept among them
            - warm again: Ana Ruiz, Lee Park
            - gone quiet: Jo Diaz

            Worth doing today:
            - Write to Maya Osei: usually every 3 weeks, last 7 weeks ago (5 minutes)
            - Call Tomas (1 minute)
            - and 3 more in the pane

            The plan needs 2 touches a week; your usual is 7. It fits.

            GraphNetworker wrote this to you alone. Your plan says whether it comes, and when.
            """.ReplaceLineEndings("\r\n"),
            digest.Text);
    }

    [TestMethod]
    public void What_there_is_nothing_to_say_of_is_not_said()
    {
        string text = Digest.Write(Quiet).Text;

        Assert.DoesNotContain("0", text.Replace("30", "", StringComparison.Ordinal));
        Assert.DoesNotContain("The week before", text);
        Assert.Contains("Nothing is due today.", text);
    }

    [TestMethod]
    public void However_much_there_is_it_stays_short()
    {
        string[] names = [.. Enumerable.Range(0, 40).Select(i => $"Person With A Long Name {i}")];
        string[] lines = Digest.Write(Quiet with
        {
            InTouch = 1,
            Helps = 1,
            Goal = 50,
            Done = 1,
            PromisesKept = 1,
            Warmed = names,
            WentQuiet = names,
            Doings = [.. names.Select(name => new DigestDoing($"Write to {name}", new string('x', 900), 5))],
            More = 10,
        }).Text.Split("\r\n");

        Assert.IsLessThanOrEqualTo(Digest.MostLines, lines.Length);
        Assert.IsTrue(lines.All(line => line.Length <= 200));
        Assert.Contains("- and 38 more in the pane", lines);
        Assert.IsTrue(lines.Any(line => line.EndsWith("Name 4 and 35 more", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_name_over_two_lines_stays_on_one() =>
        Assert.Contains("- gone quiet: Jo Diaz\r\n", Digest.Write(Quiet with { WentQuiet = ["Jo\r\nDiaz"] }).Text);

    [TestMethod]
    public void It_says_no_word_of_selling_or_book_keeping_and_ranks_nobody()
    {
        string text = Digest.Write(Quiet with { InTouch = 3, Helps = 2, Goal = 3, Done = 4, PromisesKept = 2, Warmed = ["Ana"], WentQuiet = ["Jo"], Doings = [new("Write", "why", 5)], More = 1 }).Text;

        Assert.IsFalse(Refused().IsMatch(text), text);
        Assert.IsFalse(Ranked().IsMatch(text), text);
    }

    [GeneratedRegex(@"\b(debts?|owe[sd]?|targets?|stack|lead scores?|leaderboard)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Refused();

    [GeneratedRegex(@"^\s*[0-9]+[.)]|#[0-9]", RegexOptions.Multiline)]
    private static partial Regex Ranked();
}
