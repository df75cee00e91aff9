namespace GraphNetworker.Sandbox.Stories;

/// <summary>Moments of a script, in days before today. Negative ones lie ahead.</summary>
internal static class Ago
{
    public const int Today = 0;

    public static int Days(int days) => days;

    public static int Weeks(int weeks) => weeks * 7;

    public static int Months(double months) => (int)(months * 30.44);

    public static int Years(double years) => (int)(years * 365.25);
}
