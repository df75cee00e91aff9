using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.SignIn;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions.Authentication;

namespace GraphNetworker.Sandbox.Tests;

/// <summary>The real Graph SDK against the sandbox.</summary>
[TestClass]
public sealed class GraphSdkTests
{
    [TestMethod]
    public async Task The_SDK_reads_a_mailbox_page_by_page()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(45).Contacts(12).Event("Lunch", Seeds.Start));
        var graph = Client(host);
        var ids = new List<string>();

        var me = await graph.Me.GetAsync();
        var first = await graph.Me.MailFolders["inbox"].Messages.Delta.GetAsDeltaGetResponseAsync(request =>
        {
            request.QueryParameters.Select = ["subject", "from", "toRecipients", "receivedDateTime", "internetMessageId"];
            request.Headers.Add("Prefer", ["odata.maxpagesize=20", "IdType=\"ImmutableId\""]);
        });
        var pages = PageIterator<Message, Microsoft.Graph.Me.MailFolders.Item.Messages.Delta.DeltaGetResponse>.CreatePageIterator(graph, first!, mail =>
        {
            Assert.IsNotNull(mail.From?.EmailAddress?.Address);
            ids.Add(mail.Id!);
            return true;
        }, request =>
        {
            request.Headers.Add("Prefer", "odata.maxpagesize=20");
            return request;
        });
        await pages.IterateAsync();

        Assert.AreEqual("Alex Rivera", me!.DisplayName);
        Assert.HasCount(45, ids.Distinct());
        StringAssert.Contains(pages.Deltalink, "$deltatoken=");
        Assert.AreEqual(12, await graph.Me.Contacts.Count.GetAsync());
        Assert.AreEqual("Lunch", (await graph.Me.CalendarView.GetAsync(request =>
        {
            request.QueryParameters.StartDateTime = "2026-01-01T00:00:00Z";
            request.QueryParameters.EndDateTime = "2026-02-01T00:00:00Z";
        }))!.Value!.Single().Subject);
    }

    [TestMethod]
    public async Task The_SDK_reads_a_mail_whole()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(1));
        var graph = Client(host);
        string id = (await graph.Me.Messages.GetAsync(request => request.QueryParameters.Top = 1))!.Value!.Single().Id!;

        var mail = await graph.Me.Messages[id].GetAsync(request =>
        {
            request.QueryParameters.Select = ["uniqueBody", "internetMessageHeaders"];
            request.Headers.Add("Prefer", "outlook.body-content-type=\"text\"");
        });
        await using var mime = await graph.Me.Messages[id].Content.GetAsync();

        Assert.AreEqual((BodyType.Text, "Text 1\r\n"), (mail!.UniqueBody!.ContentType, mail.UniqueBody.Content));
        Assert.Contains(header => header.Name == "Subject", mail.InternetMessageHeaders!);
        StringAssert.Contains(await new StreamReader(mime!).ReadToEndAsync(), "Subject: Subject 1");
    }

    [TestMethod]
    public async Task The_SDK_writes_a_task_and_understands_a_refusal()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        var graph = Client(host);
        var list = await graph.Me.Todo.Lists.PostAsync(new TodoTaskList { DisplayName = "Follow-ups" });

        var made = await graph.Me.Todo.Lists[list!.Id].Tasks.PostAsync(new TodoTask
        {
            Title = "Write to Dana",
            DueDateTime = new DateTimeTimeZone { DateTime = "2026-07-25T00:00:00", TimeZone = "UTC" },
            LinkedResources = [new LinkedResource { ExternalId = "f-1", ApplicationName = "GraphNetworker" }],
        });
        await graph.Me.Todo.Lists[list.Id].Tasks[made!.Id].PatchAsync(new TodoTask { Status = Microsoft.Graph.Models.TaskStatus.Completed });
        var found = await graph.Me.Todo.Lists[list.Id].Tasks[made.Id].GetAsync(request => request.QueryParameters.Expand = ["linkedResources"]);
        var error = await Assert.ThrowsExactlyAsync<ODataError>(() => graph.Me.Todo.Lists[list.Id].Tasks["AAMk"].GetAsync());

        Assert.AreEqual((Microsoft.Graph.Models.TaskStatus.Completed, "f-1"), (found!.Status, found.LinkedResources!.Single().ExternalId));
        Assert.AreEqual((400, "ErrorInvalidIdMalformed"), (error.ResponseStatusCode, error.Error!.Code));
        Assert.IsNotNull(error.Error.InnerError!.RequestId);
    }

    [TestMethod]
    public async Task The_SDK_waits_as_it_is_told_and_tries_again()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        var graph = Client(host);
        host.Knobs.FailNext(1, 429);

        Assert.AreEqual("Alex Rivera", (await graph.Me.GetAsync())!.DisplayName);
        Assert.AreEqual(2, host.Counters.Graph);
    }

    [TestMethod]
    public async Task The_SDK_sends_a_batch()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds().Mails(3));
        var graph = Client(host);
        var batch = new BatchRequestContentCollection(graph);
        string mails = await batch.AddBatchRequestStepAsync(graph.Me.Messages.ToGetRequestInformation());
        string folder = await batch.AddBatchRequestStepAsync(graph.Me.MailFolders["inbox"].ToGetRequestInformation());

        var answers = await graph.Batch.PostAsync(batch);

        Assert.HasCount(3, (await answers.GetResponseByIdAsync<MessageCollectionResponse>(mails)).Value!);
        Assert.AreEqual("Inbox", (await answers.GetResponseByIdAsync<MailFolder>(folder)).DisplayName);
    }

    private static GraphServiceClient Client(SandboxHost host)
    {
        var handlers = GraphClientFactory.CreateDefaultHandlers();
        var http = GraphClientFactory.Create(handlers, finalHandler: host.CreateHandler());
        return new GraphServiceClient(http, new ApiKey(host.IssueToken(AppRegistration.Api, GraphClient.AllScopes)));
    }

    private sealed class ApiKey(string token) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(Microsoft.Kiota.Abstractions.RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            request.Headers.Add("Authorization", $"Bearer {token}");
            return Task.CompletedTask;
        }
    }
}
