namespace GraphNetworker.Sandbox.Stories;

/// <summary>
/// Chance that falls the same way every time: splitmix64 (Steele, Lea, Flood 2014) with integer arithmetic only, so that machine and runtime make no difference.
/// Everybody throws dice of their own, named after them: a change in one script leaves the others as they were.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public static Dice Of(int seed, string name)
    {
        ulong hash = 14695981039346656037UL ^ (uint)seed;
        foreach (char letter in name)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return new(Mix(hash));
    }

    public Dice Fork(string name) => Of((int)(_state >> 33), name);

    /// <summary>A whole number from 0 to below.</summary>
    public int Below(int end) => (int)((Next() >> 33) % (uint)end);

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>Several different ones, in the order of the list.</summary>
    public List<T> PickSome<T>(IReadOnlyList<T> from, int count)
    {
        var picked = new List<T>(count);
        int left = Math.Min(count, from.Count);
        for (int index = 0; index < from.Count && left > 0; index++)
        {
            if (Below(from.Count - index) < left)
            {
                picked.Add(from[index]);
                left--;
            }
        }

        return picked;
    }

    /// <summary>A length of time or a size that is usually near the mean, sometimes far above: gaps between mails are bursty.</summary>
    public double Around(double mean)
    {
        double low = Unit();
        return mean * (0.35 + (0.75 * low) + (Chance(0.12) ? 1.2 * Unit() : 0.4 * Unit()));
    }

    public string Hex(int digits)
    {
        Span<char> text = stackalloc char[digits];
        for (int index = 0; index < digits; index++)
        {
            text[index] = "0123456789abcdef"[Below(16)];
        }

        return new string(text);
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return Mix(_state);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
