namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>Subjects of answers and forwards as mail programs of different languages write them.</summary>
internal static class Reply
{
    private static readonly string[] Prefixes = ["RE: ", "Re: ", "AW: ", "FW: ", "Fwd: ", "WG: ", "TR: ", "RV: "];

    public static string Subject(Person author, string subject) =>
        (author.Program, author.Language) switch
        {
            (MailProgram.Outlook, "de") => "AW: ",
            (MailProgram.Outlook, _) when !author.IsColleague => "RE: ",
            _ => "Re: ",
        } + Bare(subject);

    public static string Forward(Person author, string subject) =>
        (author.Program, author.Language) switch
        {
            (MailProgram.Outlook, "de") => "WG: ",
            (MailProgram.Outlook, "fr") => "TR: ",
            (MailProgram.Outlook, "es") => "RV: ",
            (MailProgram.Outlook, _) => "FW: ",
            _ => "Fwd: ",
        } + Bare(subject);

    public static string Bare(string subject)
    {
        while (Array.Find(Prefixes, one => subject.StartsWith(one, StringComparison.Ordinal)) is { } prefix)
        {
            subject = subject[prefix.Length..];
        }

        return subject;
    }

    public static string FileName(string subject) => string.Concat(subject.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == ' ')).Trim().Replace(' ', '-');
}
