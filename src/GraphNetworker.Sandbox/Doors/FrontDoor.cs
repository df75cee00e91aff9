using System.Text.Json;
using System.Text.Json.Serialization;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.Recording;
using GraphNetworker.Sandbox.SignIn;
using GraphNetworker.Sandbox.Subscriptions;
using Microsoft.Extensions.FileProviders;
using MimeKit;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Transforms;

namespace GraphNetworker.Sandbox.Doors;

/// <summary>What a browser sees: the Outlook page, office.js, the product behind the proxy, and the sandbox's own calls.</summary>
internal static class FrontDoor
{
    private const string OfficePath = "/lib/1/hosted";

    public static void AddProductBehindProxy(this IServiceCollection services, int apiPort) => services.AddReverseProxy().LoadFromMemory(
        [
            new RouteConfig { RouteId = "pane", ClusterId = "api", Match = new RouteMatch { Path = "/pane/{**rest}" } },
            new RouteConfig { RouteId = "api", ClusterId = "api", Match = new RouteMatch { Path = "/api/{**rest}" } },
        ],
        [
            new ClusterConfig
            {
                ClusterId = "api",
                Destinations = new Dictionary<string, DestinationConfig> { ["api"] = new() { Address = $"http://127.0.0.1:{apiPort}" } },
            },
        ]).AddTransforms(transforms => transforms.AddXForwarded(ForwardedTransformActions.Set));

    public static void UsePages(this WebApplication app, SandboxOptions options)
    {
        if ((options.OfficeScripts ?? Find("node_modules/@microsoft/office-js/dist")) is { } office)
        {
            // Byte for byte as npm delivers it; kept by the browser, because it is large and its version is pinned.
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(office),
                RequestPath = OfficePath,
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=3600",
            });
        }

        if ((options.Pages ?? Find("wwwroot")) is { } pages)
        {
            var files = new PhysicalFileProvider(pages);
            app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
            app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache" });
        }
    }

    public static void MapFrontDoor(this WebApplication app, SandboxOptions options)
    {
        var sandbox = app.MapGroup("/sandbox");
        sandbox.MapGet("/session", (SandboxTenant tenant, TokenMaker tokens, Knobs knobs) => Session(options, tenant.Owner.Account, tokens, knobs));
        sandbox.MapPost("/token", (TokenRequest wanted, HttpContext context, SandboxTenant tenant, TokenEndpoint endpoint, Counters counters) => Token(wanted, context, tenant, endpoint, counters));
        sandbox.MapGet("/truth", () => options.Truth is { } truth ? Results.Json(truth, TruthWords) : Results.NotFound());
        sandbox.MapGet("/unreadable", (SandboxTenant tenant) => tenant.Owner.Seed.Unreadable);
        sandbox.MapGet("/requests", (Counters counters, SandboxTenant tenant, string? owner) => owner is null ? counters : MailboxOf(tenant, owner)?.Counters);
        sandbox.MapPost("/requests/clear", (Counters counters) => counters.Clear());
        sandbox.MapGet("/knobs", (SandboxTenant tenant, Knobs knobs, string? owner) => MailboxOf(tenant, owner) is { } mailbox ? Results.Json(knobs.Show(mailbox)) : NoSuchAccount());
        sandbox.MapPost("/knobs", (JsonElement wanted, SandboxTenant tenant, Knobs knobs, SubscriptionBook subscriptions) => Turn(wanted, tenant, knobs, subscriptions));
        sandbox.MapGet("/subscriptions", (SandboxTenant tenant, SubscriptionBook subscriptions, string? owner) => MailboxOf(tenant, owner) is { } mailbox ? Results.Json(subscriptions.Of(mailbox)) : NoSuchAccount());
        sandbox.MapPost("/deliver", DeliverAsync).DisableAntiforgery();
        app.MapReverseProxy();
    }

    private static object Session(SandboxOptions options, SandboxAccount owner, TokenMaker tokens, Knobs knobs) => new
    {
        owner = new { name = owner.Name, address = owner.Address, oid = owner.Oid, tid = SandboxAccount.Tenant },
        paneUrl = "/pane/",
        graphToken = tokens.Access(AppRegistration.Outlook, owner, ScopeRequest.Read(PageScopes, AppRegistration.Outlook), (int)knobs.For(owner).TokenLifetime.TotalSeconds),
        today = options.Day,
    };

    private static readonly JsonSerializerOptions TruthWords = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private const string PageScopes = "https://graph.microsoft.com/Mail.ReadWrite https://graph.microsoft.com/Mail.Read https://graph.microsoft.com/Contacts.Read https://graph.microsoft.com/Calendars.Read https://graph.microsoft.com/Tasks.ReadWrite https://graph.microsoft.com/User.Read";

    /// <summary>What the host of nested app authentication asks on behalf of the pane.</summary>
    /// <param name="ClientId">The nested application.</param>
    /// <param name="Scope">What it asks for.</param>
    /// <param name="Claims">Passed over: the sandbox has no conditional access.</param>
    /// <param name="Prompted">The person was asked and accepted.</param>
    internal sealed record TokenRequest(string? ClientId, string? Scope, string? Claims, bool Prompted = false);

    private static IResult Token(TokenRequest wanted, HttpContext context, SandboxTenant tenant, TokenEndpoint endpoint, Counters counters)
    {
        counters.CountToken();
        context.Response.Headers.CacheControl = "no-store";
        return SignInEndpoints.Refusing(context, () =>
        {
            var app = AppRegistration.Find(wanted.ClientId ?? throw SignInRefusal.MissingParameter("clientId"))
                ?? throw new SignInRefusal("unauthorized_client", 700016, $"Application with identifier '{wanted.ClientId}' was not found in the directory 'Sandbox'.");
            return Results.Json(endpoint.Nested(app, tenant.Owner.Account, wanted.Scope ?? "", wanted.Prompted));
        });
    }

    private static IResult Turn(JsonElement wanted, SandboxTenant tenant, Knobs knobs, SubscriptionBook subscriptions)
    {
        if (wanted.ValueKind != JsonValueKind.Object)
        {
            return Results.BadRequest(new { error = "An object is expected." });
        }

        var mailbox = MailboxOf(tenant, wanted.TryGetProperty("owner", out var owner) ? owner.GetString() ?? "" : null);
        return mailbox is null ? NoSuchAccount()
            : knobs.Turn(wanted, mailbox, subscriptions) is { } unknown ? Results.BadRequest(new { error = $"'{unknown}' is not a knob, or not with that value." })
            : Results.Json(knobs.Show(mailbox));
    }

    private static async Task<IResult> DeliverAsync(HttpContext context, SandboxTenant tenant, string? folder, bool? read, string? owner)
    {
        if (MailboxOf(tenant, owner) is not { } mailbox)
        {
            return NoSuchAccount();
        }

        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            body.Position = 0;
            var mail = await MimeMessage.LoadAsync(body, context.RequestAborted);
            return Results.Json(new { id = mailbox.Deliver(mail, folder ?? "inbox", read ?? false) }, statusCode: 201);
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            return Results.BadRequest(new { error = error.Message });
        }
    }

    private static LiveMailbox? MailboxOf(SandboxTenant tenant, string? owner) =>
        owner is null ? tenant.Owner : tenant.Find(owner) is { } account ? tenant.Mailbox(account.Oid) : null;

    private static IResult NoSuchAccount() => Results.BadRequest(new { error = "There is no such account." });

    // Beside the program, or in the sources above it.
    private static string? Find(string folder)
    {
        string beside = Path.Combine(AppContext.BaseDirectory, folder);
        if (Directory.Exists(beside))
        {
            return beside;
        }

        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            string candidate = Path.Combine(place.FullName, "src", "GraphNetworker.Sandbox", folder);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
