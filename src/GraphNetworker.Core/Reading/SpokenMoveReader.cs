using System.Text.RegularExpressions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>Reads what a mail says about changes of work, of its sender or of others.</summary>
/// <remarks>
/// A sentence counts only in a form that says the thing has happened or is settled; what is asked, hoped, denied, quoted, or about a trip,
/// a leave, or a post in a project does not. A change that is missed costs less than one that is made up.
/// </remarks>
internal static partial class SpokenMoveReader
{
    private const int MostMoves = 40;
    private const int MostTries = 12;

    private static readonly MoveForm[] Forms = [.. DepartureForms.All, .. JoiningForms.All, .. RoleForms.All, .. AddressForms.All, .. ForeignForms.All];

    /// <summary>What a mail says, in the order of its lines.</summary>
    public static IReadOnlyList<JobMoveSaid> Read(NewsMail mail, OwnText own)
    {
        List<MailSentence> sentences = [MailSentence.OfSubject(mail.Subject), .. own.Sentences];
        var setting = new MoveSetting(mail, own, sentences);
        var people = new SpokenOf(mail, own.IsForwarded);
        var moves = new List<JobMoveSaid>();
        var read = sentences.Where(sentence => !setting.IsBulk || MoveGuards.IsAnnounced(sentence.Text)).ToList();
        foreach (var sentence in read)
        {
            moves.AddRange(Of(Forms, sentence, people, setting).TakeWhile(_ => moves.Count < MostMoves));
        }

        // What says little by itself says where to, once somebody is known to go.
        if (moves.Exists(move => move.Mover is Mover.Sender or Mover.ThirdParty))
        {
            var again = new SpokenOf(mail, own.IsForwarded);
            var told = moves.ToList();
            foreach (var sentence in read)
            {
                moves.AddRange(Of(BesideForms.All, sentence, again, setting)
                    .Where(move => told.Exists(other => other.Mover == move.Mover && (move.Mover == Mover.Sender || (move.Person is not null && move.Person == other.Person))))
                    .TakeWhile(_ => moves.Count < MostMoves));
            }
        }

        if (moves.Count == 0 && !setting.IsBulk && !own.IsForwarded && Farewell.Read(mail, sentences) is { } goodbye)
        {
            moves.Add(goodbye);
        }

        return moves;
    }

    private static IEnumerable<JobMoveSaid> Of(MoveForm[] forms, MailSentence sentence, SpokenOf people, MoveSetting setting)
    {
        foreach (var form in forms)
        {
            if ((sentence.Line == Evidence.InSubject && !form.InSubject) || (form.UnderHeading && !setting.Announces) || !form.MayBeIn(sentence.Text))
            {
                continue;
            }

            var found = form.Form.Match(sentence.Text);
            for (int tries = 0; found.Success && tries < MostTries; tries++)
            {
                var move = default(JobMoveSaid);
                people.Hear(sentence.Text[..found.Index]);
                if (!MoveGuards.Refuses(form, sentence.Text, found, setting))
                {
                    move = Move(form, sentence, found, people) is { } said && !setting.Refuses(said.Kind, said.Mover, sentence.Text) ? said : null;
                }

                if (move is not null)
                {
                    yield return move;
                }

                // A form may begin too early: "Yesterday, as we all heard, Lee left". What begins behind the first try may be the one.
                var who = found.Groups["who"];
                int next = move is null && who.Length > 0 ? who.Index + Parted(who.Value) : found.Index + Math.Max(1, found.Length);
                found = next < sentence.Text.Length ? form.Form.Match(sentence.Text, next) : Match.Empty;
            }
        }

        people.Hear(sentence.Text);
    }

    // "Our contact at Contoso, Lee Park, left": of several names the last may be who is meant.
    private static int Parted(string who) => who.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma ? comma + 1 : who.Length;

    private static JobMoveSaid? Move(MoveForm form, MailSentence sentence, Match found, SpokenOf people)
    {
        string who = found.Groups["who"].Value;
        var spoken = form.Fixed is { } mover ? (Mover: mover, Person: form.Nameless ? people.Named : SpokenOf.Names(who)) : people.Of(who.Length > 0 ? who : form.Implied switch { Mover.Sender => "I", Mover.Recipient => "you", _ => "" }, sentence.Text[(found.Index + who.Length)..]);
        if (spoken is not { } known || (sentence.Line == Evidence.InSubject && (known.Mover is Mover.Sender or Mover.Recipient) && Answers().IsMatch(sentence.Said)))
        {
            return null;
        }

        var post = Posts.Of(Value(found, "post") ?? Value(found, "title") ?? "");
        if (post is null && found.Groups["post"].Success)
        {
            return null;
        }

        // A group is joined within a firm.
        bool within = form.Kind == JobMoveKind.NewCompany && found.Value.Contains("join", StringComparison.OrdinalIgnoreCase) && Groups().IsMatch(sentence.Text[found.Index..]) && !MoveFields.IsFirm(Value(found, "new"));
        string? firm = MoveFields.Firm(Value(found, "new") ?? Value(found, "org"), people) ?? MoveFields.Firm(post?.Firm, people) ?? (post is null ? null : MoveFields.Firm(Value(found, "of"), people));
        within |= form.Kind == JobMoveKind.NewCompany && firm is null && (found.Groups["new"].Success || post?.Firm is not null);
        bool elsewhere = form.Kind is JobMoveKind.NewCompany or JobMoveKind.NewRole or JobMoveKind.Promoted or JobMoveKind.CompanyRenamed;
        return new JobMoveSaid(sentence.Line, sentence.Said, known.Mover, known.Person, within ? JobMoveKind.NewRole : form.Kind)
        {
            OldCompany = Value(found, "old"),
            NewCompany = within || !elsewhere ? null : firm,
            NewTitle = elsewhere ? post?.Title : null,
            NewPart = within || form.Kind is JobMoveKind.NewRole or JobMoveKind.NewCompany ? MoveFields.Part(sentence.Text, found.Index) : null,
            OldAddress = who.Contains('@', StringComparison.Ordinal) ? MailAddress.Parse(who) : null,
            NewAddress = MailAddress.Parse(Value(found, "mail")?.TrimEnd('.')),
            Effective = When().Match(sentence.Text) is { Success: true } day ? day.Groups["when"].Value : null,
        };
    }

    private static string? Value(Match found, string name) => found.Groups[name] is { Success: true, Value: var value } && value.Trim(' ', ',', '.', '\'') is { Length: > 0 } text ? text : null;

    // The subject of an answer was written by the other side.
    [GeneratedRegex(@"^\s*(re|aw|antw|sv|rv|fw|fwd|wg|tr)\s*:", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answers();

    [GeneratedRegex(@"^[^.;]*?\b[Jj]oin(s|ed|ing)? (the |our )?([\p{L}&/'\-]+ ){1,5}?([Gg]roup|[Tt]eam|[Dd]esk|[Dd]epartment|[Dd]ivision|[Uu]nit)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Groups();

    [GeneratedRegex(@"\b(?i:effective|starting|beginning|as of|from|on|last|until|by|in) (?<when>(?i:(?:on |the |this |next |last )*(?:immediately|today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)(?:,? ?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?))?(?: [0-9]{1,2}(?:st|nd|rd|th)?)?(?:,? (?:19|20)[0-9]{2})?|[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?|(?:the )?end of (?:the |this |next )?[a-z]+))|\b(?<when>(?i:effective immediately|today|tomorrow|yesterday|next week|last week|this week|last (?:mon|tues|wednes|thurs|fri)day))\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex When();
}
