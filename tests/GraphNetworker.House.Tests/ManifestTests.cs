using System.Xml.Linq;

namespace GraphNetworker.House.Tests;

/// <summary>
/// The add-in only manifest has the shape that Outlook reads. Microsoft's validator of it works only over a network, and its schemas are
/// not ours to copy; what they say of the elements used here is said again in this table.
/// </summary>
[TestClass]
public sealed class ManifestTests
{
    // In this order, and with an exclamation mark: at least one.
    private static readonly Dictionary<string, string[]> Children = new()
    {
        ["OfficeApp"] =
        [
            "Id!", "AlternateId", "Version!", "ProviderName!", "DefaultLocale!", "DisplayName!", "Description!", "IconUrl!", "HighResolutionIconUrl!", "SupportUrl!",
            "AppDomains", "Hosts!", "Requirements!", "FormSettings!", "Permissions!", "Rule!", "DisableEntityHighlighting", "VersionOverrides!",
        ],
        ["VersionOverrides"] = ["Description", "Requirements!", "Hosts!", "Resources!", "WebApplicationInfo", "ExtendedPermissions", "VersionOverrides"],
        ["Host"] = ["Runtimes", "DesktopFormFactor!", "MobileFormFactor"],
        ["Runtime"] = ["Override!"],
        ["DesktopFormFactor"] = ["SupportsSharedFolders", "FunctionFile", "ExtensionPoint!"],
        ["MobileFormFactor"] = ["FunctionFile", "ExtensionPoint!"],
        ["LaunchEvent"] = ["LaunchEvents!", "SourceLocation!"],
        ["MessageReadCommandSurface"] = ["OfficeTab!"],
        ["MessageComposeCommandSurface"] = ["OfficeTab!"],
        ["MobileMessageReadCommandSurface"] = ["Group!"],
        ["OfficeTab"] = ["Group!"],
        ["Group"] = ["Label!", "Control!"],
        ["Button"] = ["Label!", "Supertip!", "Icon!", "Action!"],
        ["MobileButton"] = ["Label!", "Icon!", "Action!"],
        ["Supertip"] = ["Title!", "Description!"],
        ["ShowTaskpane"] = ["SourceLocation!", "SupportsPinning"],
        ["ItemRead"] = ["DesktopSettings!"],
        ["DesktopSettings"] = ["SourceLocation!", "RequestedHeight!"],
        ["Resources"] = ["Images!", "Urls!", "ShortStrings!", "LongStrings!"],
    };

    private static readonly string[] Repeated = ["ExtensionPoint", "Control", "Group", "OfficeTab"];

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Each_element_stands_where_Outlook_looks_for_it(bool events)
    {
        var misplaced = XDocument.Parse(AddInManifest.AddInOnly(events)).Descendants()
            .Where(element => Children.ContainsKey(KindOf(element)) && element.HasElements)
            .Where(element => !IsInOrder([.. element.Elements().Select(child => child.Name.LocalName)], Children[KindOf(element)]))
            .Select(element => $"{KindOf(element)}: {string.Join(", ", element.Elements().Select(child => child.Name.LocalName))}");

        Assert.IsEmpty(misplaced);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void What_is_referred_to_is_there_and_what_is_there_is_referred_to(bool events)
    {
        foreach (var overrides in XDocument.Parse(AddInManifest.AddInOnly(events)).Descendants().Where(element => element.Name.LocalName == "VersionOverrides"))
        {
            // The inner overrides have resources of their own.
            var own = overrides.Elements().Where(child => child.Name.LocalName != "VersionOverrides").DescendantsAndSelf().ToArray();
            string[] named = [.. own.Where(element => element.Parent?.Parent?.Name.LocalName == "Resources").Select(element => element.Attribute("id")!.Value)];

            CollectionAssert.AreEquivalent(own.Attributes("resid").Select(resid => resid.Value).Distinct().ToArray(), named);
            Assert.IsEmpty(named.Where(id => id.Length > 32));
        }
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_control_has_an_id_of_its_own_and_words_that_fit(bool events)
    {
        var document = XDocument.Parse(AddInManifest.AddInOnly(events));
        foreach (var form in document.Descendants().Where(element => element.Name.LocalName.EndsWith("FormFactor", StringComparison.Ordinal)))
        {
            string[] ids = [.. form.Descendants().Where(element => element.Name.LocalName is "Control" or "Group").Select(element => element.Attribute("id")!.Value)];
            CollectionAssert.AllItemsAreUnique(ids);
        }

        Assert.IsEmpty(document.Descendants().Where(element => element.Attribute("DefaultValue") is { } words && words.Value.Length > LongestIn(element)).Select(element => element.ToString()));
    }

    [TestMethod]
    public void The_newer_overrides_lie_inside_the_older()
    {
        var outer = XDocument.Parse(AddInManifest.Committed).Root!.Elements().Last();
        var inner = outer.Elements().Last();

        Assert.AreEqual(("{http://schemas.microsoft.com/office/mailappversionoverrides}VersionOverrides", "VersionOverridesV1_0"), (outer.Name.ToString(), TypeOf(outer)));
        Assert.AreEqual(("{http://schemas.microsoft.com/office/mailappversionoverrides/1.1}VersionOverrides", "VersionOverridesV1_1"), (inner.Name.ToString(), TypeOf(inner)));
    }

    [TestMethod]
    public void The_table_notices_what_is_missing_doubled_or_astray()
    {
        Assert.IsTrue(IsInOrder(["Label", "Control", "Control"], Children["Group"]));
        Assert.IsFalse(IsInOrder(["Control", "Label"], Children["Group"]));
        Assert.IsFalse(IsInOrder(["Label"], Children["Group"]));
        Assert.IsFalse(IsInOrder(["Label", "Label", "Control"], Children["Group"]));
        Assert.IsFalse(IsInOrder(["Label", "Tooltip", "Control"], Children["Group"]));
    }

    private static bool IsInOrder(string[] found, string[] table)
    {
        string[] names = [.. table.Select(name => name.TrimEnd('!'))];
        int[] places = [.. found.Select(name => Array.IndexOf(names, name))];
        return !places.Contains(-1)
            && places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second || (pair.First == pair.Second && Repeated.Contains(names[pair.First])))
            && table.Where(name => name.EndsWith('!')).All(name => found.Contains(name.TrimEnd('!')));
    }

    // What may stand in an element says its xsi:type where it has one of its own.
    private static string KindOf(XElement element) => TypeOf(element) is { } kind && Children.ContainsKey(kind) ? kind : element.Name.LocalName;

    private static string? TypeOf(XElement element) => element.Attribute(AddInManifest.Kind + "type")?.Value;

    private static int LongestIn(XElement element) => element.Name.LocalName switch
    {
        "DisplayName" => 125,
        "Description" => 250,
        "String" => element.Parent!.Name.LocalName == "ShortStrings" ? 125 : 250,
        _ => 2048,
    };
}
