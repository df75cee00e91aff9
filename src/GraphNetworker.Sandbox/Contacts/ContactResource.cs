using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Contacts;

/// <summary>microsoft.graph.contact in the order and with the quirks of a recorded answer: unset addresses are {}, unset notes are "".</summary>
internal static class ContactResource
{
    private static readonly EdmType Postal = EdmType.Complex("physicalAddress",
        ("street", EdmType.Text), ("city", EdmType.Text), ("state", EdmType.Text), ("countryOrRegion", EdmType.Text), ("postalCode", EdmType.Text));

    private static readonly EdmType Addresses = EdmType.ListOf(EdmType.Address);

    /// <summary>What a client may set.</summary>
    public static readonly IReadOnlyDictionary<string, EdmType> Writable = new Dictionary<string, EdmType>(StringComparer.OrdinalIgnoreCase)
    {
        ["categories"] = EdmType.Texts,
        ["birthday"] = EdmType.Moment,
        ["fileAs"] = EdmType.Text,
        ["displayName"] = EdmType.Text,
        ["givenName"] = EdmType.Text,
        ["initials"] = EdmType.Text,
        ["middleName"] = EdmType.Text,
        ["nickName"] = EdmType.Text,
        ["surname"] = EdmType.Text,
        ["title"] = EdmType.Text,
        ["yomiGivenName"] = EdmType.Text,
        ["yomiSurname"] = EdmType.Text,
        ["yomiCompanyName"] = EdmType.Text,
        ["generation"] = EdmType.Text,
        ["imAddresses"] = EdmType.Texts,
        ["jobTitle"] = EdmType.Text,
        ["companyName"] = EdmType.Text,
        ["department"] = EdmType.Text,
        ["officeLocation"] = EdmType.Text,
        ["profession"] = EdmType.Text,
        ["businessHomePage"] = EdmType.Text,
        ["assistantName"] = EdmType.Text,
        ["manager"] = EdmType.Text,
        ["homePhones"] = EdmType.Texts,
        ["mobilePhone"] = EdmType.Text,
        ["businessPhones"] = EdmType.Texts,
        ["spouseName"] = EdmType.Text,
        ["personalNotes"] = EdmType.Text,
        ["children"] = EdmType.Texts,
        ["emailAddresses"] = Addresses,
        ["homeAddress"] = Postal,
        ["businessAddress"] = Postal,
        ["otherAddress"] = Postal,
    };

    public static readonly Resource<ContactView> Contact = new("contact", card => card.ETag,
    [
        new("id", EdmType.Text, card => card.Id),
        new("createdDateTime", EdmType.Moment, card => card.Item.Created),
        new("lastModifiedDateTime", EdmType.Moment, card => card.Item.Modified),
        new("changeKey", EdmType.Text, card => card.ChangeKey),
        Set("categories"),
        new("parentFolderId", EdmType.Text, card => card.Mailbox.Ids.Folder(ContactBook.Folder)),
        .. Writable.Keys.Where(name => name != "categories").Select(Set),
        new("primaryEmailAddress", EdmType.Address, card => Nth(card, 0), Shown.WhenSelected),
        new("secondaryEmailAddress", EdmType.Address, card => Nth(card, 1), Shown.WhenSelected),
        new("tertiaryEmailAddress", EdmType.Address, card => Nth(card, 2), Shown.WhenSelected),
    ]);

    private static Property<ContactView> Set(string name)
    {
        var type = Writable[name];
        object? unset = type.IsCollection ? Array.Empty<string>() : type == Postal ? Group.Nothing : name is "personalNotes" or "fileAs" ? "" : null;
        return new Property<ContactView>(name, type, card => Value(card, name) ?? unset);
    }

    // An e-mail address without a name answers with the address as its name (recorded).
    private static object? Value(ContactView card, string name) => (name, card.Item[name]) switch
    {
        ("emailAddresses", object[] addresses) => addresses.OfType<Group>().Select(Nameable).ToArray(),
        (_, var value) => value,
    };

    private static Group Nameable(Group address) =>
        new(("name", address["name"] is string { Length: > 0 } name ? name : address["address"]), ("address", address["address"]));

    private static Group? Nth(ContactView card, int place) =>
        card.Item["emailAddresses"] is object[] addresses ? addresses.OfType<Group>().Select(Nameable).ElementAtOrDefault(place) : null;
}
