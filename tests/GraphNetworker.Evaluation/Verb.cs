namespace GraphNetworker.Evaluation;

/// <summary>One thing that can be evaluated.</summary>
/// <param name="Says">What it writes, in one line.</param>
/// <param name="Run">From what is read to what is written, saying the figures; throws <see cref="FormatException"/> or an I/O exception with a sentence for a person.</param>
internal sealed record Verb(string Says, Action<string, string, TextWriter> Run);
