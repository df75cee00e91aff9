using GraphNetworker.Graph.Http;

namespace GraphNetworker.Graph.Tests.Http;

[TestClass]
public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [TestMethod]
    [DataRow("10", 10.0)]
    [DataRow("2.128", 2.128)]
    [DataRow(" 0 ", 0.0)]
    [DataRow("Tue, 24 Nov 2026 08:03:20 GMT", 200.0)]
    [DataRow("Tue, 24 Nov 2026 07:00:00 GMT", 0.0)]
    public void A_wait_is_read_as_seconds_whole_or_broken_or_as_a_date(string text, double seconds) =>
        Assert.AreEqual(TimeSpan.FromSeconds(seconds), RetryAfter.Parse(text, Now));

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    [DataRow("-3")]
    [DataRow("soon")]
    [DataRow("1e300")]
    public void What_is_no_wait_is_none(string? text) => Assert.IsNull(RetryAfter.Parse(text, Now));
}
