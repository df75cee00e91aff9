using System.Text.Json;
using GraphNetworker.Core.People;
using GraphNetworker.Graph.Sync;

namespace GraphNetworker.Graph.People;

/// <summary>Names and addresses as Graph says them, in Core's words.</summary>
internal static class Parties
{
    /// <summary>A microsoft.graph.emailAddress, from its opening brace to its closing one; null for what is no internet address: an Exchange directory name, an empty one.</summary>
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

    /// <summary>Likewise, of a microsoft.graph.recipient.</summary>
    public static Correspondent? Recipient(ref Utf8JsonReader said)
    {
        Correspondent? who = null;
        while (said.Read() && said.TokenType != JsonTokenType.EndObject)
        {
            if (!said.ValueTextEquals("emailAddress"u8))
            {
                said.Skip();
            }
            else if (Fields.Enter(ref said, JsonTokenType.StartObject))
            {
                who = Read(ref said);
            }
        }

        return who;
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
