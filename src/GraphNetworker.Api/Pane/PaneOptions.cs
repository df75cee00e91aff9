using System.ComponentModel.DataAnnotations;

namespace GraphNetworker.Api.Pane;

/// <summary>What the pane is told when it starts.</summary>
internal sealed class PaneOptions : IValidatableObject
{
    public const string Section = "Pane";

    /// <summary>The app registration the pane signs in with. There is no default; without one the pane is not served.</summary>
    public Guid? ClientId { get; set; }

    /// <summary>Where the pane signs in. The default is Microsoft's public cloud, any tenant.</summary>
    [Url]
    [Required]
    public string Authority { get; set; } = "https://login.microsoftonline.com/common";

    /// <summary>The scripts that make office.js, in their order: absolute addresses, or paths of this origin. The default is Microsoft's own copy, as the store demands.</summary>
    public IList<string> OfficeScripts { get; } = [];

    /// <summary>The folder of the built pane. The default is wwwroot/pane.</summary>
    public string? Files { get; set; }

    /// <summary>The scripts, or the default.</summary>
    public IReadOnlyList<string> Scripts => OfficeScripts is { Count: > 0 } own ? [.. own] : ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from script in OfficeScripts
        where !script.StartsWith('/') && !script.StartsWith("https://", StringComparison.Ordinal)
        select new ValidationResult("Pane:OfficeScripts takes addresses that begin with https:// or with /.", [nameof(OfficeScripts)]);
}
