using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Proposals;

/// <summary>A card that reaches nobody: every address of it is dead, no other is known, and nothing has been heard for long.</summary>
public static class DeadCard
{
    /// <summary>Somebody heard of since is not put aside.</summary>
    public static readonly TimeSpan SilentFor = TimeSpan.FromDays(180);

    /// <summary>The question whether to put the card aside; null while there is any way to reach them.</summary>
    /// <param name="card">The card.</param>
    /// <param name="lives">How all addresses of the person stand.</param>
    /// <param name="lastExchange">When the two were last in touch; null for never.</param>
    /// <param name="now">The moment of asking.</param>
    public static Proposal? Read(Card card, IReadOnlyCollection<AddressLife> lives, DateTimeOffset? lastExchange, DateTimeOffset now)
    {
        bool isReached = card.IsArchived || card.HasPhone || card.Addresses.Count == 0 || lives.Count == 0 || lives.Any(life => !life.IsDead);
        var since = lives.Max(life => life.Since);
        return isReached || now - (lastExchange ?? DateTimeOffset.MinValue) <= SilentFor || since is not { } died
            ? null
            : new Proposal(ProposalKind.Archive, $"archive|{string.Join(' ', lives.Select(life => life.Address.Value).Order(StringComparer.Ordinal))}", died, 1 - (0.1 / lives.Count));
    }
}
