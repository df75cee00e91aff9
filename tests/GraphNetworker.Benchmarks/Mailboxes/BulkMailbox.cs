using System.Globalization;
using System.Text;

namespace GraphNetworker.Benchmarks.Mailboxes;

/// <summary>
/// A large mailbox as mbox files, one a folder: five years, one person for every fifty mails unless told otherwise, three mails in ten a newsletter. The
/// headers are those that a mail has after two relays, about 1.3 kB.
/// </summary>
internal sealed record BulkMailbox(string Folder, IReadOnlyDictionary<string, int> Folders)
{
    public const string Owner = "alex@contoso.test";

    /// <summary>No folder longer than a quarter: four readers can share the work evenly.</summary>
    public static readonly IReadOnlyDictionary<string, int> Spread = new Dictionary<string, int>
    {
        ["inbox"] = 22,
        ["sent"] = 22,
        ["Customers"] = 16,
        ["Projects"] = 14,
        ["Private"] = 14,
        ["archive"] = 12,
    };

    /// <summary>As many people keep their mail: more than half of it in the Inbox.</summary>
    public static readonly IReadOnlyDictionary<string, int> OneInbox = new Dictionary<string, int> { ["inbox"] = 55, ["sent"] = 30, ["archive"] = 15 };

    public int Mails => Folders.Values.Sum();

    public static string Person(int number) => string.Create(CultureInfo.InvariantCulture, $"person{number}@company{number % 97}.example");

    public static BulkMailbox Write(string folder, int mails, IReadOnlyDictionary<string, int> shares, int seed) => Write(folder, mails, Math.Max(40, mails / 50), shares, seed);

    public static BulkMailbox Write(string folder, int mails, int people, IReadOnlyDictionary<string, int> shares, int seed)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(seed);
        var now = TimeProvider.System.GetUtcNow();
        var counts = new Dictionary<string, int>();
        int left = mails;
        foreach (var (name, share) in shares)
        {
            int count = name == shares.Keys.Last() ? left : mails * share / 100;
            left -= count;
            counts[name] = count;
            using var file = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(false), 1 << 16);
            for (int i = 0; i < count; i++)
            {
                Write(file, name, i, now.AddDays(-1825.0 * (count - i) / count).AddSeconds(-random.Next(3600)), random, people);
            }
        }

        return new BulkMailbox(folder, counts);
    }

    private static void Write(StreamWriter file, string folder, int number, DateTimeOffset at, Random random, int people)
    {
        bool sent = folder == "sent";
        bool bulk = !sent && random.Next(10) < 3;
        int person = random.Next(people);
        string date = at.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);
        string other = bulk ? $"\"Offers {person % 50}\" <news@shop{person % 50}.example>" : $"\"Person {person} Sample\" <{Person(person)}>";
        string owner = $"\"Alex Rivera\" <{Owner}>";
        string mark = random.NextInt64().ToString("x16", CultureInfo.InvariantCulture);
        file.Write(string.Create(CultureInfo.InvariantCulture, $"""
            From sender@example {at:ddd MMM dd HH:mm:ss yyyy}
            Return-Path: <bounce-{mark}@mail.example>
            Received: from relay1.mail.example (relay1.mail.example [192.0.2.17]) by mx.contoso.test with ESMTPS id {mark}; {date}
            Received: from out.mail.example (out.mail.example [198.51.100.4]) by relay1.mail.example with ESMTPSA id {mark[..8]}; {date}
            Authentication-Results: mx.contoso.test; spf=pass smtp.mailfrom=mail.example; dkim=pass header.d=mail.example; dmarc=pass action=none
            DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=mail.example; s=s1; h=from:to:subject:date; bh={mark}{mark}; b={mark}{mark}{mark}{mark}
            From: {(sent ? owner : other)}
            To: {(sent ? other : owner)}
            Date: {date}
            Subject: Subject {number} of {folder}
            Message-ID: <{folder}.{number}.{mark}@mail.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            X-Mailer: Sample Mailer 7.1
            X-MS-Exchange-Organization-SCL: 1

            """).ReplaceLineEndings("\n"));
        file.Write(bulk ? "List-Unsubscribe: <https://shop.example/leave>\nList-Id: <offers.shop.example>\n\nHello\n\n" : "\nHello\n\n");
    }
}
