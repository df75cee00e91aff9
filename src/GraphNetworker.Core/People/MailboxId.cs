namespace GraphNetworker.Core.People;

/// <summary>Names one mailbox: the account of one owner as a unit of data. First argument of every Storage call.</summary>
public readonly record struct MailboxId(int Value);
