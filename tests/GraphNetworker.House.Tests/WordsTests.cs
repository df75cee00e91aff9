using System.Text.RegularExpressions;

namespace GraphNetworker.House.Tests;

/// <summary>What the owner never reads, and what the project never says of the place it was made in.</summary>
[TestClass]
public sealed partial class WordsTests
{
    // Helping is no book-keeping, and people are no pipeline.
    [GeneratedRegex(@"\b(debts?|owes?|owed|lead scores?|targets?|[AD]-list|stack|leaderboard|score board)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Refused();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`")]
    private static partial Regex Quoted();

    [TestMethod]
    public void The_owner_reads_no_word_of_selling_or_book_keeping()
    {
        var said =
            from path in Repository.SourceFiles("*.ts").Concat(Repository.SourceFiles("*.cs"))
            where path.StartsWith("src/taskpane/src/words/", StringComparison.Ordinal) || path.StartsWith("src/GraphNetworker.Core/", StringComparison.Ordinal)
            from line in File.ReadLines(Path.Combine(Repository.Root, path))
            from Match quoted in Quoted().Matches(line)
            where Refused().IsMatch(quoted.Value)
            select $"{path}: {quoted.Value}";

        Assert.IsEmpty(said);
    }

    [TestMethod]
    public void No_file_names_a_registry_or_a_path_of_one_machine()
    {
        // Written apart, so that this file does not name them either.
        string[] hosts = ["nuget" + ".org", "registry" + ".npmjs", "deb" + ".debian"];
        string[] folders = ["/wo" + "rk/", "/ro" + "ot/"];
        var named =
            from path in Repository.TrackedFiles()
            from line in File.ReadLines(Path.Combine(Repository.Root, path))
            where hosts.Any(host => line.Contains(host, StringComparison.OrdinalIgnoreCase)) || folders.Any(folder => StandsAlone(line, folder))
            select $"{path}: {line.Trim()}";

        Assert.IsEmpty(named);
    }

    // At the head of a path, not inside one.
    private static bool StandsAlone(string line, string folder)
    {
        int at = line.IndexOf(folder, StringComparison.Ordinal);
        return at == 0 || (at > 0 && !char.IsLetterOrDigit(line[at - 1]) && line[at - 1] is not ('.' or '_' or '/' or '-'));
    }
}
