namespace GraphNetworker.Core.People;

/// <summary>What has become of one address, as far as signs tell.</summary>
/// <param name="Address">The address.</param>
/// <param name="State">How it stands now.</param>
/// <param name="Since">When the sign of that came; null for an address of which nothing was heard.</param>
/// <param name="LeadsTo">Where its owner is to be written to instead; only for one that forwards.</param>
public sealed record AddressLife(MailAddress Address, AddressState State, DateTimeOffset? Since, MailAddress? LeadsTo)
{
    /// <summary>Whether mail to it reaches its owner, as far as is known.</summary>
    public bool IsDead => State is AddressState.Bounced or AddressState.Left;

    /// <summary>Reads it from the signs; the newest counts, and a real mail from the address revives it.</summary>
    /// <param name="address">The address.</param>
    /// <param name="said">What was said of it: the signs of leaving, and those that name another address.</param>
    /// <param name="wrote">When the last real mail came from it; null for never.</param>
    public static AddressLife Of(MailAddress address, IEnumerable<WorkEvidence> said, DateTimeOffset? wrote)
    {
        var last = said.Where(one => Tells(one, address)).OrderBy(one => one.At).ThenBy(one => one.Fact == WorkFact.Works).ThenBy(one => one.Sign).ThenBy(one => one.Source, StringComparer.Ordinal).LastOrDefault();

        // Whoever writes that they leave writes it from the address that dies: that mail revives nothing.
        if (last is null || wrote > last.At)
        {
            return new AddressLife(address, AddressState.Live, wrote, null);
        }

        return last.Fact == WorkFact.Works
            ? new AddressLife(address, AddressState.Forwarding, last.At, last.Address)
            : new AddressLife(address, last.Sign == WorkSign.Bounce ? AddressState.Bounced : AddressState.Left, last.At, null);
    }

    private static bool Tells(WorkEvidence one, MailAddress address) => one.Fact switch
    {
        WorkFact.Works => one.Sign is WorkSign.AutomaticReply or WorkSign.Told && one.Address is { } other && other != address,
        WorkFact.Left or WorkFact.LaidOff => one.Sign is WorkSign.Bounce or WorkSign.AutomaticReply or WorkSign.Told,
        _ => one.Sign is WorkSign.AutomaticReply or WorkSign.Told,
    };
}

/// <summary>How an address stands.</summary>
public enum AddressState
{
    /// <summary>Nothing speaks against it.</summary>
    Live,

    /// <summary>Mail to it came back for good.</summary>
    Bounced,

    /// <summary>Its owner has left.</summary>
    Left,

    /// <summary>Its owner is to be written to at another one.</summary>
    Forwarding,
}
