using GraphNetworker.Core.People;

namespace GraphNetworker.Evaluation.People;

/// <summary>The addresses of one set with what is known of who is who.</summary>
internal sealed class LabelledSet
{
    // Only identities that the curators named are judged in these: see the README of the data.
    private static readonly string[] Partial = ["containerd", "coq", "curl", "ethereum-go-ethereum", "git", "ipython", "numpy", "ocaml", "scipy", "u-boot"];

    private readonly HashSet<(string, string)> _unsure = [];

    private LabelledSet(string name, string folder)
    {
        Name = name;
        var nodes = IdentityFiles.Nodes(Path.Combine(folder, $"{name}.nodes.jsonl.gz")).DistinctBy(node => node.Known.Address).OrderBy(node => node.Known.Address.Value, StringComparer.Ordinal).ToArray();
        All = [.. nodes.Select(node => AddressTraits.Of(node.Known))];
        Background = NameBackground.Of(All);
        Pairs = [.. CandidatePairs.Of(All)];
        var person = new Dictionary<string, string>();
        foreach (var line in IdentityFiles.Lines(Path.Combine(folder, $"{name}.truth.jsonl.gz")))
        {
            if (line.TryGetProperty("ignore", out var unsure))
            {
                _unsure.Add((unsure[0].GetString()!, unsure[1].GetString()!));
                _unsure.Add((unsure[1].GetString()!, unsure[0].GetString()!));
            }
            else if (!Partial.Contains(name) || line.GetProperty("vetted").GetInt32() == 1)
            {
                person[line.GetProperty("id").GetString()!] = line.GetProperty("person").GetString()!;
            }
        }

        People = [.. nodes.Select(node => person.GetValueOrDefault(node.Id))];
        Place = All.Select((traits, place) => (traits.Known.Address, place)).ToDictionary(pair => pair.Address, pair => pair.place);
    }

    public string Name { get; }

    public AddressTraits[] All { get; }

    public NameBackground Background { get; }

    public (int One, int Other)[] Pairs { get; }

    public string?[] People { get; }

    public Dictionary<MailAddress, int> Place { get; }

    public static LabelledSet[] ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.nodes.jsonl.gz").Order(StringComparer.Ordinal).Select(path => new LabelledSet(Path.GetFileName(path)[..^".nodes.jsonl.gz".Length], folder))];

    /// <summary>Whether a pair is one human; null where nobody can say.</summary>
    public bool? Same(int one, int other) => People[one] is not { } a || People[other] is not { } b || _unsure.Contains((a, b)) ? null : a == b;

    /// <summary>How many pairs of labelled addresses are one human.</summary>
    public int TruePairs => People.OfType<string>().CountBy(person => person).Sum(count => count.Value * (count.Value - 1) / 2);
}
