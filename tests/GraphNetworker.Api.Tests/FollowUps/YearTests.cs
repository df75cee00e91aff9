using System.Globalization;
using GraphNetworker.Api.Tests.Sync;

namespace GraphNetworker.Api.Tests.FollowUps;

/// <summary>Whatever happens in a year on both sides and on the way between them, both come to what the table says, and nothing is doubled or lost. YEARS says how many walks, FIRST_YEAR where the seeds begin.</summary>
[TestClass]
[DoNotParallelize]
public sealed class YearTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task A_year_of_changes_on_both_sides_ends_as_the_table_says()
    {
        await using var ground = await WalkGround.OpenAsync();
        int first = Setting("FIRST_YEAR", 1);
        int count = Setting("YEARS", 4);
        for (int seed = first; seed < first + count; seed++)
        {
            using var walk = new YearWalk(ground, seed);
            try
            {
                await walk.RunAsync();
            }
            catch (Exception failure)
            {
                Assert.Fail($"{walk.Story}\n{failure}");
            }
        }

        TestContext.WriteLine($"{count} years from seed {first}.");
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int set) ? set : usual;
}
