namespace GraphNetworker.Sandbox.OData;

/// <summary>Who asks, as the access token says.</summary>
/// <param name="App">Client id of the application.</param>
/// <param name="Oid">The signed-in user, or null for an application on its own.</param>
/// <param name="Permissions">Delegated scopes, or application roles.</param>
internal sealed record Caller(string App, string? Oid, IReadOnlySet<string> Permissions)
{
    public bool Has(params ReadOnlySpan<string> anyOf)
    {
        foreach (string permission in anyOf)
        {
            if (Permissions.Contains(permission))
            {
                return true;
            }
        }

        return false;
    }
}
