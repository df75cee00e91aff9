using System.Diagnostics.CodeAnalysis;
using GraphNetworker.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage;

/// <summary>The one place where something is written in a transaction, and tried again when another process came first.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A SemaphoreSlim whose wait handle nobody asks for holds nothing to give back.")]
internal sealed class Transactions(IDbContextFactory<NetworkerContext> contexts, StorageOptions options)
{
    // Who loses a race finds on the next attempt what the winner wrote. More than a few in a row is no race but a fault.
    private const int Attempts = 5;

    // SQLite has one writer. Who waits in line here is next at once; who is turned away there sleeps before asking again.
    private readonly SemaphoreSlim? _writer = options.Kind == StorageKind.Sqlite ? new SemaphoreSlim(1) : null;

    /// <summary>Runs the work for one mailbox. Transactions of one mailbox follow one another; those of two mailboxes do not wait.</summary>
    public Task<T> RunAsync<T>(MailboxId mailbox, Func<NetworkerContext, Task<T>> work, CancellationToken cancel) => RunAsync(
        async context =>
        {
            await Database.LockAsync(context, mailbox, cancel);
            return await work(context);
        },
        cancel);

    /// <summary>Runs work that is no mailbox's alone.</summary>
    public async Task<T> RunAsync<T>(Func<NetworkerContext, Task<T>> work, CancellationToken cancel)
    {
        await (_writer?.WaitAsync(cancel) ?? Task.CompletedTask);
        try
        {
            return await InTurnAsync(work, cancel);
        }
        finally
        {
            _writer?.Release();
        }
    }

    private async Task<T> InTurnAsync<T>(Func<NetworkerContext, Task<T>> work, CancellationToken cancel)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await using var context = await contexts.CreateDbContextAsync(cancel);
                await using var transaction = await context.Database.BeginTransactionAsync(cancel);
                var outcome = await work(context);
                await transaction.CommitAsync(cancel);
                return outcome;
            }
            catch (Exception failure) when (attempt < Attempts && Database.LostRace(failure))
            {
                // Everything of the attempt was rolled back; the next one starts from what is there now.
            }
        }
    }
}
