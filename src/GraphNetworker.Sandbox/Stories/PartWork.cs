using GraphNetworker.Sandbox.Stories.Letters;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>How somebody tells of a change of work.</summary>
[Flags]
internal enum Tells
{
    Nobody = 0,
    Farewell = 1,
    NewAddress = 2,
    Network = 4,
}

/// <summary>Acts of work: joining, moving, being promoted, laid off, retired.</summary>
internal sealed partial class Part
{
    /// <summary>The job the story finds somebody in.</summary>
    public Part WorksAt(Company company, string title, int since = 3000, string? local = null)
    {
        var job = new Employment(company, title, local ?? person.Local, stage.Day(since));
        person.Employments.Add(job);
        person.Home = company.Zone;
        return this;
    }

    /// <summary>Leaves for another company. Told by whatever of the means; else the mails must show it.</summary>
    public Part MovesTo(
        Company company, string title, int left, int joined, Tells tells = Tells.NewAddress | Tells.Network,
        Afterlife after = Afterlife.Bounces, int graceDays = 30, Person? standIn = null, string? local = null)
    {
        var before = Close(left, after, graceDays, standIn);
        var job = new Employment(company, title, local ?? person.Local, stage.Day(joined));
        person.Employments.Add(job);
        stage.Truth.Move(person, MoveKind.Joined, before, job, stage.Day(left));
        if (tells.HasFlag(Tells.Farewell))
        {
            SaysFarewell(left + 3, before, $"My last day at {before.Company.On(stage.Day(left)).Name} is this week. After a short break I start somewhere new, and you will have my address then.");
        }

        if (tells.HasFlag(Tells.NewAddress) && joined > 0)
        {
            var dice = Own("arrives");
            int ago = Math.Max(joined - dice.Between(2, 18), 0);
            Says(ago, dice.Pick(["New address", "A change on my side", "My new desk"]), $"I have joined {company.Name} as {title}. This is my address from now on; the old one will close soon.");
        }

        if (tells.HasFlag(Tells.Network))
        {
            Notices.NewPosition(stage, person, job, joined - Own("network").Between(3, 30));
        }

        return this;
    }

    /// <summary>The same company, another title: only the signature says so, and perhaps LinkedIn.</summary>
    public Part IsPromoted(string title, int ago, bool isTold = false)
    {
        var before = person.Employments[^1];
        var day = stage.Day(ago);
        person.Employments[^1] = before with { Until = day };
        var job = before with { Title = title, From = day, Until = null };
        person.Employments.Add(job);
        stage.Truth.Move(person, MoveKind.Promoted, person.Employments[^2], job, day);
        if (isTold)
        {
            Notices.NewPosition(stage, person, job, ago - 6);
        }

        return this;
    }

    /// <summary>The job ends without another one. Writes from home afterwards, if at all.</summary>
    public Part IsLaidOff(int ago, bool saysFarewell, int writesFromHome = 0, Afterlife after = Afterlife.Bounces)
    {
        var before = Close(ago, after, 14, null);
        stage.Truth.Move(person, MoveKind.LaidOff, before, null, stage.Day(ago));
        string company = before.Company.On(stage.Day(ago)).Name;
        if (saysFarewell)
        {
            SaysFarewell(ago, before, $"My position at {company} was cut in this week's round. Friday is my last day, and this address goes dark with it.");
        }

        if (writesFromHome > 0)
        {
            Says(writesFromHome, "From my own address", $"You can reach me here from now on. {company} closed my mailbox faster than my desk. I take a few weeks to think.");
        }

        return this;
    }

    /// <summary>Gone, nobody said where.</summary>
    public Part Leaves(int ago, Afterlife after, int graceDays = 60, Person? standIn = null)
    {
        var before = Close(ago, after, graceDays, standIn);
        stage.Truth.Move(person, MoveKind.Left, before, null, stage.Day(ago));
        return this;
    }

    public Part Retires(int ago, Person? standIn = null)
    {
        var before = Close(ago, Afterlife.SaysRetired, 365, standIn);
        stage.Truth.Move(person, MoveKind.Retired, before, null, stage.Day(ago));
        SaysFarewell(ago + 4, before, $"After {stage.Day(ago).Year - before.From.Year + 12} years I retire from {before.Company.On(stage.Day(ago)).Name} at the end of the week. The boat is painted and the garden has plans for me.");
        return Stands(Standing.Retired);
    }

    /// <summary>A colleague tells that somebody has died. No letter comes any more.</summary>
    public Part Dies(int ago, Part toldBy)
    {
        var before = Close(ago, Afterlife.StaysSilent, 0, null);
        person.SilentFrom = stage.Day(ago);
        person.IsLost = false;
        stage.Truth.Move(person, MoveKind.Deceased, before, null, stage.Day(ago));
        toldBy.Says(ago - 5, "Sad news", $"I am sorry to have to tell you that {person.Name} died last week after a short illness. The funeral was in the family. We will miss that voice in the corridor.",
            then: letter =>
            {
                stage.Truth.Sign(person, SignKind.ToldByOther, letter);
                person.IsLost = true;
            });
        return Stands(Standing.Deceased);
    }

    /// <summary>Another surname, and an address to match; the old one forwards for ever. Not a move.</summary>
    public Part TakesName(string surname, string local, int ago)
    {
        var day = stage.Day(ago);
        var before = person.Employments[^1];
        person.Employments[^1] = before with { Until = day };
        person.Employments.Add(before with { Local = local, From = day, Until = null });
        person.Farewells.Add(new(Person.AddressAt(before, day), day, Afterlife.Forwards, 9999));
        person.Renamed = (day, surname);
        return this;
    }

    private Employment Close(int ago, Afterlife after, int graceDays, Person? standIn)
    {
        var day = stage.Day(ago);
        var before = person.Employments[^1] with { Until = day };
        person.Employments[^1] = before;
        string address = Person.AddressAt(before, day.AddDays(-1));
        person.Farewells.Add(new(address, day, after, graceDays, standIn));
        if (person.Alias is { } alias)
        {
            person.Farewells.Add(new(alias + address[address.IndexOf('@')..], day, after, graceDays, standIn));
        }

        return before;
    }

    private void SaysFarewell(int ago, Employment before, string matter)
    {
        // Written while the old address still works, to many at once: the owner is in blind copy.
        var dice = Own("farewell");
        var at = stage.Moment(person, ago, dice);
        while (DateOnly.FromDateTime(at.UtcDateTime) >= before.Until)
        {
            at = at.AddDays(-1);
        }

        stage.At(at, () =>
        {
            string text = Composer.Letter(dice, person, "all", null, matter, "Thank you for the good years of work together.");
            var letter = stage.Post.Send(new(person, [person], dice.Pick(["Farewell", "Last day", "Goodbye and thank you"]), text), at);
            stage.Truth.Sign(person, SignKind.FarewellLetter, letter);
        });
    }
}
