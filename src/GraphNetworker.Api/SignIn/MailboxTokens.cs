using System.Collections.Concurrent;
using System.Globalization;
using GraphNetworker.Graph.Http;
using GraphNetworker.Storage.People;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Identity.Client;
using Microsoft.Identity.Web;
using TokenSource = GraphNetworker.Graph.Http.TokenSource;

namespace GraphNetworker.Api.SignIn;

/// <summary>
/// Tokens for Microsoft Graph on behalf of a mailbox's owner: on-behalf-of that outlives the call it began with. It begins once with
/// the owner's token, which always costs a token request, and goes on under a session key from the encrypted cache in the store.
/// </summary>
internal sealed class MailboxTokens(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>So long the owner waits for the grant while the pane waits for them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<(string Session, string Scopes), Held> _held = new();

    /// <summary>The key under which the owner's grant is kept: one per mailbox.</summary>
    public static string SessionKey(Guid tenant, Guid user) => string.Create(CultureInfo.InvariantCulture, $"mailbox-{tenant:N}-{user:N}");

    /// <summary>Begins with the token of the call that is being answered.</summary>
    public async Task BeginAsync(ITokenAcquisition ofThisCall, Guid tenant, Guid user, CancellationToken cancel)
    {
        string session = SessionKey(tenant, user);
        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            var result = await ofThisCall.GetAuthenticationResultForUserAsync(
                Permissions.Reading,
                authenticationScheme: JwtBearerDefaults.AuthenticationScheme,
                tokenAcquisitionOptions: new TokenAcquisitionOptions { LongRunningWebApiSessionKey = session, CancellationToken = both.Token });
            Forget(session);
            Hold(session, Permissions.Reading, result);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new GraphTroubleException("sign-in-too-slow", "Microsoft's sign-in did not answer in time.");
        }
        catch (Exception exception) when (Told(exception) is { } told)
        {
            throw told;
        }
    }

    /// <summary>Tokens for one mailbox, as long as the grant lasts.</summary>
    public TokenSource For(MailboxAccount mailbox) => (wish, cancel) => AcquireAsync(mailbox.Tenant, mailbox.User, wish, cancel);

    /// <summary>Forgets what is held in memory: the next token comes from the grant as it is now.</summary>
    public void Forget(string session)
    {
        foreach (var key in _held.Keys.Where(key => key.Session == session))
        {
            _held.TryRemove(key, out _);
        }
    }

    private async Task<string> AcquireAsync(Guid tenant, Guid user, TokenWish wish, CancellationToken cancel)
    {
        string session = SessionKey(tenant, user);
        bool fresh = wish.Claims is not null || wish.Refused is not null;
        if (!fresh && _held.TryGetValue((session, string.Join(' ', wish.Scopes)), out var held) && held.Until > clock.GetUtcNow())
        {
            return held.Token;
        }

        try
        {
            var result = await OutsideAnyCall(() => AcquireAsync(tenant, session, wish, cancel));
            Hold(session, wish.Scopes, result);
            return result.AccessToken;
        }
        catch (Exception exception) when (Told(exception) is { } told)
        {
            throw told;
        }
    }

    private async Task<AuthenticationResult> AcquireAsync(Guid tenant, string session, TokenWish wish, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ITokenAcquisition>().GetAuthenticationResultForUserAsync(
            wish.Scopes,
            authenticationScheme: JwtBearerDefaults.AuthenticationScheme,
            tenantId: tenant.ToString("D"),
            tokenAcquisitionOptions: new TokenAcquisitionOptions
            {
                LongRunningWebApiSessionKey = session,
                Claims = wish.Claims,
                ForceRefresh = wish.Refused is not null,
                CancellationToken = cancel,
            });
    }

    // Within a call Identity.Web would find the caller's token and begin the grant anew, at the price of a token request each time.
    private static Task<T> OutsideAnyCall<T>(Func<Task<T>> work)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(work);
        }
    }

    // MSAL takes a token with less than five minutes to live for expired and would ask for another at every request when tokens are
    // short-lived. Held here until a quarter of its life, at most those five minutes, is left.
    private void Hold(string session, IReadOnlyList<string> wanted, AuthenticationResult result)
    {
        var now = clock.GetUtcNow();
        var life = result.ExpiresOn - now;
        var margin = TimeSpan.FromTicks(Math.Min(TimeSpan.FromMinutes(5).Ticks, life.Ticks / 4));
        _held[(session, string.Join(' ', wanted))] = new Held(result.AccessToken, result.ExpiresOn - margin);
    }

    private static Exception? Told(Exception exception)
    {
        if (ReconnectNeededException.Of(exception) is { } reconnect)
        {
            return reconnect == exception ? null : reconnect;
        }

        return (exception as MsalException ?? exception.InnerException as MsalException) switch
        {
            MsalServiceException refused => new GraphTroubleException(ReconnectNeededException.CodeOf(refused), "Microsoft's sign-in has trouble of its own.", refused.StatusCode, inner: exception),
            { } other => new GraphTroubleException(ReconnectNeededException.CodeOf(other), "Microsoft's sign-in cannot be used.", inner: exception),
            null when exception is HttpRequestException => new GraphTroubleException("sign-in-unreachable", "Microsoft's sign-in cannot be reached.", inner: exception),
            null => null,
        };
    }

    private sealed record Held(string Token, DateTimeOffset Until);
}

/// <summary>The way to an account's own Microsoft Graph.</summary>
internal static class OwnersGraph
{
    /// <summary>Opens it with the tokens of the account's long-running grant.</summary>
    public static MailboxGraph Open(this GraphDoor graph, MailboxAccount account, MailboxTokens tokens, bool ownerWaits = false) =>
        graph.Open(MailboxTokens.SessionKey(account.Tenant, account.User), tokens.For(account), ownerWaits);
}
