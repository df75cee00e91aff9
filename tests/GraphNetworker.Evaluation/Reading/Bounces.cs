using GraphNetworker.Core.Reading;

namespace GraphNetworker.Evaluation.Reading;

/// <summary>
/// Reads the mails that the lines of a file name (<c>file</c>, beside it) and says of each whether it came back, whom it did not reach, and
/// why: <c>{"id","isBounce","recipients","reason","status","hard"}</c>.
/// </summary>
internal static class Bounces
{
    public static void Write(string source, string target, TextWriter says)
    {
        string beside = Path.GetDirectoryName(Path.GetFullPath(source))!;
        JsonLines.Answer<Row>(source, target, says, row => Answer(row.Id, BounceReader.Read(MimeReader.Read(File.ReadAllBytes(Path.Combine(beside, row.File))))));
    }

    private static Told Answer(string id, Bounce? bounce)
    {
        var first = bounce is { Failed: [var one, ..] } ? one : null;
        return new Told(id, bounce is not null, [.. (bounce?.Failed ?? []).Select(failed => failed.Address.Value)], first is null ? null : Name(first.Reason), first?.Status, first?.IsHard ?? false);
    }

    // The names of the reference where it has one that means the same.
    private static string Name(BounceReason reason) => reason switch
    {
        BounceReason.AddressUnknown => "userunknown",
        BounceReason.HostUnknown => "hostunknown",
        BounceReason.Moved => "hasmoved",
        BounceReason.NoMailHere => "notaccept",
        BounceReason.MailboxFull => "mailboxfull",
        BounceReason.Suspended => "suspend",
        BounceReason.TooLarge => "mesgtoobig",
        BounceReason.Refused => "rejected",
        BounceReason.Expired => "expired",
        BounceReason.Technical => "systemerror",
        _ => "undefined",
    };

    private sealed record Row(string Id, string File);

    private sealed record Told(string Id, bool IsBounce, IReadOnlyList<string> Recipients, string? Reason, string? Status, bool Hard);
}
