using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;

namespace GraphNetworker.Core.Tests.Reading;

/// <summary>What networks on the web tell of people.</summary>
[TestClass]
public sealed class NotificationTests
{
    [TestMethod]
    [DataRow("Ana accepted your invitation, explore their network", NotificationKind.InvitationAccepted, "Ana Ruiz")]
    [DataRow("Ana would like to connect on LinkedIn", NotificationKind.InvitationReceived, "Ana Ruiz")]
    [DataRow("Lee Park (we are hiring) accepted your invitation", NotificationKind.InvitationAccepted, "Lee Park")]
    [DataRow("Lee Park just messaged you", NotificationKind.NewMessage, "Lee Park")]
    [DataRow("Congratulate Lee Park for 5 years at Contoso", NotificationKind.Anniversary, "Lee Park")]
    public void A_notification_tells_what_and_of_whom(string subject, NotificationKind kind, string person)
    {
        var seen = MailNews.Read(Mail("invitations@linkedin.com", "Ana Ruiz via LinkedIn", subject)).OfType<NotificationSeen>().Single();

        Assert.AreEqual(kind, seen.Kind);
        Assert.AreEqual(person, seen.Person);
    }

    [TestMethod]
    [DataRow("notifications@linkedin.com")]
    [DataRow("messages-noreply@e.linkedin.com")]
    public void A_new_position_is_a_move(string from)
    {
        var move = MailNews.Read(Mail(from, "LinkedIn", "Congratulate Lee Park for starting a new position at Contoso")).OfType<JobMoveSaid>().Single();

        Assert.AreEqual("Lee Park", move.Person);
        Assert.AreEqual("Contoso", move.NewCompany);
        Assert.AreEqual(Mover.ThirdParty, move.Mover);
    }

    [TestMethod]
    [DataRow("notifications@linkedin.com.contoso.example")]
    [DataRow("notifications@notlinkedin.com")]
    [DataRow("linkedin@contoso.example")]
    [DataRow("notifications@1inkedin.com")]
    public void A_look_alike_of_a_network_tells_of_no_move(string from) =>
        Assert.IsEmpty(MailNews.Read(Mail(from, "LinkedIn", "Congratulate Lee Park for starting a new position at Contoso")));

    [TestMethod]
    [DataRow("jobalerts-noreply@linkedin.com", "Data Engineer at Contoso")]
    [DataRow("jobs-listings@linkedin.com", "Lee Park and others: new jobs at Contoso")]
    [DataRow("jobalerts-noreply@linkedin.com", "Lee Park started a new position at Contoso")]
    public void A_job_that_is_offered_is_never_a_move(string from, string subject)
    {
        var said = MailNews.Read(Mail(from, "LinkedIn Job Alerts", subject));

        Assert.AreEqual(NotificationKind.JobAlert, ((NotificationSeen)said.Single()).Kind);
    }

    [TestMethod]
    public void Facebook_tells_of_friends()
    {
        var seen = MailNews.Read(Mail("notification@facebookmail.com", "Facebook", "Lee Park accepted your friend request")).OfType<NotificationSeen>().Single();

        Assert.AreEqual((Network.Facebook, NotificationKind.InvitationAccepted, "Lee Park"), (seen.Network, seen.Kind, seen.Person));
    }

    [TestMethod]
    public void The_line_below_the_name_says_as_what_and_where()
    {
        var mail = Mail("invitations@linkedin.com", "Ana Ruiz via LinkedIn", "Ana accepted your invitation") with { Text = "Ana has accepted your invitation\n\nAna Ruiz\nAnalyst - Contoso Group\n" };
        var seen = (NotificationSeen)MailNews.Read(mail).Single();

        Assert.AreEqual(("Analyst", "Contoso Group"), (seen.Title, seen.Company));
    }

    private static NewsMail Mail(string from, string name, string subject) =>
        new(MailAddress.Parse(from), name, subject, "", false, null, null);
}
