namespace GraphNetworker.Sandbox.Stories;

/// <summary>Acts of absence, and mailboxes with a will of their own.</summary>
internal sealed partial class Part
{
    /// <summary>Out of office; the owner writes in the meantime, so that the automatic reply comes.</summary>
    public Part IsAway(int from, int days, string why = "away", Part? standIn = null)
    {
        var begin = stage.Day(from);
        person.Absences.Add(new(begin, begin.AddDays(days), why, standIn?.Person));
        int ago = from - Math.Min(days / 2, 3);
        return ago > 0 ? Writes(ago, turns: 2, ownerStarts: true) : this;
    }

    /// <summary>The address bounces hard for a while although its owner never left; then a letter comes from it again.</summary>
    public Part BouncesFor(int from, int days)
    {
        person.Outages.Add((stage.Day(from), stage.Day(from - days)));
        TriesToReach(from - 2);
        return Says(from - days - 3, "Mail trouble", "Our mail system was moved and lost half of us for a while. I am back under the old address, nothing else has changed.", answers: 1);
    }

    /// <summary>The mailbox takes nothing for a few days: a soft bounce.</summary>
    public Part HasFullMailbox(int from, int days)
    {
        person.FullMailbox.Add((stage.Day(from), stage.Day(from - days)));
        return TriesToReach(from - 1);
    }

    /// <summary>Mail is written by an assistant: From names the person, Sender the assistant.</summary>
    public Part HasAssistant(Part assistant)
    {
        person.Assistant = assistant.Person;
        return this;
    }

    /// <summary>Writes under another display name than the own one.</summary>
    public Part Shows(string name, string? nick = null)
    {
        person.Shown = name;
        person.Nick = nick ?? person.Nick;
        return this;
    }

    public Part Speaks(string language)
    {
        person.Language = language;
        return this;
    }

    public Part HasHome(string address)
    {
        person.Personal = address;
        return this;
    }

    /// <summary>How this person writes.</summary>
    public Part Writing(MailProgram program = MailProgram.Outlook, int signature = 0, Tone tone = Tone.Friendly, double within = 12, double answers = 0.92)
    {
        person.Program = program;
        person.SignatureStyle = signature;
        person.Tone = tone;
        person.AnswersWithin = within;
        person.Answers = answers;
        return this;
    }
}
