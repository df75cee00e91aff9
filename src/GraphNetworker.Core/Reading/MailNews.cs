namespace GraphNetworker.Core.Reading;

/// <summary>Reads the text of a mail to evidence; the text itself is not kept.</summary>
public static class MailNews
{
    /// <summary>All that a mail says, in the order of its lines; the subject first.</summary>
    public static IReadOnlyList<Evidence> Read(NewsMail mail)
    {
        if (NotificationReader.Read(mail) is { } seen)
        {
            return seen is { Network: Network.LinkedIn, Kind: NotificationKind.NewPosition, Person: not null }
                ? [seen, new JobMoveSaid(seen.Line, seen.Said, Mover.ThirdParty, seen.Person, JobMoveKind.NewCompany) { NewCompany = seen.Company, NewTitle = seen.Title }]
                : [seen];
        }

        // A look-alike of a network says what it likes.
        if (NotificationReader.IsLookAlike(mail))
        {
            return [];
        }

        var answered = AutoReplyReader.Is(mail) ? mail with { IsAutoReply = true } : mail;
        return [.. SpokenMoveReader.Read(answered).Cast<Evidence>().Concat(AutoReplyReader.Read(answered)).Concat(AskReader.Read(answered)).OrderBy(said => said.Line)];
    }
}
