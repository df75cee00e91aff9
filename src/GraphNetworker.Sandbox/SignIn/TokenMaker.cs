using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.SignIn;

/// <summary>Makes tokens as the v2.0 endpoint words them, and reads them again.</summary>
internal sealed class TokenMaker(SigningKey key, Knobs knobs, TimeProvider time)
{
    private const string Authority = "https://login.microsoftonline.com";

    private int _number;

    public SigningKey Key => key;

    public static string Issuer(string tenant) => $"{Authority}/{tenant}/v2.0";

    /// <summary>The whole answer of the token endpoint for a user.</summary>
    public Dictionary<string, object?> Answer(AppRegistration app, SandboxAccount account, ScopeRequest scope, string? nonce, bool clientInfo, string? refreshToken)
    {
        int lifetime = (int)knobs.For(account).TokenLifetime.TotalSeconds;
        var answer = new Dictionary<string, object?>
        {
            ["token_type"] = "Bearer",
            ["scope"] = string.Join(' ', scope.Echo.Concat(scope.OpenId ? ["openid", "profile", "email"] : [])),
            ["expires_in"] = lifetime,
            ["ext_expires_in"] = lifetime,
            ["access_token"] = Access(app, account, scope, lifetime),
        };
        if (refreshToken is not null)
        {
            answer["refresh_token"] = refreshToken;
        }

        if (scope.OpenId)
        {
            answer["id_token"] = Id(app, account, nonce, lifetime);
        }

        if (clientInfo)
        {
            answer["client_info"] = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { uid = account.Oid, utid = SandboxAccount.Tenant }));
        }

        return answer;
    }

    public string Access(AppRegistration app, SandboxAccount account, ScopeRequest scope, int lifetime)
    {
        var claims = Times(scope.Audience, lifetime);
        claims["name"] = account.Name;
        claims["oid"] = account.Oid;
        claims["scp"] = string.Join(' ', scope.Permissions);
        claims["sub"] = Pairwise(account, scope.IsGraph ? ScopeRequest.GraphAppId : scope.Audience);
        if (scope.IsGraph)
        {
            // Tokens for Graph are of the v1.0 kind in reality, and nobody but Graph may read them.
            claims["iss"] = $"https://sts.windows.net/{SandboxAccount.Tenant}/";
            claims["appid"] = app.ClientId;
            claims["app_displayname"] = app.Name;
            claims["upn"] = account.Address;
            claims["unique_name"] = account.Address;
            claims["idtyp"] = "user";
            claims["ver"] = "1.0";
        }
        else
        {
            claims["azp"] = app.ClientId;
            claims["azpacr"] = app.Secret is null ? "0" : "1";
            claims["preferred_username"] = account.Address;
            claims["ver"] = "2.0";
        }

        return key.Sign(claims);
    }

    /// <summary>A token for an application on its own.</summary>
    public Dictionary<string, object?> AppAnswer(AppRegistration app, ScopeRequest scope)
    {
        int lifetime = (int)knobs.TokenLifetime.TotalSeconds;
        var claims = Times(scope.Audience, lifetime);
        claims["iss"] = $"https://sts.windows.net/{SandboxAccount.Tenant}/";
        claims["appid"] = app.ClientId;
        claims["app_displayname"] = app.Name;
        claims["oid"] = ItemKey.GuidOf("service principal", app.ClientId);
        claims["sub"] = claims["oid"];
        claims["idtyp"] = "app";
        claims["roles"] = AppRegistration.GraphRoles;
        claims["ver"] = "1.0";
        return new Dictionary<string, object?> { ["token_type"] = "Bearer", ["expires_in"] = lifetime, ["ext_expires_in"] = lifetime, ["access_token"] = key.Sign(claims) };
    }

    /// <summary>Who calls Graph with this token.</summary>
    public Caller ReadForGraph(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || authorization.Length < 8)
        {
            throw Unauthorized("Access token is empty.");
        }

        string token = authorization["Bearer ".Length..].Trim();
        if (token.Count(letter => letter == '.') != 2)
        {
            throw Unauthorized("IDX14100: JWT is not well formed, there are no dots (.).");
        }

        var claims = key.Verify(token) ?? throw Unauthorized("Access token validation failure. Invalid signature.");
        if (claims.GetProperty("aud").GetString() is not (ScopeRequest.Graph or ScopeRequest.GraphAppId))
        {
            throw Unauthorized("Access token validation failure. Invalid audience.");
        }

        // Departure: without the five minutes of grace that validators usually give, so that a short life can be tried.
        if (claims.GetProperty("exp").GetInt64() <= time.GetUtcNow().ToUnixTimeSeconds())
        {
            throw Unauthorized("Lifetime validation failed, the token is expired.");
        }

        bool alone = claims.TryGetProperty("roles", out var roles);
        HashSet<string> permissions = alone ? [.. roles.EnumerateArray().Select(role => role.GetString()!)] : [.. claims.GetProperty("scp").GetString()!.Split(' ')];
        return new Caller(claims.GetProperty("appid").GetString()!, alone ? null : claims.GetProperty("oid").GetString(), permissions);
    }

    /// <summary>The refusal of a token.</summary>
    internal static GraphRefusal Unauthorized(string message) => new(401, "InvalidAuthenticationToken", message)
    {
        Headers = [("WWW-Authenticate", $"Bearer realm=\"\", authorization_uri=\"{Authority}/common/oauth2/authorize\", client_id=\"{ScopeRequest.GraphAppId}\"")],
    };

    private string Id(AppRegistration app, SandboxAccount account, string? nonce, int lifetime)
    {
        var claims = Times(app.ClientId, lifetime);
        claims["name"] = account.Name;
        claims["oid"] = account.Oid;
        claims["preferred_username"] = account.Address;
        claims["email"] = account.Address;
        claims["sub"] = Pairwise(account, app.ClientId);
        claims["ver"] = "2.0";
        if (nonce is not null)
        {
            claims["nonce"] = nonce;
        }

        return key.Sign(claims);
    }

    private Dictionary<string, object?> Times(string audience, int lifetime)
    {
        long now = time.GetUtcNow().ToUnixTimeSeconds();
        return new Dictionary<string, object?>
        {
            ["aud"] = audience,
            ["iss"] = Issuer(SandboxAccount.Tenant.ToString()),
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + lifetime,
            ["tid"] = SandboxAccount.Tenant,
            ["uti"] = Interlocked.Increment(ref _number).ToString("D22", CultureInfo.InvariantCulture),
        };
    }

    private static string Pairwise(SandboxAccount account, string audience) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{account.Oid} {audience}")));
}
