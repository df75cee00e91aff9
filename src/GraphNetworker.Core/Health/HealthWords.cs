using System.Globalization;
using GraphNetworker.Core.Plan;

namespace GraphNetworker.Core.Health;

/// <summary>Says in words what a reading stands on, from the figures of the tie alone.</summary>
internal static class HealthWords
{
    // A quarter over one's own rhythm is still in time: rhythms are middles, half of all gaps are longer.
    private const double PastAfter = 1.25;

    /// <summary>"Usually every 3 weeks; last 12 days ago. You both answer in a day.", "4 weeks past your usual 6 weeks."</summary>
    public static string Reason(Tie tie, HealthWord word, DateTimeOffset now)
    {
        var silence = now - tie.LastExchange;
        string last = Elapsed.Ago(tie.LastExchange, now);
        if (word == HealthWord.Dormant)
        {
            return $"Once close; last exchange {last}.";
        }

        if (tie.Rhythm is not { } rhythm)
        {
            string exchanges = tie.Exchanges == 1 ? "1 exchange" : $"{Number(tie.Exchanges)} exchanges";
            return $"{exchanges} so far; last {last}.{Answers(tie)}";
        }

        var past = silence - rhythm.Gap;
        return silence > PastAfter * rhythm.Gap && past >= TimeSpan.FromDays(1)
            ? $"{Elapsed.Words(past)} past your usual {rhythm.Length}.{Answers(tie)}"
            : $"Usually {rhythm.Words}; last {last}.{Answers(tie)}";
    }

    /// <summary>How far the number looks: "Looking 90 days ahead.", "Looking 24 months ahead."</summary>
    public static string Ahead(TimeSpan horizon) =>
        horizon.TotalDays <= 180 ? $"Looking {Number((int)horizon.TotalDays)} days ahead." : $"Looking {Number((int)Math.Round(horizon.TotalDays / Elapsed.Month))} months ahead.";

    /// <summary>One line for each part, in the order of the parts.</summary>
    public static string[] Parts(in Tie tie, in HealthTerms terms, OwnerUsual owner, DateTimeOffset now)
    {
        return
        [
            "where one exchange today would stand",
            $"{Number(tie.Sent)} mails to them, {Number(tie.Received)} from them{Meetings(tie.Met)}, the newest counting most",
            tie.Strength.Words(tie.First),
            $"{Silence(tie, now)}: {(Math.Exp(terms.Missed) - 1).ToString("0.0", CultureInfo.InvariantCulture)} beats at your pace",
            Mailbox(owner),
        ];
    }

    /// <summary>What the owner said, and until when it counts.</summary>
    public static string Correction(HealthCorrection correction, DateTimeOffset now) =>
        $"as you said {Elapsed.Ago(correction.Given, now)}; counts until {correction.Until.UtcDateTime.ToString("MMMM d", CultureInfo.InvariantCulture)}";

    private static string Silence(in Tie tie, DateTimeOffset now)
    {
        string last = $"last exchange {Elapsed.Ago(tie.LastExchange, now)}";
        return tie.LastTouch > tie.LastExchange
            ? $"{last}, {(tie.LastReceived == tie.LastTouch ? "they" : "you")} wrote {Elapsed.Ago(tie.LastTouch, now)}"
            : last;
    }

    private static string Mailbox(OwnerUsual owner)
    {
        string season = owner.Season switch
        {
            > 0.2 => "livelier this month than in your year",
            < -0.2 => "quieter this month than in your year",
            _ => "as lively this month as in your year",
        };
        string habit = owner.Shift switch
        {
            > 0.1 => "; people come back to you more often than to most",
            < -0.1 => "; people come back to you less often than to most",
            _ => "",
        };
        return season + habit;
    }

    private static string Answers(Tie tie)
    {
        string? they = AnswerWords(tie.TheyAnswerIn);
        string? owner = AnswerWords(tie.OwnerAnswersIn);
        return (they, owner) switch
        {
            (null, null) => "",
            (not null, null) => $" They answer {they}.",
            (null, not null) => $" You answer {owner}.",
            _ when they == owner => $" You both answer {they}.",
            _ => $" They answer {they}, you {owner}.",
        };
    }

    private static string? AnswerWords(TimeSpan? time) => time?.TotalHours switch
    {
        null => null,
        <= 1 => "within the hour",
        <= 10 => "within hours",
        <= 36 => "in a day",
        <= 14 * 24 => $"in {(int)Math.Round(time.Value.TotalDays)} days",
        _ => $"in {(int)Math.Round(time.Value.TotalDays / 7)} weeks",
    };

    private static string Meetings(int met) => met switch
    {
        0 => "",
        1 => ", 1 meeting",
        _ => $", {Number(met)} meetings",
    };

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
