using System.Text.Json;
using System.Text.Json.Serialization;
using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.Health;
using GraphNetworker.Api.Interactions;
using GraphNetworker.Api.Pane;
using GraphNetworker.Api.People;
using GraphNetworker.Api.Plan;
using GraphNetworker.Api.Problems;
using GraphNetworker.Api.Proposals;
using GraphNetworker.Api.Reading;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Api.Suggestions;
using GraphNetworker.Api.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Storage;

namespace GraphNetworker.Api;

/// <summary>The whole program, in the order of its parts.</summary>
internal static class ApiSetup
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        TakeBuiltPane(builder);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning); // its request lines hold query strings, and those hold names
        builder.Logging.AddFilter("Microsoft.Identity", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Identity.Web.MergedOptions", LogLevel.Error); // it warns of an Authority that nobody set
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Polly", LogLevel.Warning);

        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<GraphOptions>().BindConfiguration(GraphOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SyncOptions>().BindConfiguration(SyncOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<NotificationOptions>().BindConfiguration(NotificationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddGraph();
        services.AddStorage(builder.Configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions());
        services.AddSingleton<Networks>();
        services.AddSingleton<SyncSchedule>();
        services.AddSingleton<MailboxReading>();
        services.AddSingleton<MailboxSync>();
        services.AddSingleton<MailboxWatch>();
        services.AddSingleton<SyncStatusReader>();
        services.AddSingleton<HeldCounts>();
        services.AddSingleton<MailboxPreview>();
        services.AddSingleton<SyncChoosing>();
        services.AddSingleton<SyncWatch>();
        services.AddSingleton<IdentityRun>();
        services.AddSingleton<NewsRun>();
        services.AddSingleton<ProposalRun>();
        services.AddSingleton<ProposalReader>();
        services.AddSingleton<ProposalDesk>();
        services.AddSingleton<PersonViewReader>();
        services.AddSingleton<TimelineReader>();
        services.AddSingleton<StaleReader>();
        services.AddSingleton<FindingReader>();
        services.AddSingleton<ExodusReader>();
        services.AddSingleton<HealthLists>();
        services.AddSingleton<BridgeReader>();
        services.AddSingleton<HealthCorrections>();
        services.AddSingleton<PlanReader>();
        services.AddSingleton<PlanDesk>();
        services.AddSingleton<ReviewReader>();
        services.AddSingleton<TalkBook>();
        services.AddSingleton<PeopleBook>();
        services.AddSingleton<SuggestionReader>();
        services.AddSingleton<SuggestionDesk>();
        services.AddSingleton<FollowUpWatch>();
        services.AddSingleton<FollowUpSender>();
        services.AddSingleton<FollowUpDesk>();
        services.AddSingleton<AutomaticFollowUps>();
        services.AddSingleton<DigestReader>();
        services.AddSingleton<DigestRun>();
        builder.AddSilo(); // before the workers: they call it
        services.AddHostedService<SyncWorker>();
        services.AddSingleton<NoticeWorker>();
        services.AddHostedService(all => all.GetRequiredService<NoticeWorker>());
        services.AddHostedService<FollowUpWorker>();
        services.AddHostedService<DigestWorker>();
        builder.AddSignIn();
        builder.AddPane();

        services.AddOpenApi("openapi", ApiDescription.Describe);
        services.AddExceptionHandler<ExceptionProblems>();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Problem.Complete);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
    }

    // A build that is not published leaves the pane among its sources and notes where. Where the note is older than the folder is gone,
    // the pane says that it has not been built; that is no reason for the API not to start.
    private static void TakeBuiltPane(WebApplicationBuilder builder)
    {
        try
        {
            builder.WebHost.UseStaticWebAssets();
        }
        catch (DirectoryNotFoundException)
        {
            return;
        }
    }

    public static void UseApi(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UsePane();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMailboxDoor();

        var api = app.MapGroup("/api");
        api.MapGet("/alive", () => TypedResults.Ok()).ExcludeFromDescription();
        api.MapNotifications();
        app.MapOpenApi("/api/{documentName}.json");
        var mailbox = api.MapGroup("").RequireAuthorization().Answers(400, 401, 403, 500, 503);
        mailbox.MapPane();
        mailbox.MapSync();
        mailbox.MapPeople();
        mailbox.MapPlan();
        mailbox.MapTalks();
        mailbox.MapHealth();
        mailbox.MapFindings();
        mailbox.MapProposals();
        mailbox.MapSuggestions();
        mailbox.MapFollowUps();
    }
}
