using System.Collections.Concurrent;
using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.SignIn;

/// <summary>What was promised at the authorize page, until the code is redeemed.</summary>
internal sealed record CodeGrant(string Client, Guid Oid, string RedirectUri, string Scope, string? Challenge, string? Nonce, DateTimeOffset Expires, Guid Id);

/// <summary>What a refresh token stands for.</summary>
internal sealed record RefreshGrant(string Client, Guid Oid, string Scope, DateTimeOffset Issued, Guid Id);

/// <summary>
/// Codes and refresh tokens. Both are sealed letters of the sandbox to itself: a refresh token therefore outlives a restart that keeps
/// the data folder. Departure: a real one is opaque and ends after 90 days of disuse; this one ends only when it is revoked.
/// </summary>
internal sealed class Grants(SigningKey key, Knobs knobs, TimeProvider time)
{
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _redeemed = [];

    public string NewCode(AppRegistration app, SandboxAccount account, string redirectUri, string scope, string? challenge, string? nonce)
    {
        var now = time.GetUtcNow();
        return "1.A" + key.Seal(new CodeGrant(app.ClientId, account.Oid, redirectUri, scope, challenge, nonce, now + CodeLife, Guid.CreateVersion7(now)));
    }

    public CodeGrant Redeem(string code, AppRegistration app)
    {
        var grant = code.StartsWith("1.A", StringComparison.Ordinal) ? key.Unseal<CodeGrant>(code[3..]) : null;
        if (grant is null || grant.Client != app.ClientId)
        {
            throw new SignInRefusal("invalid_grant", 9002313, "Invalid request. Request is malformed or invalid.");
        }

        if (grant.Expires < time.GetUtcNow())
        {
            throw new SignInRefusal("invalid_grant", 70008, "The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.");
        }

        return _redeemed.TryAdd(grant.Id, grant.Expires)
            ? grant
            : throw new SignInRefusal("invalid_grant", 54005, "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.");
    }

    public string NewRefreshToken(AppRegistration app, SandboxAccount account, string scope)
    {
        var now = time.GetUtcNow();
        return "1.R" + key.Seal(new RefreshGrant(app.ClientId, account.Oid, scope, now, Guid.CreateVersion7(now)));
    }

    public RefreshGrant Refresh(string token, AppRegistration app)
    {
        var grant = token.StartsWith("1.R", StringComparison.Ordinal) ? key.Unseal<RefreshGrant>(token[3..]) : null;
        if (grant is null || grant.Client != app.ClientId)
        {
            throw new SignInRefusal("invalid_grant", 9002313, "Invalid request. Request is malformed or invalid.", "bad_token");
        }

        return knobs.For(grant.Oid).RevokedUpTo >= grant.Issued
            ? throw new SignInRefusal("invalid_grant", 50173, "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.", "bad_token")
            : grant;
    }
}
