using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;

namespace GraphNetworker.Storage.SignIn;

/// <summary>The token cache of the sign-in library, kept in the store so that a restart asks nobody to sign in again.</summary>
/// <remarks>
/// The values are tokens, and come encrypted: Microsoft.Identity.Web encrypts them with Data Protection before it hands them over
/// (<c>MsalDistributedTokenCacheAdapterOptions.Encrypt</c>). This class neither can read them nor has the keys, which lie elsewhere.
/// Entries without an expiry stay until they are erased.
/// </remarks>
public sealed class TokenCache : IDistributedCache
{
    private readonly IDbContextFactory<NetworkerContext> _contexts;
    private readonly Transactions _transactions;
    private readonly TimeProvider _time;

    internal TokenCache(IDbContextFactory<NetworkerContext> contexts, Transactions transactions, TimeProvider time)
    {
        _contexts = contexts;
        _transactions = transactions;
        _time = time;
    }

    /// <inheritdoc/>
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(token);
        long now = Now();
        var row = await context.Tokens.SingleOrDefaultAsync(t => t.Key == key && (t.Expires == null || t.Expires > now), token);
        if (row is { Sliding: { } sliding })
        {
            await context.Tokens.Where(t => t.Key == key).ExecuteUpdateAsync(t => t.SetProperty(entry => entry.Expires, Later(now, sliding, row.ExpiresAtLast)), token);
        }

        return row?.Value;
    }

    /// <inheritdoc/>
    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        long now = Now();
        long? last = options.AbsoluteExpirationRelativeToNow is { } span ? now + (long)span.TotalSeconds : options.AbsoluteExpiration?.ToUnixTimeSeconds();
        long? sliding = (long?)options.SlidingExpiration?.TotalSeconds;
        long? expires = sliding is { } each ? Later(now, each, last) : last;
        await _transactions.RunAsync(
            async context =>
            {
                // The one place where something is written for every entry anyway: what has expired goes along.
                await context.Tokens.Where(t => t.Expires <= now || t.Key == key).ExecuteDeleteAsync(token);
                context.Tokens.Add(new TokenRow { Key = key, Value = value, Expires = expires, Sliding = sliding, ExpiresAtLast = last });
                return await context.SaveChangesAsync(token);
            },
            token);
    }

    /// <inheritdoc/>
    public async Task RefreshAsync(string key, CancellationToken token = default) => await GetAsync(key, token);

    /// <inheritdoc/>
    public async Task RemoveAsync(string key, CancellationToken token = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(token);
        await context.Tokens.Where(t => t.Key == key).ExecuteDeleteAsync(token);
    }

    /// <summary>Erases every entry whose key starts so; the number erased. A whole key erases that entry.</summary>
    public async Task<int> EraseAsync(string prefix, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        await using var context = await _contexts.CreateDbContextAsync(cancel);
        return await context.Tokens.Where(t => t.Key.Substring(0, prefix.Length) == prefix).ExecuteDeleteAsync(cancel);
    }

    /// <inheritdoc/>
    public byte[]? Get(string key) => GetAsync(key).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => SetAsync(key, value, options).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Refresh(string key) => RefreshAsync(key).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Remove(string key) => RemoveAsync(key).GetAwaiter().GetResult();

    private long Now() => _time.GetUtcNow().ToUnixTimeSeconds();

    private static long? Later(long now, long sliding, long? last) => Math.Min(now + sliding, last ?? long.MaxValue);
}
