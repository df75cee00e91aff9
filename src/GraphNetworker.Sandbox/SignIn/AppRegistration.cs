namespace GraphNetworker.Sandbox.SignIn;

/// <summary>An application that the sandbox's tenant knows.</summary>
/// <param name="ClientId">Its id.</param>
/// <param name="Name">As the consent page shows it.</param>
/// <param name="Secret">What it proves itself with; null for a public client.</param>
/// <param name="Exposes">The scopes it offers to others.</param>
public sealed record AppRegistration(string ClientId, string Name, string? Secret, IReadOnlyList<string> Exposes)
{
    /// <summary>The task pane: a public client.</summary>
    public static readonly AppRegistration Pane = new("22222222-3333-4444-8555-666666666666", "GraphNetworker", null, []);

    /// <summary>The API: a confidential client with one scope.</summary>
    public static readonly AppRegistration Api = new("33333333-4444-4555-8666-777777777777", "GraphNetworker API", "sandbox-secret", ["access_as_user"]);

    /// <summary>The sandbox's own Outlook page: first party.</summary>
    public static readonly AppRegistration Outlook = new("11111111-2222-4333-8444-777777777777", "Outlook", null, []);

    /// <summary>Every application of the tenant.</summary>
    public static readonly IReadOnlyList<AppRegistration> All = [Pane, Api, Outlook];

    /// <summary>What the API's delegated <c>.default</c> stands for; also what an application on its own may do.</summary>
    internal static readonly string[] GraphDefault =
        ["Calendars.Read", "Contacts.Read", "Contacts.ReadWrite", "Mail.Read", "Mail.ReadBasic", "Mail.ReadWrite", "Mail.Send", "Tasks.ReadWrite", "User.Read"];

    internal static readonly string[] GraphRoles = ["Calendars.Read", "Contacts.Read", "Mail.Read", "Tasks.ReadWrite.All", "User.Read.All"];

    internal static AppRegistration? Find(string? clientId) => All.FirstOrDefault(app => app.ClientId.Equals(clientId, StringComparison.OrdinalIgnoreCase));
}
