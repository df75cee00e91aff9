namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>Job titles by field.</summary>
internal static class Titles
{
    private static readonly Dictionary<string, string[]> ByField = new(StringComparer.Ordinal)
    {
        ["bridges"] = ["Bridge Engineer", "Senior Bridge Engineer", "Structural Engineer", "Inspection Lead", "Project Engineer", "Design Manager", "Steelwork Specialist"],
        ["geotech"] = ["Geotechnical Engineer", "Principal Geologist", "Ground Engineer", "Laboratory Lead", "Tunnel Engineer"],
        ["estimating"] = ["Estimator", "Senior Estimator", "Cost Planner", "Bid Manager", "Procurement Lead", "Preconstruction Director"],
        ["water"] = ["Water Engineer", "Hydraulic Modeller", "Drainage Lead", "Marine Works Manager"],
        ["public"] = ["Capital Projects Officer", "Asset Manager", "Procurement Officer", "City Engineer", "Programme Director"],
        ["finance"] = ["Underwriter", "Infrastructure Analyst", "Risk Officer", "Relationship Director", "Account Manager"],
        ["software"] = ["Product Manager", "Data Engineer", "Customer Success Lead", "Software Engineer", "Solutions Architect"],
        ["owner"] = ["Facilities Director", "Head of Real Estate", "Project Sponsor", "Operations Manager", "Property Manager"],
        ["design"] = ["Architect", "Landscape Architect", "Creative Director", "Visualisation Lead", "Associate"],
        ["research"] = ["Research Fellow", "Professor of Structures", "Laboratory Manager", "Doctoral Researcher"],
        ["press"] = ["Editor", "Staff Writer", "Commissioning Editor"],
        ["events"] = ["Event Producer", "Programme Lead"],
        ["advice"] = ["Principal", "Senior Consultant", "Consultant", "Partner", "Analyst"],
    };

    public static IReadOnlyList<string> All { get; } = [.. ByField.Values.SelectMany(titles => titles)];

    public static IReadOnlyList<string> For(string field) => ByField[field];
}
