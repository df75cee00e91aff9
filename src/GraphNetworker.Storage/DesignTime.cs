using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GraphNetworker.Storage;

/// <summary>Gives dotnet-ef a context to compare the schema with. It never opens the file.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<NetworkerContext>
{
    public NetworkerContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<NetworkerContext>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>The same for PostgreSQL. It never connects.</summary>
internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlContext>
{
    public PostgreSqlContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlContext>().UseNpgsql("Host=localhost;Database=design").Options);
}
