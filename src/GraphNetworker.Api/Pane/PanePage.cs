using System.Net;
using System.Text;
using System.Text.Json;
using GraphNetworker.Api.SignIn;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GraphNetworker.Api.Pane;

/// <summary>Serves the pane that src/taskpane builds: the page with its settings written in, and its files.</summary>
internal sealed class PanePage(IOptions<PaneOptions> pane, IOptions<SignInOptions> signIn, IWebHostEnvironment environment) : IDisposable
{
    private const string ScriptsPlace = "<!--office-scripts-->";
    private const string SettingsPlace = "<!--settings-->";

    private const string NotBuilt = "The pane has not been built. Run 'npm ci' and 'npm run build' in src/taskpane, or set Pane:Files to the folder of a built one.";

    // Outlook shows the pane in a frame: on the web under these origins, beside a page of our own origin when practising.
    // The list is the one Microsoft's own add-in samples frame by; the desktop clients are no frames in a page.
    private static readonly string[] Framers =
    [
        "'self'", "https://outlook.office.com", "https://outlook.office365.com", "https://outlook.live.com", "https://outlook.cloud.microsoft",
        "https://*.outlook.com", "https://*.office.com", "https://*.office365.com", "https://*.officeapps.live.com",
    ];

    private readonly PhysicalFileProvider? _own = pane.Value.Files is { Length: > 0 } folder && Directory.Exists(folder) ? new PhysicalFileProvider(Path.GetFullPath(folder)) : null;

    /// <summary>The files of the built pane, as they are served under /pane/.</summary>
    public IFileProvider Files => _own ?? (IFileProvider)new PaneFolder(environment.WebRootFileProvider);

    /// <summary>The page.</summary>
    public async Task ShowAsync(HttpContext call)
    {
        var answer = call.Response;
        answer.Headers.CacheControl = "no-cache";
        answer.Headers.XContentTypeOptions = "nosniff";
        var file = Files.GetFileInfo("index.html");
        if (!file.Exists || pane.Value.ClientId is null)
        {
            answer.StatusCode = StatusCodes.Status503ServiceUnavailable;
            answer.ContentType = "text/plain; charset=utf-8";
            await answer.WriteAsync(file.Exists ? "The pane does not know its app registration. Set Pane:ClientId." : NotBuilt, call.RequestAborted);
            return;
        }

        using var reader = new StreamReader(file.CreateReadStream(), Encoding.UTF8);
        string page = await reader.ReadToEndAsync(call.RequestAborted);
        answer.ContentType = "text/html; charset=utf-8";
        answer.Headers[HeaderNames.ContentSecurityPolicy] = Policy();
        answer.Headers["Referrer-Policy"] = "no-referrer";
        await answer.WriteAsync(page.Replace(ScriptsPlace, Scripts(), StringComparison.Ordinal).Replace(SettingsPlace, Settings(), StringComparison.Ordinal), call.RequestAborted);
    }

    public void Dispose() => _own?.Dispose();

    private string Scripts() => string.Join('\n', pane.Value.Scripts.Select(script => $"<script src=\"{WebUtility.HtmlEncode(script)}\"></script>"));

    // The serializer writes < as \u003C: nothing in a setting can end the element.
    private string Settings()
    {
        string settings = JsonSerializer.Serialize(new
        {
            clientId = pane.Value.ClientId,
            authority = pane.Value.Authority,
            scope = $"api://{signIn.Value.ClientId}/{SignInSetup.Scope}",
        });
        return $"<script type=\"application/json\" id=\"settings\">{settings}</script>";
    }

    /// <summary>Scripts come from here and from where office.js comes from; office.js and sign-in may call Microsoft.</summary>
    private string Policy()
    {
        var scriptOrigins = pane.Value.Scripts
            .Where(script => !script.StartsWith('/'))
            .Select(script => new Uri(script).GetLeftPart(UriPartial.Authority))
            .Distinct();
        string authority = new Uri(pane.Value.Authority).GetLeftPart(UriPartial.Authority);
        return string.Join(
            "; ",
            "default-src 'self'",
            $"script-src 'self' {string.Join(' ', scriptOrigins)}".TrimEnd(),
            "style-src 'self' 'unsafe-inline'", // office.js sets styles of its own
            "img-src 'self' data: https:",
            $"connect-src 'self' {authority} https://*.microsoft.com https://*.office.com https://*.office.net",
            $"frame-src 'self' {authority}",
            $"frame-ancestors {string.Join(' ', Framers)}",
            "base-uri 'none'",
            "object-src 'none'",
            "form-action 'none'");
    }

    /// <summary>The folder pane of the web root.</summary>
    private sealed class PaneFolder(IFileProvider root) : IFileProvider
    {
        public IFileInfo GetFileInfo(string subpath) => root.GetFileInfo($"pane/{subpath.TrimStart('/')}");

        public IDirectoryContents GetDirectoryContents(string subpath) => root.GetDirectoryContents($"pane/{subpath.TrimStart('/')}");

        public Microsoft.Extensions.Primitives.IChangeToken Watch(string filter) => root.Watch($"pane/{filter}");
    }
}
