using GraphNetworker.Core.Reading;

namespace GraphNetworker.Evaluation.Reading;

/// <summary>The new text of each mail: <c>{"id","text"}</c> in, <c>{"id","text"}</c> out.</summary>
internal static class ReplyPredictions
{
    public static void Write(string source, string target, TextWriter says) =>
        JsonLines.Answer<Mail>(source, target, says, mail => new Mail(mail.Id, ReplyText.Newest(mail.Text)));

    private sealed record Mail(string Id, string Text);
}
