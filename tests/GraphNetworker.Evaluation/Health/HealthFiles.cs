using System.Globalization;
using GraphNetworker.Core.Interactions;

namespace GraphNetworker.Evaluation.Health;

/// <summary>The lines that histories and questions come in.</summary>
internal static class HealthFiles
{
    /// <summary>The rows below a head that must be this one.</summary>
    public static IEnumerable<string[]> Rows(IEnumerable<string> lines, string head)
    {
        int columns = head.Count(c => c == ',') + 1;
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (number == 1)
            {
                _ = line == head ? line : throw new FormatException($"The file begins with '{line}', not with '{head}'.");
                continue;
            }

            string[] row = line.Split(',');
            yield return row.Length == columns ? row : throw new FormatException($"Line {number} below '{head}' has {row.Length} columns, not {columns}.");
        }
    }

    /// <summary>What took place in each mailbox with each person, from the rows of a history.</summary>
    public static Dictionary<string, Dictionary<string, List<Touch>>> Mailboxes(IEnumerable<string> lines)
    {
        var mailboxes = new Dictionary<string, Dictionary<string, List<Touch>>>();
        foreach (string[] row in Rows(lines, "ego,contact,unix_time,direction,group_size,role"))
        {
            if (!mailboxes.TryGetValue(row[0], out var people))
            {
                mailboxes.Add(row[0], people = []);
            }

            if (!people.TryGetValue(row[1], out var touches))
            {
                people.Add(row[1], touches = []);
            }

            touches.Add(TouchOf(row));
        }

        return mailboxes;
    }

    private static Touch TouchOf(string[] row) => new(
        row[3] == "out" ? Direction.Sent : Direction.Received,
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(row[2], CultureInfo.InvariantCulture)),
        int.Parse(row[4], CultureInfo.InvariantCulture));
}
