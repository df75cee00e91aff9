namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>
/// What a thread is about. Sentences say nothing that a reader of asks, offers, promises, openings or moves should find:
/// those are acts of a script, with their line in the truth.
/// </summary>
/// <param name="Fields">Fields of companies whose people write about it; empty for everybody.</param>
internal sealed record Topic(string[] Subjects, string[] Openings, string[] Answers, string[] Closings, params string[] Fields);
