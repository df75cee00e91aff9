using System.Data;
using GraphNetworker.Core.People;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GraphNetworker.Storage;

/// <summary>What the two databases do each in its own way.</summary>
internal static class Database
{
    // sqlite.org/rescode.html: SQLITE_BUSY, and the extended codes of a primary key and of a unique index.
    private const int SqliteBusy = 5;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    /// <summary>Waits until no other transaction writes in this mailbox. SQLite has one writer anyway.</summary>
    /// <remarks>NO KEY leaves foreign keys alone: rows that point to the mailbox can be added meanwhile (postgresql.org/docs/current/explicit-locking.html).</remarks>
    public static Task LockAsync(NetworkerContext context, MailboxId mailbox, CancellationToken cancel) => context.Database.IsNpgsql()
        ? context.Database.ExecuteSqlAsync($"SELECT id FROM mailboxes WHERE id = {mailbox.Value} FOR NO KEY UPDATE", cancel)
        : Task.CompletedTask;

    /// <summary>The level at which several queries see one state and nobody waits: in SQLite the one that does not claim the writer at once.</summary>
    public static IsolationLevel Snapshot(NetworkerContext context) => context.Database.IsNpgsql() ? IsolationLevel.RepeatableRead : IsolationLevel.ReadUncommitted;

    /// <summary>Whether a transaction failed only because another one was first.</summary>
    public static bool LostRace(Exception failure) => (failure is DbUpdateException ? failure.InnerException : failure) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteBusy || sqlite.SqliteExtendedErrorCode is SqlitePrimaryKey or SqliteUnique,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };
}
