using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace GraphNetworker.Graph.Http;

/// <summary>What travels with each request through the handlers: whose gate it takes and where its token comes from.</summary>
internal sealed record GraphCall(MailboxGate Gate, bool ToDo, bool Pressing, int Left, TokenSource Tokens, TokenWish Wish) : IRequestOption;

/// <summary>How much of a feed is thought to be left behind this page: pages of one feed come one after the other, so the longest never waits for a short one.</summary>
internal sealed record PagesLeft(int Items) : IRequestOption;

/// <summary>Marks a request that an owner waits for: it goes before all reading in the background.</summary>
internal sealed class OwnerWaits : IRequestOption
{
    public static readonly OwnerWaits Now = new();
}

/// <summary>Marks a request that changes nothing although it is a POST: it may be repeated as a GET may.</summary>
internal sealed class OnlyAsks : IRequestOption
{
    public static readonly OnlyAsks Now = new();
}

/// <summary>Stands where the SDK expects sign-in. It only marks the request: the token is fetched when the request's turn has come, so a long wait cannot make it stale.</summary>
internal sealed class CallMarker(MailboxGate gate, bool toDo, bool ownerWaits, TokenSource tokens, IReadOnlyList<string> scopes) : IAuthenticationProvider
{
    /// <inheritdoc/>
    public Task AuthenticateRequestAsync(RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
    {
        string? claims = additionalAuthenticationContext?.GetValueOrDefault("claims") as string;
        // Reading never writes to To Do: whatever does, comes from a press.
        bool pressing = ownerWaits || (toDo && request.HttpMethod != Method.GET) || request.RequestOptions.OfType<OwnerWaits>().Any();
        int left = request.RequestOptions.OfType<PagesLeft>().FirstOrDefault()?.Items ?? int.MaxValue; // what is no page of many is short, and others wait for it
        request.AddRequestOptions([new GraphCall(gate, toDo, pressing, left, tokens, new TokenWish(scopes, claims))]);
        return Task.CompletedTask;
    }
}
