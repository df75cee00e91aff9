using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>What an item is known by inside: a hash of its key in the seed, so that it is the same in every run.</summary>
internal readonly record struct ItemKey(UInt128 Value)
{
    public static ItemKey Of(string kind, string key) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{key}"))));

    public static ItemKey Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);

    /// <summary>A GUID made from text: the same text gives the same GUID in every run.</summary>
    public static Guid GuidOf(string kind, string text)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{text}"));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
