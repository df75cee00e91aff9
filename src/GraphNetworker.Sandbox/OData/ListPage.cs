namespace GraphNetworker.Sandbox.OData;

/// <summary>One page of a list that is small enough to be filtered and sorted in memory: contacts, folders, tasks, events.</summary>
internal static class ListPage
{
    public static GraphAnswer Of<T>(GraphRequest request, string set, string path, Resource<T> resource, IEnumerable<T> items, int defaultSize)
    {
        var query = request.Query;
        var projection = resource.Project(query);
        var kept = Sift(resource, query, items);
        int size = Math.Min(query.Top ?? request.Preferences.PageSize ?? defaultSize, 1000);
        int skip = query.Skip + From(query.SkipToken);
        var page = kept.Skip(skip).Take(size).ToList();
        string? next = skip + page.Count < kept.Count ? Next(request, path, skip + page.Count) : null;
        return Answers.Collection(request, set, projection, page, query.Count ? kept.Count : null, next);
    }

    /// <summary>Applies <c>$filter</c> and <c>$orderby</c>.</summary>
    public static List<T> Sift<T>(Resource<T> resource, ODataQuery query, IEnumerable<T> items)
    {
        if (query.Filter is { } text)
        {
            var (filter, _) = FilterParser.Parse(text, resource);
            items = items.Where(item => filter.Passes(name => resource.Get(name).Read(item)));
        }

        IOrderedEnumerable<T>? sorted = null;
        var comparer = Comparer<object?>.Create(Filter.Order);
        foreach (var term in query.OrderBy)
        {
            var key = Key(resource, term.Path);
            sorted = (sorted, term.Descending) switch
            {
                (null, false) => items.OrderBy(key, comparer),
                (null, true) => items.OrderByDescending(key, comparer),
                (_, false) => sorted.ThenBy(key, comparer),
                (_, true) => sorted.ThenByDescending(key, comparer),
            };
        }

        return [.. sorted ?? items];
    }

    /// <summary>How to read the value at the end of a path.</summary>
    public static Func<T, object?> Key<T>(Resource<T> resource, string path)
    {
        string[] segments = path.Split('/');
        var property = resource.Get(segments[0]);
        if (property.Type.IsCollection)
        {
            throw GraphRefusal.BadRequest("The $orderby expression must evaluate to a single value of primitive type.");
        }

        return item => segments.Skip(1).Aggregate(property.Read(item), (value, segment) => (value as Group)?[segment]);
    }

    // Departure: Microsoft's link counts with $skip on some resources and with $skiptoken on others; here it is always $skip, as mail's is.
    private static string Next(GraphRequest request, string path, int skip)
    {
        var parts = request.RawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Uri.UnescapeDataString(part).StartsWith("$skip", StringComparison.OrdinalIgnoreCase))
            .Append($"$skip={skip}");
        return $"{request.Link(path)}?{string.Join('&', parts)}";
    }

    private static int From(string? token) => token is null ? 0 : throw GraphRefusal.BadRequest("The skip token is not one that was issued here.");
}
