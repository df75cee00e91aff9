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
}
