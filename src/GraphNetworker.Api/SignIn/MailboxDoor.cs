using System.Collections.Concurrent;
using GraphNetworker.Api.Problems;
using GraphNetworker.Api.Sync;
using GraphNetworker.Core.People;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.People;
using GraphNetworker.Storage.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Identity.Web;

namespace GraphNetworker.Api.SignIn;

/// <summary>
/// The door every call about a mailbox comes in by. It sees that the token's user is the owner of the mailbox Outlook shows, before
/// anything is read; lets a new owner in; and begins or mends the grant that background work lives on.
/// </summary>
internal sealed partial class MailboxDoor(MailboxStore mailboxes, MailboxTokens tokens, GraphDoor graph, IGrainFactory grains, TimeProvider clock, ILogger<MailboxDoor> logger)
{
    private readonly ConcurrentDictionary<(Guid, Guid), SemaphoreSlim> _opening = new();
    // The last try that failed, for each mailbox: a refused token stays refused, an outage is not asked about at every call.
    private readonly ConcurrentDictionary<MailboxId, FailedTry> _failed = new();

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(15);

    /// <summary>Lets the call in, or says why not. Nothing is kept for a call that is not let in.</summary>
    public async Task<ProblemDetails?> EnterAsync(HttpContext call)
    {
        if (SignedInUser.Of(call.User) is not { } user)
        {
            return Problem.Stranger;
        }

        if (!MailAddress.TryParse(call.Request.Headers["Mailbox-Owner"], out var shown))
        {
            return Problem.OwnerMissing;
        }

        var account = await mailboxes.FindAsync(user.Tenant, user.User, call.RequestAborted);
        if (account is null || account.Connection != Connection.Connected)
        {
            account = await BeginAsync(call, user, shown);
        }
        else if (!account.Owner.Is(shown) && !user.Addresses.Contains(shown))
        {
            account = null;
        }

        if (account is null)
        {
            return Problem.WrongMailbox;
        }

        call.RequestServices.GetRequiredService<CurrentMailbox>().Account = account;
        return null;
    }

    private async Task<MailboxAccount?> BeginAsync(HttpContext call, SignedInUser user, MailAddress shown)
    {
        // One at a time for one user: several calls of a starting pane begin one grant.
        var turn = _opening.GetOrAdd((user.Tenant, user.User), _ => new SemaphoreSlim(1));
        await turn.WaitAsync(call.RequestAborted);
        try
        {
            var account = await mailboxes.FindAsync(user.Tenant, user.User, call.RequestAborted);
            bool theirs = user.Addresses.Contains(shown) || account?.Owner.Is(shown) == true;
            if (account?.Connection == Connection.Connected || (account is not null && !theirs))
            {
                return theirs ? account : null;
            }

            account ??= await OpenAsync(call, user, shown, theirs);
            return account is null ? null : await ConnectAsync(call, account, user);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<MailboxAccount?> OpenAsync(HttpContext call, SignedInUser user, MailAddress shown, bool theirs)
    {
        if (!theirs && !await MicrosoftSaysSoAsync(call, user, shown))
        {
            Log.WrongMailbox(logger);
            return null;
        }

        return await mailboxes.OpenAsync(user.Tenant, user.User, user.Name ?? shown.Value, shown, clock.GetUtcNow(), call.RequestAborted);
    }

    // The sign-in name need not be an address of the mailbox: before a stranger is turned away, Microsoft is asked for all of them,
    // with a token for this one call.
    private async Task<bool> MicrosoftSaysSoAsync(HttpContext call, SignedInUser user, MailAddress shown)
    {
        var once = call.RequestServices.GetRequiredService<ITokenAcquisition>();
        try
        {
            var owner = await graph.Open(MailboxTokens.SessionKey(user.Tenant, user.User), async (wish, _) => await once.GetAccessTokenForUserAsync(wish.Scopes)).OwnerAsync(call.RequestAborted);
            return owner?.Addresses.Contains(shown) == true;
        }
        catch (Exception exception) when (exception is GraphTroubleException || ReconnectNeededException.Of(exception) is not null)
        {
            return false; // what cannot be shown to be theirs is not theirs
        }
    }

    private async Task<MailboxAccount> ConnectAsync(HttpContext call, MailboxAccount account, SignedInUser user)
    {
        // Only another sign-in, or the owner's explicit wish, is worth a token request after a refusal.
        bool asked = HttpMethods.IsPost(call.Request.Method) && call.Request.Path.StartsWithSegments("/api/sync");
        var now = clock.GetUtcNow();
        if (!asked && _failed.TryGetValue(account.Id, out var failed) && failed.TokenId == user.TokenId && (failed.Refused || now - failed.At < BetweenTries))
        {
            return account;
        }

        try
        {
            await tokens.BeginAsync(call.RequestServices.GetRequiredService<ITokenAcquisition>(), user.Tenant, user.User, call.RequestAborted);
        }
        catch (ReconnectNeededException refused)
        {
            _failed[account.Id] = new FailedTry(user.TokenId, now, Refused: true);
            Log.Refused(logger, refused.Code);
            await mailboxes.KeepConnectionAsync(account.Id, Connection.ReconnectNeeded, refused.Code, call.RequestAborted);
            if (asked)
            {
                throw;
            }

            return account with { Connection = Connection.ReconnectNeeded, Trouble = refused.Code };
        }
        catch (GraphTroubleException trouble)
        {
            // Microsoft cannot be reached: what is held can still be shown, a later call tries again.
            _failed[account.Id] = new FailedTry(user.TokenId, now, Refused: false);
            await grains.Of(account.Id).NoteAsync(trouble.Code, trouble.Message);
            return account;
        }

        _failed.TryRemove(account.Id, out _);
        await mailboxes.KeepConnectionAsync(account.Id, Connection.Connected, null, call.RequestAborted);
        await grains.Of(account.Id).StartAsync();
        return account with { Connection = Connection.Connected, Trouble = null };
    }

    private sealed record FailedTry(string TokenId, DateTimeOffset At, bool Refused);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A call was turned away: its user is not the owner of the mailbox Outlook shows.")]
        public static partial void WrongMailbox(ILogger logger);

        [LoggerMessage(2, LogLevel.Information, "Microsoft gave no grant: {Code}.")]
        public static partial void Refused(ILogger logger, string code);
    }
}
