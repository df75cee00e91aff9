using System.Globalization;
using System.Text.Json;
using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using GraphNetworker.Evaluation.People;

namespace GraphNetworker.Evaluation.JobMoves;

/// <summary>
/// Reads <c>addresses.jsonl.gz</c> of a folder (<c>{"id","email","names","days":[first, then differences]}</c>) and writes a line
/// <c>{"address","date","old","score"}</c> for each move that the product would announce as one; what it would only call "seen at a new
/// address" is counted, not written. The days decide with nothing later than the date; names carry no dates in the file, so that whose an
/// address is follows from all of them.
/// </summary>
internal static class JobMovePredictions
{
    public static void Write(string folder, string target, TextWriter says)
    {
        var idOf = new Dictionary<MailAddress, string>();
        var streams = new List<AddressDays>();
        foreach (var line in IdentityFiles.Lines(Path.Combine(folder, "addresses.jsonl.gz")))
        {
            var address = IdentityFiles.Address(line);
            if (!idOf.TryAdd(address, line.GetProperty("id").GetString()!))
            {
                continue;
            }

            var days = Days(line);
            streams.Add(new(new(address, IdentityFiles.Names(line), days[0], days[^1]), days));
        }

        var moves = AddressMoves.Of(IdentityClusters.Of([.. streams.Select(stream => stream.Known)]), streams, streams.Max(stream => stream.Days[^1]));
        using var writer = new StreamWriter(target);
        foreach (var move in moves.Where(move => move.IsSure))
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"address\":{JsonSerializer.Serialize(idOf[move.Address])},\"date\":\"{move.Date:yyyy-MM-dd}\",\"old\":{JsonSerializer.Serialize(idOf[move.Old])},\"score\":{move.Probability:0.0000}}}"));
        }

        says.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{moves.Count(move => move.IsSure)} moves announced, {moves.Count(move => !move.IsSure)} more only seen at a new address"));
    }

    private static List<DateOnly> Days(JsonElement line)
    {
        var days = new List<DateOnly>();
        int day = 0;
        foreach (var step in line.GetProperty("days").EnumerateArray())
        {
            day += step.GetInt32();
            days.Add(DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(day));
        }

        return days;
    }
}
