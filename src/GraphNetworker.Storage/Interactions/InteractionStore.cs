using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Storage.Interactions;

/// <summary>Who was in touch with whom. Two mails of one address, one direction and one second are one interaction: copies in several folders count once.</summary>
public sealed class InteractionStore
{
    /// <summary>The whole network, person by person, each person's interactions from oldest to newest, streamed.</summary>
    public IAsyncEnumerable<PersonInteraction> AllAsync(MailboxId mailbox, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>The interactions of these people, in the same order. One query.</summary>
    public Task<IReadOnlyList<PersonInteraction>> OfAsync(MailboxId mailbox, IReadOnlyCollection<PersonId> people, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>The last interactions with one person, newest first.</summary>
    public Task<IReadOnlyList<PersonInteraction>> LatestAsync(MailboxId mailbox, PersonId person, int take, CancellationToken cancel) => throw new NotImplementedException();
}

/// <summary>One interaction of one person.</summary>
public readonly record struct PersonInteraction(PersonId Person, Direction Direction, DateTimeOffset At, int People)
{
    /// <summary>The same without the person: what <c>Tie.From</c> takes.</summary>
    public Touch Touch => new(Direction, At, People);
}
