namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>There is no mailbox where one was said to be. The message is one sentence a person can act on.</summary>
public sealed class MailboxUnreadableException(string message, Exception? cause = null) : Exception(message, cause);
