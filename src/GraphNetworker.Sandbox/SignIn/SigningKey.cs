using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GraphNetworker.Sandbox.SignIn;

/// <summary>The one key that signs every token (RS256). Kept in the data folder, so that what was issued before a restart stays valid.</summary>
internal sealed class SigningKey : IDisposable
{
    // Making a key takes longer than most tests: sandboxes that keep nothing share one per process.
    private static readonly Lazy<RSA> Fleeting = new(() => RSA.Create(2048));

    private readonly RSA _rsa;
    private readonly byte[] _seal;

    private SigningKey(RSA rsa)
    {
        _rsa = rsa;
        Public = rsa.ExportParameters(false);
        Id = Base64Url.EncodeToString(SHA256.HashData(Public.Modulus!))[..27];
        _seal = SHA256.HashData(rsa.ExportPkcs8PrivateKey());
    }

    public string Id { get; }

    public RSAParameters Public { get; }

    /// <summary>Reads the key from a file, or makes one; without a file it lives as long as the process.</summary>
    public static SigningKey Open(string? file)
    {
        if (file is null)
        {
            return new SigningKey(Fleeting.Value);
        }

        var rsa = RSA.Create(2048);
        if (File.Exists(file))
        {
            rsa.ImportFromPem(File.ReadAllText(file));
        }
        else
        {
            PrivateFile.Write(file, rsa.ExportPkcs8PrivateKeyPem());
        }

        return new SigningKey(rsa);
    }

    public string Sign(IReadOnlyDictionary<string, object?> claims)
    {
        string head = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { typ = "JWT", alg = "RS256", kid = Id }));
        string body = $"{head}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{body}.{Base64Url.EncodeToString(_rsa.SignData(Encoding.ASCII.GetBytes(body), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>The claims of a token that this key signed; null for anything else.</summary>
    public JsonElement? Verify(string token)
    {
        string[] parts = token.Split('.');
        if (parts.Length != 3)
        {
            return null;
        }

        try
        {
            using var head = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]));
            if (head.RootElement.GetProperty("alg").GetString() != "RS256"
                || !_rsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
            {
                return null;
            }

            using var body = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
            return body.RootElement.Clone();
        }
        catch (Exception error) when (error is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Seals something that only the sandbox itself will read again: a code, a refresh token.</summary>
    public string Seal<T>(T value)
    {
        byte[] text = JsonSerializer.SerializeToUtf8Bytes(value);
        return $"{Base64Url.EncodeToString(text)}.{Base64Url.EncodeToString(HMACSHA256.HashData(_seal, text))}";
    }

    public T? Unseal<T>(string text)
        where T : class
    {
        try
        {
            string[] parts = text.Split('.');
            byte[] value = Base64Url.DecodeFromChars(parts[0]);
            return parts.Length == 2 && CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(parts[1]), HMACSHA256.HashData(_seal, value))
                ? JsonSerializer.Deserialize<T>(value)
                : null;
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (!Fleeting.IsValueCreated || _rsa != Fleeting.Value)
        {
            _rsa.Dispose();
        }
    }
}

/// <summary>Writes a file that only its owner may read, whole or not at all.</summary>
internal static class PrivateFile
{
    public static void Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public static void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        string beside = file + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(beside, options))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, file, overwrite: true);
    }
}
