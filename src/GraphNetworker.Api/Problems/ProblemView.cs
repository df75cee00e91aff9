namespace GraphNetworker.Api.Problems;

/// <summary>What went wrong, for a program and for a person (RFC 9457).</summary>
/// <param name="Type">Names the kind of problem: <c>urn:graphnetworker:</c> and the code.</param>
/// <param name="Title">The kind of problem in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">This problem in words, for the owner.</param>
/// <param name="Code">Stable: our own in kebab-case, or Microsoft's such as AADSTS65001.</param>
/// <param name="Field">The input that is wrong.</param>
/// <param name="Mend">How to put it right.</param>
/// <param name="Claims">A claims challenge to repeat the sign-in with.</param>
public sealed record ProblemView(string Type, string Title, int Status, string? Detail, string Code, string? Field, string? Mend, string? Claims);
