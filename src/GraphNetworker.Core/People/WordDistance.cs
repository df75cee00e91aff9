namespace GraphNetworker.Core.People;

/// <summary>Whether two words are one slip of the pen apart (Damerau 1964: a letter more, less, other, or two exchanged).</summary>
internal static class WordDistance
{
    public static bool AtMostOne(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        int head = one.AsSpan().CommonPrefixLength(other);
        if (head == one.Length && head == other.Length)
        {
            return true;
        }

        var a = one.AsSpan(head);
        var b = other.AsSpan(head);
        return a.Length == b.Length
            ? a[1..].SequenceEqual(b[1..]) || (a.Length >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]))
            : a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
    }
}
