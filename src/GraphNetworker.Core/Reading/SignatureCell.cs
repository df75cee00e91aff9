namespace GraphNetworker.Core.Reading;

/// <summary>A piece of a signature that says one thing.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Column">0, or 1 and more for what is set apart to the right.</param>
/// <param name="Closed">Whether it stands behind closing words.</param>
/// <param name="BelowSaying">Whether a saying stands right above it, so that it may tell who said it.</param>
internal sealed record SignatureCell(string Text, int Line, int Column, bool Closed, bool BelowSaying)
{
    /// <summary>Whether it has been read as one of the fields.</summary>
    public bool Taken { get; set; }
}
