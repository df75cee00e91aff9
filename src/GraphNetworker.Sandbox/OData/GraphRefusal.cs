namespace GraphNetworker.Sandbox.OData;

/// <summary>A request that Graph answers with an error. Thrown from any depth, turned into Microsoft's error shape in one place.</summary>
internal sealed class GraphRefusal(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static GraphRefusal BadRequest(string message) => new(400, "BadRequest", message);

    public static GraphRefusal RequestBroker(string message) => new(400, "RequestBroker--ParseUri", message);

    public static GraphRefusal InvalidRequest(string message) => new(400, "invalidRequest", message);

    public static GraphRefusal MalformedId() => new(400, "ErrorInvalidIdMalformed", "Id is malformed.");

    public static GraphRefusal NotFound() => new(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    public static GraphRefusal NoSuchSegment(string segment) => BadRequest($"Resource not found for the segment '{segment}'.");

    public static GraphRefusal NoSuchMethod() => new(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");

    public static GraphRefusal Unsupported(string message) => new(501, "NotImplemented", message);

    /// <summary>What a stale <c>If-Match</c> meets (errors.md: 412; code as Exchange words it).</summary>
    public static GraphRefusal Conflict() => new(412, "ErrorIrresolvableConflict",
        "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.");

    /// <summary>A cursor that names a state the mailbox no longer has. Message as seen in the field (microsoft-graph-docs#2350).</summary>
    public static GraphRefusal CursorExpired(string freshStart) =>
        new(410, "SyncStateNotFound", "The sync state generation is not found; generation=1;[highest=2][2][2][2].")
        {
            Headers = [("Location", freshStart)],
        };
}
