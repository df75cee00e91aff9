using GraphNetworker.Core.People;

namespace GraphNetworker.Evaluation.Reading;

/// <summary>Senders as old archives write them: <c>"Ruiz  Ana (Lisbon)" &lt;ana@northwind.com></c>, a bare address, a bare name.</summary>
internal static class Senders
{
    // Nobody has it: a correspondent always has an address, and these have a name only.
    private static readonly MailAddress Nobody = MailAddress.Parse("-@-.invalid")!.Value;

    /// <summary>The sender; null where nothing is written.</summary>
    public static Correspondent? Of(string? written)
    {
        var (name, address) = Split(written);
        return name is null && address is null ? null : new Correspondent(address ?? Nobody, name);
    }

    /// <summary>The name and the address, each null where it is not written.</summary>
    public static (string? Name, MailAddress? Address) Split(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return (null, null);
        }

        int open = written.LastIndexOfAny(['<', '[']);
        string name = (open >= 0 ? written[..open] : written).Trim().Trim('"').Trim();
        string address = (open >= 0 ? written[(open + 1)..] : written).Replace("mailto:", "", StringComparison.OrdinalIgnoreCase).Trim('>', ']', '<', '"', ' ');
        var parsed = MailAddress.Parse(address);
        return (open < 0 && parsed is not null ? null : name, parsed);
    }
}
