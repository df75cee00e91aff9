using System.Globalization;
using GraphNetworker.Core.Health;
using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Evaluation.Health;

/// <summary>
/// Reads <c>DIR/DATASET/CUT/history.csv</c> (<c>ego,contact,unix_time,direction,group_size,role</c>) and answers each line of the
/// <c>queries.csv</c> beside it (<c>dataset,ego,contact,T,horizon</c>) with the probability that the product would show then.
/// </summary>
internal static class HealthPredictions
{
    public static void Write(string folder, string target)
    {
        string[] questions = [.. Directory.EnumerateFiles(folder, "queries.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        if (questions.Length == 0)
        {
            throw new FormatException($"There is no queries.csv below {folder}.");
        }

        using var writer = new StreamWriter(target);
        writer.WriteLine("dataset,ego,contact,T,horizon,probability");
        foreach (string path in questions)
        {
            Answer(path, Path.Combine(Path.GetDirectoryName(path)!, "history.csv"), writer);
        }
    }

    private static void Answer(string questions, string history, StreamWriter writer)
    {
        var touches = Touches(history);
        var ties = new Dictionary<(string, string, long), Tie>();
        foreach (string[] row in Rows(questions, "dataset,ego,contact,T,horizon"))
        {
            long t = long.Parse(row[3], CultureInfo.InvariantCulture);
            var now = DateTimeOffset.FromUnixTimeSeconds(t);
            if (!ties.TryGetValue((row[1], row[2], t), out var tie))
            {
                tie = Tie.From(touches.GetValueOrDefault((row[1], row[2])) ?? [], now);
                ties.Add((row[1], row[2], t), tie);
            }

            double probability = RelationshipHealth.Probability(tie, now, TimeSpan.FromDays(double.Parse(row[4], CultureInfo.InvariantCulture)));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row[0]},{row[1]},{row[2]},{row[3]},{row[4]},{probability:R}"));
        }
    }

    private static Dictionary<(string Ego, string Contact), List<Touch>> Touches(string path)
    {
        var touches = new Dictionary<(string, string), List<Touch>>();
        foreach (string[] row in Rows(path, "ego,contact,unix_time,direction,group_size,role"))
        {
            if (!touches.TryGetValue((row[0], row[1]), out var pair))
            {
                touches.Add((row[0], row[1]), pair = []);
            }

            pair.Add(new Touch(
                row[3] == "out" ? Direction.Sent : Direction.Received,
                DateTimeOffset.FromUnixTimeSeconds(long.Parse(row[2], CultureInfo.InvariantCulture)),
                int.Parse(row[4], CultureInfo.InvariantCulture)));
        }

        return touches;
    }

    private static IEnumerable<string[]> Rows(string path, string head)
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        if (!lines.MoveNext() || lines.Current != head)
        {
            throw new FormatException($"{path} does not begin with '{head}'.");
        }

        int columns = head.Count(c => c == ',') + 1;
        for (int number = 2; lines.MoveNext(); number++)
        {
            string[] row = lines.Current.Split(',');
            yield return row.Length == columns ? row : throw new FormatException($"{path} line {number} has {row.Length} columns, not {columns}.");
        }
    }
}
