namespace GraphNetworker.Core.Reading;

/// <summary>A line of a mail with the place it stands at.</summary>
/// <param name="Number">Counted from 0 in the whole text.</param>
/// <param name="Text">The line without its end.</param>
/// <param name="Quoted">Whether it repeats what somebody said before.</param>
public sealed record ReplyLine(int Number, string Text, bool Quoted);
