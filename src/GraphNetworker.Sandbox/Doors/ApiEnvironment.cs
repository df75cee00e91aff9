using System.Security.Cryptography.X509Certificates;
using System.Text;
using GraphNetworker.Sandbox.SignIn;

namespace GraphNetworker.Sandbox.Doors;

/// <summary>Writes down the environment under which the product talks to the sandbox instead of to Microsoft: DIR/sandbox/api.env.</summary>
internal static class ApiEnvironment
{
    // Where Linux distributions and macOS keep the roots of trust in one file.
    private static readonly string[] RootFiles =
    [
        "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem",
    ];

    public static string File(string keepFolder) => Path.Combine(keepFolder, "api.env");

    /// <summary>What an earlier run left behind leads nowhere.</summary>
    public static void Forget(string keepFolder)
    {
        Directory.CreateDirectory(keepFolder);
        System.IO.File.Delete(File(keepFolder));
    }

    public static void Write(string keepFolder, X509Certificate2 authority, int proxyPort, int apiPort, Uri frontDoor)
    {
        string bundle = Path.Combine(keepFolder, "roots.pem");
        string roots = RootFiles.FirstOrDefault(System.IO.File.Exists) is { } file ? System.IO.File.ReadAllText(file) : "";
        PrivateFile.Write(bundle, $"{roots}\n{authority.ExportCertificatePem()}\n");
        (string Name, string Value)[] settings =
        [
            ("HTTPS_PROXY", $"http://127.0.0.1:{proxyPort}"),
            ("NO_PROXY", "localhost,127.0.0.1"),
            ("SSL_CERT_FILE", bundle),
            ("ASPNETCORE_URLS", $"http://127.0.0.1:{apiPort}"),
            ("AzureAd__Instance", "https://login.microsoftonline.com/"),
            ("AzureAd__TenantId", "common"),
            ("AzureAd__ClientId", AppRegistration.Api.ClientId),
            ("AzureAd__ClientCredentials__0__SourceType", "ClientSecret"),
            ("AzureAd__ClientCredentials__0__ClientSecret", AppRegistration.Api.Secret!),
            ("Notifications__Url", new Uri(frontDoor, "api/notifications").AbsoluteUri),
            ("Pane__ClientId", AppRegistration.Pane.ClientId),
            ("Pane__Authority", "https://login.microsoftonline.com/common"),
            ("Pane__OfficeScripts__0", "/sandbox/before-office.js"),
            ("Pane__OfficeScripts__1", "/lib/1/hosted/office.js"),
            ("Pane__OfficeScripts__2", "/sandbox/after-office.js"),
        ];
        var text = new StringBuilder();
        foreach (var (name, value) in settings)
        {
            text.Append(name).Append("='").Append(value.Replace("'", "'\\''", StringComparison.Ordinal)).Append("'\n");
        }

        PrivateFile.Write(File(keepFolder), text.ToString());
    }
}
