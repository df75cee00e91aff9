namespace GraphNetworker.Core.People;

/// <summary>How two full names stand to each other, from the same to apart.</summary>
internal enum NameKind
{
    /// <summary>The same words, in any order, or the same letters parted otherwise.</summary>
    Same,

    /// <summary>One has words more: a middle name, a second surname.</summary>
    Contains,

    /// <summary>One word is the same, the other a short form or a nickname of it.</summary>
    Short,

    /// <summary>One word is the same, the other spelt a little differently.</summary>
    Spelt,

    /// <summary>One word is the same, of the other there is an initial only.</summary>
    Initial,

    /// <summary>One word is the same, the others are not.</summary>
    OneWord,

    /// <summary>Nothing is the same.</summary>
    Apart,
}

/// <summary>The likeness of two full names.</summary>
/// <param name="Kind">How they stand to each other.</param>
/// <param name="SharedWords">How many words are the same.</param>
/// <param name="Shared">The words that are the same.</param>
internal readonly record struct NameLikeness(NameKind Kind, int SharedWords, string[] Shared)
{
    public static NameLikeness Of(WordedName one, WordedName other)
    {
        string[] shared = [.. one.Words.Where(word => word.Length > 1).Intersect(other.Words)];
        string[] ours = [.. one.Words.Except(shared)], theirs = [.. other.Words.Except(shared)];
        return new(Compare(one, other, shared, ours, theirs), shared.Length, shared);
    }

    private static NameKind Compare(WordedName one, WordedName other, string[] shared, string[] ours, string[] theirs)
    {
        if (one.Key.Length > 0 && one.Key == other.Key)
        {
            return shared.Length >= 2 ? (Contrary(ours, theirs) ? NameKind.OneWord : NameKind.Same)
                : Pairwise(ours, theirs) ? NameKind.Same : NameKind.OneWord;
        }

        string joined = string.Concat(one.Words), otherJoined = string.Concat(other.Words);
        if (joined.Length == otherJoined.Length && (joined == otherJoined || Turned(one.Words) == otherJoined || joined == Turned(other.Words)))
        {
            return NameKind.Same;
        }

        if (shared.Length >= 2 && (ours.Length == 0 || theirs.Length == 0))
        {
            return NameKind.Contains;
        }

        if (shared.Length >= 1 && shared.Any(word => word.Length >= 2))
        {
            return Fit(ours, theirs);
        }

        return joined.Length >= 9 && WordDistance.AtMostOne(joined, otherJoined) ? NameKind.Spelt : NameKind.Apart;
    }

    // What is left beside the words that are the same: each of the shorter must have a counterpart in the longer.
    private static NameKind Fit(string[] ours, string[] theirs)
    {
        (string[] few, string[] many) = ours.Length <= theirs.Length ? (ours, theirs) : (theirs, ours);
        if (few.Length == 0)
        {
            return NameKind.OneWord;
        }

        var worst = NameKind.Same;
        var free = many.ToList();
        foreach (string word in few)
        {
            var best = free.Select(candidate => (candidate, kind: Word(word, candidate))).OrderBy(pair => pair.kind).ThenBy(pair => pair.candidate, StringComparer.Ordinal).FirstOrDefault((candidate: "", kind: NameKind.Apart));
            if (best.kind == NameKind.Apart)
            {
                return NameKind.OneWord;
            }

            worst = best.kind > worst ? best.kind : worst;
            free.Remove(best.candidate);
        }

        return worst;
    }

    /// <summary>How two single words stand to each other.</summary>
    public static NameKind Word(string one, string other)
    {
        if (one == other)
        {
            return NameKind.Same;
        }

        if (one.Length == 1 || other.Length == 1)
        {
            return one[0] == other[0] ? NameKind.Initial : NameKind.Apart;
        }

        (string brief, string full) = one.Length <= other.Length ? (one, other) : (other, one);
        if (Nicknames.Agree(one, other) || (brief.Length >= 3 && full.StartsWith(brief, StringComparison.Ordinal)))
        {
            return NameKind.Short;
        }

        return brief.Length >= 4 && WordDistance.AtMostOne(one, other) ? NameKind.Spelt : NameKind.Apart;
    }

    // "Ana B Ruiz" and "Ana C Ruiz".
    private static bool Contrary(string[] ours, string[] theirs) =>
        ours.Length > 0 && theirs.Length > 0 && !ours.Intersect(theirs).Any() && ours.All(word => word.Length == 1) && theirs.All(word => word.Length == 1);

    private static bool Pairwise(string[] ours, string[] theirs) =>
        ours.Length == theirs.Length && ours.Order(StringComparer.Ordinal).SequenceEqual(theirs.Order(StringComparer.Ordinal));

    private static string Turned(string[] words) => words[^1] + string.Concat(words[..^1]);
}
