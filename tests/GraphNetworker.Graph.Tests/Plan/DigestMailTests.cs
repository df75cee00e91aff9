using System.Net;
using System.Text.Json;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Plan;

namespace GraphNetworker.Graph.Tests.Plan;

[TestClass]
public sealed class DigestMailTests
{
    private static readonly DigestPeriod Week = new(new DateOnly(2026, 11, 30));
    private static readonly Owner Alex = new(new MailboxId(1), "Alex Rivera", MailAddress.Parse("alex@contoso.test")!.Value, new HashSet<MailAddress> { MailAddress.Parse("alex@contoso.test")!.Value });

    [TestMethod]
    public async Task A_draft_is_found_by_its_week_and_once_it_is_sent_it_is_no_draft()
    {
        await using var practice = await Practice.StartAsync(Practice.Seed([], []));
        var graph = practice.Mailbox();
        Assert.IsNull(await graph.FindDigestAsync(Week, default));

        string id = await graph.DraftDigestAsync(Week, new Digest("Your network", "One\r\nTwo"), Alex, default);
        var draft = await graph.FindDigestAsync(Week, default);
        await graph.SendDigestAsync(id, default);
        var sent = await graph.FindDigestAsync(Week, default);

        Assert.AreEqual((id, true, "alex@contoso.test"), (draft!.Id, draft.IsDraft, draft.Recipients.Single()));
        Assert.AreEqual((id, false), (sent!.Id, sent.IsDraft));
        Assert.IsFalse((await graph.DigestAsync(id, default))!.IsDraft);
        Assert.IsNull(await graph.FindDigestAsync(new DigestPeriod(Week.Monday.AddDays(7)), default));
        practice.Sandbox.Mailbox.Delete(id);
        Assert.IsNull(await graph.DigestAsync(id, default));
    }

    [TestMethod]
    public async Task Neither_step_is_repeated_by_itself_when_its_end_is_uncertain()
    {
        using var wire = new Wire(_ => Wire.Refusal(503, "serviceNotAvailable"));

        var drafting = await Assert.ThrowsExactlyAsync<GraphTroubleException>(() => wire.WhileTimePasses(wire.Mailbox().DraftDigestAsync(Week, new Digest("s", "t"), Alex, default)));
        var sending = await Assert.ThrowsExactlyAsync<GraphTroubleException>(() => wire.WhileTimePasses(SendAsync(wire)));

        Assert.IsTrue(drafting.Uncertain && sending.Uncertain);
        Assert.AreEqual("/v1.0/me/messages, /v1.0/me/messages/one/send", string.Join(", ", wire.Requests.Select(sent => sent.Path)));
    }

    [TestMethod]
    public async Task Of_several_with_the_same_week_the_sent_one_counts()
    {
        using var wire = new Wire(_ => Wire.Json("""{"value":[{"id":"b","isDraft":true,"toRecipients":[]},{"id":"c","isDraft":false,"toRecipients":[]},{"id":"a","isDraft":true,"toRecipients":[]}]}"""));

        Assert.AreEqual("c", (await wire.Mailbox().FindDigestAsync(Week, default))!.Id);
        Assert.Contains("$filter=singleValueExtendedProperties/Any(ep: ep/id eq 'String {0f6d2c61-3f0b-4b57-9a35-6a2f1f5f1f0d} Name GraphNetworkerDigest' and ep/value eq '2026-W49')", wire.Requests.Single().Query);
    }

    [TestMethod]
    public async Task What_is_written_is_a_plain_mail_to_oneself_with_its_week_on_it()
    {
        using var wire = new Wire(_ => Wire.Json("""{"id":"one"}""", HttpStatusCode.Created));

        await wire.Mailbox().DraftDigestAsync(Week, new Digest("Your network", "One"), Alex, default);

        var written = JsonSerializer.Deserialize<JsonElement>(wire.Requests.Single().Body!);
        Assert.AreEqual("alex@contoso.test", written.GetProperty("toRecipients").EnumerateArray().Single().GetProperty("emailAddress").GetProperty("address").GetString());
        Assert.AreEqual("text", written.GetProperty("body").GetProperty("contentType").GetString());
        Assert.AreEqual("2026-W49", written.GetProperty("singleValueExtendedProperties")[0].GetProperty("value").GetString());
        Assert.Contains("ImmutableId", wire.Requests.Single().Prefer);
    }

    private static async Task<bool> SendAsync(Wire wire)
    {
        await wire.Mailbox().SendDigestAsync("one", default);
        return true;
    }
}
