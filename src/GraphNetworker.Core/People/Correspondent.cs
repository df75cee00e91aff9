namespace GraphNetworker.Core.People;

/// <summary>An address with the name that stood beside it, as a mail or a card says it.</summary>
public sealed record Correspondent(MailAddress Address, string? Name);
