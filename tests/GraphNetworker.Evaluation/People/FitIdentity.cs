using System.Globalization;
using GraphNetworker.Core.People;

namespace GraphNetworker.Evaluation.People;

/// <summary>
/// Fits the weights of links to the labelled sets of a folder, says how sets left out fare under weights fitted on the others, and writes the constants that Core carries.
/// </summary>
internal static class FitIdentity
{
    private static readonly (double Certain, double Probable)[] Bounds = [(0.9, 0.35), (0.93, 0.4), (LinkFit.Certain, LinkFit.Probable), (0.97, 0.5), (0.98, 0.6)];

    public static void Write(string folder, string target, TextWriter says)
    {
        var sets = LabelledSet.ReadAll(folder);
        var rows = sets.ToDictionary(set => set.Name, LinkFit.Rows);
        foreach (var set in sets)
        {
            int found = set.Pairs.Count(pair => set.Same(pair.One, pair.Other) == true);
            says.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Name,-12} {set.All.Length,6} addresses {set.Pairs.Length,8} pairs compared, {found} of {set.TruePairs} true ones; labelled {rows[set.Name].Count}"));
        }

        says.WriteLine("a set left out, at bounds");
        var models = sets.ToDictionary(set => set.Name, set => LinkFit.Fit([.. sets.Where(other => other != set).SelectMany(other => rows[other.Name])]));
        foreach (var (certain, probable) in Bounds)
        {
            Say(says, certain, probable, sets, set => models[set.Name]);
        }

        var model = LinkFit.Fit([.. rows.Values.SelectMany(all => all)]);
        for (int i = 0; i < model.Weights.Count; i++)
        {
            says.WriteLine($"{model.Weights[i],8:0.00} {(LinkTerm)i}");
        }

        says.WriteLine("fitted on all of it");
        foreach (var (certain, probable) in Bounds)
        {
            Say(says, certain, probable, sets, _ => model);
        }

        File.WriteAllText(target, IdentityConstantsFile.Text(model, rows.Values.Sum(all => all.Count), [.. sets.Select(set => set.Name)]));
    }

    private static void Say(TextWriter says, double certain, double probable, LabelledSet[] sets, Func<LabelledSet, LinkModel> model)
    {
        var scores = sets.Select(set => Score(set, model(set) with { Certain = certain, Probable = probable })).ToArray();
        var (allCertain, allFull) = scores.Aggregate((one, other) => (one.Certain.Plus(other.Certain), one.Full.Plus(other.Full)));
        says.WriteLine(string.Create(CultureInfo.InvariantCulture, $"certain {certain:0.000}  {allCertain}    probable {probable:0.000}  {allFull}"));
        if (certain == LinkFit.Certain)
        {
            foreach (var (set, score) in sets.Zip(scores))
            {
                says.WriteLine($"  {set.Name,-12} {score.Certain}           {score.Full}");
            }
        }
    }

    private static (PairScore Certain, PairScore Full) Score(LabelledSet set, LinkModel model)
    {
        IdentityLink[] links = [.. IdentityLinks.Between(set.All, set.Pairs, set.Background, model)];
        var clusters = IdentityClusters.Of(set.All, links, set.Background, model);
        return (
            PairScore.Of(set, clusters.Select(cluster => (IReadOnlyList<int>)[.. cluster.Certain.Select(address => set.Place[address])])),
            PairScore.Of(set, clusters.Select(cluster => (IReadOnlyList<int>)[.. cluster.Addresses.Select(address => set.Place[address])])));
    }
}
