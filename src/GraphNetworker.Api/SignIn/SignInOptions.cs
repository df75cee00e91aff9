using System.ComponentModel.DataAnnotations;

namespace GraphNetworker.Api.SignIn;

/// <summary>The app registration of this API in Microsoft Entra. Microsoft.Identity.Web reads the same section and knows more of it.</summary>
internal sealed class SignInOptions
{
    public const string Section = "AzureAd";

    /// <summary>Where sign-in happens. The default is Microsoft's public cloud.</summary>
    [Url]
    public string Instance { get; set; } = "https://login.microsoftonline.com/";

    /// <summary>The tenant whose people may use this, or common for those of every tenant. The default is common.</summary>
    [Required(ErrorMessage = "Set AzureAd:TenantId to your tenant, or to common.")]
    public string TenantId { get; set; } = "common";

    /// <summary>The id of the app registration. There is no default.</summary>
    [Required(ErrorMessage = "Set AzureAd:ClientId to the id of this API's app registration.")]
    public Guid? ClientId { get; set; }
}

/// <summary>Where the keys lie that the token cache is encrypted with.</summary>
internal sealed class KeyOptions
{
    public const string Section = "Keys";

    public const string DefaultPath = "data/keys";

    /// <summary>A folder that only this program may read; losing it costs every owner one sign-in. The default is data/keys.</summary>
    [Required]
    public string Path { get; set; } = DefaultPath;
}
