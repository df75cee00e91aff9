using System.Text.Json;
using GraphNetworker.Core.People;
using GraphNetworker.Graph.Sync;
using Microsoft.Graph.Models;

namespace GraphNetworker.Graph.People;

/// <summary>Names and addresses as Graph says them, in Core's words.</summary>
internal static class Parties
{
    /// <summary>Null for what is no internet address: an Exchange directory name, an empty one.</summary>
    public static Correspondent? Of(EmailAddress? said) => Of(said?.Name, said?.Address);

    /// <summary>Likewise, from the opening brace of a microsoft.graph.emailAddress to its closing one.</summary>
    public static Correspondent? Read(ref Utf8JsonReader said)
    {
        string? name = null;
        string? address = null;
        while (said.Read() && said.TokenType != JsonTokenType.EndObject)
        {
            if (said.ValueTextEquals("address"u8))
            {
                address = Fields.Text(ref said);
            }
            else if (said.ValueTextEquals("name"u8))
            {
                name = Fields.Text(ref said);
            }
            else
            {
                said.Skip();
            }
        }

        return Of(name, address);
    }

    private static Correspondent? Of(string? name, string? said) =>
        MailAddress.TryParse(said, out var address) ? new Correspondent(address, Name(name, address)) : null;

    // Graph lets the name fall back to the address (seen in recorded answers): that is no name.
    private static string? Name(string? name, MailAddress address)
    {
        string trimmed = (name ?? "").Trim().Trim('\'', '"').Trim();
        return trimmed.Length == 0 || trimmed.Equals(address.Value, StringComparison.OrdinalIgnoreCase) ? null : trimmed;
    }
}
