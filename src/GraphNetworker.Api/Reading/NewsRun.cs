using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;
using GraphNetworker.Graph.Http;
using GraphNetworker.Graph.Interactions;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Reading;

namespace GraphNetworker.Api.Reading;

/// <summary>Reads the texts of the mails that may tell something, keeps what they tell, and drops them.</summary>
internal sealed class NewsRun(EvidenceStore store)
{
    // Two batches of twenty; between them whoever waits for the mailbox gets a turn, and a crash costs no more.
    private const int AtOnce = 40;

    // Numbers in signatures without a country code are read as this country's; the owner's own is not known.
    private const string Region = "US";

    /// <summary>Reads what waits, newest first, as long as it may go on.</summary>
    /// <returns>The people of whom something was told; whether any wait still.</returns>
    public async Task<(IReadOnlySet<PersonId> Told, bool Left)> RunAsync(MailboxGraph mailbox, MailboxAccount account, Func<bool> mayGoOn, CancellationToken cancel)
    {
        var told = new HashSet<PersonId>();
        while (mayGoOn())
        {
            var waiting = await store.WaitingAsync(account.Id, AtOnce, cancel);
            if (waiting.Count == 0)
            {
                return (told, false);
            }

            var byId = waiting.ToDictionary(mail => mail.Id);
            var read = new List<string>();
            var news = new List<ToldNews>();
            GraphTroubleException? trouble = null;
            await foreach (var body in mailbox.UniqueBodiesAsync([.. byId.Keys], cancel))
            {
                if (body is MailBody.Failed { Trouble: { } failed } && IsForAll(failed))
                {
                    trouble = failed;
                    continue;
                }

                read.Add(body.MailId); // gone, or a poison of its own: it is not asked for again
                if (body is MailBody.Told text && MailAddress.TryParse(text.FromAddress, out var from))
                {
                    var mail = byId[body.MailId];
                    news.Add(new TextNews(mail.Id, mail.At, new Correspondent(from, text.FromName), text.Subject, text.Text, mail.Noise) { To = mail.To }
                        .Read(account.Owner, Region));
                }
            }

            told.UnionWith(await store.SaveAsync(account.Id, read, new ToldNews([.. news.SelectMany(one => one.Signs)], [.. news.SelectMany(one => one.Findings)]), cancel));
            if (trouble is not null)
            {
                throw trouble;
            }
        }

        return (told, true);
    }

    // What is refused for one mail concerns it alone; what was not permitted, throttled or lost concerns all.
    private static bool IsForAll(GraphTroubleException trouble) => trouble.Status is null or 401 or 403 or 429 or >= 500;
}
