using System.Globalization;
using System.Net;
using GraphNetworker.Sandbox.Mailboxes;
using MimeKit;

namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>Twenty newsletters, each with a day and a rhythm of its own.</summary>
internal static class Newsletters
{
    private static readonly (string Name, string Address, string Title, double EveryDays)[] All =
    [
        ("Bridge Weekly", "news@bridgeweekly.example", "Bridge Weekly: {thing} and {more}", 7),
        ("Port & Harbour", "editor@portandharbour.example", "{Thing} – the harbour news of the week", 7),
        ("Ground Truth", "hello@groundtruth.example", "Ground Truth #{n}: {thing}", 14),
        ("Lucerne Publishing", "newsletter@lucernepublishing.com", "New books on {thing}", 30),
        ("Nod Publishers", "list@nodpublishers.com", "This month at Nod: {thing}", 30),
        ("Contract Law Brief", "brief@lawbrief.example", "{Thing} clauses after the ruling", 14),
        ("Fourth Coffee", "club@fourthcoffee.com", "A new roast and {thing}", 10),
        ("Alpine Ski House", "snow@alpineskihouse.com", "Snow report, and {thing}", 14),
        ("Blue Yonder Airlines", "offers@blueyonderairlines.com", "Fares to places with {thing}", 7),
        ("Margie's Travel", "trips@margiestravel.com", "Trips for people who like {thing}", 14),
        ("Procurement Digest", "digest@procurement.example", "Digest: {n} tenders, {thing}", 7),
        ("Trey Research", "papers@treyresearch.net", "New papers on {thing}", 30),
        ("Marketing for Builders", "tips@buildersmarketing.example", "How {thing} wins work", 7),
        ("Steel Prices", "prices@steelprices.example", "Prices, week {n}: {thing}", 7),
        ("Woodgrove Bank", "markets@woodgrovebank.com", "Markets: {thing} in focus", 7),
        ("Coho Winery", "cellar@cohowinery.com", "From the cellar: {thing}", 30),
        ("Society of Proposal People", "chapter@proposalpeople.example", "Chapter news: {thing}", 14),
        ("Relecloud Releases", "releases@relecloud.com", "Release {n}: {thing}", 14),
        ("Southridge Video", "studio@southridgevideo.com", "Films about {thing}", 30),
        ("The Slow Commute", "post@slowcommute.example", "{Thing}, seen from a train", 7),
    ];

    private static readonly string[] Things =
    [
        "river ice", "quiet pavements", "old cranes", "timber towers", "scour", "night works", "tender design", "public squares", "salt", "reused steel", "ferries", "moving bridges",
        "cable stays", "good drawings", "soft ground", "low carbon concrete", "wind", "small harbours", "long contracts", "fair claims",
    ];

    public static int Count => All.Length;

    public static void Appear(Stage stage, int from)
    {
        foreach (var (name, address, title, every) in All)
        {
            var dice = stage.Dice(address);
            double hour = 4 + (dice.Unit() * 10);
            int number = dice.Between(20, 200);
            int until = address.StartsWith("cellar", StringComparison.Ordinal) ? Ago.Months(7) : 0; // unsubscribed
            for (double ago = from - (dice.Unit() * every); ago >= until; ago -= every)
            {
                string thing = dice.Pick(Things);
                string more = dice.Pick(Things);
                string subject = Fill(title, thing, more, number);
                var at = Zone.Pacific.At(stage.Day((int)ago), hour).AddSeconds(dice.Below(900)).ToUniversalTime();
                int issue = number++;
                if (at > stage.Curtain)
                {
                    continue;
                }

                stage.At(at, () => Send(stage, name, address, subject, at, thing, more, issue));
            }
        }
    }

    /// <summary>One issue, also used for the newsletter of today.</summary>
    public static Letter Send(Stage stage, string name, string address, string subject, DateTimeOffset at, string thing, string more, int issue)
    {
        string domain = address[(address.IndexOf('@') + 1)..];
        string text = $"{subject}\n\nThis issue looks at {thing}, with {(issue % 7) + 3} short pieces from readers, and closes with a photograph of {more}.\n\n1. What changed about {thing}\n2. A letter from a reader\n3. Dates for your diary";
        var letter = stage.Post.Drop(new(name, address), at, subject, text, LetterKind.Newsletter, Body, shelf: "newsletters", to: IsTagged(address) ? Tagged : null,
            headers: [("List-Id", $"{name} <news.{domain}>"), ("List-Unsubscribe", $"<https://www.{domain}/unsubscribe/{issue}>, <mailto:unsubscribe@{domain}>"), ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"), ("Precedence", "bulk")]);
        stage.Truth.Notice(letter, "newsletter");
        return letter;
    }

    // Some subscriptions were made under a tagged address, as careful people do.
    private static MailParty Tagged { get; } = new("Alex Rivera", "alex.rivera+news@contoso.com");

    private static bool IsTagged(string address) => address.Length % 4 == 0;

    private static string Fill(string title, string thing, string more, int number) => title
        .Replace("{thing}", thing, StringComparison.Ordinal).Replace("{more}", more, StringComparison.Ordinal)
        .Replace("{Thing}", char.ToUpperInvariant(thing[0]) + thing[1..], StringComparison.Ordinal)
        .Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static MultipartAlternative Body(Letter letter)
    {
        string domain = letter.From.Address[(letter.From.Address.IndexOf('@') + 1)..];
        string html = $"<html><body><table width=\"600\"><tr><td><h1>{WebUtility.HtmlEncode(letter.Subject)}</h1>{string.Concat(letter.Text.Split("\n\n").Skip(1).Select(part => $"<p>{WebUtility.HtmlEncode(part).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"))}<p><img src=\"https://img.{domain}/{letter.Number:x}.png\" alt=\"\" width=\"560\"></p><p style=\"font-size:11px\">You receive this because you subscribed. <a href=\"https://www.{domain}/unsubscribe\">Unsubscribe</a></p></td></tr></table></body></html>";
        return Press.Parted(new MultipartAlternative(), letter, "news", Press.Text("plain", $"{letter.Text}\n\nUnsubscribe: https://www.{domain}/unsubscribe\n"), Press.Text("html", html));
    }
}
