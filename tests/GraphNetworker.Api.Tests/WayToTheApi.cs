using Microsoft.AspNetCore.Mvc.Testing;

namespace GraphNetworker.Api.Tests;

/// <summary>The way of the sandbox's notifications: to the host of the API that was opened last, whatever name they are sent to.</summary>
internal sealed class WayToTheApi : HttpMessageHandler
{
    public WebApplicationFactory<Program>? Api { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var door = new HttpMessageInvoker(Api!.Server.CreateHandler(), disposeHandler: false);
            return await door.SendAsync(request, cancellationToken);
        }
        catch (ObjectDisposedException closed)
        {
            throw new HttpRequestException("Nobody is at home.", closed);
        }
    }
}
