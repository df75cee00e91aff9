namespace GraphNetworker.Sandbox.Stories;

internal enum SummerTime
{
    None,
    Europe,
    America,
}

/// <summary>The clock of a place. Written out here, because the time zones a machine has installed change from one to the next.</summary>
internal sealed record Zone(int Minutes, SummerTime Summer = SummerTime.None)
{
    public static readonly Zone Pacific = new(-480, SummerTime.America);
    public static readonly Zone Central = new(-360, SummerTime.America);
    public static readonly Zone Eastern = new(-300, SummerTime.America);
    public static readonly Zone London = new(0, SummerTime.Europe);
    public static readonly Zone Berlin = new(60, SummerTime.Europe);
    public static readonly Zone Athens = new(120, SummerTime.Europe);
    public static readonly Zone Dubai = new(240);
    public static readonly Zone India = new(330);
    public static readonly Zone China = new(480);
    public static readonly Zone Tokyo = new(540);
    public static readonly Zone Lagos = new(60);
    public static readonly Zone Sydney = new(600);

    public DateTimeOffset Local(DateTimeOffset moment) => moment.ToOffset(TimeSpan.FromMinutes(Minutes + (IsSummer(moment.UtcDateTime) ? 60 : 0)));

    /// <summary>The moment when a clock of this place shows this.</summary>
    public DateTimeOffset At(DateOnly day, double hour)
    {
        var standard = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMinutes(Math.Round(hour * 60) - Minutes);
        return Local(IsSummer(standard.UtcDateTime) ? standard.AddHours(-1) : standard);
    }

    private bool IsSummer(DateTime utc) => Summer switch
    {
        SummerTime.Europe => utc >= Sunday(utc.Year, 3, last: true).AddHours(1) && utc < Sunday(utc.Year, 10, last: true).AddHours(1),
        SummerTime.America => utc >= Sunday(utc.Year, 3, last: false).AddDays(7).AddMinutes(120 - Minutes) && utc < Sunday(utc.Year, 11, last: false).AddMinutes(60 - Minutes),
        _ => false,
    };

    private static DateTime Sunday(int year, int month, bool last)
    {
        var day = last ? new DateTime(year, month, DateTime.DaysInMonth(year, month)) : new DateTime(year, month, 1);
        int step = last ? -1 : 1;
        while (day.DayOfWeek != DayOfWeek.Sunday)
        {
            day = day.AddDays(step);
        }

        return day;
    }
}
