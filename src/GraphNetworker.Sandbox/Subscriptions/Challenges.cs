namespace GraphNetworker.Sandbox.Subscriptions;

/// <summary>
/// When a subscription that nears its end is told to reauthorize. After the illustration in change-notifications-lifecycle-events.md:
/// three hours before the end, then at half of what is left, in the last hour every fifteen minutes. Departure: the life of the access
/// token is not watched, and the flow of changes does not pause for one who does not answer.
/// </summary>
internal static class Challenges
{
    private static readonly TimeSpan First = TimeSpan.FromHours(3);
    private static readonly TimeSpan LastHour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(15);

    public static DateTimeOffset Next(DateTimeOffset now, DateTimeOffset expires)
    {
        var left = expires - now;
        return left > First ? expires - First
            : left > LastHour ? now + (left / 2)
            : left > Often ? now + Often
            : expires;
    }
}
