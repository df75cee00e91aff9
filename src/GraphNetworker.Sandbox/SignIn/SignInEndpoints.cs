using System.Buffers.Text;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.Recording;

namespace GraphNetworker.Sandbox.SignIn;

/// <summary>login.microsoftonline.com: discovery, keys, token. The page on which a person signs in is in <see cref="AuthorizePage"/>.</summary>
internal static class SignInEndpoints
{
    private const string Host = "https://login.microsoftonline.com";

    private static readonly string[] Aliases = ["login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"];
    private static readonly string[] SecretWays = ["client_secret_post", "private_key_jwt", "client_secret_basic"];
    private static readonly string[] ResponseModes = ["query", "fragment", "form_post"];
    private static readonly string[] SubjectTypes = ["pairwise"];
    private static readonly string[] Algorithms = ["RS256"];
    private static readonly string[] ResponseTypes = ["code"];
    private static readonly string[] Scopes = ["openid", "profile", "email", "offline_access"];
    private static readonly string[] Claims = ["sub", "iss", "aud", "exp", "iat", "nonce", "preferred_username", "name", "tid", "oid", "email"];

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        var login = app.MapGroup("").RequireHost("login.microsoftonline.com", "login.microsoft.com", "login.windows.net", "sts.windows.net");
        login.MapGet("/{authority}/discovery/instance", Instance);
        login.MapGet("/{authority}/v2.0/.well-known/openid-configuration", (string authority) => Refusing(null, () => Configuration(authority)));
        login.MapGet("/{authority}/discovery/v2.0/keys", (SigningKey key) => Keys(key));
        login.MapGet("/{authority}/UserRealm/{user}", (string user) => Results.Json(new
        {
            ver = "1.0",
            account_type = "Managed",
            domain_name = user.Split('@')[^1],
            cloud_instance_name = "microsoftonline.com",
            cloud_audience_urn = "urn:federation:MicrosoftOnline",
        }));
        login.MapPost("/{authority}/oauth2/v2.0/token", Token).DisableAntiforgery();
        login.MapMethods("/{authority}/oauth2/v2.0/token", ["OPTIONS"], (HttpContext context) =>
        {
            Open(context);
            return Results.NoContent();
        });
        login.MapGet("/{authority}/oauth2/v2.0/authorize", AuthorizePage.Show);
        login.MapPost("/{authority}/oauth2/v2.0/authorize", AuthorizePage.Accept).DisableAntiforgery();
        login.MapGet("/{authority}/oauth2/v2.0/logout", AuthorizePage.SignOut);
    }

    private static IResult Instance() => Results.Json(new Dictionary<string, object>
    {
        ["tenant_discovery_endpoint"] = $"{Host}/{SandboxAccount.Tenant}/v2.0/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = new[]
        {
            new
            {
                preferred_network = "login.microsoftonline.com",
                preferred_cache = "login.windows.net",
                aliases = Aliases,
            },
        },
    });

    // For common and organizations the issuer is a template: who validates puts the token's own tenant in.
    private static IResult Configuration(string authority)
    {
        TokenEndpoint.Known(authority);
        string root = $"{Host}/{authority}";
        return Results.Json(new Dictionary<string, object?>
        {
            ["token_endpoint"] = $"{root}/oauth2/v2.0/token",
            ["token_endpoint_auth_methods_supported"] = SecretWays,
            ["jwks_uri"] = $"{root}/discovery/v2.0/keys",
            ["response_modes_supported"] = ResponseModes,
            ["subject_types_supported"] = SubjectTypes,
            ["id_token_signing_alg_values_supported"] = Algorithms,
            ["response_types_supported"] = ResponseTypes,
            ["scopes_supported"] = Scopes,
            ["issuer"] = TokenMaker.Issuer(authority is "common" or "organizations" ? "{tenantid}" : authority),
            ["request_uri_parameter_supported"] = false,
            ["authorization_endpoint"] = $"{root}/oauth2/v2.0/authorize",
            ["end_session_endpoint"] = $"{root}/oauth2/v2.0/logout",
            ["claims_supported"] = Claims,
            ["tenant_region_scope"] = authority is "common" or "organizations" ? null : "NA",
            ["cloud_instance_name"] = "microsoftonline.com",
            ["cloud_graph_host_name"] = "graph.windows.net",
            ["msgraph_host"] = "graph.microsoft.com",
        });
    }

    private static IResult Keys(SigningKey key) => Results.Json(new
    {
        keys = new[]
        {
            new
            {
                kty = "RSA",
                use = "sig",
                kid = key.Id,
                alg = "RS256",
                n = Base64Url.EncodeToString(key.Public.Modulus),
                e = Base64Url.EncodeToString(key.Public.Exponent),
                issuer = TokenMaker.Issuer("{tenantid}"),
            },
        },
    });

    private static async Task<IResult> Token(string authority, HttpContext context, TokenEndpoint endpoint, Counters counters)
    {
        counters.CountToken();
        Open(context);
        context.Response.Headers.CacheControl = "no-store";
        if (!context.Request.HasFormContentType)
        {
            return Refusing(context, () => throw SignInRefusal.MissingParameter("grant_type"));
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Refusing(context, () => Results.Json(endpoint.Answer(authority, form, context.Request.Headers.Authorization)));
    }

    /// <summary>Answers, or says why not in Entra's shape.</summary>
    public static IResult Refusing(HttpContext? context, Func<IResult> answer)
    {
        try
        {
            return answer();
        }
        catch (SignInRefusal refusal)
        {
            var time = context?.RequestServices.GetRequiredService<TimeProvider>() ?? TimeProvider.System;
            string? correlation = context?.Request.Headers["client-request-id"].FirstOrDefault();
            string trace = Guid.CreateVersion7(time.GetUtcNow()).ToString();
            return Results.Json(refusal.Body(trace, correlation ?? trace, time.GetUtcNow()), statusCode: refusal.Status);
        }
    }

    // A single-page application redeems its code from its own origin.
    private static void Open(HttpContext context)
    {
        if (context.Request.Headers["client-request-id"].FirstOrDefault() is { } id)
        {
            context.Response.Headers["client-request-id"] = id;
        }

        if (context.Request.Headers.Origin.FirstOrDefault() is { } origin)
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
            context.Response.Headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders;
            context.Response.Headers.AccessControlAllowMethods = "POST, OPTIONS";
        }
    }
}
