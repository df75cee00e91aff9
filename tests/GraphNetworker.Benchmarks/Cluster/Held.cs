using Npgsql;

namespace GraphNetworker.Benchmarks.Cluster;

/// <summary>What PostgreSQL holds, asked for in plain SQL.</summary>
internal sealed class Held(string connection) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connection);

    public async Task<long> CountAsync(string question, CancellationToken cancel)
    {
        await using var command = _source.CreateCommand(question);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Every mail: whose, its id, its folder's id.</summary>
    public Task<IReadOnlyList<(Guid Owner, string Mail, string Folder)>> MailsAsync(CancellationToken cancel) => ReadAsync(
        """SELECT b."user", m.graph_id, f.folder_id FROM mails m JOIN feeds f ON f.id = m.feed JOIN mailboxes b ON b.id = m.mailbox""",
        row => (row.GetGuid(0), row.GetString(1), row.GetString(2)),
        cancel);

    /// <summary>Every mailbox with how many mails are held of it, and whether each of its folders has been read to its end.</summary>
    public Task<IReadOnlyList<(Guid Owner, long Mails, bool CaughtUp)>> ReadSoFarAsync(CancellationToken cancel) => ReadAsync(
        """
        SELECT b."user", (SELECT count(*) FROM mails m WHERE m.mailbox = b.id),
               EXISTS (SELECT 1 FROM feeds f WHERE f.mailbox = b.id AND f.kind = 1) AND NOT EXISTS (SELECT 1 FROM feeds f WHERE f.mailbox = b.id AND f.kind <= 1 AND NOT f.caught_up)
        FROM mailboxes b
        """,
        row => (row.GetGuid(0), row.GetInt64(1), row.GetBoolean(2)),
        cancel);

    /// <summary>Every address of a person whom an owner has added: whose, the address.</summary>
    public Task<IReadOnlyList<(Guid Owner, string Address)>> AddedAsync(CancellationToken cancel) => ReadAsync(
        """SELECT b."user", a.address FROM addresses a JOIN people p ON p.id = a.person JOIN mailboxes b ON b.id = a.mailbox WHERE a.added IS NOT NULL""",
        row => (row.GetGuid(0), row.GetString(1)),
        cancel);

    /// <summary>Every follow-up: whose, its id.</summary>
    public Task<IReadOnlyList<(Guid Owner, Guid FollowUp)>> FollowUpsAsync(CancellationToken cancel) => ReadAsync(
        """SELECT b."user", f.id FROM follow_ups f JOIN mailboxes b ON b.id = f.mailbox""",
        row => (row.GetGuid(0), row.GetGuid(1)),
        cancel);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string question, Func<NpgsqlDataReader, T> line, CancellationToken cancel)
    {
        await using var command = _source.CreateCommand(question);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lines = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            lines.Add(line(reader));
        }

        return lines;
    }
}
