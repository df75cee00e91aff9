using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.Stories;

namespace GraphNetworker.Sandbox.Tests.Stories;

/// <summary>One story told once for all tests that only read it.</summary>
internal static class Told
{
    private static readonly Lazy<Story> Told7 = new(() => StoryMailbox.Tell(7, Today));

    private static readonly Lazy<Dictionary<string, SeedMail>> ById7 = new(() => Told7.Value.Mailbox.Mails.ToDictionary(mail => mail.Head.InternetMessageId!));

    public static DateOnly Today { get; } = new(2026, 11, 12);

    public static Story Story => Told7.Value;

    public static IReadOnlyList<SeedMail> Mails => Story.Mailbox.Mails;

    public static StoryTruth Truth => Story.Truth;

    public static IReadOnlyDictionary<string, SeedMail> ById => ById7.Value;

    public static string Owner => Truth.Owner.Address;

    public static TruthPerson Person(string name) => Truth.People.Single(one => one.Name == name);

    /// <summary>Letters by hand from any address of the person.</summary>
    public static List<SeedMail> From(TruthPerson person) =>
        [.. Mails.Where(mail => IsByHand(mail) && person.Addresses.Any(one => one.Address == mail.Head.From!.Address))];

    /// <summary>Not of a machine: no notice, no bounce, no automatic reply, no list.</summary>
    public static bool IsByHand(SeedMail mail) => !Machines.Value.Contains(mail.Head.InternetMessageId!);

    private static readonly Lazy<HashSet<string>> Machines = new(() =>
    [
        .. Truth.Notices.Select(one => one.MessageId), .. Truth.Bounces.Select(one => one.MessageId), .. Truth.AutoReplies.Select(one => one.MessageId),
        .. Mails.Where(mail => mail.Head.To.Any(to => to.Address.EndsWith("@lists.example", StringComparison.Ordinal) || to.Address.StartsWith("all-staff@", StringComparison.Ordinal))).Select(mail => mail.Head.InternetMessageId!),
    ]);

    /// <summary>The words of a mail without their line breaks.</summary>
    public static string Words(SeedMail mail)
    {
        using var opened = mail.Open();
        return string.Join(' ', (opened.TextBody ?? "").Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }
}
