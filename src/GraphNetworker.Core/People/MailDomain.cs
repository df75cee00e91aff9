using System.Collections.Frozen;

namespace GraphNetworker.Core.People;

/// <summary>What of a mail domain an organisation registers.</summary>
/// <remarks>
/// The public suffix list would be exact; this rule needs no list to keep current: below a country's two letters, the short words that
/// registries set aside for companies, schools and offices (co.uk, com.au, ac.jp) belong to the suffix.
/// </remarks>
public static class MailDomain
{
    private static readonly FrozenSet<string> SetAside = FrozenSet.ToFrozenSet(
        ["co", "com", "net", "org", "ac", "edu", "gov", "go", "gob", "gouv", "or", "ne", "ad", "mil", "nom", "ltd", "plc", "me", "sch", "school", "id", "web", "res", "nic", "in", "firm", "gen", "ind", "gv", "govt", "geek", "k12", "asn", "re", "pe", "biz", "info", "desa"],
        StringComparer.Ordinal);

    /// <summary>The domain without what stands before the registered name: <c>mail.uni.ac.uk</c> is <c>uni.ac.uk</c>.</summary>
    public static string Registrable(string domain)
    {
        string[] labels = domain.Split('.');
        int kept = labels.Length > 2 && labels[^1].Length == 2 && SetAside.Contains(labels[^2]) ? 3 : 2;
        return labels.Length <= kept ? domain : string.Join('.', labels[^kept..]);
    }

    /// <summary>The word by which an organisation is known: <c>fabrikam</c> of <c>mail.fabrikam.co.uk</c>.</summary>
    public static string Label(string domain)
    {
        string site = Registrable(domain);
        int dot = site.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? site : site[..dot];
    }
}
