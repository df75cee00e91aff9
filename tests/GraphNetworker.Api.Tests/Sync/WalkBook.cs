using System.Globalization;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using Microsoft.Data.Sqlite;

namespace GraphNetworker.Api.Tests.Sync;

/// <summary>What the store holds of one mailbox, read by plain SQL: none of the product's own reading is trusted here.</summary>
internal sealed class WalkBook(string file, MailboxId mailbox)
{
    private static readonly string[] Tables = ["people", "addresses", "cards", "mails", "interactions", "follow_ups", "owner_addresses"];

    public Task<IReadOnlyList<string>> MailsAsync() => ReadAsync(
        "SELECT m.graph_id || ' in ' || f.folder_id || CASE WHEN m.quarantined_at IS NOT NULL THEN ' quarantine' WHEN m.noise IS NOT NULL THEN ' noise' ELSE '' END FROM mails m JOIN feeds f ON f.id = m.feed WHERE m.mailbox = $box");

    public Task<IReadOnlyList<string>> InteractionsAsync() => ReadAsync(
        "SELECT m.graph_id || ' ' || a.address || ' ' || CASE i.direction WHEN 0 THEN 'from' WHEN 1 THEN 'to' ELSE 'met' END || ' ' || i.at FROM interactions i JOIN mails m ON m.id = i.mail JOIN addresses a ON a.id = i.address WHERE i.mailbox = $box");

    public Task<IReadOnlyList<string>> CardsAsync() => ReadAsync(
        "SELECT c.graph_id || ' ' || c.name || ' ' || coalesce((SELECT group_concat(address, ' ') FROM (SELECT a.address FROM card_addresses o JOIN addresses a ON a.id = o.address WHERE o.card = c.id ORDER BY a.address)), '') FROM cards c WHERE c.mailbox = $box");

    /// <summary>Address and the key of its person.</summary>
    public async Task<IReadOnlyDictionary<string, string>> PeopleAsync() =>
        (await ReadAsync("SELECT a.address || ' ' || p.key FROM addresses a JOIN people p ON p.id = a.person WHERE a.mailbox = $box"))
            .Select(line => line.Split(' ')).ToDictionary(line => line[0], line => line[1]);

    /// <summary>The addresses that are one by their names, in pairs.</summary>
    public Task<IReadOnlyList<string>> LinksAsync() =>
        ReadAsync("SELECT one.address || ' ' || other.address FROM address_links l JOIN addresses one ON one.id = l.one JOIN addresses other ON other.id = l.other WHERE l.mailbox = $box AND l.kind = 0");

    public Task<IReadOnlyList<string>> FollowUpsAsync() => ReadAsync("SELECT lower(id) || ' ' || state || ' ' || due || ' ' || title FROM follow_ups WHERE mailbox = $box");

    /// <summary>Follow-ups whose task is known, as they are held.</summary>
    public async Task<IReadOnlyDictionary<string, (FollowUpState State, DateOnly Due)>> InToDoAsync() =>
        (await ReadAsync("SELECT lower(id) || ' ' || state || ' ' || due FROM follow_ups WHERE mailbox = $box AND task_id IS NOT NULL")).Select(line => line.Split(' '))
        .ToDictionary(one => one[0], one => (Enum.Parse<FollowUpState>(one[1]), DateOnly.ParseExact(one[2], "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public Task<IReadOnlyList<string>> AddedAsync() => ReadAsync("SELECT address FROM addresses WHERE mailbox = $box AND added IS NOT NULL");

    /// <summary>Feed, its count of what it read and the rows there are: they must agree.</summary>
    public Task<IReadOnlyList<string>> FeedsThatMiscountAsync() => ReadAsync(
        "SELECT f.name || ' says ' || f.read || ' holds ' || (SELECT count(*) FROM mails m WHERE m.feed = f.id) FROM feeds f WHERE f.mailbox = $box AND f.kind IN (1, 2) AND f.read <> (SELECT count(*) FROM mails m WHERE m.feed = f.id)");

    /// <summary>Every row of every table that holds facts.</summary>
    public async Task<string> DumpAsync()
    {
        var lines = new List<string>();
        foreach (string table in Tables)
        {
            await using var connection = await OpenAsync();
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a constant of this file
            command.CommandText = $"SELECT * FROM {table} WHERE mailbox = $box ORDER BY 1, 2";
#pragma warning restore CA2100
            command.Parameters.AddWithValue("$box", mailbox.Value);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                lines.Add(table + ": " + string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(column))));
            }
        }

        return string.Join('\n', lines);
    }

    private async Task<IReadOnlyList<string>> ReadAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$box", mailbox.Value);
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString());
        await connection.OpenAsync();
        return connection;
    }
}
