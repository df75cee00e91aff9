using GraphNetworker.Core.Reading;

namespace GraphNetworker.Evaluation.Reading;

/// <summary>The fields of each signature: <c>{"id","from","block"}</c> in, <c>{"id","fields"}</c> out.</summary>
internal static class FieldPredictions
{
    private const string Region = "US"; // most of the labelled signatures are American

    public static void Write(string source, string target, TextWriter says) => JsonLines.Answer<Signature>(source, target, says, signature =>
    {
        ReplyLine[] block = [.. signature.Block.Split('\n').Select((line, number) => new ReplyLine(number, line.TrimEnd('\r'), false))];
        return new Answer(signature.Id, Fields.From(SignatureFields.Read(block, Senders.Of(signature.From), Region)));
    });

    private sealed record Signature(string Id, string? From, string Block);

    private sealed record Answer(string Id, Fields Fields);

    private sealed record Phone(string Kind, string Value);

    private sealed record Fields(string? Name, string? Title, string? Company, string? Department, IEnumerable<Phone> Phones, IEnumerable<string> Emails, IEnumerable<string> Urls, string? Address)
    {
        public static Fields From(SignatureFields read) => new(
            read.Name?.Value,
            read.Title?.Value,
            read.Company?.Value,
            read.Department?.Value,
            read.Phones.Select(phone => new Phone(phone.Value.Kind.ToString().ToLowerInvariant(), phone.Value.Written)),
            read.Emails.Select(email => email.Value),
            read.Urls.Select(url => url.Value),
            read.Address?.Value);
    }
}
