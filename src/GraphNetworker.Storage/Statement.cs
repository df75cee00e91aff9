using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GraphNetworker.Storage;

/// <summary>One prepared statement, run many times in the open transaction of a context.</summary>
/// <remarks>
/// A page of 500 mails is some 1,500 rows. Written through the change tracker they cost several times what they cost as prepared
/// statements. Only the writes of a page go this way; parameters are named p0, p1, ... in order. To a server the rows go as a batch:
/// each answer waited for on its own would make the way there and back the dearest part of a page.
/// </remarks>
internal sealed class Statement : IAsyncDisposable
{
    // Of a longer batch the answers would fill both sides' buffers before the first is read.
    private const int RowsAtOnce = 500;

    private readonly DbCommand _command;

    [SuppressMessage("Security", "CA2100", Justification = "Every caller passes a constant.")]
    public Statement(NetworkerContext context, string sql)
    {
        _command = context.Database.GetDbConnection().CreateCommand();
        _command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        _command.CommandText = sql;
    }

    /// <summary>Runs it; the number of rows changed.</summary>
    public Task<int> RunAsync(CancellationToken cancel, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Runs it for the key it returns.</summary>
    public Task<long> KeyAsync(CancellationToken cancel, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return ReadKeyAsync(cancel);
    }

    /// <summary>Runs it for each of these rows in their order.</summary>
    public async Task RunAsync(IReadOnlyCollection<object?[]> rows, CancellationToken cancel)
    {
        if (!_command.Connection!.CanCreateBatch)
        {
            foreach (object?[] row in rows)
            {
                await RunAsync(cancel, row);
            }

            return;
        }

        foreach (object?[][] some in rows.Chunk(RowsAtOnce))
        {
            await using var batch = BatchOf(some);
            await batch.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Runs it for each of these rows in their order, for the keys it returns.</summary>
    public async Task<IReadOnlyList<long>> KeysAsync(IReadOnlyCollection<object?[]> rows, CancellationToken cancel)
    {
        var keys = new List<long>(rows.Count);
        if (!_command.Connection!.CanCreateBatch)
        {
            foreach (object?[] row in rows)
            {
                keys.Add(await KeyAsync(cancel, row));
            }

            return keys;
        }

        foreach (object?[][] some in rows.Chunk(RowsAtOnce))
        {
            await using var batch = BatchOf(some);
            await using var reader = await batch.ExecuteReaderAsync(cancel);
            do
            {
                await reader.ReadAsync(cancel);
                keys.Add(reader.GetInt64(0));
            }
            while (await reader.NextResultAsync(cancel));
        }

        return keys;
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();

    private async Task<long> ReadKeyAsync(CancellationToken cancel) => Convert.ToInt64(await _command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);

    [SuppressMessage("Security", "CA2100", Justification = "Every caller passes a constant.")]
    private DbBatch BatchOf(object?[][] rows)
    {
        var batch = _command.Connection!.CreateBatch();
        batch.Transaction = _command.Transaction;
        foreach (object?[] row in rows)
        {
            var one = batch.CreateBatchCommand();
            one.CommandText = _command.CommandText;
            for (int i = 0; i < row.Length; i++)
            {
                var parameter = one.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ($"p{i}", row[i] ?? DBNull.Value);
                one.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(one);
        }

        return batch;
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        while (_command.Parameters.Count < values.Length)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = $"p{_command.Parameters.Count}";
            _command.Parameters.Add(parameter);
        }

        for (int i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
