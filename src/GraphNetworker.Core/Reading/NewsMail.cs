using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>One mail as the readers of news take it: already text, whatever it was.</summary>
/// <param name="From">Who sent it; null where it is not known.</param>
/// <param name="FromName">The name beside the address of the sender.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text, quoted parts and all.</param>
/// <param name="IsAutoReply">Whether a machine answered (RFC 3834, or a subject that says so).</param>
/// <param name="Date">When it was sent; the days of a text ("tomorrow", "May 3") are counted from it.</param>
/// <param name="Owner">The address of the owner, whom "you" means.</param>
public sealed record NewsMail(MailAddress? From, string FromName, string Subject, string Text, bool IsAutoReply, DateOnly? Date, MailAddress? Owner);
