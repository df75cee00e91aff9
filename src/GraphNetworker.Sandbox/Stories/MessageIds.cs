using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>Message ids as the sender's mail system makes them; made from the letter's number, so that each is unique and the same every time.</summary>
internal static class MessageIds
{
    public static string Make(int number, string address, Mta mta, DateTimeOffset at)
    {
        string domain = address[(address.LastIndexOf('@') + 1)..];
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}|{address}|{at.UtcTicks}"))));
        string count = number.ToString("x5", CultureInfo.InvariantCulture);
        return mta switch
        {
            Mta.Exchange => $"{hash[..20].ToUpperInvariant()}{count.ToUpperInvariant()}@{domain}",
            Mta.Google => $"CA{hash[..22]}+{count}@mail.{domain}",
            Mta.Postfix => string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyyMMddHHmmss}.{count}{hash[..4]}@{domain}"),
            _ => $"E1{hash[..4]}-{count}-{hash[4..6]}@mail.{domain}",
        };
    }
}
