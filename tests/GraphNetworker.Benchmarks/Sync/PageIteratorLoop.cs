using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using GraphNetworker.Benchmarks.Running;
using Microsoft.Graph;
using Microsoft.Graph.Me.MailFolders.Item.Messages.Delta;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Authentication;

namespace GraphNetworker.Benchmarks.Sync;

/// <summary>
/// The same mails by the SDK's own means, as its documentation shows them: folder by folder, a <see cref="PageIterator{TEntity, TCollectionPage}"/>
/// over the delta with the product's fields and page size. It only counts: nothing is understood, nothing is kept. A process of its own.
/// </summary>
internal static class PageIteratorLoop
{
    /// <summary>Folders that the product does not read.</summary>
    public static readonly string[] LeftOut = ["Drafts", "Outbox", "Junk Email"];

    private const string TokenName = "BENCHMARK_GRAPH_TOKEN";

    private static readonly string[] Fields = ["receivedDateTime", "sentDateTime", "from", "sender", "toRecipients", "ccRecipients", "bccRecipients", "isDraft", "internetMessageHeaders"];

    public static Verb Verb { get; } = new("started by sync: the same job by the SDK's PageIterator", new Dictionary<string, string>(), CountAsync);

    /// <summary>Starts it beside and reads its figures.</summary>
    public static async Task<Reading> RunAsync(SandboxProcess sandbox, Reading product, CancellationToken cancel)
    {
        await sandbox.ForgetAskedAsync(cancel);
        await using var child = new Child("GraphNetworker.Benchmarks", ["page-iterator"], [.. sandbox.Environment, new(TokenName, sandbox.GraphToken)]);
        await child.EndAsync(cancel);
        var asked = await sandbox.AskedAsync(cancel);
        string[] words = child.Words is [.., var last] ? last.Split(' ') : [];
        return words is ["counted", var mails, var wall, var cpu, var peak]
            ? product with
            {
                Mails = int.Parse(mails, CultureInfo.InvariantCulture),
                Requests = asked.Requests,
                Throttled = asked.Throttled,
                MaxInFlight = asked.MaxInFlight,
                Wall = TimeSpan.FromSeconds(double.Parse(wall, CultureInfo.InvariantCulture)),
                Cpu = TimeSpan.FromSeconds(double.Parse(cpu, CultureInfo.InvariantCulture)),
                PeakBytes = long.Parse(peak, CultureInfo.InvariantCulture),
            }
            : throw new InvalidOperationException($"The PageIterator loop failed: {string.Join(' ', child.Words)}");
    }

    private static async Task<bool> CountAsync(IReadOnlyDictionary<string, string> options, TextWriter output, CancellationToken cancel)
    {
        string token = Environment.GetEnvironmentVariable(TokenName) ?? throw new InvalidOperationException("Only sync starts it.");
        using var http = GraphClientFactory.Create();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var graph = new GraphServiceClient(http, new AnonymousAuthenticationProvider());
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        int mails = 0;
        var folders = await graph.Me.MailFolders.GetAsync(page => page.QueryParameters.Top = 100, cancel);
        foreach (var folder in folders!.Value!.Where(folder => !LeftOut.Contains(folder.DisplayName)))
        {
            var first = await graph.Me.MailFolders[folder.Id].Messages.Delta.GetAsDeltaGetResponseAsync(
                question =>
                {
                    question.QueryParameters.Select = Fields;
                    question.QueryParameters.Orderby = ["receivedDateTime desc"];
                    question.Headers.Add("Prefer", PageWish);
                },
                cancel);
            var pages = PageIterator<Message, DeltaGetResponse>.CreatePageIterator(
                graph,
                first!,
                _ => ++mails > 0,
                next =>
                {
                    foreach (string wish in PageWish)
                    {
                        next.Headers.Add("Prefer", wish);
                    }

                    return next;
                });
            await pages.IterateAsync(cancel);
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"counted {mails} {clock.Elapsed.TotalSeconds} {(Environment.CpuUsage.TotalTime - before).TotalSeconds} {Child.PeakOf("self")}"));
        return true;
    }

    private static string[] PageWish => ["IdType=\"ImmutableId\"", string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={FirstSync.PageSize}")];
}
