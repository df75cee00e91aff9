using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Me;

/// <summary>GET /me and GET /users/{id}. Departure: of the user's hundred properties the directory of the sandbox knows these.</summary>
internal static class MeAnswers
{
    // A user answers a small default set; the rest comes with $select.
    private static readonly Resource<SandboxAccount> User = new("user", _ => null,
    [
        new("businessPhones", EdmType.Texts, _ => Array.Empty<string>()),
        new("displayName", EdmType.Text, user => user.Name),
        new("givenName", EdmType.Text, user => Words(user.Name)[0]),
        new("jobTitle", EdmType.Text, _ => null),
        new("mail", EdmType.Text, user => user.Address),
        new("mobilePhone", EdmType.Text, _ => null),
        new("officeLocation", EdmType.Text, _ => null),
        new("preferredLanguage", EdmType.Text, _ => null),
        new("surname", EdmType.Text, user => Words(user.Name) is { Length: > 1 } words ? words[^1] : null),
        new("userPrincipalName", EdmType.Text, user => user.Address),
        new("id", EdmType.Text, user => user.Oid.ToString()),
        new("accountEnabled", EdmType.Flag, _ => true, Shown.WhenSelected),
        new("companyName", EdmType.Text, _ => null, Shown.WhenSelected),
        new("department", EdmType.Text, _ => null, Shown.WhenSelected),
        new("mailNickname", EdmType.Text, user => user.Address.Split('@')[0], Shown.WhenSelected),
        new("otherMails", EdmType.Texts, _ => Array.Empty<string>(), Shown.WhenSelected),
        new("proxyAddresses", EdmType.Texts, user => new[] { $"SMTP:{user.Address}" }, Shown.WhenSelected),
        new("userType", EdmType.Text, _ => "Member", Shown.WhenSelected),
    ]);

    public static GraphAnswer Answer(GraphRequest request, SandboxAccount account)
    {
        if (request.Method != "GET")
        {
            throw GraphRefusal.NoSuchMethod();
        }

        if (!request.Caller.Has(Permissions.User))
        {
            throw new GraphRefusal(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
        }

        request.Query.AllowOnly("$select", "$expand");
        return Answers.Entity(request, "users", User.Project(request.Query), account);
    }

    private static string[] Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? words : [name];
}
