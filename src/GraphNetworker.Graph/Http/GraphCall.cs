using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace GraphNetworker.Graph.Http;

/// <summary>What travels with each request through the handlers: whose gate it takes and where its token comes from.</summary>
internal sealed record GraphCall(MailboxGate Gate, bool ToDo, TokenSource Tokens, TokenWish Wish) : IRequestOption;

/// <summary>Stands where the SDK expects sign-in. It only marks the request: the token is fetched when the request's turn has come, so a long wait cannot make it stale.</summary>
internal sealed class CallMarker(MailboxGate gate, bool toDo, TokenSource tokens, IReadOnlyList<string> scopes) : IAuthenticationProvider
{
    /// <inheritdoc/>
    public Task AuthenticateRequestAsync(RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
    {
        string? claims = additionalAuthenticationContext?.GetValueOrDefault("claims") as string;
        request.AddRequestOptions([new GraphCall(gate, toDo, tokens, new TokenWish(scopes, claims))]);
        return Task.CompletedTask;
    }
}
