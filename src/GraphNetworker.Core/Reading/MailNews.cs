namespace GraphNetworker.Core.Reading;

/// <summary>Reads the text of a mail to evidence; the text itself is not kept.</summary>
public static class MailNews
{
    /// <summary>All that a mail says, in the order of its lines; the subject first.</summary>
    public static IReadOnlyList<Evidence> Read(NewsMail mail)
    {
        if (NotificationReader.Read(mail) is { } seen)
        {
            return [seen, .. Moves(seen)];
        }

        if (NotificationReader.IsLookAlike(mail))
        {
            return [];
        }

        var answered = Answered(mail);
        var own = new OwnText(mail.Text);
        var moves = SpokenMoveReader.Read(answered, own);
        return [.. moves.Concat(AutoReplyReader.Read(answered, own, moves.Count > 0)).Concat(AskReader.Read(answered, own)).OrderBy(said => said.Line)];
    }

    /// <summary>The changes of work that a mail tells, in the order of its lines.</summary>
    public static IReadOnlyList<JobMoveSaid> Moves(NewsMail mail) =>
        NotificationReader.Read(mail) is { } seen ? Moves(seen)
        : NotificationReader.IsLookAlike(mail) ? [] // a look-alike of a network says what it likes
        : SpokenMoveReader.Read(Answered(mail), new OwnText(mail.Text));

    private static IReadOnlyList<JobMoveSaid> Moves(NotificationSeen seen) => seen is { Network: Network.LinkedIn, Kind: NotificationKind.NewPosition, Person: not null }
        ? [new JobMoveSaid(seen.Line, seen.Said, Mover.ThirdParty, seen.Person, JobMoveKind.NewCompany) { NewCompany = seen.Company, NewTitle = seen.Title }]
        : [];

    private static NewsMail Answered(NewsMail mail) => AutoReplyReader.Is(mail) ? mail with { IsAutoReply = true } : mail;
}
