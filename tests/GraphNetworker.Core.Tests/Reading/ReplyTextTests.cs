using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Tests.Reading;

[TestClass]
public sealed class ReplyTextTests
{
    [TestMethod]
    [DataRow("On Mon, Mar 3, 2025 at 10:12 AM Ana Ruiz <ana@northwind.com> wrote:", DisplayName = "Gmail, English")]
    [DataRow("On Mar 3, 2025, at 10:12, Ana Ruiz\n<ana@northwind.com> wrote:", DisplayName = "Apple Mail, two lines")]
    [DataRow("Am Montag, 3. März 2025 um 10:12 schrieb Ana Ruiz <ana@northwind.com>:", DisplayName = "German")]
    [DataRow("Ana Ruiz <ana@northwind.com> schrieb am Mo., 3. März 2025,\n10:12:", DisplayName = "German, name first")]
    [DataRow("Le lun. 3 mars 2025 à 10:12, Ana Ruiz <ana@northwind.com> a écrit :", DisplayName = "French")]
    [DataRow("El lun, 3 mar 2025 a las 10:12, Ana Ruiz (<ana@northwind.com>) escribió:", DisplayName = "Spanish")]
    [DataRow("Em seg., 3 de mar. de 2025 às 10:12, Ana Ruiz <ana@northwind.com>\nescreveu:", DisplayName = "Portuguese")]
    [DataRow("Il giorno lun 3 mar 2025 alle ore 10:12 Ana Ruiz <ana@northwind.com> ha\nscritto:", DisplayName = "Italian")]
    [DataRow("Op ma 3 mrt 2025 om 10:12 schreef Ana Ruiz <ana@northwind.com>:", DisplayName = "Dutch")]
    [DataRow("Den mån 3 mars 2025 kl 10:12 skrev Ana Ruiz <ana@northwind.com>:", DisplayName = "Swedish")]
    [DataRow("ma 3. maalisk. 2025 klo 10.12 Ana Ruiz (ana@northwind.com) kirjoitti:", DisplayName = "Finnish")]
    [DataRow("pon., 3 mar 2025 o 10:12 Ana Ruiz <ana@northwind.com> napisał(a):", DisplayName = "Polish")]
    [DataRow("po 3. 3. 2025 v 10:12 odesílatel Ana Ruiz <ana@northwind.com> napsal:", DisplayName = "Czech")]
    [DataRow("Ana Ruiz <ana@northwind.com> ezt írta (időpont: 2025. márc. 3., H, 10:12):", DisplayName = "Hungarian")]
    [DataRow("пн, 3 мар. 2025 г. в 10:12, Ana Ruiz <ana@northwind.com>:", DisplayName = "Russian")]
    [DataRow("3 Mar 2025 Pzt, saat 10:12 tarihinde Ana Ruiz <ana@northwind.com> şunu yazdı:", DisplayName = "Turkish")]
    [DataRow("2025年3月3日(月) 10:12 Ana Ruiz <ana@northwind.com>:", DisplayName = "Japanese")]
    [DataRow("Ana Ruiz <ana@northwind.com> 于2025年3月3日周一 10:12写道：", DisplayName = "Chinese")]
    [DataRow("2025년 3월 3일 (월) 오전 10:12, Ana Ruiz <ana@northwind.com>님이 작성:", DisplayName = "Korean")]
    [DataRow("---- On Mon, 03 Mar 2025 10:12:00 +0000 Ana Ruiz <ana@northwind.com> wrote ----", DisplayName = "drawn between dashes")]
    public void What_stands_below_a_line_that_says_who_wrote_it_is_not_new(string head)
    {
        Assert.AreEqual("Gladly.", ReplyText.Newest($"Gladly.\n\n{head}\n\nShall we meet?\n"));
        Assert.AreEqual("Gladly.", ReplyText.Newest($"Gladly.\r\n\r\n{head}\r\n\r\n> Shall we meet?\r\n>\r\n> Ana\r\n"));
    }

    [TestMethod]
    [DataRow("From: Ana Ruiz <ana@northwind.com>\nSent: Monday, March 3, 2025 10:12 AM\nTo: Lee Park\nSubject: Lunch")]
    [DataRow("*From:* Ana Ruiz\n*Sent:* Monday, March 3, 2025 10:12 AM\n*To:* Lee Park\n*Subject:* Lunch")]
    [DataRow("Von: Ana Ruiz\nGesendet: Montag, 3. März 2025 10:12\nAn: Lee Park\nBetreff: Essen")]
    [DataRow("De : Ana Ruiz\nEnvoyé : lundi 3 mars 2025 10:12\nÀ : Lee Park\nObjet : Déjeuner")]
    [DataRow("De: Ana Ruiz\nEnviado el: lunes, 3 de marzo de 2025 10:12\nPara: Lee Park\nAsunto: Comida")]
    [DataRow("Van: Ana Ruiz\nVerzonden: maandag 3 maart 2025 10:12\nAan: Lee Park\nOnderwerp: Lunch")]
    [DataRow("差出人: Ana Ruiz\n送信日時: 2025年3月3日 10:12\n宛先: Lee Park\n件名: 昼食")]
    [DataRow("From: Ana Ruiz\n<a-rather-long-address-that-was-wrapped@northwind.com>\nSent: Monday, March 3, 2025 10:12 AM\nTo: Lee Park")]
    [DataRow("________________________________\nFrom: Ana Ruiz\nSent: Monday, March 3, 2025 10:12 AM\nTo: Lee Park")]
    [DataRow("-----Original Message-----\nFrom: Ana")]
    [DataRow("-----Ursprüngliche Nachricht-----\nVon: Ana")]
    [DataRow("---------- Forwarded message ---------\nFrom: Ana")]
    [DataRow("---------------------- Forwarded by Ana Ruiz/HQ on 03/03/2025\n10:12 AM ---------------------------")]
    [DataRow("Begin forwarded message:")]
    [DataRow("\tAna Ruiz\n\t03/03/2025 10:12 AM\n\t\t \n\t\t To: Lee Park/HQ\n\t\t cc:\n\t\t Subject: Lunch")]
    public void What_stands_below_the_head_of_another_mail_is_not_new(string head) =>
        Assert.AreEqual("Gladly.", ReplyText.Newest($"Gladly.\n\n{head}\n\nShall we meet?\n"));

    [TestMethod]
    [DataRow("On Monday we met Ana.\nShe wrote: a book.")]
    [DataRow("Date: Friday\nTime: 3 pm\nPlace: the usual one")]
    [DataRow("I fly\nFrom: Rome\nTo: Paris")]
    [DataRow("On 3 May 2024 he said what she wrote to him long before that day in spring.")]
    [DataRow("10/19/2025 @ 9:30 am for the physical\n\nSee you there.")]
    [DataRow("Agenda\n------\n\n1. Lunch")]
    [DataRow("```\n-----Original Message-----\n# a line of code\n```\n\nThat is how it looks.")]
    [DataRow("This email was sent from a train, sorry for the noise.")]
    public void What_only_looks_like_a_head_stays(string text) => Assert.AreEqual(text, ReplyText.Newest(text));

    [TestMethod]
    [DataRow("Sent from my iPhone")]
    [DataRow("Get Outlook for iOS <https://aka.ms/x>")]
    [DataRow("Von meinem iPhone gesendet")]
    [DataRow("Envoyé de mon iPhone")]
    [DataRow("Enviado desde mi Android")]
    [DataRow("(sent from a phone)")]
    public void What_a_telephone_adds_is_not_written(string line)
    {
        Assert.AreEqual("Gladly.", ReplyText.Newest($"Gladly.\n\n{line}\n\nOn 3/3/25, Ana wrote:\n> Shall we?"));
        Assert.AreEqual("Gladly.", ReplyText.Newest($"Gladly.\n\n{line}"));
    }

    [TestMethod]
    public void A_signature_behind_its_mark_is_not_part_of_the_text()
    {
        var reply = ReplyText.Read("Gladly.\n\n-- \nLee Park\nNorthwind\n\nOn 3/3/25, Ana wrote:\n> Shall we?");

        Assert.AreEqual("Gladly.", reply.ToString());
        Assert.AreEqual("2 3 4", string.Join(' ', reply.Signature.Select(line => line.Number)));
    }

    [TestMethod]
    public void An_answer_below_the_quotation_is_found() =>
        Assert.AreEqual("Gladly.", ReplyText.Newest("On 3/3/25, Ana wrote:\n\n> Shall we?\n\nGladly."));

    [TestMethod]
    public void An_answer_around_the_quotation_is_whole() =>
        Assert.AreEqual("Gladly.\n\nLee", ReplyText.Newest("Gladly.\n\nOn 3/3/25, Ana wrote:\n\n> Shall we?\n\nLee"));

    [TestMethod]
    public void Answers_line_by_line_are_shown_with_their_questions_but_the_questions_are_not_theirs()
    {
        var reply = ReplyText.Read("Hello\n\nOn 3/3/25, Ana wrote:\n> Lunch?\nGladly.\n> I left Northwind.\nGood luck!\n");

        Assert.AreEqual("Hello\n\n> Lunch?\nGladly.\n> I left Northwind.\nGood luck!", reply.ToString());
        Assert.AreEqual("Hello||Gladly.|Good luck!", string.Join('|', reply.Written.Select(line => line.Text)));
    }

    [TestMethod]
    public void A_mail_that_only_passes_something_on_says_nothing_of_its_own()
    {
        var reply = ReplyText.Read("---------- Forwarded message ---------\nFrom: Ana\nSubject: News that\nis long\nTo: Lee\n\nI left Northwind.\n");

        Assert.AreEqual("I left Northwind.", reply.ToString());
        Assert.IsEmpty(reply.Written);
    }

    [TestMethod]
    public void Each_line_keeps_the_number_it_has_in_the_mail() =>
        Assert.AreEqual("5 6", string.Join(' ', ReplyText.Read("\nOn 3/3/25, Ana wrote:\n> a\n> b\n\nOne\nTwo").Lines.Select(line => line.Number)));
}
