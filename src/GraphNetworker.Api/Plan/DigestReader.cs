using GraphNetworker.Api.Suggestions;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.Plan;

/// <summary>Puts a week's digest together: how the week before went, what today holds, whether the plan fits.</summary>
internal sealed class DigestReader(ReviewReader reviews, SuggestionReader suggestions)
{
    /// <summary>The digest of a week, as of now.</summary>
    public async Task<Digest> WriteAsync(MailboxAccount account, DigestPeriod period, CancellationToken cancel)
    {
        var day = await suggestions.OfDayAsync(account, null, cancel);
        var review = await reviews.ReadAsync(account, ReviewPeriod.Week, period.LookedBackOn, cancel);
        return Digest.Write(new DigestContent(
            period.Monday,
            review?.Weeks.Sum(week => week.InTouch) ?? 0,
            review?.Helps ?? 0,
            review?.Goal ?? 0,
            review?.Done ?? 0,
            review?.PromisesKept ?? 0,
            [.. review?.Warmed.Select(person => person.Name) ?? []],
            [.. review?.WentQuiet.Select(person => person.Name) ?? []],
            [.. day.List.Lines.Select(line => new DigestDoing(line.Title, line.Why, line.Minutes))],
            day.More,
            Feasibility.Of(day.Plan.ForForecast(), day.Plan.PerWeek(), day.Plan.Today).Words));
    }
}
