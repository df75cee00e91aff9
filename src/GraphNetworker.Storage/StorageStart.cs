using System.ComponentModel.DataAnnotations;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.Interactions;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.SignIn;
using GraphNetworker.Storage.Sync;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GraphNetworker.Storage;

/// <summary>How storage joins the program.</summary>
public static class StorageStart
{
    /// <summary>Adds the stores, each a singleton safe for use by many callers at once, and the token cache as the program's distributed cache.</summary>
    /// <exception cref="ValidationException">An option is missing.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        if (options.Kind == StorageKind.PostgreSql)
        {
            services.AddPooledDbContextFactory<PostgreSqlContext>(context => UsePostgreSql(context, options));
            services.AddSingleton<IDbContextFactory<NetworkerContext>>(all => new PostgreSqlContexts(all.GetRequiredService<IDbContextFactory<PostgreSqlContext>>()));
        }
        else
        {
            services.AddPooledDbContextFactory<NetworkerContext>(context => UseSqlite(context, options));
        }

        services.AddSingleton(all => new Transactions(Contexts(all), options));
        services.AddSingleton(all => new MailboxStore(Contexts(all), all.GetRequiredService<Transactions>()));
        services.AddSingleton(all => new PeopleStore(Contexts(all), all.GetRequiredService<Transactions>()));
        services.AddSingleton(all => new SyncStore(Contexts(all), all.GetRequiredService<Transactions>()));
        services.AddSingleton(all => new InteractionStore(Contexts(all)));
        services.AddSingleton(all => new FollowUpStore(Contexts(all), all.GetRequiredService<Transactions>()));
        services.AddSingleton(all => new SubscriptionStore(Contexts(all), all.GetRequiredService<Transactions>()));
        services.AddSingleton(all => new TokenCache(Contexts(all), all.GetRequiredService<Transactions>(), all.GetService<TimeProvider>() ?? TimeProvider.System));
        services.AddSingleton<IDistributedCache>(all => all.GetRequiredService<TokenCache>());
        return services.AddSingleton(options);
    }

    /// <summary>Brings the database to the present schema, making it when there is none; processes that start together do it one after the other. Call once before the first store is used.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancel)
    {
        var options = services.GetRequiredService<StorageOptions>();
        if (options.Kind == StorageKind.Sqlite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Path))!);
        }

        await using var context = await Contexts(services).CreateDbContextAsync(cancel);
        for (bool alone = true; ; alone = false)
        {
            try
            {
                await context.Database.MigrateAsync(cancel);
                return;
            }
            catch (PostgresException other) when (alone && other.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another process has made the database in the same moment: the tables are a matter of EF's own lock.
            }
        }
    }

    private static void UseSqlite(DbContextOptionsBuilder context, StorageOptions options)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(options.Path), DefaultTimeout = 30 };
        context
            .UseSqlite(connection.ToString(), sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new Pragmas());
    }

    private static void UsePostgreSql(DbContextOptionsBuilder context, StorageOptions options)
    {
        // The statements of a page run hundreds of times in a row: prepared, the server reads each only once.
        var connection = new NpgsqlConnectionStringBuilder(options.Connection);
        connection.MaxAutoPrepare = connection.MaxAutoPrepare == 0 ? 100 : connection.MaxAutoPrepare;
        connection.ApplicationName ??= "GraphNetworker";
        context.UseNpgsql(connection.ToString()).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
    }

    private static IDbContextFactory<NetworkerContext> Contexts(IServiceProvider services) =>
        services.GetRequiredService<IDbContextFactory<NetworkerContext>>();
}
