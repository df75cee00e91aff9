using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>A mailbox that was told, and the truth about it.</summary>
public sealed record Story(MailboxSeed Mailbox, StoryTruth Truth);
