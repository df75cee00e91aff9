using System.Text.Json.Nodes;
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
        JsonLines.Answer(source, target, says, row => Answer(BounceReader.Read(MimeReader.Read(File.ReadAllBytes(Path.Combine(beside, row.Text("file")))))));
    }

    private static JsonObject Answer(Bounce? bounce)
    {
        var first = bounce is { Failed: [var one, ..] } ? one : null;
        return new JsonObject
        {
            ["isBounce"] = bounce is not null,
            ["recipients"] = new JsonArray([.. (bounce?.Failed ?? []).Select(failed => JsonValue.Create(failed.Address.Value))]),
            ["reason"] = first is null ? null : Name(first.Reason),
            ["status"] = first?.Status,
            ["hard"] = first?.IsHard ?? false,
        };
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
}
