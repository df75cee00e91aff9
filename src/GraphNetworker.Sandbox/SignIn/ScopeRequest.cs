namespace GraphNetworker.Sandbox.SignIn;

/// <summary>The scopes of a request, sorted: those of one resource, and those of sign-in itself.</summary>
/// <param name="Audience">The <c>aud</c> of the access token.</param>
/// <param name="Permissions">Short names, as <c>scp</c> holds them.</param>
/// <param name="Echo">The resource's scopes in the form in which they were asked for: MSAL finds a token again only under that form.</param>
internal sealed record ScopeRequest(string Audience, IReadOnlyList<string> Permissions, IReadOnlyList<string> Echo, bool OpenId, bool Offline)
{
    public const string Graph = "https://graph.microsoft.com";
    public const string GraphAppId = "00000003-0000-0000-c000-000000000000";

    public bool IsGraph => Audience == Graph;

    public static ScopeRequest Read(string scope, AppRegistration app)
    {
        string[] all = scope.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] resource = [.. all.Where(one => one is not ("openid" or "profile" or "email" or "offline_access"))];
        var parts = resource.Select(Split).ToList();
        if (parts.Select(part => part.Resource).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
        {
            throw new SignInRefusal("invalid_request", 28000, $"Provided value for the input parameter scope is not valid because it contains more than one resource. Scope {scope} is not valid.");
        }

        string audience = parts.Count == 0 ? Graph : AudienceOf(parts[0].Resource, app);
        string[] permissions = parts.Count == 0 ? ["User.Read"]
            : [.. parts.SelectMany(part => part.Name == ".default" ? Default(audience) : [part.Name]).Distinct(StringComparer.Ordinal)];
        if (audience != Graph && AppRegistration.Find(audience) is { } target && permissions.FirstOrDefault(name => !target.Exposes.Contains(name)) is { } unknown)
        {
            throw new SignInRefusal("invalid_scope", 70011, $"The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope {unknown} does not exist on {target.Name}.");
        }

        return new ScopeRequest(audience, permissions, resource, all.Contains("openid"), all.Contains("offline_access"));
    }

    private static (string Resource, string Name) Split(string scope)
    {
        int slash = scope.LastIndexOf('/');
        return slash < 0 ? (Graph, scope) : (scope[..slash].TrimEnd('/'), scope[(slash + 1)..]);
    }

    private static string AudienceOf(string resource, AppRegistration app)
    {
        if (resource is Graph or GraphAppId)
        {
            return Graph;
        }

        string id = resource.StartsWith("api://", StringComparison.OrdinalIgnoreCase) ? resource["api://".Length..] : resource;
        return AppRegistration.Find(id)?.ClientId
            ?? throw new SignInRefusal("invalid_resource", 500011, $"The resource principal named {resource} was not found in the tenant named Sandbox. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. Requested by {app.ClientId}.");
    }

    private static IReadOnlyList<string> Default(string audience) =>
        audience == Graph ? AppRegistration.GraphDefault : AppRegistration.Find(audience)!.Exposes;
}
