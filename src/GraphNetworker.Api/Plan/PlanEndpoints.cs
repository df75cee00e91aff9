using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Api.Sync;
using GraphNetworker.Core.Plan;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.Plan;

internal static class PlanEndpoints
{
    private const int Usual = 50;
    private const int MostPeople = 10_000;
    private const int LongestOver = 10_000;

    public static RouteGroupBuilder MapPlan(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/plan").WithTags("Plan");
        group.MapGet("/", ReadAsync).WithName("getPlan");
        group.MapPut("/", KeepAsync).WithName("changePlan").Answers(400, 409);
        group.MapPost("/feasibility", TryAsync).WithName("tryPlan").Answers(400);
        group.MapGet("/review", ReviewAsync).WithName("getReview").Answers(400);
        group.MapGet("/people", ListAsync).WithName("getPlannedPeople").Answers(400);
        group.MapPut("/people", WishAsync).WithName("changeRhythms").Answers(400);
        group.MapGet("/categories", ChoicesAsync).WithName("getRuleChoices");
        return group;
    }

    /// <summary>The plan, and whether it fits into the owner's weeks.</summary>
    private static async Task<Ok<PlanView>> ReadAsync(CurrentMailbox mailbox, IGrainFactory grains, CancellationToken cancel) =>
        TypedResults.Ok(await grains.Of(mailbox.Account.Id).PlanAsync(cancel));

    /// <summary>Changes the plan, unless it was changed elsewhere since it was seen.</summary>
    private static async Task<Results<Ok<PlanView>, ProblemHttpResult>> KeepAsync(CurrentMailbox mailbox, IGrainFactory grains, PlanChange change, CancellationToken cancel)
    {
        if (change.Settings.ToPlan().Faults() is [var fault, ..])
        {
            return Refuse(fault, "settings.");
        }

        return await grains.Of(mailbox.Account.Id).ChangePlanAsync(change, cancel) is { } kept ? TypedResults.Ok(kept) : Problem.Result(Problem.PlanChanged);
    }

    /// <summary>Whether a plan would fit; nothing is kept.</summary>
    private static async Task<Results<Ok<FeasibilityView>, ProblemHttpResult>> TryAsync(CurrentMailbox mailbox, IGrainFactory grains, PlanSettings settings, CancellationToken cancel) =>
        settings.ToPlan().Faults() is [var fault, ..] ? Refuse(fault, "") : TypedResults.Ok(await grains.Of(mailbox.Account.Id).TryPlanAsync(settings, cancel));

    /// <summary>How a week or a quarter went.</summary>
    /// <param name="mailbox">Whose.</param>
    /// <param name="grains">The way to it.</param>
    /// <param name="period"><c>week</c> or <c>quarter</c>; left out, the week.</param>
    /// <param name="day">A day of its last week; left out, today.</param>
    /// <param name="cancel">Gives up.</param>
    private static async Task<Results<Ok<ReviewView>, ProblemHttpResult>> ReviewAsync(CurrentMailbox mailbox, IGrainFactory grains, string? period, DateOnly? day, CancellationToken cancel)
    {
        if (!Enum.TryParse(period ?? nameof(ReviewPeriod.Week), ignoreCase: true, out ReviewPeriod wanted) || !Enum.IsDefined(wanted))
        {
            return Problem.Result(Problem.Input("period", "There is no such period.", "Ask for week or quarter."));
        }

        return await grains.Of(mailbox.Account.Id).ReviewAsync(wanted, day, cancel) is { } review
            ? TypedResults.Ok(review)
            : Problem.Result(Problem.Input("day", "That week is too far back, or has not come yet.", "Choose a day of the last months; a quarter reaches back thirteen weeks from it."));
    }

    /// <summary>Who has a rhythm, those longest over first.</summary>
    /// <param name="mailbox">Whose.</param>
    /// <param name="grains">The way to it.</param>
    /// <param name="circle">Only of this circle.</param>
    /// <param name="overdueBy">Only those at least so many days past their ideal day.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancel">Gives up.</param>
    private static async Task<Results<Ok<PlannedList>, ProblemHttpResult>> ListAsync(CurrentMailbox mailbox, IGrainFactory grains, Guid? circle, int? overdueBy, int? take, CancellationToken cancel)
    {
        if (overdueBy is < -LongestOver or > LongestOver)
        {
            return Problem.Result(Problem.Input("overdueBy", "Nobody can be that many days over.", $"Ask for {-LongestOver} to {LongestOver}."));
        }

        return ListLength.Refuse(take) is { } problem ? problem : TypedResults.Ok(await grains.Of(mailbox.Account.Id).PlannedAsync(circle, overdueBy, take ?? Usual, cancel));
    }

    /// <summary>Puts people into a circle, gives them a rhythm of their own, lets them rest, or takes all that back.</summary>
    private static async Task<Results<Ok<RhythmChanged>, ProblemHttpResult>> WishAsync(CurrentMailbox mailbox, IGrainFactory grains, RhythmChange change, CancellationToken cancel)
    {
        if (change.People.Count is 0 or > MostPeople)
        {
            return Problem.Result(Problem.Input("people", $"{change.People.Count} people were sent.", $"Send 1 to {MostPeople}."));
        }

        if (new[] { change.Circle is not null, change.Rhythm is not null, change.Rests }.Count(said => said) > 1)
        {
            return Problem.Result(Problem.Input("circle", "More than one thing is wished for.", "Send one of circle, rhythm and rests."));
        }

        if (change.Rhythm?.ToRhythm().Fault("rhythm") is { } fault)
        {
            return Refuse(fault, "");
        }

        var wished = await grains.Of(mailbox.Account.Id).WishAsync(change, cancel);
        return wished.Fault is { } refused ? Refuse(refused, "") : TypedResults.Ok(new RhythmChanged(wished.Changed));
    }

    /// <summary>Which categories and companies the rules of circles may name, with how many people each.</summary>
    private static async Task<Ok<RuleChoices>> ChoicesAsync(CurrentMailbox mailbox, IGrainFactory grains, CancellationToken cancel) =>
        TypedResults.Ok(await grains.Of(mailbox.Account.Id).RuleChoicesAsync(cancel));

    private static ProblemHttpResult Refuse(PlanFault fault, string under) => Problem.Result(Problem.Input(under + fault.Field, fault.Reason, fault.Mend));
}
