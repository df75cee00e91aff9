using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Mail;

/// <summary>
/// GET /me/mailFolders/{id}/messages/delta. Without an order the first round follows the log; with <c>receivedDateTime desc</c> it goes
/// down the folder from the newest and then joins the log where it stood at the beginning, so that nothing that came meanwhile is lost.
/// With a filter the first round ends at 5,000 messages, whatever more there is (message-delta.md); later rounds tell of what changes.
/// </summary>
internal static class MailDelta
{
    private const int DefaultSize = 10;
    private const int MostFiltered = 5_000;

    public static GraphAnswer Answer(GraphRequest request, LiveMailbox mailbox, MailFolder folder)
    {
        string id = mailbox.Ids.Folder(folder.Key);
        var feed = new DeltaFeed($"messages {id}", $"me/mailFolders('{id}')/messages/delta", mailbox.Seed.Stamp, folder.Log, folder.Rebuilt);
        var changes = new List<(MailView? Mail, string? RemovedId)>();
        Projection<MailView> projection;
        Cursor cursor;
        int size;
        bool last;
        lock (mailbox.Gate)
        {
            (cursor, var query) = DeltaAnswers.Open(request, mailbox, feed);
            query.AllowOnly("$select", "$top", "$expand", "$filter", "$orderby");
            projection = MailAnswers.Project(request, query);
            var wanted = Wanted.Read(query);
            size = Math.Min(query.Top ?? request.Preferences.PageSize ?? DefaultSize, 1000);
            if (request.Query.SkipToken is null && string.IsNullOrEmpty(request.Query.DeltaToken))
            {
                bool toTheEnd = wanted is { NewestFirst: false, Since: null };
                cursor = cursor with { Key = wanted.NewestFirst ? long.MaxValue : null, End = toTheEnd ? null : folder.Log.End, Left = wanted.Since is null ? null : MostFiltered };
            }

            size = Math.Min(size, cursor.Left ?? size);
            if (cursor.Key is not null)
            {
                cursor = Downwards(cursor, folder, size, wanted.Since, item => changes.Add((View(item), null)));
            }

            last = false;
            while (cursor.Key is null && changes.Count < size && !last)
            {
                var (page, next) = folder.Log.Read(cursor.Position, size - changes.Count);
                foreach (var entry in page)
                {
                    Take(entry, cursor.Position, wanted);
                }

                cursor = cursor with { Position = next };
                last = next == folder.Log.End;
            }

            cursor = cursor with { Left = cursor.Left - changes.Count };
            if (cursor.Left == 0)
            {
                cursor = cursor with { Key = null, Position = Math.Max(cursor.Position, cursor.End ?? 0) };
                last = cursor.Position == folder.Log.End;
            }

            if (last || cursor.Left == 0)
            {
                cursor = cursor with { End = null, Left = null };
            }
        }

        return Answers.Delta(request, projection, mailbox.Faults.Disturb(changes, size), DeltaAnswers.Link(request, mailbox, feed, cursor, last), last);

        MailView View(LiveMail item)
        {
            return new MailView(item, mailbox, request.Preferences);
        }

        void Take(ChangeEntry entry, long from, Wanted wanted)
        {
            if (entry.Removed)
            {
                if (wanted.Deleted)
                {
                    changes.Add((null, request.Preferences.Immutable ? GraphIds.Immutable(entry.Key) : mailbox.Ids.Item(folder.Key, entry.Key)));
                }
            }
            else if (mailbox.Mail(entry.Key) is var item && wanted.Takes(item, isNew: folder.Log.FirstOf(entry.Key) >= from))
            {
                changes.Add((View(item), null));
            }
        }
    }

    private static Cursor Downwards(Cursor cursor, MailFolder folder, int size, DateTimeOffset? since, Action<LiveMail> take)
    {
        int place = cursor.Key == long.MaxValue ? 0 : folder.Order.NewerThan(cursor.Key!.Value, (int)cursor.Position - 1);
        for (int taken = 0; taken < size; taken++, place++)
        {
            if (place >= folder.Order.Count || (since is { } limit && folder.Order.FromNewest(place).Ticks < limit.UtcTicks))
            {
                return cursor with { Key = null, Position = cursor.End!.Value, End = null };
            }

            var item = folder.Order.FromNewest(place);
            take(item);
            cursor = cursor with { Key = item.Ticks, Position = item.Number };
        }

        return cursor;
    }

    /// <summary>What message-delta.md allows to be asked for beside the properties.</summary>
    private sealed record Wanted(DateTimeOffset? Since, bool Inclusive, bool NewestFirst, bool Created, bool Updated, bool Deleted)
    {
        public static Wanted Read(ODataQuery query)
        {
            DateTimeOffset? since = null;
            bool inclusive = true;
            if (query.Filter is { } text)
            {
                if (FilterParser.Parse(text, MessageResource.Message).Filter is not Filter.Compare
                    {
                        Operator: "ge" or "gt",
                        Left.Path: ["receivedDateTime"],
                        Right.Literal: DateTimeOffset moment,
                    } compare)
                {
                    throw new GraphRefusal(400, "ErrorInvalidUrlQueryFilter", "The specified filter is not supported in delta query: use receivedDateTime with ge or gt.");
                }

                since = moment;
                inclusive = compare.Operator == "ge";
            }

            bool newest = query.OrderBy switch
            {
                [] => false,
                [{ Path: "receivedDateTime", Descending: true }] => true,
                _ => throw new GraphRefusal(400, "ErrorInvalidUrlQuery", "The only supported $orderby expression in delta query is 'receivedDateTime desc'."),
            };
            string? type = query.Option("changeType");
            return type is null or "created" or "updated" or "deleted"
                ? new Wanted(since, inclusive, newest, type is null or "created", type is null or "updated", type is null or "deleted")
                : throw new GraphRefusal(400, "ErrorInvalidUrlQuery", "changeType must be created, updated or deleted.");
        }

        public bool Takes(LiveMail item, bool isNew) => (isNew ? Created : Updated)
            && (Since is not { } since || (Inclusive ? item.Ticks >= since.UtcTicks : item.Ticks > since.UtcTicks));
    }
}
