using Microsoft.Extensions.Options;

namespace GraphNetworker.Api.Tests.Cluster;

[TestClass]
public sealed class MachineOptionsTests
{
    [TestMethod]
    public async Task Several_processes_cannot_share_a_SQLite_file_and_the_start_says_so_in_one_sentence()
    {
        // Nobody listens there: it is refused before anybody is asked.
        await using var practice = await Practice.StartAsync(new Seeds().Build(), ("Cluster:Redis", "127.0.0.1:1"));

        var refused = Assert.ThrowsExactly<OptionsValidationException>(() => _ = practice.Api.Server);

        Assert.AreEqual(
            "Cluster:Redis lets several processes share the mailboxes, which SQLite cannot keep for them: set Storage:Kind to PostgreSql, or leave Cluster:Redis out.",
            refused.Message);
    }
}
