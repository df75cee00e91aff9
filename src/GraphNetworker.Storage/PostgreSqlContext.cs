using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage;

/// <summary>The same tables on PostgreSQL. A type of its own, because dotnet-ef keeps migrations by the type of the context.</summary>
internal sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : NetworkerContext(options);
