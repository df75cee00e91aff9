using System.Text;
using GraphNetworker.Sandbox.Mailboxes;
using MimeKit;

namespace GraphNetworker.Sandbox.Tests.Mailboxes;

/// <summary>A folder of mail on disk for one test, gone afterwards.</summary>
internal sealed class MailFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("mail-");

    public string Path => _root.FullName;

    public static string Mail(string from, string subject, string date = "Mon, 2 Nov 2026 10:00:00 +0100", string? id = null, string body = "Text.") =>
        $"From: {from}\nTo: Robin Vale <robin@vale.example>\nSubject: {subject}\nDate: {date}\nMessage-ID: <{id ?? subject.Replace(' ', '-')}@vale.example>\n\n{body}\n";

    public static string Lines(IEnumerable<Header> headers) => string.Join('\n', headers.Select(header => $"{header.Field}: {header.Value}"));

    public MailFolder With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    public MailFolder With(string name, byte[] content)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    public MailboxSeed Open(string? owner = "robin@vale.example", string? within = null) =>
        MailFiles.Open(within is null ? Path : System.IO.Path.Combine(Path, within), owner, CancellationToken.None);

    public void Dispose() => _root.Delete(recursive: true);
}
