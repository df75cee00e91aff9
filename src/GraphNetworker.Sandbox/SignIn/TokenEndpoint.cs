using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.SignIn;

/// <summary>POST /{tenant}/oauth2/v2.0/token: every grant the product and its scripts use.</summary>
internal sealed class TokenEndpoint(SandboxTenant tenant, TokenMaker tokens, Grants grants, Knobs knobs, TimeProvider time)
{
    /// <summary>Departure: every account of the sandbox has this password.</summary>
    public const string Password = "sandbox";

    public Dictionary<string, object?> Answer(string authority, IFormCollection form, string? basic)
    {
        Known(authority);
        string grant = Need(form, "grant_type");
        var (id, secret) = Client(form, basic);
        var app = AppRegistration.Find(id ?? throw SignInRefusal.MissingParameter("client_id"))
            ?? throw new SignInRefusal("unauthorized_client", 700016, $"Application with identifier '{id}' was not found in the directory 'Sandbox'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.");
        Prove(app, secret);
        bool info = form["client_info"].ToString() is "1" or "2";
        return grant switch
        {
            "authorization_code" => ByCode(app, Need(form, "code"), Need(form, "redirect_uri"), form["code_verifier"], form["scope"].ToString(), info),
            "refresh_token" => ByRefreshToken(app, Need(form, "refresh_token"), form["scope"].ToString(), info),
            "urn:ietf:params:oauth:grant-type:jwt-bearer" => OnBehalfOf(app, Need(form, "assertion"), Need(form, "requested_token_use"), Need(form, "scope"), info),
            "client_credentials" => ForItself(authority, app, Need(form, "scope")),
            "password" => ByPassword(authority, app, Need(form, "username"), Need(form, "password"), Need(form, "scope"), info),
            _ => throw new SignInRefusal("unsupported_grant_type", 70003, $"The app requested an unsupported grant type '{grant}'."),
        };
    }

    /// <summary>A token for the account that is signed in to Outlook, as the host of nested app authentication gets it.</summary>
    public Dictionary<string, object?> Nested(AppRegistration app, SandboxAccount account, string scope, bool accepted)
    {
        var wanted = ScopeRequest.Read(scope, app);
        if (accepted)
        {
            knobs.For(account).RequireConsent = false;
        }

        Consented(app, account);
        return tokens.Answer(app, account, wanted with { OpenId = true }, null, true, null);
    }

    public static void Known(string authority)
    {
        if (authority is not ("common" or "organizations") && authority != SandboxAccount.Tenant.ToString())
        {
            throw new SignInRefusal("invalid_request", 90002, $"Tenant '{authority}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.");
        }
    }

    private static string Need(IFormCollection form, string name) =>
        form[name].ToString() is { Length: > 0 } value ? value : throw SignInRefusal.MissingParameter(name);

    private static (string? Id, string? Secret) Client(IFormCollection form, string? basic)
    {
        if (basic is not null && basic.StartsWith("Basic ", StringComparison.Ordinal))
        {
            byte[] pair = new byte[basic.Length];
            if (Convert.TryFromBase64String(basic["Basic ".Length..], pair, out int length) && Encoding.UTF8.GetString(pair, 0, length).Split(':', 2) is [var id, var secret])
            {
                return (Uri.UnescapeDataString(id), Uri.UnescapeDataString(secret));
            }
        }

        return (form["client_id"].FirstOrDefault(), form["client_secret"].FirstOrDefault());
    }

    private static void Prove(AppRegistration app, string? secret)
    {
        if (app.Secret is null)
        {
            return;
        }

        if (string.IsNullOrEmpty(secret))
        {
            throw new SignInRefusal("invalid_client", 7000218, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(app.Secret)))
        {
            throw new SignInRefusal("invalid_client", 7000215, $"Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{app.ClientId}'.");
        }
    }

    private void Consented(AppRegistration app, SandboxAccount account)
    {
        if (knobs.For(account).RequireConsent)
        {
            throw SignInRefusal.ConsentRequired(app);
        }
    }

    private Dictionary<string, object?> ByCode(AppRegistration app, string code, string redirectUri, string? verifier, string scope, bool info)
    {
        var grant = grants.Redeem(code, app);
        if (grant.RedirectUri != redirectUri)
        {
            throw new SignInRefusal("invalid_grant", 500112, $"The reply address '{redirectUri}' does not match the reply address '{grant.RedirectUri}' provided when requesting Authorization code.");
        }

        if (grant.Challenge is { } challenge && (string.IsNullOrEmpty(verifier) || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))) != challenge))
        {
            throw new SignInRefusal("invalid_grant", 501481, "The Code_Verifier does not match the code_challenge supplied in the authorization request.");
        }

        return ForUser(app, tenant.Account(grant.Oid), scope.Length > 0 ? scope : grant.Scope, grant.Nonce, info);
    }

    private Dictionary<string, object?> ByRefreshToken(AppRegistration app, string token, string scope, bool info)
    {
        var grant = grants.Refresh(token, app);
        var account = tenant.Account(grant.Oid);
        Consented(app, account);
        string wanted = scope.Length > 0 ? scope : grant.Scope;
        return ForUser(app, account, wanted.Contains("offline_access", StringComparison.Ordinal) ? wanted : wanted + " offline_access", null, info);
    }

    private Dictionary<string, object?> OnBehalfOf(AppRegistration app, string assertion, string use, string scope, bool info)
    {
        if (use != "on_behalf_of" || app.Secret is null)
        {
            throw new SignInRefusal("invalid_request", 900144, "The request body must contain the following parameter: 'requested_token_use' with the value 'on_behalf_of', sent by a confidential client.");
        }

        var claims = tokens.Key.Verify(assertion)
            ?? throw new SignInRefusal("invalid_grant", 50013, "Assertion failed signature validation. [Reason - The provided signature value did not match the expected signature value., Thumbprint of key used by client: '" + tokens.Key.Id + "']");
        if (claims.GetProperty("aud").GetString() is not { } audience || (audience != app.ClientId && audience != $"api://{app.ClientId}") || !claims.TryGetProperty("scp", out _))
        {
            throw new SignInRefusal("invalid_grant", 500131, "Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '" + claims.GetProperty("aud") + $"' and the expected audience is '{app.ClientId}' or one of the Application Uris of this application.");
        }

        if (claims.GetProperty("exp").GetInt64() <= time.GetUtcNow().ToUnixTimeSeconds())
        {
            throw new SignInRefusal("invalid_grant", 500133, "Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token.");
        }

        var account = tenant.Account(claims.GetProperty("oid").GetGuid());
        Consented(app, account);
        return ForUser(app, account, scope, null, info);
    }

    private Dictionary<string, object?> ForItself(string authority, AppRegistration app, string scope)
    {
        if (authority is "common" or "organizations")
        {
            throw new SignInRefusal("invalid_request", 50059, "No tenant-identifying information found in either the request or implied by any provided credentials.");
        }

        if (app.Secret is null)
        {
            throw new SignInRefusal("unauthorized_client", 700025, "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.");
        }

        return scope.EndsWith("/.default", StringComparison.Ordinal)
            ? tokens.AppAnswer(app, ScopeRequest.Read(scope, app))
            : throw new SignInRefusal("invalid_scope", 1002012, $"The provided value for scope {scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).");
    }

    private Dictionary<string, object?> ByPassword(string authority, AppRegistration app, string name, string password, string scope, bool info)
    {
        if (authority == "common")
        {
            throw new SignInRefusal("invalid_request", 9001023, "The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.");
        }

        var account = tenant.Find(name) ?? throw new SignInRefusal("invalid_grant", 50034, $"The user account {{EUII Hidden}} does not exist in the {SandboxAccount.Tenant} directory. To sign into this application, the account must be added to the directory.");
        return password == Password
            ? ForUser(app, account, scope, null, info)
            : throw new SignInRefusal("invalid_grant", 50126, "Error validating credentials due to invalid username or password.");
    }

    private Dictionary<string, object?> ForUser(AppRegistration app, SandboxAccount account, string scope, string? nonce, bool info)
    {
        var wanted = ScopeRequest.Read(scope, app);
        if (wanted.IsGraph && wanted.Permissions.Intersect(knobs.For(account).NotConsented).Any())
        {
            throw SignInRefusal.ConsentRequired(app);
        }

        return tokens.Answer(app, account, wanted, nonce, info, wanted.Offline ? grants.NewRefreshToken(app, account, scope) : null);
    }
}
