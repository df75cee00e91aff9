using System.Globalization;

namespace GraphNetworker.Sandbox.OData;

/// <summary>The <c>Prefer</c> header, read once per request.</summary>
/// <param name="Immutable">Ids that stay when an item is moved (outlook-immutable-id.md).</param>
/// <param name="BodyType">text or html, or null when nothing was said (then html).</param>
/// <param name="PageSize">At most so many items on a page.</param>
/// <param name="Applied">What <c>Preference-Applied</c> answers.</param>
internal sealed record Preferences(bool Immutable, string? BodyType, int? PageSize, string? Applied)
{
    public static Preferences Read(string? header)
    {
        bool immutable = false;
        string? body = null;
        int? size = null;
        var applied = new List<string>();
        foreach (string part in (header ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? part : part[..equals].Trim();
            string value = equals < 0 ? "" : part[(equals + 1)..].Trim().Trim('"');
            if (name.Equals("IdType", StringComparison.OrdinalIgnoreCase) && value.Equals("ImmutableId", StringComparison.OrdinalIgnoreCase))
            {
                immutable = true;
                applied.Add("IdType=\"ImmutableId\"");
            }
            else if (name.Equals("outlook.body-content-type", StringComparison.OrdinalIgnoreCase)
                && (value.Equals("text", StringComparison.OrdinalIgnoreCase) || value.Equals("html", StringComparison.OrdinalIgnoreCase)))
            {
                body = value.Equals("text", StringComparison.OrdinalIgnoreCase) ? "text" : "html";
                applied.Add($"outlook.body-content-type=\"{body}\"");
            }
            else if ((name.Equals("odata.maxpagesize", StringComparison.OrdinalIgnoreCase) || name.Equals("maxpagesize", StringComparison.OrdinalIgnoreCase))
                && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) && wanted > 0)
            {
                size = wanted;
                applied.Add($"odata.maxpagesize={value}");
            }
            else if (name.Equals("outlook.timezone", StringComparison.OrdinalIgnoreCase) && value is "UTC" or "Etc/UTC" or "Etc/GMT")
            {
                applied.Add($"outlook.timezone=\"{value}\"");
            }
        }

        return new Preferences(immutable, body, size, applied.Count > 0 ? string.Join(", ", applied) : null);
    }
}
