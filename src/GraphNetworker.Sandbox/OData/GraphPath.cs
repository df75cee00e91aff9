namespace GraphNetworker.Sandbox.OData;

/// <summary>The path of a Graph URL cut into segments: <c>mailFolders('id')/messages/delta()</c> is mailfolders, id, messages, delta.</summary>
internal static class GraphPath
{
    // Names are not case-sensitive and are matched in lower case; everything else in a path is a key and stays as it is.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "me", "users", "mailFolders", "childFolders", "messages", "contacts", "contactFolders", "calendar", "calendars",
        "calendarView", "events", "todo", "lists", "tasks", "linkedResources", "checklistItems", "attachments", "delta",
        "$count", "$value", "$batch", "move", "photo", "people", "subscriptions", "reauthorize",
    };

    public static string[] Segments(string path)
    {
        var segments = new List<string>();
        foreach (string raw in Split(path))
        {
            string segment = Uri.UnescapeDataString(raw);
            int open = segment.IndexOf('(', StringComparison.Ordinal);
            if (open > 0 && segment[^1] == ')')
            {
                segments.Add(Word(segment[..open]));
                string key = segment[(open + 1)..^1];
                if (key.Length > 0)
                {
                    segments.Add(key is ['\'', .., '\''] ? key[1..^1].Replace("''", "'", StringComparison.Ordinal) : key);
                }
            }
            else
            {
                segments.Add(Word(segment));
            }
        }

        return [.. segments];
    }

    private static string Word(string segment)
    {
        string bare = segment.StartsWith("microsoft.graph.", StringComparison.OrdinalIgnoreCase) ? segment["microsoft.graph.".Length..]
            : segment.StartsWith("graph.", StringComparison.OrdinalIgnoreCase) ? segment["graph.".Length..]
            : segment;
#pragma warning disable CA1308 // the names of a URL are lower-cased to be compared, not to be shown
        return Words.Contains(bare) ? bare.ToLowerInvariant() : segment;
#pragma warning restore CA1308
    }

    // A slash inside quotes belongs to the key. An empty segment (//) is passed over, as the real service was seen to do.
    private static IEnumerable<string> Split(string path)
    {
        int start = 0;
        bool quoted = false;
        for (int i = 0; i <= path.Length; i++)
        {
            if (i < path.Length && path[i] == '\'')
            {
                quoted = !quoted;
            }

            if (i == path.Length || (path[i] == '/' && !quoted))
            {
                if (i > start)
                {
                    yield return path[start..i];
                }

                start = i + 1;
            }
        }
    }
}
