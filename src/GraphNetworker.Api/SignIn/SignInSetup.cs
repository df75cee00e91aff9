using GraphNetworker.Api.Problems;
using GraphNetworker.Api.Sync;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Identity.Web;
using Microsoft.Identity.Web.TokenCacheProviders.Distributed;

namespace GraphNetworker.Api.SignIn;

/// <summary>Sign-in: Microsoft.Identity.Web checks the token, the door checks whose mailbox it is.</summary>
internal static class SignInSetup
{
    /// <summary>The one scope of this API.</summary>
    public const string Scope = "access_as_user";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        // Identity.Web reads the configuration itself: our defaults lie beneath everything else there.
        var usual = new SignInOptions();
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                [$"{SignInOptions.Section}:{nameof(usual.Instance)}"] = usual.Instance,
                [$"{SignInOptions.Section}:{nameof(usual.TenantId)}"] = usual.TenantId,
            },
        });
        builder.Services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<KeyOptions>().BindConfiguration(KeyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddMicrosoftIdentityWebApi(builder.Configuration.GetSection(SignInOptions.Section))
            .EnableTokenAcquisitionToCallDownstreamApi(_ => { })
            .AddDistributedTokenCaches();
        builder.Services.Configure<MsalDistributedTokenCacheAdapterOptions>(cache =>
        {
            cache.Encrypt = true; // by Data Protection: the store never holds a token in clear
            // What another machine has put into the store must be seen: there the grant is begun anew when the owner reconnects.
            cache.DisableL1Cache = builder.Configuration[$"{MachineOptions.Section}:{nameof(MachineOptions.Redis)}"] is not null;
        });
        string keys = builder.Configuration.GetSection(KeyOptions.Section).Get<KeyOptions>()?.Path ?? KeyOptions.DefaultPath;
        builder.Services.AddDataProtection().SetApplicationName("GraphNetworker").PersistKeysToFileSystem(new DirectoryInfo(keys));
        builder.Services.AddAuthorizationBuilder().SetDefaultPolicy(
            new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder(JwtBearerDefaults.AuthenticationScheme).RequireAuthenticatedUser().RequireScope(Scope).Build());
        builder.Services.AddSingleton<MailboxTokens>();
        builder.Services.AddSingleton<MailboxDoor>();
        builder.Services.AddScoped<CurrentMailbox>();
        builder.Services.AddHostedService<WarmStart>();
    }

    /// <summary>Every endpoint that asks for sign-in is entered by the door of the mailbox.</summary>
    public static void UseMailboxDoor(this WebApplication app) => app.Use(async (call, next) =>
    {
        bool signedIn = call.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>() is not null;
        if (signedIn && await call.RequestServices.GetRequiredService<MailboxDoor>().EnterAsync(call) is { } problem)
        {
            await Problem.Result(problem).ExecuteAsync(call);
            return;
        }

        await next(call);
    });
}
