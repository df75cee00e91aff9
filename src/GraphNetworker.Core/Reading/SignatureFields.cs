using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>What a signature says of the person who signs, each fact with the line it stands on.</summary>
/// <param name="Name">The name as signed.</param>
/// <param name="Title">What they are there: "Head of Sales".</param>
/// <param name="Company">The organisation.</param>
/// <param name="Department">The part of the organisation.</param>
/// <param name="Phones">Telephone numbers of the person; an assistant's is not theirs.</param>
/// <param name="Emails">Addresses as written; one written apart ("ana at northwind.com") is put together.</param>
/// <param name="Urls">Links and bare host names, as written.</param>
/// <param name="LinkedIn">The link to a profile on LinkedIn.</param>
/// <param name="Address">Postal address, its lines joined by commas; the line is the first of them.</param>
public sealed record SignatureFields(
    Found<string>? Name,
    Found<string>? Title,
    Found<string>? Company,
    Found<string>? Department,
    IReadOnlyList<Found<SignaturePhone>> Phones,
    IReadOnlyList<Found<string>> Emails,
    IReadOnlyList<Found<string>> Urls,
    Found<string>? LinkedIn,
    Found<string>? Address)
{
    /// <summary>Reads the lines of a signature.</summary>
    /// <param name="block">The lines, as <see cref="SignatureBlock.Find(string, Correspondent?)"/> gives them.</param>
    /// <param name="sender">Who signs, where known: of several names in a signature it is theirs.</param>
    /// <param name="region">The country (ISO 3166-1, two letters) whose numbers are written without a country code.</param>
    public static SignatureFields Read(IReadOnlyList<ReplyLine> block, Correspondent? sender, string region)
    {
        var who = SenderName.Of(sender);
        var contacts = SignatureContacts.Read(block, region);
        var cells = SignatureCells.Of(contacts.Rest, who);
        var domains = contacts.Domains(who);
        SignedName.Part(cells, who);
        var address = PostalAddress.Take(cells, who, domains);
        var name = SignedName.Take(cells, who);
        var title = JobTitle.Take(cells, name, who, domains) ?? JobTitle.Below(cells, name, who, domains);
        var (company, department) = Organisation.Take(cells, name, title, domains);
        var profile = contacts.Urls.Where(url => IsProfile(url.Value)).Select(url => (Found<string>?)url).FirstOrDefault();
        return new SignatureFields(name, title, company, department, contacts.Phones, contacts.Emails, contacts.Urls, profile, address);
    }

    private static bool IsProfile(string url) =>
        url.Contains("linkedin.com/in/", StringComparison.OrdinalIgnoreCase) || url.Contains("linkedin.com/pub/", StringComparison.OrdinalIgnoreCase);
}
