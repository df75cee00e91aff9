using System.Globalization;
using System.Text.Json;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.ToDo;

/// <summary>The book on disk: one JSON file, written beside itself and put in place by a rename, so that a crash leaves the old or the new one.</summary>
internal sealed class ToDoFile(string path)
{
    public bool TryRead(ToDoBook book)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        book.Stamp = root.GetProperty("stamp").GetString()!;
        book.Version = root.GetProperty("version").GetInt64();
        ReadLog(root, book.Log);
        foreach (var saved in root.GetProperty("lists").EnumerateArray())
        {
            var list = new ToDoList(Key(saved), saved.GetProperty("name").GetString()!, saved.GetProperty("wellKnown").GetString()!, saved.GetProperty("version").GetInt64());
            ReadLog(saved, list.Log);
            foreach (var task in saved.GetProperty("tasks").EnumerateArray())
            {
                list.Tasks[Key(task)] = Task(task, list.Key);
            }

            book.Restore(list);
        }

        return true;
    }

    public void Write(ToDoBook book)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string beside = path + ".new";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
            {
                Write(json, book);
            }

            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    private static void Write(Utf8JsonWriter json, ToDoBook book)
    {
        json.WriteStartObject();
        json.WriteString("stamp", book.Stamp);
        json.WriteNumber("version", book.Version);
        WriteLog(json, book.Log);
        json.WriteStartArray("lists");
        foreach (var list in book.Lists)
        {
            json.WriteStartObject();
            json.WriteString("key", Text(list.Key));
            json.WriteString("name", list.Name);
            json.WriteString("wellKnown", list.WellKnown);
            json.WriteNumber("version", list.Version);
            WriteLog(json, list.Log);
            json.WriteStartArray("tasks");
            foreach (var task in list.Tasks.Values)
            {
                Write(json, task);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ToDoTask task)
    {
        json.WriteStartObject();
        json.WriteString("key", Text(task.Key));
        json.WriteNumber("version", task.Version);
        json.WriteString("created", task.Created);
        json.WriteString("modified", task.Modified);
        WriteValues(json, task.Values);
        json.WriteStartArray("links");
        foreach (var link in task.Links)
        {
            json.WriteStartObject();
            json.WriteString("id", link.Id);
            WriteValues(json, link.Values);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("steps");
        foreach (var step in task.Steps)
        {
            JsonSerializer.Serialize(json, step);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> values)
    {
        json.WriteStartObject("values");
        foreach (var (name, value) in values)
        {
            json.WritePropertyName(name);
            Values.Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteLog(Utf8JsonWriter json, ChangeLog log)
    {
        json.WriteStartArray("log");
        // What a later entry overtook nobody will be told again.
        foreach (var entry in log.Entries.Where(log.IsLatest))
        {
            json.WriteStringValue($"{entry.Position} {log.FirstOf(entry.Key)} {Text(entry.Key)}{(entry.Removed ? " removed" : "")}");
        }

        json.WriteEndArray();
    }

    private static void ReadLog(JsonElement saved, ChangeLog log)
    {
        foreach (var line in saved.GetProperty("log").EnumerateArray())
        {
            string[] words = line.GetString()!.Split(' ');
            log.Restore(new ChangeEntry(Number(words[0]), Key(words[2]), words.Length > 3), Number(words[1]));
        }
    }

    private static ToDoTask Task(JsonElement saved, ItemKey list) => new(
        Key(saved),
        list,
        BodyReader.Read(saved.GetProperty("values"), "todoTask", ToDoResource.WritableTask, _ => false),
        [.. saved.GetProperty("links").EnumerateArray().Select(link => new LinkedResource(link.GetProperty("id").GetGuid(),
            BodyReader.Read(link.GetProperty("values"), "linkedResource", ToDoResource.WritableLink, _ => false)))],
        [.. saved.GetProperty("steps").EnumerateArray().Select(step => step.Deserialize<ChecklistStep>()!)],
        saved.GetProperty("version").GetInt64(),
        saved.GetProperty("created").GetDateTimeOffset(),
        saved.GetProperty("modified").GetDateTimeOffset());

    private static string Text(ItemKey key) => key.Value.ToString("x32", CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static ItemKey Key(JsonElement saved) => Key(saved.GetProperty("key").GetString()!);

    private static ItemKey Key(string text) => new(UInt128.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
