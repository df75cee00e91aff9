using GraphNetworker.Core.People;
using GraphNetworker.Core.Proposals;

namespace GraphNetworker.Storage.Proposals;

/// <summary>A proposal as the store holds it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Person">Of whom.</param>
/// <param name="Asked">What is asked. An accepted one also says with which address of theirs the new one was made one.</param>
/// <param name="State">What became of it.</param>
/// <param name="Decided">When the owner answered.</param>
/// <param name="Written">What was written to Outlook; null when nothing was.</param>
public sealed record KeptProposal(Guid Id, PersonId Person, Proposal Asked, ProposalState State, DateTimeOffset? Decided, WrittenContact? Written);

/// <summary>A contact of Outlook that an accepted proposal was written to.</summary>
/// <param name="Contact">Its id.</param>
/// <param name="Before">What stood in its fields before, as JSON.</param>
/// <param name="ETag">The version that was written.</param>
public sealed record WrittenContact(string Contact, string Before, string ETag);
