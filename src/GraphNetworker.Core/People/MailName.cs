namespace GraphNetworker.Core.People;

/// <summary>The name that one mail gave an address.</summary>
/// <param name="Name">Fit to be shown: see <see cref="PersonName.Clean"/>.</param>
/// <param name="Own">True when the person wrote it, being the sender; false when somebody addressed them so.</param>
/// <param name="At">When.</param>
public sealed record MailName(string Name, bool Own, DateTimeOffset At)
{
    /// <summary>
    /// The better of two: what people call themselves, then the latest, then the first in the alphabet. The order in which mails are
    /// read makes no difference, nor does reading one twice.
    /// </summary>
    public static MailName? Better(MailName? one, MailName? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ when one.Own != other.Own => one.Own ? one : other,
        _ when one.At != other.At => one.At > other.At ? one : other,
        _ => string.CompareOrdinal(one.Name, other.Name) <= 0 ? one : other,
    };
}
