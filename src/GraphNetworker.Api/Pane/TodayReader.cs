using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.Plan;
using GraphNetworker.Api.Proposals;
using GraphNetworker.Api.Suggestions;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.Pane;

/// <summary>The day without a mail open: its list, how the week stands, and one question.</summary>
internal sealed class TodayReader(SuggestionReader suggestions, ProposalReader proposals, FollowUpStore followUps, PeopleStore people, TimeProvider clock)
{
    // Of what was done longer ago nobody remembers what came of it.
    private static readonly TimeSpan AskedFor = TimeSpan.FromDays(14);

    /// <summary>Puts it together.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="today">The day in the owner's own calendar.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<TodayView> ReadAsync(MailboxAccount account, DateOnly today, CancellationToken cancel)
    {
        var day = await suggestions.OfDayAsync(account, today, cancel);
        var plan = day.Plan;
        var monday = OwnerDay.MondayOf(today);
        var done = await followUps.DoneBetweenAsync(account.Id, Helps.Begins(monday, plan.Plan), Helps.Begins(monday.AddDays(7), plan.Plan), cancel);
        return new TodayView(
            [.. day.List.Lines.Select(one => SuggestionView.Of(one, day))],
            day.More,
            day.PutOff,
            plan.IsDayOff,
            new WeekView(
                plan.Kept.Version > 0,
                plan.Plan.Objective,
                Helps.Count(done),
                plan.Plan.WeeklyHelps,
                plan.People.Count == 0 ? null : Feasibility.Of(plan.ForForecast(), plan.PerWeek(), today).Words),
            await AskedAsync(account, cancel),
            await proposals.OfDayAsync(account, cancel));
    }

    private async Task<OutcomeQuestion?> AskedAsync(MailboxAccount account, CancellationToken cancel) =>
        await followUps.UnaskedAsync(account.Id, clock.GetUtcNow() - AskedFor, 1, cancel) is [var kept]
            ? new OutcomeQuestion(FollowUpView.Of(kept), (await people.FindAsync(account.Id, kept.FollowUp.For, cancel))?.Name ?? "")
            : null;
}
