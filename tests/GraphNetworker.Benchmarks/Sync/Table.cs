namespace GraphNetworker.Benchmarks.Sync;

/// <summary>Figures, each beside its bar.</summary>
internal sealed class Table(TextWriter output)
{
    private const int First = 92;
    private const int Second = 30;

    public bool AllHold { get; private set; } = true;

    public void Head(string words)
    {
        output.WriteLine(words);
        output.WriteLine();
    }

    /// <summary>A figure without a bar: it stands there to be compared.</summary>
    public void Row(string what, string figure) => output.WriteLine($"{what,-First} {figure}");

    /// <summary>A figure that must not be above its bar.</summary>
    public void Row(string what, string figure, double bar, double value)
    {
        AllHold &= value <= bar;
        output.WriteLine($"{what,-First} {figure,-Second} at most {bar,-5} {(value <= bar ? "holds" : "falls short")}");
    }
}
