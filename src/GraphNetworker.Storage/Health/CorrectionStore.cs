using GraphNetworker.Core.Health;
using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.Health;

/// <summary>What the owner said of the health of a relationship. A handful of rows for each mailbox.</summary>
public sealed class CorrectionStore
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;

    internal CorrectionStore(IDbContextFactory<NetworkerContext> contexts)
    {
        _contexts = contexts;
    }

    /// <summary>All of a mailbox, those that have ended included.</summary>
    public async Task<IReadOnlyDictionary<PersonId, HealthCorrection>> AllAsync(MailboxId mailbox, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        var rows = await context.HealthCorrections
            .Where(row => row.Mailbox == mailbox.Value)
            .Join(context.People, row => row.Person, person => person.Id, (row, person) => new { person.Key, row.Shift, row.Given })
            .ToListAsync(cancel);
        return rows.GroupBy(row => row.Key).Select(said => said.MaxBy(row => row.Given)!).ToDictionary(row => new PersonId(row.Key), row => new HealthCorrection(row.Shift, DateTimeOffset.FromUnixTimeSeconds(row.Given)));
    }

    /// <summary>Keeps a correction in the place of an earlier one; null takes it back. False when nobody knows the person.</summary>
    public async Task<bool> KeepAsync(MailboxId mailbox, PersonId person, HealthCorrection? correction, CancellationToken cancel)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        long[] known = await context.People.Where(row => row.Mailbox == mailbox.Value && row.Key == person.Value).Select(row => row.Id).ToArrayAsync(cancel);
        if (known is not [long id])
        {
            return false;
        }

        if (correction is null)
        {
            await context.HealthCorrections.Where(row => row.Mailbox == mailbox.Value && row.Person == id).ExecuteDeleteAsync(cancel);
            return true;
        }

        // One statement, so that two windows of one owner cannot trip over each other.
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO health_corrections (mailbox, person, anchor, shift, given)
            VALUES ({mailbox.Value}, {id}, 0, {correction.Shift}, {correction.Given.ToUnixTimeSeconds()})
            ON CONFLICT (mailbox, person, anchor) DO UPDATE SET shift = excluded.shift, given = excluded.given
            """,
            cancel);
        return true;
    }
}
