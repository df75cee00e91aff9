using GraphNetworker.Core.Reading;

namespace GraphNetworker.Evaluation.Reading;

/// <summary>The signature of each mail: <c>{"id","sender","text"}</c> in, <c>{"id","signature"}</c> out.</summary>
internal static class SignaturePredictions
{
    public static void Write(string source, string target, TextWriter says) => JsonLines.Answer<Mail>(source, target, says, mail =>
        new Answer(mail.Id, string.Join('\n', SignatureBlock.Find(mail.Text, Senders.Of(mail.Sender)).Select(line => line.Text))));

    private sealed record Mail(string Id, string? Sender, string Text);

    private sealed record Answer(string Id, string Signature);
}
