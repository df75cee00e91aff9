using System.ComponentModel.DataAnnotations;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.Health;
using GraphNetworker.Storage.Interactions;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Plan;
using GraphNetworker.Storage.Proposals;
using GraphNetworker.Storage.Reading;
using GraphNetworker.Storage.SignIn;
using GraphNetworker.Storage.Suggestions;
using GraphNetworker.Storage.Sync;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GraphNetworker.Storage;

/// <summary>How storage joins the program.</summary>
public static class StorageStart
{
    // Any number that nobody else takes in this database.
    private const long MigrationLock = 0x47_72_61_70_68_4E_65_74;

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
        services.AddSingleton(all => new TalkStore(all.GetRequiredService<Transactions>()));
        services.AddSingleton(all => new PlanStore(Contexts(all), all.GetRequiredService<Transactions>()));
        services.AddSingleton(all => new DigestStore(Contexts(all), all.GetRequiredService<Transactions>()));
        services.AddSingleton(all => new SnoozeStore(Contexts(all), all.GetRequiredService<Transactions>()));
        services.AddSingleton(all => new LinkStore(Contexts(all), all.GetRequiredService<Transactions>()));
        services.AddSingleton(all => new EvidenceStore(Contexts(all), all.GetRequiredService<Transactions>()));
        services.AddSingleton(all => new FindingStore(Contexts(all)));
        services.AddSingleton(all => new ProposalStore(Contexts(all), all.GetRequiredService<Transactions>()));
        services.AddSingleton(all => new CorrectionStore(Contexts(all)));
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
        if (options.Kind == StorageKind.PostgreSql)
        {
            await MakeAsync(context.GetService<IRelationalDatabaseCreator>(), cancel);

            // EF's own lock ends with its transaction: a second process that had listed what is to be done then did it once more.
            await context.Database.OpenConnectionAsync(cancel);
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancel); // ends with the connection
        }

        await context.Database.MigrateAsync(cancel);
        if (options.Kind == StorageKind.PostgreSql)
        {
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", cancel); // the connection goes back to the pool
        }
    }

    private static async Task MakeAsync(IRelationalDatabaseCreator database, CancellationToken cancel)
    {
        try
        {
            if (!await database.ExistsAsync(cancel))
            {
                await database.CreateAsync(cancel);
            }
        }
        catch (PostgresException other) when (other.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process has made it in the same moment.
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
