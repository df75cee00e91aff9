using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.SignIn;

/// <summary>The mailbox the call that is being answered is about; set at the door, before any endpoint runs.</summary>
internal sealed class CurrentMailbox
{
    public MailboxAccount Account
    {
        get => field ?? throw new InvalidOperationException("An endpoint that did not come in by the door.");
        internal set;
    }
}
