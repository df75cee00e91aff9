using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GraphNetworker.Sandbox.SignIn;

namespace GraphNetworker.Sandbox.Doors;

/// <summary>
/// The certificates of both doors. Microsoft's door has one from an authority made at each start, so that its key never lies on disk;
/// the front door has its own, kept, so that a browser that was told to accept it remembers.
/// </summary>
internal sealed class Certificates : IDisposable
{
    private static readonly string[] MicrosoftNames = ["login.microsoftonline.com", "graph.microsoft.com", "login.microsoft.com", "login.windows.net", "sts.windows.net"];

    private Certificates(X509Certificate2 authority, X509Certificate2 microsoft, X509Certificate2 front)
    {
        Authority = authority;
        Microsoft = microsoft;
        Front = front;
    }

    /// <summary>The authority that vouches for Microsoft's door, without its key.</summary>
    public X509Certificate2 Authority { get; }

    public X509Certificate2 Microsoft { get; }

    public X509Certificate2 Front { get; }

    public static Certificates Open(SandboxOptions options)
    {
        var now = options.Time.GetUtcNow();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=GraphNetworker sandbox", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        using var authority = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        return new Certificates(
            X509CertificateLoader.LoadCertificate(authority.RawData),
            Leaf(authority, MicrosoftNames, now),
            options.DevelopmentCertificate ? Development(now) : Own(options.Keep("localhost.pfx"), now));
    }

    public void Dispose()
    {
        Authority.Dispose();
        Microsoft.Dispose();
        Front.Dispose();
    }

    private static X509Certificate2 Leaf(X509Certificate2 authority, string[] names, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Request(names, key, authority).Create(authority, now.AddDays(-1), now.AddDays(29), RandomNumberGenerator.GetBytes(16));
        using var keyed = certificate.CopyWithPrivateKey(key);
        return Loaded(keyed);
    }

    private static X509Certificate2 Own(string? file, DateTimeOffset now)
    {
        if (file is not null && File.Exists(file))
        {
            var kept = X509CertificateLoader.LoadPkcs12FromFile(file, null);
            if (kept.NotAfter > now.AddDays(7).UtcDateTime)
            {
                return kept;
            }

            kept.Dispose();
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        // 397 days: the longest that browsers accept from anybody.
        using var made = Request(["localhost"], key, null).CreateSelfSigned(now.AddDays(-1), now.AddDays(396));
        if (file is not null)
        {
            PrivateFile.Write(file, made.Export(X509ContentType.Pkcs12));
        }

        return Loaded(made);
    }

    private static CertificateRequest Request(string[] names, ECDsa key, X509Certificate2? authority)
    {
        var request = new CertificateRequest($"CN={names[0]}", key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (string name in names)
        {
            alternatives.AddDnsName(name);
        }

        if (authority is null)
        {
            alternatives.AddIpAddress(IPAddress.Loopback);
            alternatives.AddIpAddress(IPAddress.IPv6Loopback);
        }
        else
        {
            request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, true, false));
        }

        request.CertificateExtensions.Add(alternatives.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        return request;
    }

    // A key that was just made must pass through PKCS#12 once before TLS on every system can use it.
    private static X509Certificate2 Loaded(X509Certificate2 certificate) =>
        X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);

    // "dotnet dev-certs https" puts it into the user's store, marked with this extension.
    private static X509Certificate2 Development(DateTimeOffset now)
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly);
        return store.Certificates
            .Where(one => one.HasPrivateKey && one.NotAfter > now.UtcDateTime && one.Extensions.Any(extension => extension.Oid?.Value == "1.3.6.1.4.1.311.84.1.1"))
            .OrderByDescending(one => one.NotAfter)
            .FirstOrDefault() ?? throw new SandboxException("There is no ASP.NET development certificate; make one with: dotnet dev-certs https --trust");
    }
}

/// <summary>Something is in the way of opening the sandbox that the person who opens it can mend: one sentence.</summary>
public sealed class SandboxException(string sentence) : Exception(sentence);
