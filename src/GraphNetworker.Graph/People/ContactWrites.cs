using GraphNetworker.Graph.Http;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace GraphNetworker.Graph.People;

/// <summary>What a contact of Outlook says of what proposals touch, and its version.</summary>
/// <param name="Title">Job title.</param>
/// <param name="Company">Company.</param>
/// <param name="Addresses">Mail addresses with the names beside them, in their order; Outlook holds three at most.</param>
/// <param name="BusinessPhones">Telephone numbers at work; Outlook holds two at most.</param>
/// <param name="MobilePhone">The number that is carried.</param>
/// <param name="Categories">The categories it bears.</param>
/// <param name="ETag">The version that was read or written.</param>
public sealed record ContactFields(
    string? Title,
    string? Company,
    IReadOnlyList<ContactAddress> Addresses,
    IReadOnlyList<string> BusinessPhones,
    string? MobilePhone,
    IReadOnlyList<string> Categories,
    string ETag)
{
    /// <summary>Whether both say the same, whatever their versions.</summary>
    public bool Says(ContactFields other) => Title == other.Title && Company == other.Company && MobilePhone == other.MobilePhone
        && Addresses.SequenceEqual(other.Addresses) && BusinessPhones.SequenceEqual(other.BusinessPhones) && Categories.SequenceEqual(other.Categories);
}

/// <summary>One mail address of a contact.</summary>
public sealed record ContactAddress(string? Name, string Address);

/// <summary>Reads and writes those fields of one contact that a proposal touches; of them only those that differ are sent.</summary>
public static class ContactWrites
{
    private static readonly string[] Fields = ["jobTitle", "companyName", "emailAddresses", "businessPhones", "mobilePhone", "categories"];

    /// <summary>What the contact says now; null when it is gone.</summary>
    public static async Task<ContactFields?> ContactFieldsAsync(this MailboxGraph graph, string contact, CancellationToken cancel)
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

    /// <summary>Writes the fields that differ, if the contact still is the version that was read; null when it is not, or is gone: then nothing was written.</summary>
    public static async Task<ContactFields?> WriteAsync(this MailboxGraph graph, string contact, ContactFields before, ContactFields after, CancellationToken cancel)
    {
        try
        {
            var written = await graph.AskAsync(() => graph.Cards.Me.Contacts[contact].PatchAsync(
                Change(before, after),
                question =>
                {
                    question.Headers.Add("If-Match", before.ETag);
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

    private static ContactFields? FieldsOf(Contact? contact) => contact is null ? null : new ContactFields(
        contact.JobTitle,
        contact.CompanyName,
        [.. (contact.EmailAddresses ?? []).Where(one => one.Address is not null).Select(one => new ContactAddress(one.Name, one.Address!))],
        [.. contact.BusinessPhones ?? []],
        contact.MobilePhone,
        [.. contact.Categories ?? []],
        contact.AdditionalData.TryGetValue("@odata.etag", out object? tag) && tag is string version ? version : "");

    // A text that is to be empty has to be sent as null: left out, it would stay as it is. A list that was set to null would be sent as null.
    private static Contact Change(ContactFields before, ContactFields after)
    {
        var contact = new Contact();
        if (!before.Addresses.SequenceEqual(after.Addresses))
        {
            contact.EmailAddresses = [.. after.Addresses.Select(one => new EmailAddress { Name = one.Name, Address = one.Address })];
        }

        if (!before.BusinessPhones.SequenceEqual(after.BusinessPhones))
        {
            contact.BusinessPhones = [.. after.BusinessPhones];
        }

        if (!before.Categories.SequenceEqual(after.Categories))
        {
            contact.Categories = [.. after.Categories];
        }

        foreach (var (name, was, value) in new[] { ("jobTitle", before.Title, after.Title), ("companyName", before.Company, after.Company), ("mobilePhone", before.MobilePhone, after.MobilePhone) })
        {
            if (was != value)
            {
                contact.AdditionalData[name] = value ?? (object)new UntypedNull();
            }
        }

        return contact;
    }
}
