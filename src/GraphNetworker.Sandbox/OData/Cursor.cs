using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphNetworker.Sandbox.OData;

/// <summary>What a <c>$skiptoken</c> or <c>$deltatoken</c> carries. Opaque to the client: sealed, so that an altered one is not understood.</summary>
/// <param name="Feed">What is being read, so that a token is of use only where it was issued.</param>
/// <param name="Stamp">The making of the mailbox it belongs to.</param>
/// <param name="Position">Place in the log of changes, or number of items passed over.</param>
/// <param name="Run">The run in which that place exists, when it lies beyond what a restart builds again.</param>
/// <param name="Query">The query options of the first request: they are encoded in the token (delta-query-overview.md).</param>
/// <param name="Key">Second part of a place in an ordered index.</param>
/// <param name="End">Where the log ended when the first round began.</param>
/// <param name="Left">How much more a first round may tell; null for all there is.</param>
internal sealed record Cursor(string Feed, string Stamp, long Position, string? Run, string Query, long? Key = null, long? End = null, int? Left = null)
{
    // Not a secret: it keeps honest clients honest about opaque links, nothing more.
    private static readonly byte[] Seal = "links are opaque: use them unchanged"u8.ToArray();

    /// <summary>The place in the log on which the cursor stands: where the round will join it, as long as it goes through an ordered index.</summary>
    [JsonIgnore]
    public long Place => Key is null ? Position : End ?? 0;

    public string Write()
    {
        byte[] text = JsonSerializer.SerializeToUtf8Bytes(this);
        return $"{Base64Url.EncodeToString(text)}.{Base64Url.EncodeToString(HMACSHA256.HashData(Seal, text))}";
    }

    public static Cursor? Read(string token)
    {
        try
        {
            string[] parts = token.Split('.');
            if (parts.Length != 2)
            {
                return null;
            }

            byte[] text = Base64Url.DecodeFromChars(parts[0]);
            byte[] seal = Base64Url.DecodeFromChars(parts[1]);
            return CryptographicOperations.FixedTimeEquals(seal, HMACSHA256.HashData(Seal, text))
                ? JsonSerializer.Deserialize<Cursor>(Encoding.UTF8.GetString(text))
                : null;
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            return null;
        }
    }
}
