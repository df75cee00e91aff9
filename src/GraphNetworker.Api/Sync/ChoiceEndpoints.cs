using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.Problems;
using GraphNetworker.Api.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GraphNetworker.Api.Sync;

/// <summary>What may be read, and what reading it would bring. All of it works before anything is read.</summary>
internal static class ChoiceEndpoints
{
    public static void MapChoices(this RouteGroupBuilder sync)
    {
        sync.MapGet("/choices", ReadAsync).WithName("getChoices");
        sync.MapPut("/choices", KeepAsync).WithName("putChoices").Answers(400, 502);
        sync.MapGet("/preview", PreviewAsync).WithName("previewSync").Answers(400, 502);
        sync.MapGet("/preview/people", PeopleAsync).WithName("previewPeople").Answers(400, 502);
    }

    /// <summary>What the owner lets be read; until they have said so, what is proposed.</summary>
    private static async Task<Results<Ok<ChoicesView>, ProblemHttpResult>> ReadAsync(CurrentMailbox mailbox, IGrainFactory grains, CancellationToken cancel) =>
        TypedResults.Ok(await grains.Of(mailbox.Account.Id).ChoicesAsync(cancel));

    /// <summary>Keeps what the owner lets be read, and reads it. What is left out now and was read before is let go of.</summary>
    private static async Task<Results<Ok<ChoicesView>, ProblemHttpResult>> KeepAsync(CurrentMailbox mailbox, IGrainFactory grains, NewChoices choices, CancellationToken cancel)
    {
        var (kept, refused, trouble) = await grains.Of(mailbox.Account.Id).ChooseAsync(choices, cancel);
        return kept is not null ? TypedResults.Ok(kept) : Problem.Result(Of(refused, trouble));
    }

    /// <summary>How many mails each folder would bring, counted by Microsoft now.</summary>
    /// <param name="mailbox">Whose.</param>
    /// <param name="grains">The mailboxes.</param>
    /// <param name="years">How many years back, 1 to 50; left out, all there is.</param>
    /// <param name="cancel">Gives up.</param>
    private static async Task<Results<Ok<SyncPreview>, ProblemHttpResult>> PreviewAsync(CurrentMailbox mailbox, IGrainFactory grains, int? years, CancellationToken cancel)
    {
        if (SyncChoosing.Years(years) is { } wrong)
        {
            return Problem.Result(Of(wrong, null));
        }

        var (preview, refused, trouble) = await grains.Of(mailbox.Account.Id).PreviewAsync(years, cancel);
        return preview is not null ? TypedResults.Ok(preview) : Problem.Result(Of(refused, trouble));
    }

    /// <summary>How many people and exchanges one folder would bring, had it been read alone. Reads its headers, keeps nothing; hanging up ends it.</summary>
    /// <param name="mailbox">Whose.</param>
    /// <param name="grains">The mailboxes.</param>
    /// <param name="folder">The folder's id.</param>
    /// <param name="years">How many years back, 1 to 50; left out, all there is.</param>
    /// <param name="cancel">Gives up.</param>
    private static async Task<Results<Ok<PeoplePreview>, ProblemHttpResult>> PeopleAsync(CurrentMailbox mailbox, IGrainFactory grains, string folder, int? years, CancellationToken cancel)
    {
        if (SyncChoosing.Years(years) is { } wrong)
        {
            return Problem.Result(Of(wrong, null));
        }

        if (!SyncChoosing.CanBeId(folder))
        {
            return Problem.Result(Of(SyncChoosing.UnknownFolder("folder"), null));
        }

        Asked<PeoplePreview>? last = null;
        await foreach (var so in grains.Of(mailbox.Account.Id).PreviewPeopleAsync(folder, years, cancel).WithCancellation(cancel))
        {
            last = so;
        }

        return last?.Answer is { } people ? TypedResults.Ok(people) : Problem.Result(Of(last?.Refused, last?.Trouble));
    }

    private static ProblemDetails Of(Refusal? refused, Trouble? trouble) => (refused, trouble) switch
    {
        ({ } wrong, _) => Problem.Input(wrong.Field, wrong.Reason, wrong.Mend),
        (_, { } told) => Problem.Microsoft(told.Code, told.Words),
        _ => Problem.OfStatus(500),
    };
}
