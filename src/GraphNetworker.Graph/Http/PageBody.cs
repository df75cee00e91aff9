using System.Buffers;
using System.Net;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Extensions;

namespace GraphNetworker.Graph.Http;

/// <summary>
/// The body of a page, read to its end into memory that is lent and given back. A page is 2 MB: as an array of its own, each would lie
/// among the large objects until the next full collection, and the parser would copy it once more.
/// </summary>
internal sealed class PageBody : HttpContent
{
    /// <summary>Marks a request whose answer is read with <see cref="Bytes"/>.</summary>
    public static readonly IRequestOption Wanted = new Wish();

    // How much an answer may hold that says nothing of its length: it grows from here, doubled each time.
    private const int Begin = 256 * 1024;

    private readonly Lent _bytes;

    private PageBody(Lent bytes)
    {
        _bytes = bytes;
    }

    public static bool IsWanted(HttpRequestMessage request) => request.GetRequestOption<Wish>() is not null;

    /// <summary>Reads an answer's body to its end and puts it in the place of the one that was still on its way.</summary>
    public static async Task LoadAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        var coming = answer.Content;
        await using var from = await coming.ReadAsStreamAsync(cancel);
        // One byte more than is said, so that the end is seen without growing.
        byte[] bytes = ArrayPool<byte>.Shared.Rent((int)Math.Min((coming.Headers.ContentLength + 1) ?? Begin, Array.MaxLength));
        int length = 0;
        try
        {
            for (int read; (read = await from.ReadAsync(bytes.AsMemory(length), cancel)) > 0;)
            {
                length += read;
                if (length == bytes.Length)
                {
                    byte[] larger = ArrayPool<byte>.Shared.Rent(checked(2 * length));
                    bytes.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(bytes);
                    bytes = larger;
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(bytes);
            throw;
        }

        var body = new PageBody(new Lent(bytes, length));
        foreach (var (name, values) in coming.Headers.NonValidated)
        {
            body.Headers.TryAddWithoutValidation(name, values);
        }

        answer.Content = body;
        coming.Dispose();
    }

    /// <summary>The bytes behind a stream that the SDK handed out, as long as the stream is not disposed of.</summary>
    public static ReadOnlySpan<byte> Bytes(Stream answer) =>
        answer is Lent lent ? lent.Written : throw new InvalidOperationException("A page that was not asked for as one.");

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(_bytes);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _bytes.CopyToAsync(stream);

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }

    private sealed class Wish : IRequestOption;

    // The stream owns the bytes and nobody else, so that they cannot be given back while they are still read. A stream that nobody
    // disposes of takes them with it.
    private sealed class Lent(byte[] bytes, int length) : MemoryStream(bytes, 0, length, writable: false, publiclyVisible: true)
    {
        private int _given;

        public ReadOnlySpan<byte> Written => _given == 0 ? GetBuffer().AsSpan(0, (int)Length) : throw new ObjectDisposedException(nameof(PageBody));

        protected override void Dispose(bool disposing)
        {
            if (disposing && Interlocked.Exchange(ref _given, 1) == 0)
            {
                ArrayPool<byte>.Shared.Return(GetBuffer());
            }

            base.Dispose(disposing);
        }
    }
}
