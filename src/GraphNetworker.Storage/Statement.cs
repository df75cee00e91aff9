using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GraphNetworker.Storage;

/// <summary>One prepared statement, run many times in the open transaction of a context.</summary>
/// <remarks>
/// A page of 500 mails is some 1,500 rows. Written through the change tracker they cost several times what they cost as prepared
/// statements. Only the writes of a page go this way; parameters are named p0, p1, ... in order.
/// </remarks>
internal sealed class Statement : IAsyncDisposable
{
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

    public ValueTask DisposeAsync() => _command.DisposeAsync();

    private async Task<long> ReadKeyAsync(CancellationToken cancel) => Convert.ToInt64(await _command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);

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
