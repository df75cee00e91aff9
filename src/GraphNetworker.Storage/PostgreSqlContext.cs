using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage;

/// <summary>The same tables on PostgreSQL. A type of its own, because dotnet-ef keeps migrations by the type of the context.</summary>
internal sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : NetworkerContext(options);

/// <summary>Gives the stores that context under the one name they know.</summary>
internal sealed class PostgreSqlContexts(IDbContextFactory<PostgreSqlContext> contexts) : IDbContextFactory<NetworkerContext>
{
    public NetworkerContext CreateDbContext() => contexts.CreateDbContext();

    public async Task<NetworkerContext> CreateDbContextAsync(CancellationToken cancellationToken = default) => await contexts.CreateDbContextAsync(cancellationToken);
}
