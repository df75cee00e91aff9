namespace GraphNetworker.Core.Reading;

/// <summary>A piece of a signature that says one thing.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Column">0, or 1 and more for what is set apart to the right.</param>
/// <param name="Closed">Whether it stands behind closing words.</param>
internal sealed record SignatureCell(string Text, int Line, int Column, bool Closed)
{
    /// <summary>Whether it has been read as one of the fields.</summary>
    public bool Taken { get; set; }
}
