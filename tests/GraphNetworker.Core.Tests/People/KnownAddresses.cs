using System.Globalization;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Tests.People;

/// <summary>Addresses as tests write them: <c>"ana@x.org Ana Ruiz*3; aruiz"</c>.</summary>
internal static class KnownAddresses
{
    public static KnownAddress[] Of(params string[] lines) => [.. lines.Select(Of)];

    public static KnownAddress Of(string line)
    {
        string[] parts = line.Split(' ', 2);
        var names = parts.Length == 1 ? [] : parts[1].Split("; ").Select(name => name.Split('*')).Select(name => new NameSeen(name[0], name.Length > 1 ? int.Parse(name[1], CultureInfo.InvariantCulture) : 1));
        return new(MailAddress.Parse(parts[0])!.Value, [.. names], new(2024, 1, 1), new(2024, 6, 1));
    }

    /// <summary>People of one mailbox, for names to be rare or common among.</summary>
    public static NameBackground Mailbox() => NameBackground.Of(Of(
        "lee.park@fabrikam.com Lee Park", "noor.haddad@contoso.com Noor Haddad", "pia.lindqvist@fabrikam.com Pia Lindqvist", "otto.brandauer@northwind.com Otto Brandauer",
        "ines.carvalho@tailspin.com Ines Carvalho", "teo.marchetti@wingtip.com Teo Marchetti", "ana.ruiz@northwind.com Ana Ruiz", "wei.wang@fabrikam.com Wei Wang"));
}
