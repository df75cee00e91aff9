using GraphNetworker.Core.People;
using Microsoft.Graph.Models;

namespace GraphNetworker.Graph.People;

/// <summary>Names and addresses as Graph says them, in Core's words.</summary>
internal static class Parties
{
    /// <summary>Null for what is no internet address: an Exchange directory name, an empty one.</summary>
    public static Correspondent? Of(EmailAddress? said) =>
        MailAddress.TryParse(said?.Address, out var address) ? new Correspondent(address, Name(said?.Name, address)) : null;

    public static IReadOnlyList<Correspondent> All(IEnumerable<EmailAddress?>? said) =>
        said is null ? [] : [.. said.Select(Of).OfType<Correspondent>()];

    // Graph lets the name fall back to the address (seen in recorded answers): that is no name.
    private static string? Name(string? name, MailAddress address)
    {
        string trimmed = (name ?? "").Trim().Trim('\'', '"').Trim();
        return trimmed.Length == 0 || trimmed.Equals(address.Value, StringComparison.OrdinalIgnoreCase) ? null : trimmed;
    }
}
