using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Mail;

/// <summary>GET /me/messages and GET /me/mailFolders/{id}/messages: newest first, ten at a time unless asked otherwise.</summary>
internal static class MailList
{
    private const int DefaultSize = 10;
    private const int MostFound = 250; // search-query-parameter.md: "up to 250 results"

    public static GraphAnswer Answer(GraphRequest request, LiveMailbox mailbox, MailFolder? folder)
    {
        var query = request.Query;
        query.AllowOnly("$select", "$top", "$skip", "$count", "$filter", "$orderby", "$expand", "$search");
        var projection = MailAnswers.Project(request, query);
        int size = Math.Min(query.Top ?? request.Preferences.PageSize ?? DefaultSize, 1000);
        IReadOnlyList<LiveMail> page;
        int total;
        if (query.Filter is null && query.OrderBy is [] or [{ Path: "receivedDateTime", Descending: true }] && query.Search is null)
        {
            lock (mailbox.Gate)
            {
                var order = folder?.Order ?? mailbox.AllMail;
                total = order.Count;
                page = [.. Enumerable.Range(query.Skip, Math.Clamp(total - query.Skip, 0, size)).Select(order.FromNewest)];
            }
        }
        else
        {
            var found = Found(request, mailbox, folder);
            total = found.Count;
            page = [.. found.Skip(query.Skip).Take(size)];
        }

        string path = folder is null ? "me/messages" : $"me/mailFolders('{mailbox.Ids.Folder(folder.Key)}')/messages";
        string? next = query.Skip + page.Count < total && page.Count > 0 ? Next(request, path, query.Skip + page.Count, size) : null;
        return Answers.Collection(request, MailAnswers.Set(mailbox, folder), projection,
            page.Select(mail => new MailView(mail, mailbox, request.Preferences)), query.Count ? total : null, next);
    }

    public static GraphAnswer Count(GraphRequest request, LiveMailbox mailbox, MailFolder? folder)
    {
        request.Query.AllowOnly("$filter", "$search");
        return Answers.Count(Found(request, mailbox, folder).Count);
    }

    // The list is copied under the lock and sifted outside it: a filter over a large mailbox must not hold the others up.
    private static List<LiveMail> Found(GraphRequest request, LiveMailbox mailbox, MailFolder? folder)
    {
        LiveMail[] mails;
        lock (mailbox.Gate)
        {
            mails = [.. (folder?.Order ?? mailbox.AllMail).NewestFirst()];
        }

        var query = request.Query;
        if (query.Filter?.Contains("singleValueExtendedProperties", StringComparison.OrdinalIgnoreCase) == true)
        {
            Permissions.Demand(request, Permissions.MailContent); // Mail.ReadBasic sees no extended properties, so it finds nothing by them either
        }

        if (query.Search is { } words)
        {
            return Search(query, mails, words);
        }

        if (query is { Filter: { } text, OrderBy: { Count: > 0 } order })
        {
            var names = FilterParser.Parse(text, MessageResource.Message).Names.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (!order.Select(term => term.Path).SequenceEqual(names.Take(order.Count), StringComparer.OrdinalIgnoreCase))
            {
                throw new GraphRefusal(400, "InefficientFilter", "The restriction or sort order is too complex for this operation.");
            }
        }

        var views = mails.Select(mail => new MailView(mail, mailbox, request.Preferences));
        return [.. ListPage.Sift(MessageResource.Message, query, views).Select(view => view.Item)];
    }

    // Departure: the real service searches bodies and attachments too; here subject, names and addresses are looked at, so that a
    // search of a large mailbox does not open every mail.
    private static List<LiveMail> Search(ODataQuery query, LiveMail[] mails, string words)
    {
        if (query.Filter is not null)
        {
            throw new GraphRefusal(400, "SearchWithFilter", "The query parameter '$filter' is not supported with '$search'.");
        }

        if (query.OrderBy.Count > 0)
        {
            throw new GraphRefusal(400, "SearchWithOrderBy", "The query parameter '$orderBy' is not supported with '$search'.");
        }

        string text = words.Trim('"');
        return
        [
            .. mails.Where(mail => Has(mail.Head.Subject) || new[] { mail.Head.From }.Concat(mail.Head.To).Concat(mail.Head.Cc)
                .Any(party => Has(party?.Name) || Has(party?.Address))).Take(MostFound),
        ];

        bool Has(string? value)
        {
            return value?.Contains(text, StringComparison.OrdinalIgnoreCase) ?? false;
        }
    }

    private static string Next(GraphRequest request, string path, int skip, int size)
    {
        var parts = request.RawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => Uri.UnescapeDataString(part) is var name && !name.StartsWith("$skip=", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("$top=", StringComparison.OrdinalIgnoreCase))
            .Append($"$top={size}").Append($"$skip={skip}");
        return $"{request.Link(path)}?{string.Join('&', parts)}";
    }
}
