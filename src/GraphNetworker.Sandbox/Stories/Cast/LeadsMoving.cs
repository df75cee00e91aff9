using GraphNetworker.Sandbox.Stories.Letters;
using static GraphNetworker.Sandbox.Stories.Ago;

namespace GraphNetworker.Sandbox.Stories.Cast;

/// <summary>Those whose work changes, and those who only look as if it did.</summary>
internal sealed partial class Leads
{
    /// <summary>His company took another name: a new domain, the same desk.</summary>
    private Part OluAdeyemi() =>
        stage.Enter(new("Olu", "Adeyemi", "olu.adeyemi") { Digits = 31 })
            .WorksAt(Companies.Proseware, "Product Manager", since: Years(5)).Writing(MailProgram.Gmail, signature: 0, within: 9).About(Topics.Software, Topics.Events)
            .Meets(Months(32), "the data breakfast").WritesEvery(weeks: 5, Months(31), Days(21)).Stands(Standing.Warm);

    /// <summary>Laid off two months ago, writes from home since.</summary>
    private Part PriyaNair() =>
        stage.Enter(new("Priya", "Nair", "priya.nair") { Digits = 32 })
            .WorksAt(Companies.Litware, "Solutions Architect", since: Years(4)).HasHome("priya.nair@postbox.example").Writing(MailProgram.Gmail, signature: 0, within: 8)
            .About(Topics.Software, Topics.CatchUp)
            .Meets(Months(28), "the sensor meetup").WritesEvery(weeks: 4, Months(27), Months(2.4))
            .IsLaidOff(Days(62), saysFarewell: true, writesFromHome: Days(48))
            .TriesToReach(Days(56))
            .AsksFor("somebody who needs a solutions architect with a feeling for bridges", Days(33))
            .Stands(Standing.Warm);

    /// <summary>The same round as Priya, a quieter goodbye.</summary>
    private Part NadiaHaddad() =>
        stage.Enter(new("Nadia", "Haddad", "nadia.haddad") { Digits = 33 })
            .WorksAt(Companies.Litware, "Customer Success Lead", since: Years(3)).HasHome("nadia.haddad@homemail.example").Writing(MailProgram.Gmail, signature: 0, within: 12)
            .About(Topics.Software)
            .Meets(Months(22), "the harbour data day").WritesEvery(weeks: 8, Months(21), Months(3))
            .IsLaidOff(Days(60), saysFarewell: true, writesFromHome: Days(29))
            .Stands(Standing.Warm);

    /// <summary>The third of Litware's round: no goodbye, only a bounce.</summary>
    private Part MartaSilva() =>
        stage.Enter(new("Marta", "Silva", "marta.silva") { Digits = 47 })
            .WorksAt(Companies.Litware, "Product Manager", since: Years(2)).Writing(MailProgram.Gmail, signature: 0, within: 9).About(Topics.Software)
            .Meets(Months(16), "the sensor meetup").WritesEvery(weeks: 6, Months(15), Months(3))
            .IsLaidOff(Days(58), saysFarewell: false)
            .TriesToReach(Days(41)).Stands(Standing.Left);

    /// <summary>Moves twice in three years; tells each time.</summary>
    private Part GraceKim() =>
        stage.Enter(new("Grace", "Kim", "grace.kim") { Digits = 34 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "hanriver.example"), "Bridge Engineer", since: Years(4)).Writing(MailProgram.Outlook, signature: 2, within: 11)
            .About(Topics.Bridges)
            .MovesTo(Companies.Cascade, "Senior Bridge Engineer", Months(25), Months(24), Tells.Farewell | Tells.NewAddress, Afterlife.SaysNewAddress, graceDays: 60)
            .MovesTo(Companies.Northwind, "Design Manager", Months(7.4), Months(7), Tells.NewAddress | Tells.Network, Afterlife.Bounces)
            .Meets(Months(34), "the bridge congress in Busan").WritesEvery(weeks: 6, Months(33), Days(15))
            .TriesToReach(Months(23.6))
            .Stands(Standing.Warm);

    /// <summary>Robert on the card, Bob in every letter, two addresses at one company; promoted last spring.</summary>
    private Part BobHanley() =>
        stage.Enter(new("Robert", "Hanley", "robert.hanley") { Digits = 35 })
            .WorksAt(Companies.Harbour, "Programme Director", since: Years(11)).Shows("Bob Hanley", "Bob").Writing(signature: 3, within: 16)
            .About(Topics.Water, Topics.Events)
            .Meets(Months(33), "the pier walk", ownerWrites: false).WritesEvery(weeks: 6, Months(32), Days(26))
            .IsPromoted("Director of Capital Projects", Months(6), isTold: true)
            .HasOpening("Harbour Engineer", Months(4))
            .Stands(Standing.Warm);

    /// <summary>A new surname and an address to match: the same desk at the same company.</summary>
    private Part KateONeill() =>
        stage.Enter(new("Katherine", "O'Neill", "katherine.oneill") { Digits = 36 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "thames-estimating.example"), "Cost Planner", since: Years(6)).Writing(signature: 0, within: 13)
            .Shows("Kate O'Neill", "Kate").About(Topics.Estimates)
            .Meets(Months(30), "the cost forum in London").WritesEvery(weeks: 7, Months(29), Days(22))
            .TakesName("Byrne", "katherine.byrne", Months(10))
            .Stands(Standing.Warm);

    /// <summary>Left; an automatic reply in French names who took over.</summary>
    private Part ClaireDubois()
    {
        var luc = stage.Enter(new("Luc", "Moreau", "luc.moreau") { Digits = 37 }).WorksAt(Companies.Dubois, "Architecte associé", since: Years(3)).Speaks("fr").Writing(MailProgram.Outlook, 0)
            .Writes(Months(4), turns: 2, ownerStarts: true, about: Topics.Papers);
        return stage.Enter(new("Claire", "Dubois", "claire.dubois") { Digits = 38 })
            .WorksAt(Companies.Dubois, "Architecte", since: Years(8)).Speaks("fr").Writing(MailProgram.AppleMail, signature: 0, within: 20)
            .About(Topics.Papers)
            .Meets(Months(31), "the footbridge jury in Lyon").WritesEvery(weeks: 8, Months(30), Months(6))
            .IsAway(Months(17), 14)
            .Leaves(Months(5), Afterlife.SaysLeft, graceDays: 400, standIn: luc.Person)
            .TriesToReach(Months(4.4))
            .Stands(Standing.Left);
    }

    /// <summary>Left without a word; a German and a Spanish mailbox say so, each in its own way.</summary>
    private void JensAndLucia()
    {
        var heir = stage.Cast.First(one => one.Local == "katrin.vogel");
        stage.Enter(new("Jens", "Albrecht", "jens.albrecht") { Digits = 44 })
            .WorksAt(Companies.Weber, "Bauleiter", since: Years(6)).Speaks("de").Writing(signature: 3, within: 20).About(Topics.Bridges)
            .Meets(Months(24), "the bearing seminar").WritesEvery(weeks: 8, Months(23), Months(7.2))
            .Leaves(Months(7), Afterlife.SaysLeft, graceDays: 500, standIn: heir)
            .TriesToReach(Months(6.5)).Stands(Standing.Left);
        stage.Enter(new("Lucía", "Campos", "lucia.campos") { Digits = 45 })
            .WorksAt(Companies.Puentes, "Ingeniera de Estructuras", since: Years(5)).Speaks("es").Writing(MailProgram.Gmail, signature: 0, within: 20).About(Topics.Bridges)
            .Meets(Months(26), "the congress in Porto").WritesEvery(weeks: 8, Months(25), Months(11.2))
            .Leaves(Months(11), Afterlife.SaysLeft, graceDays: 500)
            .TriesToReach(Months(10.4)).Stands(Standing.Left);
    }

    /// <summary>From one German bridge company to another: the old mailbox names the new address.</summary>
    private Part SabineRoth() =>
        stage.Enter(new("Sabine", "Roth", "sabine.roth") { Digits = 46 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "hafenwerk.example"), "Projektleiterin", since: Years(5)).Speaks("de").Writing(MailProgram.Outlook, signature: 0, within: 15).About(Topics.Bridges)
            .MovesTo(Companies.Weber, "Leiterin Brückenprüfung", Months(9), Months(8.5), Tells.Nobody, Afterlife.SaysNewAddress, graceDays: 120)
            .Meets(Months(27), "the crane symposium in Hamburg").WritesEvery(weeks: 7, Months(26), Days(17))
            .TriesToReach(Months(8.3)).Stands(Standing.Warm);

    /// <summary>His mailbox was full for a week; he never went anywhere.</summary>
    private Part IvanPetrov() =>
        stage.Enter(new("Ivan", "Petrov", "ivan.petrov") { Digits = 39 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "prahastatika.example"), "Design Manager", since: Years(6)).Shows("Иван Петров", "Ivan")
            .Writing(MailProgram.Plain, signature: 1, within: 20).About(Topics.Bridges)
            .Meets(Months(26), "the statics seminar").WritesEvery(weeks: 7, Months(25), Days(19))
            .HasFullMailbox(Months(8), 8)
            .Stands(Standing.Warm);

    /// <summary>Bounced hard for a fortnight, then wrote from the very same address: it lives.</summary>
    private Part FatimaAlSayed() =>
        stage.Enter(new("Fatima", "Al-Sayed", "fatima.alsayed") { Digits = 40 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "gulfspan.example"), "Procurement Lead", since: Years(5)).Writing(signature: 3, tone: Tone.Formal, within: 18)
            .About(Topics.Estimates, Topics.Bridges)
            .Meets(Months(23), "the crossing forum in Dubai").WritesEvery(weeks: 7, Months(22), Days(27))
            .BouncesFor(Months(11), 14)
            .Stands(Standing.Warm);

    /// <summary>Parental leave, out of office for months: not left, and back since.</summary>
    private Part HannahSchmidt() =>
        stage.Enter(new("Hannah", "Schmidt", "hannah.schmidt") { Digits = 41 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "firstupconsultants.com"), "Senior Consultant", since: Years(4)).Writing(signature: 0, within: 10)
            .About(Topics.Marketing)
            .Meets(Months(29), "the proposal workshop").WritesEvery(weeks: 5, Months(28), Months(17))
            .IsAway(Months(16), 200, "leave")
            .WritesEvery(weeks: 6, Months(9), Days(20))
            .Stands(Standing.Warm);

    /// <summary>Said goodbye at Wingtip, and turned up at VanArsdel without a word: only the address tells.</summary>
    private Part SamWhitaker() =>
        stage.Enter(new("Sam", "Whitaker", "sam.whitaker") { Digits = 43 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "wingtiptoys.com"), "Head of Real Estate", since: Years(5)).Writing(MailProgram.Outlook, signature: 4, tone: Tone.Terse, within: 5)
            .About(Topics.Events, Topics.Estimates)
            .Meets(Months(25), "the owners' round table").WritesEvery(weeks: 6, Months(24), Days(16))
            .MovesTo(Companies.VanArsdel, "Property Director", Months(5), Months(4), Tells.Nobody, Afterlife.StaysSilent)
            .Stands(Standing.Warm);
}
