using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Api.Sync;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Storage.FollowUps;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphNetworker.Api.FollowUps;

internal static class FollowUpEndpoints
{
    // RFC 5322 section 2.1.1: no line of a mail is longer, so no Message-ID is.
    private const int LongestMessageId = 998;

    public static RouteGroupBuilder MapFollowUps(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/follow-ups").WithTags("FollowUps");
        group.MapGet("/", ListAsync).WithName("getFollowUps").Answers(400);
        group.MapPost("/", UndertakeAsync).WithName("undertakeFollowUp").Answers(400, 404);
        group.MapPatch("/{id:guid}", ReviseAsync).WithName("reviseFollowUp").Answers(400, 404, 409);
        group.MapPost("/{id:guid}/done", (CurrentMailbox mailbox, IGrainFactory grains, Guid id) => ChangeAsync(mailbox, grains, id, new(FollowUpVerb.Done))).WithName("finishFollowUp").Answers(404);
        group.MapPost("/{id:guid}/reopen", (CurrentMailbox mailbox, IGrainFactory grains, Guid id) => ChangeAsync(mailbox, grains, id, new(FollowUpVerb.Reopen))).WithName("reopenFollowUp").Answers(404);
        group.MapPost("/{id:guid}/drop", (CurrentMailbox mailbox, IGrainFactory grains, Guid id) => ChangeAsync(mailbox, grains, id, new(FollowUpVerb.Drop))).WithName("dropFollowUp").Answers(404);
        group.MapPost("/{id:guid}/take-back", (CurrentMailbox mailbox, IGrainFactory grains, Guid id) => ChangeAsync(mailbox, grains, id, new(FollowUpVerb.TakeBack))).WithName("takeBackFollowUp").Answers(404);
        group.MapPost("/{id:guid}/outcome", (CurrentMailbox mailbox, IGrainFactory grains, Guid id, NewOutcome told) => ChangeAsync(mailbox, grains, id, new(FollowUpVerb.Outcome, Outcome: told.Outcome)))
            .WithName("tellOutcome").Answers(400, 404, 409);
        return group;
    }

    /// <summary>Open follow-ups, by due day.</summary>
    private static async Task<Results<Ok<IReadOnlyList<FollowUpView>>, ProblemHttpResult>> ListAsync(CurrentMailbox mailbox, FollowUpStore store, Guid? person, CancellationToken cancel)
    {
        var open = await store.OpenAsync(mailbox.Account.Id, person is { } one ? [new PersonId(one)] : null, cancel);
        return TypedResults.Ok<IReadOnlyList<FollowUpView>>([.. open.Select(FollowUpView.Of)]);
    }

    /// <summary>Undertakes something and writes it to Microsoft To Do. When Microsoft cannot be reached it is kept as waiting and sent later, once.</summary>
    private static async Task<Results<Ok<FollowUpView>, ProblemHttpResult>> UndertakeAsync(
        CurrentMailbox mailbox,
        NewFollowUp followUp,
        IGrainFactory grains)
    {
        if (followUp.Id == Guid.Empty)
        {
            return Problem.Result(Problem.Input("id", "The follow-up has no id.", "Make a new GUID for each press."));
        }

        if (followUp.Mail is { } sent && (string.IsNullOrWhiteSpace(sent.InternetMessageId) || sent.InternetMessageId.Length > LongestMessageId))
        {
            return Problem.Result(Problem.Input("mail.internetMessageId", "The mail has no Message-ID that can be one.", "Send the mail's Message-ID as it stands, or leave the mail out."));
        }

        if (followUp.From is { Length: 0 or > FollowUp.LongestOrigin })
        {
            return Problem.Result(Problem.Input("from", "This is no key of a line of the day.", "Send the key as the day gave it, or leave it out."));
        }

        if (followUp.Zone is { } zone && OwnerDay.ZoneOf(zone) is null)
        {
            return Problem.Result(Problem.Input("zone", "There is no time zone of this name.", "Send an IANA name such as Europe/Berlin, or leave it out."));
        }

        return await grains.Of(mailbox.Account.Id).UndertakeAsync(followUp) switch
        {
            { Kept: { } kept } => TypedResults.Ok(kept),
            { Refused: { } refused } => Problem.Result(Problem.Input(refused.Field, refused.Reason, refused.Mend)),
            _ => Problem.Result(Problem.UnknownPerson("person")),
        };
    }

    /// <summary>Gives an open follow-up another title or day, here and in Microsoft To Do.</summary>
    private static async Task<Results<Ok<FollowUpView>, ProblemHttpResult>> ReviseAsync(CurrentMailbox mailbox, IGrainFactory grains, Guid id, RevisedFollowUp revised) =>
        revised is { Title: null, Due: null }
            ? Problem.Result(Problem.Input("title", "Nothing is to change.", "Send a title, a day, or both."))
            : await ChangeAsync(mailbox, grains, id, new FollowUpEdit(FollowUpVerb.Revise, revised.Title, revised.Due));

    private static async Task<Results<Ok<FollowUpView>, ProblemHttpResult>> ChangeAsync(CurrentMailbox mailbox, IGrainFactory grains, Guid id, FollowUpEdit edit) =>
        await grains.Of(mailbox.Account.Id).ChangeFollowUpAsync(id, edit) switch
        {
            { View: { } view } => TypedResults.Ok(view),
            { Refused: { } refused } => Problem.Result(Problem.Input(refused.Field, refused.Reason, refused.Mend)),
            { End: FollowUpEnd.NotOpen } => Problem.Result(Problem.FollowUpNotOpen),
            { End: FollowUpEnd.NotDone } => Problem.Result(Problem.FollowUpNotDone),
            _ => Problem.Result(Problem.UnknownFollowUp),
        };
}
