using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;

namespace GraphNetworker.Api.Tests;

/// <summary>The way of the sandbox's notifications: to the host of the API that was opened last, whatever name they are sent to.</summary>
/// <remarks>
/// It waits for a host and never asks the factory for one: a host that subscribes while it is still starting would be called back in
/// the middle of that, and the factory would make a second one beside it.
/// </remarks>
internal sealed class WayToTheApi : HttpMessageHandler
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TestServer? _last;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _opened.Task.WaitAsync(cancellationToken);
        try
        {
            using var door = new HttpMessageInvoker(_last!.CreateHandler(), disposeHandler: false);
            return await door.SendAsync(request, cancellationToken);
        }
        catch (ObjectDisposedException closed)
        {
            throw new HttpRequestException("Nobody is at home.", closed);
        }
    }

    private void Open(TestServer server)
    {
        _last = server;
        _opened.TrySetResult();
    }

    /// <summary>Part of each host: opens the way to it when it has started.</summary>
    internal sealed class Opening(WayToTheApi way, IServer server, IHostApplicationLifetime lifetime) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            lifetime.ApplicationStarted.Register(() => way.Open((TestServer)server));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
