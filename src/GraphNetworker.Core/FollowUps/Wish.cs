using GraphNetworker.Core.People;

namespace GraphNetworker.Core.FollowUps;

/// <summary>What somebody wants undertaken.</summary>
/// <param name="Id">Made by whoever asks, once per wish: asking again with it changes nothing. Of a suggestion <see cref="FollowUp.IdOf"/>.</param>
/// <param name="Person">For whom.</param>
/// <param name="PersonName">Their name, for the title.</param>
/// <param name="Due">The day, in the owner's own calendar.</param>
public sealed record Wish(Guid Id, PersonId Person, string PersonName, DateOnly Due)
{
    /// <summary>What to do; null or blank for "Follow up with" (of a watch "No answer yet from") and the name.</summary>
    public string? Title { get; init; }

    /// <summary>Why now, such as the sentence of the health reading; null when there is nothing to say.</summary>
    public string? Why { get; init; }

    /// <summary>The mail it comes from; of a watch, the mail that waits for an answer.</summary>
    public MailOrigin? Mail { get; init; }

    /// <inheritdoc cref="FollowUp.Origin"/>
    public string? Origin { get; init; }

    /// <inheritdoc cref="FollowUp.RemindAt"/>
    public DateTimeOffset? RemindAt { get; init; }

    /// <inheritdoc cref="FollowUp.Important"/>
    public bool Important { get; init; }

    /// <summary>Only if no answer has come by the day.</summary>
    public bool IfNoReply { get; init; }

    /// <inheritdoc cref="FollowUp.Zone"/>
    public string? Zone { get; init; }
}
