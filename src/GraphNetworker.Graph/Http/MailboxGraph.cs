using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;

namespace GraphNetworker.Graph.Http;

/// <summary>Microsoft Graph as one owner may see it. The slices say what can be asked: People, Plan, Sync, Interactions, FollowUps.</summary>
public sealed class MailboxGraph
{
    internal MailboxGraph(HttpClient http, MailboxGate gate, TokenSource tokens, bool ownerWaits, GraphOptions options, TimeProvider clock)
    {
        Clock = clock;
        Options = options;
        Gate = gate;
        Reading = new GraphServiceClient(http, new CallMarker(gate, toDo: false, ownerWaits, tokens, Permissions.Reading));
        Bodies = new GraphServiceClient(http, new CallMarker(gate, toDo: false, ownerWaits, tokens, Permissions.Bodies));
        Calendar = new GraphServiceClient(http, new CallMarker(gate, toDo: false, ownerWaits, tokens, Permissions.Calendar));
        Cards = new GraphServiceClient(http, new CallMarker(gate, toDo: false, ownerWaits, tokens, Permissions.Cards));
        Drafts = new GraphServiceClient(http, new CallMarker(gate, toDo: false, ownerWaits, tokens, Permissions.Drafts));
        Sending = new GraphServiceClient(http, new CallMarker(gate, toDo: false, ownerWaits, tokens, Permissions.Sending));
        ToDo = new GraphServiceClient(http, new CallMarker(gate, toDo: true, ownerWaits, tokens, Permissions.Tasks));
    }

    internal static Dictionary<string, ParsableFactory<IParsable>> Errors { get; } = new() { ["XXX"] = ODataError.CreateFromDiscriminatorValue };

    internal MailboxGate Gate { get; }

    internal TimeProvider Clock { get; }

    internal GraphOptions Options { get; }

    internal int PageSize => Options.PageSize;

    internal GraphServiceClient Reading { get; }

    internal GraphServiceClient Bodies { get; }

    internal GraphServiceClient Calendar { get; }

    internal GraphServiceClient Cards { get; }

    internal GraphServiceClient Drafts { get; }

    internal GraphServiceClient Sending { get; }

    internal GraphServiceClient ToDo { get; }

    /// <summary>Asks, and puts a failure into <see cref="GraphTroubleException"/>.</summary>
    internal async Task<T> AskAsync<T>(Func<Task<T>> question)
    {
        try
        {
            return await question();
        }
        catch (Exception exception) when (GraphTroubleException.Of(exception, Clock.GetUtcNow()) is { } trouble && trouble != exception)
        {
            throw trouble;
        }
    }

    /// <summary>A link that Graph gave us, as a request to the same service; a link to anywhere else must not see a token.</summary>
    internal static string Ours(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri is { Scheme: "https", Host: "graph.microsoft.com" }
            ? link
            : throw new GraphTroubleException("strange-link", "Microsoft Graph answered with a link to somewhere else.");
}

/// <summary>Opens Microsoft Graph for one mailbox.</summary>
public sealed class GraphDoor(IHttpClientFactory http, Governor governor, IOptions<GraphOptions> options, TimeProvider clock)
{
    /// <summary>The name of the HTTP client everything goes through.</summary>
    public const string ClientName = "graph";

    /// <summary>Loads the classes of Microsoft's client, which are many, before anybody waits for them.</summary>
    public void Load() => new GraphServiceClient(http.CreateClient(ClientName), new AnonymousAuthenticationProvider()).Me.ToGetRequestInformation();

    /// <summary>A client for one mailbox: cheap, not kept, so that connections are renewed; the gate is shared by all of them.</summary>
    /// <param name="mailbox">Names the mailbox.</param>
    /// <param name="tokens">Where its tokens come from.</param>
    /// <param name="ownerWaits">The owner waits for what is asked: it goes before all reading in the background.</param>
    public MailboxGraph Open(string mailbox, TokenSource tokens, bool ownerWaits = false) =>
        new(http.CreateClient(ClientName), governor.Of(mailbox), tokens, ownerWaits, options.Value, clock);
}
