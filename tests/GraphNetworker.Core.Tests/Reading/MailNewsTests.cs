using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Tests.Reading;

/// <summary>Any text is read, and in time.</summary>
[TestClass]
public sealed class MailNewsTests
{
    private static readonly string[] Pieces =
    [
        "I have left ", "Ana Ruiz ", "is no longer with ", "Contoso", ", ", ". ", "\n", "\r\n", "> ", "On Mon, 5 Oct 2026 Lee wrote:", "From: ", "Sent: x\nTo: y\n", "has been promoted to ", "director", " of ", "my new e-mail address is ",
        "kim@contoso.example", "<", ">", "(", ")", "'s", "’", "\u00a0", "\0", "😀", "已离职", "until 31.02.2026", "until February 30", "99/99/9999", "I'll send you ", "do you know anyone ", "?", "-----Original Message-----", "Forwarded by", "effective ", "immediately",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    [TestMethod]
    public void Any_text_is_read()
    {
        Gen.Select(Piece.Array[0, 40], Piece.Array[0, 4], Gen.String[0, 30], Gen.Bool).Sample((pieces, subject, noise, automatic) =>
        {
            string text = string.Concat(pieces) + noise + string.Concat(pieces.Reverse());
            int lines = text.Split('\n').Length;
            var said = MailNews.Read(JobMoveMailTests.Mail(string.Concat(subject), text, automatic));
            return said.All(one => one.Line >= Evidence.InSubject && one.Line < lines && one.Said.Length <= 200);
        });
    }

    [TestMethod]
    public void A_huge_text_is_read_in_time()
    {
        foreach (string piece in Pieces.Append("Ana Ruiz, ").Append("a, ").Append("Aa ").Append("as of the and for ").Append("I left I left "))
        {
            string text = new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).ToString();
            var watch = Stopwatch.StartNew();

            _ = MailNews.Read(JobMoveMailTests.Mail("Farewell", text));
            _ = MailNews.Read(JobMoveMailTests.Mail("Automatic reply", text, automatic: true));

            Assert.IsLessThan(10, watch.Elapsed.TotalSeconds, piece);
        }
    }

    [TestMethod]
    public void Every_form_can_be_made_linear()
    {
        foreach (var form in (MoveForm[])[.. DepartureForms.All, .. JoiningForms.All, .. RoleForms.All, .. AddressForms.All, .. ForeignForms.All, .. BesideForms.All])
        {
            Assert.AreEqual(Parts.Plain, new Regex(form.Pattern, Parts.Plain).Options); // a form that is too long throws
        }
    }

    [TestMethod]
    public void What_leads_the_forms_astray_hides_nothing()
    {
        string names = new StringBuilder().Insert(0, "Ana Ruiz, Lee ", 80).ToString();
        string[] words = ["left", "joined", "promoted", "new", "now", "named", "bounces", "join", "accepted", "leaving", "laid off", "no longer"];
        string text = string.Join("\n\n", words.Select(word => $"{names}{word}")) + "\n\nI have left Contoso.\n";

        var last = MailNews.Moves(JobMoveMailTests.Mail("Hello", text))[^1];

        Assert.AreEqual((JobMoveKind.LeftCompany, Mover.Sender, "Contoso"), (last.Kind, last.Mover, last.OldCompany));
    }
}
