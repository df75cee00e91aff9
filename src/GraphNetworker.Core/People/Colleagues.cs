namespace GraphNetworker.Core.People;

/// <summary>Who works where the owner works, as far as addresses tell.</summary>
public static class Colleagues
{
    /// <summary>Whether the address has the mail domain of one of the owner's own, free mail providers apart.</summary>
    public static bool Has(Owner owner, MailAddress address)
    {
        string domain = address.Domain;
        return !FreeMail.Is(domain) && owner.Addresses.Append(owner.Address).Any(own => own.Domain == domain);
    }

    /// <summary>The mail domains of colleagues; none for an owner at free mail providers only.</summary>
    public static IReadOnlyList<string> Domains(Owner owner) => [.. owner.Addresses.Append(owner.Address).Select(own => own.Domain).Where(domain => !FreeMail.Is(domain)).Distinct()];
}
