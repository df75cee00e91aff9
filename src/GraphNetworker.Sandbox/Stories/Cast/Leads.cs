using GraphNetworker.Sandbox.Stories.Letters;
using static GraphNetworker.Sandbox.Stories.Ago;

namespace GraphNetworker.Sandbox.Stories.Cast;

/// <summary>The leading characters: those whose ties are alive. The others stand in the files beside.</summary>
internal sealed partial class Leads(Stage stage)
{
    private Companies Companies => stage.Companies;

    public Part Ana { get; private set; } = null!;

    public Part Tomas { get; private set; } = null!;

    public Part Lee { get; private set; } = null!;

    public Part Jo { get; private set; } = null!;

    public Part Maya { get; private set; } = null!;

    /// <summary>Everybody enters; those others lean on come first.</summary>
    public void Enter()
    {
        Ana = AnaRuiz();
        Tomas = TomasBerg();
        Jo = JoDiaz();
        Lee = LeePark();
        Maya = MayaOsei();
        KenjiTanaka();
        EleniPapadopoulou();
        DanielWeber();
        CarlosMendoza();
        VictoriaHale();
        ErikLindqvist();
        AishaRahman();
        MarcoBianchi();
        TwoNamedWeiChen();
        PeteNovak();
        OluAdeyemi();
        PriyaNair();
        NadiaHaddad();
        MartaSilva();
        GraceKim();
        BobHanley();
        KateONeill();
        ClaireDubois();
        JensAndLucia();
        SabineRoth();
        IvanPetrov();
        FatimaAlSayed();
        HenrikSorensen();
        PeggyWhitlock();
        WalterLang();
        LindaCarver();
        HannahSchmidt();
        SamWhitaker();
        RosaLindgren();
        foreach (var person in stage.Cast.Where(one => !one.IsColleague))
        {
            stage.Truth.Leads.Add(person);
        }
    }

    /// <summary>The warmest tie: bridges, every three weeks, both answer within the day. Asked for a geotech; is owed a survey link.</summary>
    private Part AnaRuiz()
    {
        var ana = stage.Enter(new("Ana", "Ruiz", "ana.ruiz") { Digits = 11 })
            .WorksAt(Companies.Northwind, "Bridge Lead", since: Years(6)).Writing(signature: 2, within: 6, answers: 0.96)
            .About(Topics.Bridges, Topics.Bridges, Topics.Marketing, Topics.CatchUp)
            .Meets(Months(34), "the SMPS lunch in Portland")
            .WritesEvery(weeks: 3, Months(33), Days(12))
            .Meeting(Months(31), "Coffee with Ana")
            .Meeting(Months(20), "Ana: bridge programme")
            .Meeting(Months(9), "Walk over Bridge 14")
            .Meeting(Days(64), "Ana: autumn round-up")
            .Meeting(Days(-6), "Coffee with Ana", byOwner: false)
            .Offers("review the structures chapter of your next proposal", Months(16))
            .Thanks("the introduction to the people at the port", Months(11))
            .AsksFor("a geotechnical engineer who knows Oslo clay", Days(37))
            .IsPromised("the survey link", Days(6))
            .Thanks("looking at our shortlist deck", Days(47), byOwner: true);
        return ana.Stands(Standing.Warm);
    }

    /// <summary>Ground risk in Oslo. Left Fjell a year ago; his old address bounces, and a card still bears it.</summary>
    private Part TomasBerg() =>
        stage.Enter(new("Tomas", "Berg", "tomas.berg") { Digits = 12 })
            .WorksAt(Companies.Fjell, "Senior Geotechnical Engineer", since: Years(5)).Writing(MailProgram.Gmail, signature: 1, within: 20)
            .About(Topics.Ground, Topics.Ground, Topics.Papers)
            .Meets(Months(35), "the ground conference in Bergen", ownerWrites: false)
            .WritesEvery(weeks: 6, Months(34), Days(30))
            .MovesTo(Companies.OsloGround, "Head of Ground Risk", Months(12.5), Months(12), Tells.NewAddress, Afterlife.Bounces, graceDays: 0, local: "tomas")
            .TriesToReach(Months(12.2))
            .Meeting(Months(8), "Tomas: Oslo visit")
            .Offers("share the quick clay map of the Drammen side", Months(5))
            .AsksFor("a bridge owner who wants ground risk told in plain words", Days(58))
            .Stands(Standing.Warm);

    /// <summary>The move of this week: estimator at Adatum, now Chief Estimator at Fabrikam.</summary>
    private Part LeePark() =>
        stage.Enter(new("Lee", "Park", "lee.park") { Digits = 13 })
            .WorksAt(Companies.Adatum, "Senior Estimator", since: Years(4)).Writing(signature: 0, within: 10)
            .About(Topics.Estimates, Topics.Marketing)
            .Meets(Months(30), "the bid day breakfast")
            .WritesEvery(weeks: 5, Months(29), Days(40))
            .Meeting(Months(7), "Lee: prices and escalation")
            .MovesTo(Companies.Fabrikam, "Chief Estimator", Days(16), Days(9), Tells.Network, Afterlife.Bounces, graceDays: 0)
            .Says(Days(8), "Steel again", "The quote from Tacoma ends this week. I thought of your table from the spring.", byOwner: true, answers: 0)
            .Stands(Standing.Warm);

    /// <summary>Wrote every other week, then nothing for nine months.</summary>
    private Part JoDiaz() =>
        stage.Enter(new("Jo", "Diaz", "jo.diaz") { Digits = 14 })
            .WorksAt(Companies.Tailspin, "Preconstruction Director", since: Years(7)).Writing(signature: 0, within: 7)
            .About(Topics.Estimates, Topics.Events, Topics.CatchUp)
            .Meets(Months(35), "the mixer at the river", ownerWrites: false)
            .WritesEvery(weeks: 2, Months(34), Months(9))
            .Meeting(Months(22), "Lunch with Jo")
            .Meeting(Months(14), "Jo: quarry visit", byOwner: false)
            .Promises("the contact at the quarry", Months(9.4))
            .GoesQuiet(Months(9), tries: 2)
            .Stands(Standing.Quiet);

    /// <summary>Met five weeks ago; two short threads so far.</summary>
    private Part MayaOsei() =>
        stage.Enter(new("Maya", "Osei", "maya.osei") { Digits = 15 })
            .WorksAt(Companies.Cascade, "Project Engineer", since: Years(1)).Writing(MailProgram.Gmail, signature: 0, within: 15)
            .Meets(Days(36), "the SMPS lunch", ownerWrites: false)
            .Writes(Days(17), turns: 3, about: Topics.Bridges)
            .Stands(Standing.New);

    /// <summary>Monthly from Tokyo, his name in his own script.</summary>
    private Part KenjiTanaka() =>
        stage.Enter(new("Kenji", "Tanaka", "kenji.tanaka") { Digits = 16 })
            .WorksAt(Companies.Tanaka, "Managing Director", since: Years(9)).Shows("田中 健二", "Kenji").Writing(MailProgram.Plain, signature: 1, tone: Tone.Formal, within: 30)
            .Meets(Months(35), "the symposium in Yokohama")
            .WritesEvery(weeks: 4.5, Months(34), Days(20), ownerStarts: 0.4)
            .Offers("show your clients the ropeway yard when they travel", Months(10))
            .Stands(Standing.Warm);

    /// <summary>Weekly for one project, then every two months.</summary>
    private Part EleniPapadopoulou() =>
        stage.Enter(new("Eleni", "Papadopoulou", "e.papadopoulou") { Digits = 17 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "aegeanmarine.example"), "Marine Works Manager", since: Years(8)).Shows("Ελένη Παπαδοπούλου", "Eleni")
            .Writing(MailProgram.AppleMail, signature: 0, within: 9).About(Topics.Water, Topics.Bridges)
            .Meets(Months(27), "the harbour tour in Trieste")
            .WritesEvery(weeks: 1, Months(26), Months(18), shelf: "projects-harbour")
            .WritesEvery(weeks: 8, Months(18), Days(35))
            .IsAway(Months(4), 16, "travel")
            .Stands(Standing.Warm);

    /// <summary>Bridges in Berlin; out of office in German, with a stand-in.</summary>
    private Part DanielWeber()
    {
        var standIn = stage.Enter(new("Katrin", "Vogel", "katrin.vogel") { Digits = 18 }).WorksAt(Companies.Weber, "Projektassistenz", since: Years(5)).Speaks("de");
        return stage.Enter(new("Daniel", "Weber", "daniel.weber") { Digits = 19 })
            .WorksAt(Companies.Weber, "Geschäftsführer", since: Years(12)).Speaks("de").Writing(signature: 3, tone: Tone.Formal, within: 26)
            .About(Topics.Bridges)
            .Meets(Months(33), "the bridge days in Rostock", ownerWrites: false)
            .WritesEvery(weeks: 7, Months(32), Days(25))
            .IsAway(Months(26), 18, standIn: standIn)
            .IsAway(Months(14), 21)
            .IsAway(Days(70), 14, standIn: standIn)
            .Stands(Standing.Warm);
    }

    private Part CarlosMendoza() =>
        stage.Enter(new("Carlos", "Mendoza", "carlos.mendoza") { Digits = 20 })
            .WorksAt(Companies.Puentes, "Director Técnico", since: Years(6)).Speaks("es").Writing(MailProgram.Gmail, signature: 0, within: 28)
            .About(Topics.Bridges)
            .Meets(Months(28), "the congress in Porto")
            .WritesEvery(weeks: 9, Months(27), Days(44))
            .IsAway(Months(15), 20)
            .IsAway(Months(3), 15)
            .Stands(Standing.Warm);

    /// <summary>Runs a real-estate side; her assistant writes for her.</summary>
    private Part VictoriaHale()
    {
        var nina = stage.Enter(new("Nina", "Brandt", "nina.brandt") { Digits = 21 }).WorksAt(Companies.Woodgrove, "Executive Assistant", since: Years(4)).Writing(tone: Tone.Formal)
            .Writes(Months(13), turns: 2, about: Topics.Events).Writes(Months(3), turns: 2, about: Topics.Events);
        return stage.Enter(new("Victoria", "Hale", "victoria.hale") { Digits = 22 })
            .WorksAt(Companies.Woodgrove, "Managing Director, Infrastructure", since: Years(7)).Shows("Hale, Victoria", "Victoria").HasAssistant(nina).Writing(signature: 3, tone: Tone.Formal, within: 40)
            .Meets(Months(31), "the infrastructure dinner")
            .WritesEvery(weeks: 11, Months(30), Days(50), ownerStarts: 0.7, turns: 2)
            .Meeting(Months(17), "Victoria: programme review", byOwner: false)
            .Meeting(Days(-13), "Victoria Hale / Alex Rivera", byOwner: false)
            .PassesLead("our client in Tacoma wants to rebuild two road bridges and has nobody for the bid yet.", Months(2))
            .Stands(Standing.Warm);
    }

    /// <summary>Has openings and passes leads.</summary>
    private Part ErikLindqvist() =>
        stage.Enter(new("Erik", "Lindqvist", "erik.lindqvist") { Digits = 23 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "lundtunnel.example"), "Head of Tunnels", since: Years(5)).Writing(MailProgram.AppleMail, signature: 0, within: 14)
            .About(Topics.Ground)
            .Meets(Months(24), "the tunnel day in Lund")
            .WritesEvery(weeks: 6, Months(23), Days(18))
            .HasOpening("Senior Tunnel Engineer", Months(8))
            .HasOpening("Structural Lead", Days(24))
            .PassesLead("the road agency here will tender a ground risk review in the spring.", Months(5))
            .Stands(Standing.Warm);

    /// <summary>Every quarter, and always with something in her hands.</summary>
    private Part AishaRahman() =>
        stage.Enter(new("Aisha", "Rahman", "aisha.rahman") { Digits = 24 })
            .WorksAt(Companies.Trey, "Professor of Structures", since: Years(10)).Writing(MailProgram.Plain, signature: 1, within: 22)
            .About(Topics.Papers, Topics.CatchUp)
            .Meets(Months(35), "the fatigue workshop")
            .WritesEvery(weeks: 13, Months(34), Days(28))
            .Offers("lend you two students for the survey in the summer", Months(7))
            .Promises("the data set of the laboratory series", Days(31))
            .Stands(Standing.Warm);

    /// <summary>Once a year, around the holidays, and it has always been enough.</summary>
    private Part MarcoBianchi() =>
        stage.Enter(new("Marco", "Bianchi", "marco.bianchi") { Digits = 25 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "pontemare.example"), "Partner", since: Years(15)).Writing(MailProgram.AppleMail, signature: 0, within: 60)
            .About(Topics.CatchUp)
            .Meets(Months(35), "the viaduct opening in Genova")
            .Writes(Months(25), turns: 2).Writes(Months(13), turns: 2, ownerStarts: true).Writes(Months(1.2), turns: 2)
            .Stands(Standing.Warm);

    /// <summary>Two people, one name.</summary>
    private void TwoNamedWeiChen()
    {
        stage.Enter(new("Wei", "Chen", "wei.chen") { Digits = 26 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "pearlriverdesign.example"), "Design Director", since: Years(6)).Writing(MailProgram.Plain, signature: 1, within: 24)
            .Meets(Months(29), "the ring line tour").WritesEvery(weeks: 8, Months(28), Days(33)).Stands(Standing.Warm);
        stage.Enter(new("Wei", "Chen", "wchen") { Digits = 27 })
            .WorksAt(Companies.Litware, "Data Engineer", since: Years(3)).Writing(MailProgram.Gmail, signature: 0, within: 8).About(Topics.Software)
            .Meets(Months(19), "the sensor meetup").WritesEvery(weeks: 5, Months(18), Months(6)).Stands(Standing.Cooling);
    }

    /// <summary>Met only in company: copied, never alone.</summary>
    private Part PeteNovak() =>
        stage.Enter(new("Pete", "Novak", "pete.novak") { Digits = 28 })
            .WorksAt(Companies.Crowd.First(one => one.Domain == "prahastatika.example"), "Structural Engineer", since: Years(4)).Writing(MailProgram.Gmail, signature: 1, within: 18)
            .Stands(Standing.Quiet);
}
