using System.Diagnostics;
using System.Text;
using CsCheck;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Tests.Reading;

/// <summary>Whatever arrives, reading it ends, and it invents no line. CsCheck prints the seed of a failure.</summary>
[TestClass]
public sealed class MutatedMailTests
{
    private static readonly Correspondent Ana = new(MailAddress.Parse("ana.ruiz@northwind.com")!.Value, "Ana Ruiz");

    private static readonly string[] Pieces =
    [
        "Hello Lee,", "", "I left Northwind in May.", "> quoted", ">> twice", "On Mon, Mar 3, 2025 at 10:12 AM Lee Park <lee@fabrikam.com>", "wrote:", "schrieb am 3.3.2025:",
        "From: Lee Park <lee@fabrikam.com>", "Sent: Monday, March 3, 2025 10:12 AM", "To: Ana", "Subject: Lunch", "-----Original Message-----", "-- ", "____________", "```", "Sent from my iPhone",
        "Best regards,", "Ana Ruiz", "Head of Sales | Northwind Ltd.", "12 High Street", "Houston, TX 77002", "Tel: +1 (713) 555-0100 ext. 4", "x3-7034", "ana.ruiz@northwind.com", "www.northwind.com",
        "\"A saying.\"", "-- Somebody", "\t\t To: Lee", "03/03/2025 10:12 AM", "AR> yes", "\u202b\u05d1\u2011\u0000\u0007\ufeff", "\ud800", "(((((((", "+++++++", "1 1 1 1 1 1 1 1 1 1",
    ];

    private static readonly Gen<string> Mutated =
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[0, 40], Gen.OneOf(Gen.Const("\n"), Gen.Const("\r\n"), Gen.Const("\r")), Gen.Int[0, 400], Gen.Int[0, 400], Gen.String)
            .Select((chosen, end, cut, at, noise) =>
            {
                string text = string.Join(end, chosen.Select(piece => Pieces[piece]));
                string shortened = text[..Math.Max(0, text.Length - cut)];
                return shortened.Insert(Math.Min(at, shortened.Length), noise);
            });

    [TestMethod]
    public void No_mail_can_break_the_reading_and_every_line_kept_stands_in_it() => Mutated.Sample(text =>
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        var reply = ReplyText.Read(text);
        var block = SignatureBlock.Find(reply, Ana);
        var read = SignatureFields.Read(block, Ana, "US");
        return reply.Lines.Concat(reply.Signature).Concat(block).All(line => lines[line.Number].StartsWith(line.Text, StringComparison.Ordinal))
            && reply.Lines.Zip(reply.Lines.Skip(1)).All(pair => pair.First.Number < pair.Second.Number)
            && read.Phones.All(phone => lines[phone.Line].Contains(phone.Value.Written, StringComparison.Ordinal))
            && read.Emails.Concat(read.Urls).All(link => lines[link.Line].Contains(link.Value, StringComparison.Ordinal))
            && (read.Name is not { } name || block.Any(line => line.Number == name.Line));
    }, iter: 3_000);

    [TestMethod]
    public void What_is_new_stays_new_when_it_is_read_again() => Gen.Select(Gen.Int[0, 2].Array[1, 8], Gen.Int[0, 3]).Sample((chosen, head) =>
    {
        string text = string.Join('\n', chosen.Select(piece => Pieces[piece]).Append("Lee")).Trim();
        string[] heads = ["On 3/3/25, Lee wrote:\n> old", "-----Original Message-----\nold", "From: a@b.com\nSent: 3/3/25 10:12\nTo: c\n\nold", ""];
        return ReplyText.Newest($"{text}\n\n{heads[head]}") == text && ReplyText.Newest(text) == text;
    });

    [TestMethod]
    [DataRow(">")]
    [DataRow("a")]
    [DataRow("1")]
    [DataRow("On ")]
    [DataRow("On \n")]
    [DataRow("On 1/1/25 10:12\n")]
    [DataRow("On 1/1/25 10:12 <a@b.com\n")]
    [DataRow("On 1/1/25, Ana wrote:\n")]
    [DataRow("On 1/1/25, Ana wrote:\n> a\n")]
    [DataRow("wrote wrote a@b.com 10:12 ")]
    [DataRow("From: a\n")]
    [DataRow("From: a\nx\nx\n")]
    [DataRow("a@b.")]
    [DataRow("+1 (713) ")]
    [DataRow("(")]
    [DataRow("Ana Ruiz\n")]
    [DataRow("```\n")]
    [DataRow("---\n")]
    [DataRow("\t")]
    [Timeout(120_000, CooperativeCancellation = true)]
    public void A_megabyte_of_anything_is_read_in_time_that_grows_with_its_length(string piece)
    {
        string large = Repeated(piece, 1 << 20), small = Repeated(piece, 1 << 18);
        _ = Seconds(small);

        double fourfold = Seconds(large), once = Seconds(small);

        Assert.IsLessThan((40 * once) + 2, fourfold);
    }

    private static string Repeated(string piece, int length) => new StringBuilder().Insert(0, piece, length / piece.Length).Append("\n> end").ToString();

    private static double Seconds(string text)
    {
        var clock = Stopwatch.StartNew();
        var reply = ReplyText.Read(text);
        var block = SignatureBlock.Find(reply, Ana);
        _ = SignatureFields.Read(block, Ana, "US");
        _ = SignatureFields.Read([new ReplyLine(0, text, false)], Ana, "US");
        return clock.Elapsed.TotalSeconds;
    }
}
