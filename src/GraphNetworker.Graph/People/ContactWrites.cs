using GraphNetworker.Graph.Http;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace GraphNetworker.Graph.People;

/// <summary>What a contact of Outlook says of somebody's work, and its version.</summary>
/// <param name="Title">Job title.</param>
/// <param name="Company">Company.</param>
/// <param name="Addresses">Mail addresses with the names beside them, in their order; Outlook holds three at most.</param>
/// <param name="ETag">The version that was read or written.</param>
public sealed record WorkFields(string? Title, string? Company, IReadOnlyList<ContactAddress> Addresses, string ETag)
{
    /// <summary>Whether both say the same, whatever their versions.</summary>
    public bool Says(WorkFields other) => Title == other.Title && Company == other.Company && Addresses.SequenceEqual(other.Addresses);
}

/// <summary>One mail address of a contact.</summary>
public sealed record ContactAddress(string? Name, string Address);

/// <summary>Reads and writes those fields of one contact that a change of work touches; the others are never sent.</summary>
public static class ContactWrites
{
    private static readonly string[] Fields = ["jobTitle", "companyName", "emailAddresses"];

    /// <summary>What the contact says now; null when it is gone.</summary>
    public static async Task<WorkFields?> WorkFieldsAsync(this MailboxGraph graph, string contact, CancellationToken cancel)
    {
        try
        {
            var read = await graph.AskAsync(() => graph.Cards.Me.Contacts[contact].GetAsync(
                question =>
                {
                    question.QueryParameters.Select = Fields;
                    question.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
                },
                cancel));
            return FieldsOf(read);
        }
        catch (GraphTroubleException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Writes the fields, if the contact still is the version that was read; null when it is not, or is gone: then nothing was written.</summary>
    public static async Task<WorkFields?> WriteAsync(this MailboxGraph graph, string contact, WorkFields fields, string etag, CancellationToken cancel)
    {
        try
        {
            var written = await graph.AskAsync(() => graph.Cards.Me.Contacts[contact].PatchAsync(
                ContactOf(fields),
                question =>
                {
                    question.Headers.Add("If-Match", etag);
                    question.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
                },
                cancel));
            return FieldsOf(written);
        }
        catch (GraphTroubleException other) when (other.Status is 412 or 404)
        {
            return null;
        }
    }

    private static WorkFields? FieldsOf(Contact? contact) => contact is null ? null : new WorkFields(
        contact.JobTitle,
        contact.CompanyName,
        [.. (contact.EmailAddresses ?? []).Where(one => one.Address is not null).Select(one => new ContactAddress(one.Name, one.Address!))],
        contact.AdditionalData.TryGetValue("@odata.etag", out object? tag) && tag is string version ? version : "");

    // A field that is to be empty has to be sent as null: left out, it would stay as it is.
    private static Contact ContactOf(WorkFields fields)
    {
        var contact = new Contact
        {
            JobTitle = fields.Title,
            CompanyName = fields.Company,
            EmailAddresses = [.. fields.Addresses.Select(one => new EmailAddress { Name = one.Name, Address = one.Address })],
        };
        foreach (var (name, value) in new[] { ("jobTitle", fields.Title), ("companyName", fields.Company) })
        {
            if (value is null)
            {
                contact.AdditionalData[name] = new UntypedNull();
            }
        }

        return contact;
    }
}
