namespace GraphNetworker.Core.Reading;

/// <summary>A fact with its evidence: the line it stands on, counted from 0.</summary>
public readonly record struct Found<T>(T Value, int Line);
