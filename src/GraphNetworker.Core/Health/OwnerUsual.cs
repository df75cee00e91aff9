namespace GraphNetworker.Core.Health;

/// <summary>What is usual for one owner: the same silence means another thing in a lively mailbox than in a sleepy one.</summary>
/// <param name="Season">
/// How lively the mailbox is this month against its year: ln(mails a day in the last month + 0.05) - ln(the same in the last year + 0.05).
/// Below 0 on holiday, in parental leave, between two jobs.
/// </param>
/// <param name="Shift">What the mailbox's own finished history adds to every logit; see <see cref="OwnerHistory"/>.</param>
public readonly record struct OwnerUsual(double Season, double Shift)
{
    private const double Floor = 0.05; // mails a day; keeps the logarithm of a silent month finite

    /// <summary>The season of a mailbox from its fading sums, all ties together.</summary>
    /// <param name="month">Mails that count, fading in 30 days.</param>
    /// <param name="year">The same, fading in 365 days.</param>
    /// <param name="age">Days since the first of them; a young mailbox has a part of a year only, and fades as it does.</param>
    internal static double SeasonOf(double month, double year, double age) =>
        Math.Log((month / 30) + Floor) - Math.Log((year / ((365 * (1 - Math.Exp(-age / 365))) + 20)) + Floor);
}
