namespace GraphNetworker.Core.People;

/// <summary>How a handle is made from a name.</summary>
internal enum HandleFit
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>It is a bare given name or surname: no evidence by itself.</summary>
    Word,

    /// <summary>Parts of both: "anarui", "anruiz".</summary>
    Parts,

    /// <summary>The given name and an initial: "anar".</summary>
    GivenInitial,

    /// <summary>An initial and the surname, or turned: "aruiz", "ruiza".</summary>
    InitialSurname,

    /// <summary>All of it: "anaruiz", "ruizana".</summary>
    Full,
}

/// <summary>Handles read against names.</summary>
internal static class HandleReading
{
    /// <summary>The best way in which a handle is made from a name's words.</summary>
    public static HandleFit Fit(string handle, string[] words)
    {
        var best = HandleFit.None;
        if (handle.Length < 3)
        {
            return best;
        }

        if (words.Length > 2 && handle == string.Concat(words))
        {
            return HandleFit.Full;
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (handle == words[i])
            {
                best = Better(best, HandleFit.Word);
            }

            for (int j = 0; j < words.Length; j++)
            {
                if (i != j)
                {
                    best = Better(best, Pair(handle, words[i], words[j], given: i < j));
                    best = words.Length > 2 ? Better(best, Middle(handle, words, i, j)) : best;
                }
            }
        }

        return best;
    }

    private static HandleFit Better(HandleFit one, HandleFit other) => one > other ? one : other;

    // "anamruiz", "amruiz" of Ana M. Ruiz.
    private static HandleFit Middle(string handle, string[] words, int i, int j)
    {
        for (int m = 0; m < words.Length; m++)
        {
            if (m != i && m != j)
            {
                if (handle == $"{words[i][0]}{words[m][0]}{words[j]}" && words[j].Length >= 3)
                {
                    return HandleFit.InitialSurname;
                }

                if (handle == $"{words[i]}{words[m][0]}{words[j]}")
                {
                    return HandleFit.Full;
                }
            }
        }

        return HandleFit.None;
    }

    private static HandleFit Pair(string handle, string one, string other, bool given)
    {
        int head = handle.AsSpan().CommonPrefixLength(one);
        for (int cut = head; cut >= 1; cut--)
        {
            var rest = handle.AsSpan(cut);
            if (rest.Length == 0 || !other.AsSpan().StartsWith(rest, StringComparison.Ordinal))
            {
                continue;
            }

            bool allOne = cut == one.Length, allOther = rest.Length == other.Length;
            if (allOne && allOther && cut > 1 && rest.Length > 1)
            {
                return HandleFit.Full;
            }

            if (allOther && cut == 1 && rest.Length >= 3)
            {
                return given ? HandleFit.InitialSurname : HandleFit.GivenInitial;
            }

            if (allOne && rest.Length == 1 && cut >= 3)
            {
                return given ? HandleFit.GivenInitial : HandleFit.InitialSurname;
            }

            if (handle.Length >= 5)
            {
                return HandleFit.Parts;
            }
        }

        return HandleFit.None;
    }
}
