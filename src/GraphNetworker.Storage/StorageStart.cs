using Microsoft.Extensions.DependencyInjection;

namespace GraphNetworker.Storage;

/// <summary>How storage joins the program.</summary>
public static class StorageStart
{
    /// <summary>Adds the stores, each a singleton safe for use by many callers at once.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options) => throw new NotImplementedException();

    /// <summary>Brings the database to the present schema, making it when there is none. Call once before the first store is used.</summary>
    public static Task MigrateAsync(this IServiceProvider services, CancellationToken cancel) => throw new NotImplementedException();
}
