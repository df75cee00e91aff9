namespace GraphNetworker.Sandbox.OData;

/// <summary>Puts entities and collections into the envelope of an OData answer.</summary>
internal static class Answers
{
    public static GraphAnswer Entity<T>(GraphRequest request, string set, Projection<T> projection, T item, int status = 200)
    {
        var answer = GraphAnswer.Written(status, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{GraphRequest.ServiceRoot}/$metadata#{set}{projection.Suffix}/$entity");
            projection.Write(json, item);
            json.WriteEndObject();
        });
        return Applied(request, answer);
    }

    public static GraphAnswer Collection<T>(GraphRequest request, string set, Projection<T> projection, IEnumerable<T> items, int? count = null, string? nextLink = null)
    {
        var answer = GraphAnswer.Written(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{GraphRequest.ServiceRoot}/$metadata#{set}{projection.Suffix}");
            if (count is { } number)
            {
                json.WriteNumber("@odata.count", number);
            }

            json.WriteStartArray("value");
            foreach (var item in items)
            {
                json.WriteStartObject();
                projection.Write(json, item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (nextLink is not null)
            {
                json.WriteString("@odata.nextLink", nextLink);
            }

            json.WriteEndObject();
        });
        return Applied(request, answer);
    }

    /// <summary>A page of changes: entities, or the ids of those that went.</summary>
    public static GraphAnswer Delta<T>(GraphRequest request, Projection<T> projection, IEnumerable<(T? Item, string? RemovedId)> changes, string link, bool last)
        where T : class
    {
        var answer = GraphAnswer.Written(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{GraphRequest.ServiceRoot}/$metadata#Collection({projection.Resource.Type})");
            json.WriteStartArray("value");
            foreach (var (item, removed) in changes)
            {
                json.WriteStartObject();
                if (item is not null)
                {
                    projection.Write(json, item, typed: true);
                }
                else
                {
                    json.WriteString("@odata.type", $"#microsoft.graph.{projection.Resource.Type}");
                    json.WriteString("id", removed);
                    json.WriteStartObject("@removed");
                    json.WriteString("reason", "deleted");
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString(last ? "@odata.deltaLink" : "@odata.nextLink", link);
            json.WriteEndObject();
        });
        return Applied(request, answer);
    }

    /// <summary><c>$count</c> as a segment: a bare number.</summary>
    public static GraphAnswer Count(int number) =>
        new(200, "text/plain", System.Text.Encoding.UTF8.GetBytes(number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static GraphAnswer Applied(GraphRequest request, GraphAnswer answer) =>
        request.Preferences.Applied is { } applied ? answer with { Headers = [("Preference-Applied", applied)] } : answer;
}
