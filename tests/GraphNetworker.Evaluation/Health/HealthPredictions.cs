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
    public static void Write(string folder, string target, TextWriter says)
    {
        string[] questions = [.. Directory.EnumerateFiles(folder, "queries.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        if (questions.Length == 0)
        {
            throw new FormatException($"There is no queries.csv below {folder}.");
        }

        int answered = 0;
        using var writer = new StreamWriter(target);
        writer.WriteLine("dataset,ego,contact,T,horizon,probability");
        foreach (string path in questions)
        {
            answered += Answer(path, Path.Combine(Path.GetDirectoryName(path)!, "history.csv"), writer);
        }

        says.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answered} answers"));
    }

    private static int Answer(string questions, string history, StreamWriter writer)
    {
        var mailboxes = HealthFiles.Mailboxes(File.ReadLines(history));
        var owners = new Dictionary<(string, long), OwnerUsual>();
        var ties = new Dictionary<(string, string, long), Tie>();
        int answered = 0;
        foreach (string[] row in HealthFiles.Rows(File.ReadLines(questions), "dataset,ego,contact,T,horizon"))
        {
            long t = long.Parse(row[3], CultureInfo.InvariantCulture);
            var now = DateTimeOffset.FromUnixTimeSeconds(t);
            var people = mailboxes.GetValueOrDefault(row[1]) ?? [];
            if (!owners.TryGetValue((row[1], t), out var owner))
            {
                owners.Add((row[1], t), owner = OwnerOf(people.Values, now));
            }

            if (!ties.TryGetValue((row[1], row[2], t), out var tie))
            {
                ties.Add((row[1], row[2], t), tie = Tie.From(people.GetValueOrDefault(row[2]) ?? [], now));
            }

            double probability = RelationshipHealth.Probability(tie, owner, now, TimeSpan.FromDays(double.Parse(row[4], CultureInfo.InvariantCulture)));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row[0]},{row[1]},{row[2]},{row[3]},{row[4]},{probability:R}"));
            answered++;
        }

        return answered;
    }

    private static OwnerUsual OwnerOf(IEnumerable<List<Touch>> people, DateTimeOffset now)
    {
        var history = new OwnerHistory(now);
        foreach (var touches in people)
        {
            history.Add(Hindsight.Of(touches, now));
        }

        return history.Usual();
    }
}
