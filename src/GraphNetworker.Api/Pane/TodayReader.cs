using GraphNetworker.Api.Proposals;
using GraphNetworker.Api.Suggestions;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.Pane;

/// <summary>The day without a mail open: its list, how the week stands, and one question.</summary>
internal sealed class TodayReader(SuggestionReader suggestions, ProposalReader proposals)
{
    /// <summary>Puts it together.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="today">The day in the owner's own calendar.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<TodayView> ReadAsync(MailboxAccount account, DateOnly today, CancellationToken cancel)
    {
        var day = await suggestions.OfDayAsync(account, today, cancel);
        var plan = day.Plan;
        return new TodayView(
            [.. day.List.Lines.Select(one => SuggestionView.Of(one, day))],
            day.More,
            day.PutOff,
            plan.IsDayOff,
            new WeekView(
                plan.Kept.Version > 0,
                plan.Plan.Objective,
                0,
                plan.Plan.WeeklyHelps,
                plan.People.Count == 0 ? null : Feasibility.Of(plan.ForForecast(), plan.PerWeek(), today).Words),
            await proposals.OfDayAsync(account, cancel));
    }
}
