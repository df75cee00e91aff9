using GraphNetworker.Core.Health;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.Health;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.Health;

/// <summary>Keeps what the owner says of a relationship.</summary>
internal sealed class HealthCorrections(CorrectionStore store, Networks networks, TimeProvider clock)
{
    /// <summary>From now on the relationship reads as this word, for 90 days; null takes it back. False when nothing can be said of the person.</summary>
    public async Task<bool> KeepAsync(MailboxAccount account, PersonId person, HealthWord? word, CancellationToken cancel)
    {
        var network = networks.Of(account.Id);
        HealthCorrection? correction = null;
        if (word is { } wanted)
        {
            var bonds = await network.OfAsync([person], cancel);
            correction = bonds.Of.GetValueOrDefault(person) is { } bond ? HealthCorrection.For(bond.Tie, bonds.Owner, wanted, clock.GetUtcNow()) : null;
            if (correction is null)
            {
                return false;
            }
        }

        bool kept = await store.KeepAsync(account.Id, person, correction, cancel);
        network.Touch(new HashSet<PersonId> { person });
        return kept;
    }
}
