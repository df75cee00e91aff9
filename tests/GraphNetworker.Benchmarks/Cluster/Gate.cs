using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GraphNetworker.Benchmarks.Cluster;

/// <summary>
/// The way one process has to Microsoft: a CONNECT proxy of its own that leads to the sandbox. By the ports its tunnels arrive from, the
/// sandbox can tell whose request it answers, with nothing added to the product.
/// </summary>
internal sealed class Gate : IAsyncDisposable
{
    private const int HeadAtMost = 8192;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<Task, bool> _tunnels = [];
    private readonly string _process;
    private readonly Witness _witness;
    private readonly Task _accepting;

    public Gate(string process, Witness witness)
    {
        (_process, _witness) = (process, witness);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

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
            catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
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
                if (!(await HeadAsync(near)).StartsWith("CONNECT ", StringComparison.Ordinal))
                {
                    await near.WriteAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), _closing.Token);
                    return;
                }

                using var door = new TcpClient { NoDelay = true };
                await door.ConnectAsync(IPAddress.Loopback, _witness.Door, _closing.Token);
                _witness.Comes(((IPEndPoint)door.Client.LocalEndPoint!).Port, _process); // before a byte of it is let through
                await near.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), _closing.Token);
                var far = door.GetStream();
                await Task.WhenAny(near.CopyToAsync(far, _closing.Token), far.CopyToAsync(near, _closing.Token));
            }
            catch (Exception end) when (end is IOException or SocketException or OperationCanceledException)
            {
                // Either side may hang up whenever it likes, and one of them is killed.
            }
        }
    }

    // A client sends nothing after the head until it is answered.
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

        return Encoding.ASCII.GetString(buffer, 0, length);
    }
}
