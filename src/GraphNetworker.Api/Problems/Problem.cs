using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GraphNetworker.Api.Problems;

/// <summary>Every problem the API answers with is made here, anew for each answer: the framework writes into it while sending.</summary>
internal static class Problem
{
    public const string ContentType = "application/problem+json";

    private const string Names = "urn:graphnetworker:";

    public static ProblemDetails WrongMailbox => Make(403, "wrong-mailbox", "Another mailbox", "You are signed in as somebody else than the owner of this mailbox. Nothing was read or changed.");

    public static ProblemDetails OwnerMissing => Input("Mailbox-Owner", "The call does not say whose mailbox is open.", "Send the address Outlook reports as the mailbox's owner in the header Mailbox-Owner.");

    public static ProblemDetails Stranger => Make(403, "no-mail-account", "Not a mail account", "The account you are signed in with is not a person's account with a mailbox.");

    /// <summary>The owner has to sign in once; nothing is lost.</summary>
    public static ProblemDetails Reconnect(string code, string? claims) =>
        Make(401, code, "Reconnect needed", "Microsoft asks you to sign in again before reading goes on. Nothing is lost.", claims: claims);

    /// <summary>Microsoft could not be reached or refused.</summary>
    public static ProblemDetails Microsoft(string code, string words) => Make(502, code, "Microsoft 365 did not answer as hoped", words);

    /// <summary>The process that held the mailbox is gone, and no other has taken it over yet.</summary>
    public static ProblemDetails MovingOver => Make(503, "moving-over", "Moving over", "The machine that held this mailbox has ended; another takes it over within half a minute. Nothing is lost.");

    /// <summary>Something the caller sent cannot be taken.</summary>
    public static ProblemDetails Input(string field, string detail, string mend) => Make(400, "invalid-input", "Something is wrong with what was sent", detail, field, mend);

    /// <summary>A person who is not in this network.</summary>
    public static ProblemDetails UnknownPerson(string field) =>
        Make(404, "unknown-person", "No such person", "Nobody of your network has this id.", field, "Take the id from an answer of the pane or of the list of people.");

    /// <summary>A person with whom nothing was ever exchanged, or who is not in this network.</summary>
    public static ProblemDetails NothingToCorrect =>
        Make(404, "nothing-to-correct", "Nothing to correct", "There is no relationship with anybody of this id that a word could be said of.", "person", "Correct somebody with a number of health; take the id from an answer of the pane or of the list of people.");

    /// <summary>A follow-up that was never undertaken here.</summary>
    public static ProblemDetails UnknownFollowUp =>
        Make(404, "unknown-follow-up", "No such follow-up", "Nothing of this id was undertaken.", "id", "Take the id from an answer of the pane or of the list of follow-ups.");

    /// <summary>A follow-up that is done or let go already.</summary>
    public static ProblemDetails FollowUpNotOpen =>
        Make(409, "not-open", "Not open any more", "It is done or was let go; nothing was changed.", "id", "Take it up again first.");

    /// <summary>A follow-up of which nothing can have come yet.</summary>
    public static ProblemDetails FollowUpNotDone =>
        Make(409, "not-done", "Not done yet", "Nothing can have come of it before it is done; nothing was kept.", "id", "Say that it is done first.");

    /// <summary>A change of work that nobody is asked about.</summary>
    public static ProblemDetails UnknownProposal =>
        Make(404, "unknown-job-move", "No such change", "There is no change of work of this id.", "id", "Take the id from an answer of the pane or of the list.");

    /// <summary>A change of work that newer signs have made another one, or that was answered already.</summary>
    public static ProblemDetails ProposalOvertaken =>
        Make(409, "overtaken", "Not a question any more", "It was answered already, or newer signs say something else. Nothing was changed.", "id", "Read the pane again.");

    /// <summary>A yes that is too old to be taken back, or was never given.</summary>
    public static ProblemDetails ProposalTooLate =>
        Make(409, "too-late", "Cannot be taken back", "What was accepted can be taken back for 30 days.", "id", "Change the contact in Outlook.");

    /// <summary>A card that says something else than was known: both are shown, and nothing is written over.</summary>
    public static ProblemDetails CardChanged(string? known, string? found) =>
        Make(409, "card-changed", "The contact was changed in Outlook", found is null ? $"The contact (known here: {known}) was changed or deleted in Outlook a moment ago. Nothing was written." : $"Known here: {known}. In Outlook now: {found}. Nothing was written.", "id", "Wait for the next sync and answer again.");

    /// <summary>A contact was changed after it was written here: taking that back would take away what came later.</summary>
    public static ProblemDetails CardChangedSince(string? known, string? found) =>
        Make(409, "card-changed-since", "The contact was changed in Outlook since", found is null ? $"The contact (written here: {known}) was deleted in Outlook since. Nothing was written." : $"Written here: {known}. In Outlook now: {found}. Nothing was written.", "id", "Change the contact in Outlook by hand; what stands there now was entered after the yes.");

    /// <summary>The plan was changed in another window since it was read.</summary>
    public static ProblemDetails PlanChanged =>
        Make(409, "plan-changed", "The plan was changed elsewhere", "It was changed in another window since it was read here. Nothing was written.", "version", "Read the plan again and send the change with its version.");

    /// <summary>A problem known by its status alone.</summary>
    public static ProblemDetails OfStatus(int status) => status switch
    {
        401 => Make(401, "sign-in-needed", "Sign-in needed", "The call carries no sign-in that is accepted."),
        403 => Make(403, "not-permitted", "Not permitted", "The sign-in does not permit this call: it needs the scope access_as_user."),
        404 => Make(404, "not-found", "Nothing here", "There is nothing at this address."),
        405 => Make(405, "wrong-method", "Wrong method", "This address is not called this way."),
        413 => Make(413, "too-large", "Too large", "More was sent than is taken."),
        415 => Make(415, "wrong-content-type", "Wrong content type", "Send application/json."),
        >= 500 => Make(status, "our-fault", "Something broke on our side", "It has been noted. Try again."),
        _ => Make(status, $"http-{status}", "Refused", null),
    };

    /// <summary>Gives a problem that the framework made by its status alone our form.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var told = context.ProblemDetails;
        if (!told.Extensions.ContainsKey("code"))
        {
            var own = OfStatus(told.Status ?? context.HttpContext.Response.StatusCode);
            (told.Type, told.Title, told.Detail, told.Extensions["code"]) = (own.Type, own.Title, own.Detail, own.Extensions["code"]);
        }

        told.Extensions.Remove("traceId");
    }

    public static ProblemHttpResult Result(ProblemDetails problem) => TypedResults.Problem(problem);

    private static ProblemDetails Make(int status, string code, string title, string? detail, string? field = null, string? mend = null, string? claims = null)
    {
        var problem = new ProblemDetails { Type = Names + code.ToLowerInvariant(), Title = title, Status = status, Detail = detail };
        problem.Extensions["code"] = code;
        foreach (var (name, value) in new[] { ("field", field), ("mend", mend), ("claims", claims) })
        {
            if (value is not null)
            {
                problem.Extensions[name] = value;
            }
        }

        return problem;
    }
}
