using Microsoft.AspNetCore.StaticFiles;

namespace GraphNetworker.Api.Pane;

/// <summary>Puts the pane's page and files into the program.</summary>
internal static class PaneSetup
{
    public static void AddPane(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PaneOptions>().BindConfiguration(PaneOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<PanePage>();
        builder.Services.AddSingleton<PaneReader>();
        builder.Services.AddSingleton<TodayReader>();
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true); // public files only: see below
    }

    public static void UsePane(this WebApplication app)
    {
        var page = app.Services.GetRequiredService<PanePage>();
        app.UseWhen(call => call.Request.Path.StartsWithSegments("/pane"), files =>
        {
            files.UseResponseCompression();
            files.Use((call, next) => call.Request.Path.Value switch
            {
                "/pane" => Redirect(call),
                "/pane/" or "/pane/index.html" when HttpMethods.IsGet(call.Request.Method) || HttpMethods.IsHead(call.Request.Method) => page.ShowAsync(call),
                _ => next(call),
            });
            files.UseStaticFiles(new StaticFileOptions { FileProvider = page.Files, RequestPath = "/pane", OnPrepareResponse = Cache });
        });
    }

    // Relative: what stands before us may serve this under another origin. The query carries what Outlook tells the pane.
    private static Task Redirect(HttpContext call)
    {
        call.Response.Redirect($"/pane/{call.Request.QueryString}");
        return Task.CompletedTask;
    }

    // Vite names what is in assets/ by its content: it can be kept for ever. Outlook shows no icon that it may not keep.
    // Everything else is asked for again.
    private static void Cache(StaticFileResponseContext file)
    {
        var path = file.Context.Request.Path;
        file.Context.Response.Headers.CacheControl = path.StartsWithSegments("/pane/assets") ? "public, max-age=31536000, immutable"
            : path.StartsWithSegments("/pane/icons") ? "public, max-age=86400"
            : "no-cache";
        file.Context.Response.Headers.XContentTypeOptions = "nosniff";
    }
}
