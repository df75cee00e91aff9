using System.ComponentModel;
using System.Diagnostics;
using System.Xml.Linq;

namespace GraphNetworker.House.Tests;

/// <summary>The add-in only manifest: the committed one, and what the generator would write.</summary>
internal static class AddInManifest
{
    public static readonly XNamespace Kind = "http://www.w3.org/2001/XMLSchema-instance";

    private static string Pane => Path.Combine(Repository.Root, "src", "taskpane");

    public static string Committed => File.ReadAllText(Path.Combine(Pane, "manifest", "manifest.xml"));

    /// <summary>The add-in only manifest, with or without what Outlook starts by itself once the product serves it.</summary>
    public static string AddInOnly(bool events) => events ? Generated.Value : Committed;

    private static readonly Lazy<string> Generated = new(() => Generate("{ origin: 'https://pane.example.com', events: true }"));

    private static string Generate(string place)
    {
        string program = $$"""
            import { addInOnly } from './tools/manifest/addInOnly.mjs';
            import { place } from './tools/manifest/place.mjs';
            process.stdout.write(addInOnly(place({{place}})));
            """;
        using var node = Start(program);
        string manifest = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0 ? manifest : throw new InvalidOperationException("The generator in src/taskpane/tools/manifest failed.");
    }

    private static Process Start(string program)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", ["--input-type=module", "--eval", program]) { WorkingDirectory = Pane, RedirectStandardOutput = true })!;
        }
        catch (Win32Exception)
        {
            throw new AssertInconclusiveException("Node.js is not here, and only it can run the generator of the manifests.");
        }
    }
}
