using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GraphNetworker.Sandbox.Doors;

/// <summary>
/// A proxy that knows one thing: CONNECT to Microsoft. The tunnel ends at Microsoft's door of the sandbox, so the product uses its own
/// addresses and libraries and needs only HTTPS_PROXY. Anything else is refused: the product has no other business outside.
/// </summary>
internal sealed class ConnectProxy : IAsyncDisposable
{
    private const int HeadAtMost = 8192;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<Task, bool> _tunnels = [];
    private readonly int _door;
    private readonly Task _accepting;

    public ConnectProxy(int door)
    {
        _door = door;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public static bool IsMicrosoft(string host) => host.ToUpperInvariant() is "LOGIN.MICROSOFTONLINE.COM" or "GRAPH.MICROSOFT.COM" or "LOGIN.MICROSOFT.COM" or "LOGIN.WINDOWS.NET" or "STS.WINDOWS.NET";

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_tunnels.Keys);
        _listener.Dispose();
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_closing.Token);
                var tunnel = TunnelAsync(client);
                _tunnels[tunnel] = true;
                _ = tunnel.ContinueWith(done => _tunnels.TryRemove(done, out _), TaskScheduler.Default);
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task TunnelAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                var near = client.GetStream();
                string[] words = (await HeadAsync(near)).Split(' ');
                if (words is not ["CONNECT", var target, ..] || !IsMicrosoft(target.Split(':')[0]))
                {
                    await near.WriteAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), _closing.Token);
                    return;
                }

                using var door = new TcpClient { NoDelay = true };
                await door.ConnectAsync(IPAddress.Loopback, _door, _closing.Token);
                await near.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), _closing.Token);
                var far = door.GetStream();
                await Task.WhenAny(near.CopyToAsync(far, _closing.Token), far.CopyToAsync(near, _closing.Token));
            }
            catch (Exception error) when (error is IOException or SocketException or OperationCanceledException)
            {
                // Either side may hang up whenever it likes.
            }
        }
    }

    // A client sends nothing after the head until it is answered, so nothing of the tunnel is read too early.
    private async Task<string> HeadAsync(NetworkStream stream)
    {
        byte[] buffer = new byte[HeadAtMost];
        int length = 0;
        while (length < buffer.Length && !buffer.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            int read = await stream.ReadAsync(buffer.AsMemory(length), _closing.Token);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        return Encoding.ASCII.GetString(buffer, 0, length).Split("\r\n")[0];
    }
}
