using GraphNetworker.Sandbox.Stories.Letters;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>Acts of help: asks, offers, promises, openings, leads. Each leaves its line in the truth.</summary>
internal sealed partial class Part
{
    public Part AsksFor(string what, int ago) =>
        Helps(HelpKind.Ask, ago, "A question", Own("ask").Pick([$"Do you know anyone who is {what}?", $"A question: do you happen to know {what}?", $"We are looking for {what} - does anybody come to mind?"]));

    public Part Offers(string what, int ago) =>
        Helps(HelpKind.Offer, ago, "If it helps", Own("offer").Pick([$"If it is useful to you, I would be glad to {what}.", $"Happy to {what} if that helps you."]));

    /// <summary>The person promises the owner something.</summary>
    public Part Promises(string what, int ago) =>
        Helps(HelpKind.Promise, ago, "Soon", Own("promise").Pick([$"I'll send you {what} by the end of the week.", $"I will send you {what} next week."]));

    /// <summary>The owner promises the person something.</summary>
    public Part IsPromised(string what, int ago) =>
        Helps(HelpKind.Promise, ago, "As we said", Own("promised").Pick([$"I'll send you {what} by the end of the week.", $"I will send you {what} next week."]), byOwner: true);

    public Part HasOpening(string title, int ago) =>
        Helps(HelpKind.Opening, ago, $"Opening: {title}", $"We have an opening for a {title} here in {Place(ago)}, starting this quarter. If somebody good comes to mind, please pass it on.");

    public Part PassesLead(string lead, int ago) =>
        Helps(HelpKind.Lead, ago, "Something for you, perhaps", $"Something for your list: {lead}");

    public Part Thanks(string whatFor, int ago, bool byOwner = false) =>
        Helps(HelpKind.Thanks, ago, "Thank you", $"Thank you for {whatFor}. It made a difference.", byOwner);

    /// <summary>The owner brings this person and another together; both have agreed before.</summary>
    public Part IsIntroducedTo(Part other, int ago, string why)
    {
        var dice = Own("introduced");
        var at = stage.Moment(stage.Alex, ago, dice);
        stage.At(at, () =>
        {
            string line = $"{person.Nick}, meet {other.Person.Name}; {other.Person.Nick}, meet {person.Name}. {why}";
            var letter = stage.Post.Send(
                new(stage.Alex, [person, other.Person], $"Introduction: {person.Name} and {other.Person.Name}", Composer.Letter(dice, stage.Alex, $"{person.Nick} and {other.Person.Nick}", null, line, "I leave the two of you to it.")), at);
            stage.Truth.Help(HelpKind.Introduction, person, line, letter);
            var answer = Stage.Later(person, at, dice.Around(20), dice);
            stage.At(answer, () => stage.Post.Send(
                new(person, [other.Person], Reply.Subject(person, letter.Subject), Composer.Letter(dice, person, other.Person.Nick, null, "Very glad to meet you this way. Does a call on Thursday suit you?", $"Many thanks, {stage.Alex.Nick}; moving you to copy."))
                {
                    Cc = [stage.Alex],
                    Answers = letter,
                },
                answer));
        });
        return this;
    }

    /// <summary>Forwards something that came by: the latest newsletter, as people do.</summary>
    public Part PassesOn(int ago)
    {
        var dice = Own("forwards");
        var at = stage.Moment(person, ago, dice);
        stage.At(at, () =>
        {
            var day = DateOnly.FromDateTime(at.UtcDateTime);
            bool isGone = person.EmploymentOn(day) is null || (person.SilentFrom is { } silent && day >= silent);
            if (!isGone && stage.Post.Letters.FindLast(letter => letter.Kind == LetterKind.Newsletter) is { } letter)
            {
                stage.Post.Send(
                    new(person, [stage.Alex], Reply.Forward(person, letter.Subject), Composer.Letter(dice, person, stage.Alex.Nick, null, dice.Pick(["This made me think of your talk.", "See the second piece.", "For the train."]))) { Forwards = letter }, at);
            }
        });
        return this;
    }

    private Part Helps(HelpKind kind, int ago, string subject, string line, bool byOwner = false) =>
        Says(ago, subject, line, byOwner, answers: 1, then: letter => stage.Truth.Help(kind, person, line, letter));

    private string Place(int ago) => person.EmploymentOn(stage.Day(ago))?.Company.City ?? "town";
}
