using GraphNetworker.Core.People;

namespace GraphNetworker.Core.FollowUps;

/// <summary>Something the owner has undertaken to do for a person, with a day to do it by.</summary>
/// <param name="Id">Ours; the <c>externalId</c> of the task's linked resource, by which a task is found again.</param>
/// <param name="For">For whom.</param>
/// <param name="Title">What to do, in the owner's list.</param>
/// <param name="Reason">Why now: the body of the task.</param>
/// <param name="Due">The day, in the owner's own calendar.</param>
/// <param name="Mail">The mail it came from, or null.</param>
/// <param name="State">Where it stands.</param>
public sealed record FollowUp(
    Guid Id,
    PersonId For,
    string Title,
    string Reason,
    DateOnly Due,
    MailOrigin? Mail,
    FollowUpState State)
{
    /// <summary>The longest title a task takes: the subject of an item in Exchange has at most 255 characters ([MS-OXCMSG], PidTagSubject).</summary>
    public const int LongestTitle = 255;

    private const int YearsAheadAtMost = 5;

    /// <summary>Begins a follow-up, or says what has to be mended first.</summary>
    /// <param name="id">Made by whoever asks, once per wish: asking again with it changes nothing.</param>
    /// <param name="person">For whom.</param>
    /// <param name="personName">Their name, for the title.</param>
    /// <param name="title">What to do; null or blank for "Follow up with" and the name.</param>
    /// <param name="why">Why now, such as the sentence of the health reading; null when there is nothing to say.</param>
    /// <param name="due">The day, in the owner's own calendar.</param>
    /// <param name="mail">The mail it comes from.</param>
    /// <param name="now">The present moment.</param>
    public static Beginning Begin(Guid id, PersonId person, string personName, string? title, string? why, DateOnly due, MailOrigin? mail, DateTimeOffset now)
    {
        string wanted = string.IsNullOrWhiteSpace(title) ? Cut($"Follow up with {personName}") : title.Trim();
        if (wanted.Length > LongestTitle)
        {
            return new Beginning.Refused("title", $"The title has {wanted.Length} characters.", $"Keep it to {LongestTitle}.");
        }

        // The owner's calendar may be a day behind UTC (as far as UTC-12): their today must never be refused.
        var earliest = DateOnly.FromDateTime(now.UtcDateTime.AddHours(-12));
        var latest = earliest.AddYears(YearsAheadAtMost);
        if (due < earliest)
        {
            return new Beginning.Refused("due", $"{due:yyyy-MM-dd} has passed.", "Choose today or a later day.");
        }

        if (due > latest)
        {
            return new Beginning.Refused("due", $"{due:yyyy-MM-dd} is more than {YearsAheadAtMost} years away.", $"Choose a day up to {latest:yyyy-MM-dd}.");
        }

        return new Beginning.Ready(new FollowUp(id, person, wanted, ReasonFor(personName, why), due, mail, FollowUpState.Waiting));
    }

    // The body of the task, read days later in another program: whom it is about and why. The mail stands beside it as the task's link,
    // so its subject is not written here and can be forgotten when the follow-up is done.
    private static string ReasonFor(string personName, string? why) =>
        string.IsNullOrWhiteSpace(why) ? $"For {personName}." : $"For {personName}. {why.Trim()}";

    private static string Cut(string text)
    {
        int length = Math.Min(text.Length, LongestTitle);
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}

/// <summary>The mail a follow-up came from.</summary>
/// <param name="InternetMessageId">The mail's Message-ID, angle brackets included.</param>
/// <param name="Subject">Its subject, kept while the follow-up is open.</param>
public sealed record MailOrigin(string InternetMessageId, string? Subject);

/// <summary>Where a follow-up stands.</summary>
public enum FollowUpState
{
    /// <summary>Undertaken here, on its way to Microsoft To Do.</summary>
    Waiting,

    /// <summary>A task in Microsoft To Do.</summary>
    InToDo,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Its task was deleted in Microsoft To Do: let go, without a word of blame.</summary>
    Dropped,
}
