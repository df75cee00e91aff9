using GraphNetworker.Sandbox.OData;
using MimeKit;

namespace GraphNetworker.Sandbox.Mail;

/// <summary>An attachment of a mail: read only.</summary>
internal sealed record AttachmentView(string Id, string Name, string Type, bool Inline, string? ContentId, byte[] Content, DateTimeOffset Modified);

/// <summary>GET /me/messages/{id}/attachments. Departure: a mail inside a mail is shown as a file, not as an itemAttachment.</summary>
internal static class AttachmentAnswers
{
    private static readonly Resource<AttachmentView> File = new("fileAttachment", _ => null,
    [
        new("id", EdmType.Text, file => file.Id),
        new("lastModifiedDateTime", EdmType.Moment, file => file.Modified),
        new("name", EdmType.Text, file => file.Name),
        new("contentType", EdmType.Text, file => file.Type),
        new("size", EdmType.Number, file => file.Content.Length),
        new("isInline", EdmType.Flag, file => file.Inline),
        new("contentId", EdmType.Text, file => file.ContentId),
        new("contentLocation", EdmType.Text, _ => null),
        new("contentBytes", EdmType.Binary, file => file.Content),
    ], derived: true);

    public static GraphAnswer Answer(GraphRequest request, MailView mail, string[] rest)
    {
        string set = $"users('{request.Caller.Oid}')/messages('{Uri.EscapeDataString(mail.Id)}')/attachments";
        var all = Read(mail);
        if (rest.Length == 0)
        {
            request.Query.AllowOnly("$select", "$top", "$skip", "$count", "$filter", "$orderby", "$expand");
            return Answers.Collection(request, set, Typed(request.Query), all.Skip(request.Query.Skip).Take(request.Query.Top ?? 1000), request.Query.Count ? all.Count : null);
        }

        var one = all.FirstOrDefault(file => file.Id == rest[0]) ?? throw GraphRefusal.NotFound();
        if (rest is [_, "$value"])
        {
            return new GraphAnswer(200, one.Type, one.Content);
        }

        request.Query.AllowOnly("$select", "$expand");
        return Answers.Entity(request, set, Typed(request.Query), one);
    }

    public static Group[] Expanded(MailView mail) =>
        [.. Read(mail).Select(file => new Group([("@odata.type", "#microsoft.graph.fileAttachment"), .. File.Properties.Select(property => (property.Name, property.Read(file)))]))];

    private static Projection<AttachmentView> Typed(ODataQuery query) => File.Project(query);

    private static List<AttachmentView> Read(MailView mail)
    {
        var files = new List<AttachmentView>();
        foreach (var part in mail.Mime.BodyParts.Where(part => part.IsAttachment || (part.ContentId is not null && part is not TextPart)))
        {
            using var bytes = new MemoryStream();
            if (part is MimePart { Content: { } content })
            {
                content.DecodeTo(bytes);
            }
            else if (part is MessagePart { Message: { } inner })
            {
                inner.WriteTo(bytes);
            }

            int number = files.Count + 1;
            files.Add(new AttachmentView($"{mail.Id.TrimEnd('=')}AT{number:D3}", part.ContentDisposition?.FileName ?? part.ContentType.Name ?? $"attachment {number}",
                part.ContentType.MimeType, !part.IsAttachment, part.ContentId, bytes.ToArray(), mail.Item.Created));
        }

        return files;
    }
}
