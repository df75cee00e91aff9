using System.Runtime.CompilerServices;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Sync;

namespace GraphNetworker.Graph.Interactions;

/// <summary>The texts of mails, twenty a request.</summary>
/// <remarks>
/// Outlook takes up to four requests of a batch at a time, as many as one mailbox is allowed in all; of a batch in which each leans on
/// the one before, it takes one at a time (throttling-outlook.md). So each batch is such a chain, and one turn of the mailbox. Where a
/// chain breaks, the rest was not asked (424) and is asked again without what broke it.
/// Who repeats what: the request as a whole is repeated by the one retry layer, the parts inside of it here and nowhere else.
/// </remarks>
public static class MailBodies
{
    /// <summary>How many requests a batch may hold (json-batching.md).</summary>
    private const int Parts = 20;

    /// <summary>How many batches are under way: two of four turns, so that pages and whoever presses something find others free.</summary>
    private const int AtOnce = 2;

    private static readonly TimeSpan UnderWay = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(1);

    /// <summary>The text of each mail, without what it quotes, in no particular order; every mail is told of exactly once.</summary>
    /// <param name="graph">The owner's Graph; needs <see cref="Permissions.Bodies"/>.</param>
    /// <param name="mailIds">Immutable ids.</param>
    /// <param name="cancel">Gives up.</param>
    public static async IAsyncEnumerable<MailBody> UniqueBodiesAsync(this MailboxGraph graph, IReadOnlyList<string> mailIds, [EnumeratorCancellation] CancellationToken cancel)
    {
        var left = mailIds.Distinct(StringComparer.Ordinal).Select(id => new Wanted(id, 0, default)).ToList();
        while (left.Count > 0)
        {
            var now = graph.Clock.GetUtcNow();
            if (graph.Gate.ClosedUntil - now is { } closed && closed <= graph.Options.LongestWait)
            {
                await Task.Delay(closed, graph.Clock, cancel); // so that all that may go then goes together
                continue;
            }

            Wanted[] due = [.. left.Where(one => one.NotBefore <= now).Take(AtOnce * Parts)];
            if (due.Length == 0)
            {
                await Task.Delay(left.Min(one => one.NotBefore) - now, graph.Clock, cancel);
                continue;
            }

            left.RemoveAll(due.Contains);
            GraphTroubleException? trouble = null;
            foreach (var (answers, whole) in await Task.WhenAll(due.Chunk(Parts).Select(chain => AskAsync(graph, chain, cancel))))
            {
                trouble ??= whole;
                foreach (var (wanted, answer) in answers)
                {
                    if (Judge(graph, wanted, answer, out var again) is { } body)
                    {
                        yield return body;
                    }
                    else
                    {
                        left.Add(again);
                    }
                }
            }

            // The whole was refused or lost, after all the patience there is: what is left would fare no better.
            foreach (var one in trouble is null ? [] : left)
            {
                yield return new MailBody.Failed(one.MailId, trouble!);
            }

            if (trouble is not null)
            {
                yield break;
            }
        }
    }

    private static async Task<(IReadOnlyList<(Wanted Wanted, BatchAnswer? Answer)> Answers, GraphTroubleException? Trouble)> AskAsync(MailboxGraph graph, Wanted[] chain, CancellationToken cancel)
    {
        // What was asked for goes on at Microsoft, request after request, whether anybody waits for it or not: whoever reads this mailbox next
        // would come on top of it. So a batch that is under way is waited for, a little.
        using var patience = new CancellationTokenSource(Timeout.InfiniteTimeSpan, graph.Clock);
        await using var hasty = cancel.Register(() => patience.CancelAfter(UnderWay));
        cancel.ThrowIfCancellationRequested();
        try
        {
            var told = await graph.AskAsync(() => Batch.AskAsync(graph.Bodies, [.. chain.Select(one => one.Url)], graph.Clock, patience.Token));
            return ([.. chain.Select((one, i) => (one, told.GetValueOrDefault(i)))], null);
        }
        catch (GraphTroubleException trouble)
        {
            return ([.. chain.Select(one => (one, (BatchAnswer?)new BatchAnswer.Lost(trouble)))], trouble);
        }
    }

    // Null: to be asked again.
    private static MailBody? Judge(MailboxGraph graph, Wanted wanted, BatchAnswer? answer, out Wanted again)
    {
        again = wanted;
        switch (answer)
        {
            case BatchAnswer.Lost { Trouble: var trouble }:
                return new MailBody.Failed(wanted.MailId, trouble);
            case BatchAnswer.Told { Status: 200, Mail: { } mail }:
                return mail with { MailId = wanted.MailId };
            case BatchAnswer.Told { Status: 404 }:
                return new MailBody.Gone(wanted.MailId);
            case BatchAnswer.Told { Status: 424 }:
                // Not its own doing. The first of a chain leans on nobody, so every round settles something or counts a try.
                again = wanted with { Skipped = wanted.Skipped + 1 };
                return again.Skipped <= Parts * graph.Options.Attempts ? null : new MailBody.Failed(wanted.MailId, GraphTroubleException.Unreadable());
            case BatchAnswer.Told { Status: 429 or 503 or 504 or 401 } later when wanted.Tries + 1 < graph.Options.Attempts:
                if (later.Wait is { } asked)
                {
                    graph.Gate.Close(asked); // it is the mailbox that is asked to wait, not this one mail
                    if (asked > graph.Options.LongestWait)
                    {
                        return new MailBody.Failed(wanted.MailId, GraphTroubleException.Throttled(asked));
                    }
                }

                bool goesOn = later.Wait is not null || later.Status == 401; // the gate waits, or there is another token by then
                again = wanted with { Tries = wanted.Tries + 1, NotBefore = goesOn ? default : graph.Clock.GetUtcNow() + Backoff(graph.Options.FirstWait, wanted.Tries) };
                return null;
            case BatchAnswer.Told refused:
                return new MailBody.Failed(wanted.MailId, GraphTroubleException.OfPart(refused.Status, refused.Code, refused.Wait));
            default:
                again = wanted with { Tries = wanted.Tries + 1 };
                return again.Tries < graph.Options.Attempts ? null : new MailBody.Failed(wanted.MailId, GraphTroubleException.Unreadable());
        }
    }

    private static TimeSpan Backoff(TimeSpan first, int tries) =>
        first * Math.Pow(2, tries) is var wait && wait < LongestBackoff ? wait : LongestBackoff;

    /// <summary>A mail whose text is still to come.</summary>
    private sealed record Wanted(string MailId, int Tries, DateTimeOffset NotBefore)
    {
        public int Skipped { get; init; }

        public string Url => $"/me/messages/{Uri.EscapeDataString(MailId)}?$select=id,subject,from,uniqueBody";
    }
}
