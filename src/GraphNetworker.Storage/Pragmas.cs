using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GraphNetworker.Storage;

/// <summary>Sets up each SQLite connection as it opens.</summary>
internal sealed class Pragmas : DbConnectionInterceptor
{
    // WAL: readers never wait for the writer (sqlite.org/wal.html). NORMAL is safe with it: a power cut may lose the last commits,
    // never the file, and sync simply reads their pages again. The other figures: wait up to 30 s for another writer; 16 MB of cache for
    // each connection (the memory of a first reading grew by what 64 MB allowed; the pages beyond are in the system's own cache).
    private const string Settings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 30000; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
