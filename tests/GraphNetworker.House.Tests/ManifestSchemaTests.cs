using System.Xml;
using System.Xml.Schema;

namespace GraphNetworker.House.Tests;

/// <summary>The add-in only manifest against Microsoft's schemas, where somebody has put them; they are not ours to pass on.</summary>
[TestClass]
public sealed class ManifestSchemaTests
{
    private static readonly Lazy<XmlSchemaSet?> Schemas = new(Read);

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Microsofts_schemas_find_nothing(bool events) => Assert.IsEmpty(Problems(AddInManifest.AddInOnly(events)));

    [TestMethod]
    public void Microsofts_schemas_are_awake() =>
        Assert.IsNotEmpty(Problems(AddInManifest.Committed.Replace("<SupportsPinning>true", "<SupportsPinning>perhaps", StringComparison.Ordinal)));

    private static List<string> Problems(string manifest)
    {
        if (Schemas.Value is not { } schemas)
        {
            Assert.Inconclusive("Microsoft's schemas of the add-in only manifest are not here. Set MANIFEST_SCHEMAS to a folder with OfficeAppManifestV1_1.xsd and those it imports; ManifestTests has checked what they say of the elements used.");
            return [];
        }

        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, found) => problems.Add($"line {found.Exception.LineNumber}: {found.Message}");
        using var text = new StringReader(manifest);
        using var reader = XmlReader.Create(text, settings);
        while (reader.Read())
        {
        }

        return problems;
    }

    // One set for all tests: compiled once, and only read from then on.
    private static XmlSchemaSet? Read()
    {
        string folder = Environment.GetEnvironmentVariable("MANIFEST_SCHEMAS") ?? Path.Combine(Repository.Root, "..", "shared", "manifest", "schemas");
        string root = Path.Combine(folder, "OfficeAppManifestV1_1.xsd");
        if (!File.Exists(root))
        {
            return null;
        }

        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, Path.GetFullPath(root));
        schemas.Compile();
        return schemas;
    }
}
