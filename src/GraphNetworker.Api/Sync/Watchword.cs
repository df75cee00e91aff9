using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GraphNetworker.Api.Sync;

/// <summary>
/// The client state of a subscription, by which Microsoft's notifications are known from anybody else's: 128 random bits, then a mark of
/// the address they are sent to. So it shows without asking Microsoft that a subscription was made for an address that is ours no more.
/// </summary>
internal static class Watchword
{
    /// <summary>Microsoft takes no more (learn.microsoft.com/graph/api/resources/subscription, clientState).</summary>
    public const int Longest = 128;

    private const int RandomBytes = 16;
    private const int MarkBytes = 6;

    public static string New(Uri address) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes)) + Mark(address);

    public static bool IsFor(string word, Uri address) => word.EndsWith(Mark(address), StringComparison.Ordinal);

    /// <summary>Whether what was said is the word; how long it takes says nothing of how much of it was right.</summary>
    public static bool Is(string word, string said) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(word), Encoding.UTF8.GetBytes(said));

    private static string Mark(Uri address) => "." + Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)).AsSpan(0, MarkBytes));
}
