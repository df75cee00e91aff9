namespace GraphNetworker.Sandbox.Stories.Cast;

/// <summary>Short forms people of the chorus go by.</summary>
internal static class Nicknames
{
    private static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["James"] = "Jim",
        ["Michael"] = "Mike",
        ["David"] = "Dave",
        ["Thomas"] = "Tom",
        ["William"] = "Bill",
        ["Andrew"] = "Drew",
        ["Christopher"] = "Chris",
        ["Gregory"] = "Greg",
        ["Oliver"] = "Ollie",
        ["Matthias"] = "Matze",
        ["Katerina"] = "Katia",
        ["Malgorzata"] = "Gosia",
        ["Joanna"] = "Jo",
        ["Nicole"] = "Nicky",
        ["Rachel"] = "Rach",
        ["Gabriela"] = "Gaby",
        ["Matilda"] = "Tilly",
        ["Harriet"] = "Hattie",
        ["Lachlan"] = "Lachie",
        ["Joaquín"] = "Quino",
        ["Suresh"] = "Suri",
    };

    public static string? Of(string given) => All.GetValueOrDefault(given);
}
