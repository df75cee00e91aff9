using GraphNetworker.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GraphNetworker.Storage.Tests;

/// <summary>One PostgreSQL for the whole run, started by the first test that asks for it.</summary>
[TestClass]
public sealed class Servers
{
    private const string Template = "empty_network";

    private static readonly SemaphoreSlim OneAtATime = new(1);
    private static PostgresServer? Postgres;
    private static int Databases;

    [AssemblyCleanup]
    public static async Task StopAsync()
    {
        if (Postgres is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await Postgres.DisposeAsync();
        }
    }

    /// <summary>A new database with the tables and nothing in them: a copy of one that was migrated once.</summary>
    internal static async Task<string> DatabaseAsync()
    {
        if (PostgresServer.Missing() is { } missing)
        {
            // The tests must run where PostgreSQL cannot be installed too: then SQLite alone is tried, and this says what is missing.
            Assert.Inconclusive(missing);
        }

        await OneAtATime.WaitAsync();
        try
        {
            if (Postgres is null)
            {
                Postgres = await PostgresServer.StartAsync(CancellationToken.None);
                await using var services = new ServiceCollection()
                    .AddStorage(new StorageOptions { Kind = StorageKind.PostgreSql, Connection = Postgres.Connection(Template) + ";Pooling=false" }).BuildServiceProvider();
                await services.MigrateAsync(CancellationToken.None);
            }

            string name = $"network{++Databases}";
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {Template}");
            return Postgres.Connection(name);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    internal static async Task DropAsync(string connection)
    {
        await using (var pool = new NpgsqlConnection(connection))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        await ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Postgres!.Connection("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names made here
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
