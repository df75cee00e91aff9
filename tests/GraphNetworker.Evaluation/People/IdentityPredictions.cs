using System.Globalization;
using System.Text.Json;
using GraphNetworker.Core.People;

namespace GraphNetworker.Evaluation.People;

/// <summary>
/// Reads every <c>SET.nodes.jsonl.gz</c> of a folder and writes for each address <c>{"id","cluster"}</c>: the human it is of, as all links
/// together say. <c>"certain":true</c> stands where the address belongs to its cluster by links that act by themselves, with at least one
/// other such address. Of a cluster that probable links made of several parts, only the largest part is certain; so the rows that are
/// certain, taken alone, are a partition that certain links made, and every other address is then alone.
/// </summary>
internal static class IdentityPredictions
{
    public static void Write(string folder, string target, TextWriter says)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*.nodes.jsonl.gz").Order(StringComparer.Ordinal)];
        if (files.Length == 0)
        {
            throw new FormatException($"There is no SET.nodes.jsonl.gz in {folder}.");
        }

        using var writer = new StreamWriter(target);
        foreach (string file in files)
        {
            var nodes = IdentityFiles.Nodes(file);
            var idsOf = nodes.ToLookup(node => node.Known.Address, node => node.Id);
            var clusters = IdentityClusters.Of([.. nodes.Select(node => node.Known).DistinctBy(known => known.Address)]);
            foreach (var cluster in clusters)
            {
                string name = cluster.Addresses.SelectMany(address => idsOf[address]).Order(StringComparer.Ordinal).First();
                foreach (var address in cluster.Addresses)
                {
                    foreach (string id in idsOf[address])
                    {
                        string certain = cluster.Certain.Contains(address) ? ",\"certain\":true" : "";
                        writer.WriteLine($"{{\"id\":{JsonSerializer.Serialize(id)},\"cluster\":{JsonSerializer.Serialize(name)}{certain}}}");
                    }
                }
            }

            says.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}: {nodes.Count} addresses, {clusters.Count} people"));
        }
    }
}
