using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>A mail that may be a bounce, taken apart: read from MIME, or as Graph shows it.</summary>
/// <param name="From">The address and name that it came from, as one text.</param>
/// <param name="To">Whom it is addressed to: the one who wrote the mail that came back.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Class">Outlook's message class (<c>PidTagMessageClass</c>, 0x001A): "REPORT.IPM.Note.NDR"; null where MIME was read.</param>
/// <param name="ReportType">The report-type of RFC 6522: "delivery-status", "feedback-report"; null where it is no report.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Text">What it says to a person.</param>
/// <param name="Statuses">The fields about each recipient (RFC 3464 section 2.3).</param>
/// <param name="Returned">The head of the mail that came back, as text; empty where it is not there.</param>
public sealed record ReturnedMail(
    string From,
    IReadOnlyList<MailAddress> To,
    string Subject,
    string? Class,
    string? ReportType,
    IReadOnlyList<Header> Headers,
    string Text,
    IReadOnlyList<DeliveryStatus> Statuses,
    string Returned);

/// <summary>What a report says of one recipient (RFC 3464 section 2.3).</summary>
/// <param name="Recipient">Final-Recipient, or what stands in for it.</param>
/// <param name="Original">Original-Recipient.</param>
/// <param name="Action">failed, delayed, delivered, relayed, expanded; empty where it is missing.</param>
/// <param name="Status">Status, RFC 3463.</param>
/// <param name="Diagnostic">Diagnostic-Code.</param>
public sealed record DeliveryStatus(MailAddress? Recipient, MailAddress? Original, string Action, string Status, string Diagnostic);
