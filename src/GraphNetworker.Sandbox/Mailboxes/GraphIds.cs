using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>
/// Ids in the form of Exchange. An ordinary id holds mailbox, folder and item, so it changes when the item is moved; an immutable one
/// holds the item alone. The inner layout follows what real ids decode to; its parts are hashes here, not places in a database.
/// </summary>
internal sealed class GraphIds(string mailbox)
{
    private const int ItemLength = 70;
    private const int FolderLength = 46;
    private const int ImmutableLength = 51;

    private static readonly byte[] Provider = [0x1D, 0x84, 0x03, 0x11, 0xAA, 0x66, 0x11, 0xCD, 0x9B, 0xC8, 0x00, 0xAA, 0x00, 0x2F, 0x84, 0x5A];

    private readonly byte[] _mailbox = Encoding.ASCII.GetBytes(ItemKey.GuidOf("mailbox", mailbox).ToString());
    private readonly byte[] _store = ItemKey.GuidOf("store", mailbox).ToByteArray();

    /// <summary>Id of a folder or of a To Do list.</summary>
    public string Folder(ItemKey folder)
    {
        Span<byte> id = stackalloc byte[42 + FolderLength];
        Head(id, FolderLength);
        var entry = id[42..];
        _store.CopyTo(entry[4..]);
        entry[20] = 1;
        folder.Write(entry[22..]);
        Check(folder, entry[38..44]);
        return Text(id);
    }

    /// <summary>Ordinary id of an item in a folder.</summary>
    public string Item(ItemKey folder, ItemKey item)
    {
        Span<byte> id = stackalloc byte[42 + ItemLength];
        Head(id, ItemLength);
        var entry = id[42..];
        _store.CopyTo(entry[4..]);
        entry[20] = 7;
        folder.Write(entry[22..]);
        Check(folder, entry[38..44]);
        item.Write(entry[46..]);
        Check(item, entry[62..68]);
        return Text(id);
    }

    /// <summary>Immutable id of an item.</summary>
    public static string Immutable(ItemKey item)
    {
        Span<byte> id = stackalloc byte[ImmutableLength];
        id.Clear();
        id[1] = 9;
        id[3] = 46;
        Provider.CopyTo(id[9..]);
        id[25] = 0x0D;
        item.Write(id[27..]);
        Check(item, id[43..49]);
        return Text(id);
    }

    /// <summary>Id of a conversation.</summary>
    public string Conversation(string key)
    {
        Span<byte> id = stackalloc byte[42 + 17];
        Head(id, 0);
        id[1] = 4;
        id[41] = 16;
        ItemKey.Of("conversation", key).Write(id[43..]);
        return Text(id);
    }

    /// <summary>Change key of an item: the store and a version.</summary>
    public string ChangeKey(byte kind, long version)
    {
        Span<byte> key = stackalloc byte[30];
        key.Clear();
        key[0] = kind;
        key[4] = 0x16;
        _store.CopyTo(key[8..]);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, version);
        number[2..].CopyTo(key[24..]);
        return Convert.ToBase64String(key);
    }

    /// <summary>Entity tag of something in To Do: shorter than Outlook's.</summary>
    public string ToDoTag(long version)
    {
        Span<byte> tag = stackalloc byte[24];
        _store.CopyTo(tag);
        BinaryPrimitives.WriteInt64BigEndian(tag[16..], version << 16);
        return $"W/\"{Convert.ToBase64String(tag[..22])}\"";
    }

    /// <summary>Reads an id of a folder; false when it is not one.</summary>
    public bool TryFolder(string id, out ItemKey folder)
    {
        folder = default;
        if (!TryBytes(id, out byte[] bytes) || bytes.Length != 42 + FolderLength || !bytes.AsSpan(4, 36).SequenceEqual(_mailbox))
        {
            return false;
        }

        folder = ItemKey.Read(bytes.AsSpan(42 + 22));
        return true;
    }

    /// <summary>Reads an id of an item in either form; <paramref name="folder"/> is null for an immutable one.</summary>
    public bool TryItem(string id, out ItemKey item, out ItemKey? folder)
    {
        item = default;
        folder = null;
        if (!TryBytes(id, out byte[] bytes))
        {
            return false;
        }

        if (bytes.Length == ImmutableLength && bytes[1] == 9)
        {
            item = ItemKey.Read(bytes.AsSpan(27));
            return true;
        }

        if (bytes.Length != 42 + ItemLength || !bytes.AsSpan(4, 36).SequenceEqual(_mailbox))
        {
            return false;
        }

        folder = ItemKey.Read(bytes.AsSpan(42 + 22));
        item = ItemKey.Read(bytes.AsSpan(42 + 46));
        return true;
    }

    private void Head(Span<byte> id, byte length)
    {
        id.Clear();
        id[1] = 3;
        id[2] = 0x24;
        _mailbox.CopyTo(id[4..]);
        id[41] = length;
    }

    // The six bytes that a real id uses for a counter.
    private static void Check(ItemKey key, Span<byte> place)
    {
        Span<byte> bytes = stackalloc byte[16];
        key.Write(bytes);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        hash[..6].CopyTo(place);
    }

    // Exchange's REST ids are base64 with / and + replaced by - and _ (the other way round than base64url), padding kept.
    private static string Text(ReadOnlySpan<byte> id) => string.Create((id.Length + 2) / 3 * 4, id, (text, bytes) =>
    {
        Convert.TryToBase64Chars(bytes, text, out _);
        text.Replace('/', '-');
        text.Replace('+', '_');
    });

    private static bool TryBytes(string id, out byte[] bytes)
    {
        bytes = new byte[id.Length];
        bool read = id.Length % 4 == 0 && Convert.TryFromBase64String(id.Replace('-', '/').Replace('_', '+'), bytes, out int length) && Shrink(ref bytes, length);
        return read;
    }

    private static bool Shrink(ref byte[] bytes, int length)
    {
        Array.Resize(ref bytes, length);
        return true;
    }
}
