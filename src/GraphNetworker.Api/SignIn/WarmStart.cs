using GraphNetworker.Graph.Http;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace GraphNetworker.Api.SignIn;

/// <summary>
/// Does at the start, on a processor nobody needs yet, what the first pane would otherwise wait for: loads Graph's client and fetches the
/// keys that tokens are checked with. 0.4 s of a first sync.
/// </summary>
internal sealed class WarmStart(IOptionsMonitor<JwtBearerOptions> signIn, GraphDoor graph) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the start does not wait for it
        graph.Load();
        try
        {
            if (signIn.Get(JwtBearerDefaults.AuthenticationScheme).ConfigurationManager is { } keys)
            {
                await keys.GetConfigurationAsync(stoppingToken);
            }
        }
        catch (Exception) when (!stoppingToken.IsCancellationRequested)
        {
            // Microsoft cannot be reached: the first call asks again, and says so.
        }
    }
}
