using System.Globalization;
using System.IO.Compression;
using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Evaluation.Health;

/// <summary>One labelled question: did the two exchange something, both ways, within so many days of the cut-off?</summary>
/// <param name="Ego">Whose mailbox.</param>
/// <param name="Contact">With whom.</param>
/// <param name="CutOff">When it is asked.</param>
/// <param name="Days">The horizon.</param>
/// <param name="TwoWay">The answer.</param>
internal sealed record HealthQuestion(string Ego, string Contact, DateTimeOffset CutOff, int Days, bool TwoWay);

/// <summary>One labelled data set.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Mailboxes">What took place in each mailbox with each person.</param>
/// <param name="Questions">Those asked about pairs who had written to each other.</param>
internal sealed record HealthLabels(string Name, IReadOnlyDictionary<string, Dictionary<string, List<Touch>>> Mailboxes, IReadOnlyList<HealthQuestion> Questions)
{
    /// <summary>Reads each <c>ROOT/NAME/events.csv.gz</c> with the <c>labels.csv.gz</c> beside it, in the order of the names.</summary>
    public static IReadOnlyList<HealthLabels> ReadAll(string root)
    {
        string[] labels = [.. Directory.EnumerateFiles(root, "labels.csv.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        return labels.Length == 0
            ? throw new FormatException($"There is no labels.csv.gz below {root}.")
            : [.. labels.Select(path => Read(Path.GetDirectoryName(path)!))];
    }

    private static HealthLabels Read(string folder)
    {
        HealthQuestion[] questions =
        [
            .. from row in HealthFiles.Rows(Unzipped(folder, "labels.csv.gz"), "dataset,ego,contact,T,horizon,stratum,two_way,any")
               where row[5] == "mutual"
               select new HealthQuestion(row[1], row[2], DateTimeOffset.FromUnixTimeSeconds(long.Parse(row[3], CultureInfo.InvariantCulture)), int.Parse(row[4], CultureInfo.InvariantCulture), row[6] == "1"),
        ];
        return new HealthLabels(Path.GetFileName(folder), HealthFiles.Mailboxes(Unzipped(folder, "events.csv.gz")), questions);
    }

    private static IEnumerable<string> Unzipped(string folder, string name)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, name)), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
