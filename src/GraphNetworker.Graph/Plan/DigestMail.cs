using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Graph.Http;
using Microsoft.Graph.Models;

namespace GraphNetworker.Graph.Plan;

/// <summary>The mail of a digest as it lies in the mailbox now.</summary>
/// <param name="Id">Its immutable id: it stays when the draft is sent.</param>
/// <param name="IsDraft">Whether it has not been sent yet.</param>
/// <param name="Recipients">Every address it would reach.</param>
public sealed record DigestMailNow(string Id, bool IsDraft, IReadOnlyList<string> Recipients);

/// <summary>The week's digest as a mail of the owner to themselves, which carries the name of its week so that it is found again.</summary>
/// <remarks>
/// A draft is made, and sending it is another request: what is sent at once (sendMail) leaves nothing behind by which to tell, after a lost
/// answer, whether it went. Needs <see cref="Permissions.Drafts"/>, and to be sent <see cref="Permissions.Sending"/> as well.
/// </remarks>
public static class DigestMail
{
    /// <summary>The named property that holds the week (extended-properties-overview.md); the GUID is this program's own.</summary>
    public const string PropertyId = "String {0f6d2c61-3f0b-4b57-9a35-6a2f1f5f1f0d} Name GraphNetworkerDigest";

    /// <summary>The category by which the owner, or a rule of theirs, knows it.</summary>
    public const string Category = "GraphNetworker";

    private const string Immutable = "IdType=\"ImmutableId\"";

    private static readonly string[] Fields = ["id", "isDraft", "toRecipients", "ccRecipients", "bccRecipients"];

    /// <summary>The mail of a week, sent or not; null when there is none. Once one has been sent it is that one.</summary>
    public static async Task<DigestMailNow?> FindDigestAsync(this MailboxGraph graph, DigestPeriod period, CancellationToken cancel)
    {
        var found = await graph.AskAsync(() => graph.Drafts.Me.Messages.GetAsync(
            question =>
            {
                question.QueryParameters.Filter = $"singleValueExtendedProperties/Any(ep: ep/id eq '{PropertyId}' and ep/value eq '{period.Key}')";
                question.QueryParameters.Select = Fields;
                question.Headers.Add("Prefer", Immutable);
            },
            cancel));
        return (found?.Value ?? throw GraphTroubleException.Unreadable()).Select(Now).OrderBy(mail => mail.IsDraft).ThenBy(mail => mail.Id, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>One mail as it is now, by its headers, for which reading is permitted anyway; null when it is gone.</summary>
    public static async Task<DigestMailNow?> DigestAsync(this MailboxGraph graph, string id, CancellationToken cancel)
    {
        try
        {
            return Now(await graph.AskAsync(() => graph.Reading.Me.Messages[id].GetAsync(
                question =>
                {
                    question.QueryParameters.Select = Fields;
                    question.Headers.Add("Prefer", Immutable);
                },
                cancel)));
        }
        catch (GraphTroubleException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Makes the draft, to the owner alone. It is not repeated here: whoever got no answer looks for it first, a while later.</summary>
    /// <returns>Its immutable id.</returns>
    public static async Task<string> DraftDigestAsync(this MailboxGraph graph, DigestPeriod period, Digest digest, Owner owner, CancellationToken cancel)
    {
        var draft = new Message
        {
            Subject = digest.Subject,
            Body = new ItemBody { ContentType = BodyType.Text, Content = digest.Text },
            ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Name = owner.Name, Address = owner.Address.Value } }],
            Categories = [Category],
            SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = PropertyId, Value = period.Key }],
        };
        var made = await graph.AskAsync(() => graph.Drafts.Me.Messages.PostAsync(draft, question => question.Headers.Add("Prefer", Immutable), cancel));
        return made?.Id ?? throw GraphTroubleException.Unreadable();
    }

    /// <summary>Sends a draft. It is not repeated here: whoever got no answer looks whether it still is a draft first.</summary>
    public static Task SendDigestAsync(this MailboxGraph graph, string id, CancellationToken cancel) => graph.AskAsync(async () =>
    {
        await graph.Sending.Me.Messages[id].Send.PostAsync(question => question.Headers.Add("Prefer", Immutable), cancel);
        return true;
    });

    private static DigestMailNow Now(Message? mail) => mail is { Id: { } id, IsDraft: { } isDraft }
        ? new DigestMailNow(id, isDraft, [.. new[] { mail.ToRecipients, mail.CcRecipients, mail.BccRecipients }.SelectMany(list => list ?? []).Select(one => one.EmailAddress?.Address ?? "")])
        : throw GraphTroubleException.Unreadable();
}
