namespace GraphNetworker.Sandbox.Stories;

/// <summary>All employers of the story.</summary>
internal sealed class Companies
{
    // Ranges kept for fiction: 555-01xx in North America, Ofcom's drama numbers, 030 23125 in Berlin, 01 99 00 in France, 08 465 004 in Sweden, 5550 in Australia.
    private const string Portland = "+1 503 555 01##";
    private const string Seattle = "+1 206 555 01##";
    private const string Chicago = "+1 312 555 01##";
    private const string Boston = "+1 617 555 01##";
    private const string Britain = "+44 20 7946 0###";
    private const string Germany = "+49 30 23125 ###";
    private const string France = "+33 1 99 00 ## ##";
    private const string Sweden = "+46 8 465 004 ##";
    private const string Australia = "+61 2 5550 ####";

    public Companies(DateOnly today)
    {
        Relecloud = new("Relecloud", "relecloud.com", Zone.Pacific, "Seattle", "software", Mta.Exchange, Seattle);
        Proseware = new("Proseware", "proseware.com", Zone.Pacific, "Seattle", "software", Mta.Exchange, Seattle)
        {
            Renaming = (today.AddDays(-Ago.Months(14)), Relecloud),
        };
        Crowd =
        [
            Northwind, Fabrikam, Adatum, Litware, Proseware, Tailspin, Woodgrove, Harbour, Fjell, OsloGround, Weber, Dubois, Puentes, Tanaka, Trey, VanArsdel, Cascade,
            new("Wingtip Toys", "wingtiptoys.com", Zone.Pacific, "Seattle", "owner", Mta.Exchange, Seattle),
            new("Wide World Importers", "wideworldimporters.com", Zone.Pacific, "Tacoma", "owner", Mta.Exchange, Seattle),
            new("Humongous Insurance", "humongousinsurance.com", Zone.Central, "Chicago", "finance", Mta.Exchange, Chicago, true),
            new("Coho Winery", "cohowinery.com", Zone.Pacific, "Salem", "owner", Mta.Google, Portland),
            new("Alpine Ski House", "alpineskihouse.com", Zone.Pacific, "Bend", "owner", Mta.Google, Portland),
            new("Blue Yonder Airlines", "blueyonderairlines.com", Zone.Pacific, "Seattle", "owner", Mta.Exchange, Seattle, true),
            new("Consolidated Messenger", "consolidatedmessenger.com", Zone.Central, "Chicago", "owner", Mta.Postfix, Chicago),
            new("Graphic Design Institute", "graphicdesigninstitute.com", Zone.Eastern, "Boston", "design", Mta.Google, Boston),
            new("Margie's Travel", "margiestravel.com", Zone.Pacific, "Portland", "events", Mta.Google, Portland),
            new("Bellows College", "bellowscollege.com", Zone.Eastern, "Boston", "research", Mta.Postfix, Boston),
            new("Lamna Healthcare", "lamnahealthcare.com", Zone.Central, "Chicago", "owner", Mta.Exchange, Chicago, true),
            new("First Up Consultants", "firstupconsultants.com", Zone.Eastern, "Boston", "advice", Mta.Exchange, Boston),
            new("City Power & Light", "cpandl.com", Zone.Pacific, "Portland", "public", Mta.Exchange, Portland, true),
            new("Southridge Video", "southridgevideo.com", Zone.Pacific, "Portland", "design", Mta.Google, Portland),
            new("The Phone Company", "thephone-company.com", Zone.Central, "Chicago", "owner", Mta.Exchange, Chicago),
            new("Lucerne Publishing", "lucernepublishing.com", Zone.Eastern, "Boston", "press", Mta.Google, Boston),
            new("Nod Publishers", "nodpublishers.com", Zone.London, "London", "press", Mta.Google, Britain),
            new("Thames Estimating", "thames-estimating.example", Zone.London, "London", "estimating", Mta.Exchange, Britain, true),
            new("Hafenwerk Ingenieure", "hafenwerk.example", Zone.Berlin, "Hamburg", "bridges", Mta.Postfix, Germany),
            new("Lund Tunnelteknik", "lundtunnel.example", Zone.Berlin, "Lund", "geotech", Mta.Postfix, Sweden),
            new("Ponte e Mare", "pontemare.example", Zone.Berlin, "Genova", "bridges", Mta.Exim),
            new("Aegean Marine Works", "aegeanmarine.example", Zone.Athens, "Piraeus", "water", Mta.Exim),
            new("Praha Statika", "prahastatika.example", Zone.Berlin, "Praha", "bridges", Mta.Exim),
            new("Pearl River Design", "pearlriverdesign.example", Zone.China, "Shenzhen", "design", Mta.Postfix),
            new("Han River Engineering", "hanriver.example", Zone.Tokyo, "Seoul", "bridges", Mta.Postfix),
            new("Bengaluru Infra", "bengaluruinfra.example", Zone.India, "Bengaluru", "geotech", Mta.Google),
            new("Gulf Span", "gulfspan.example", Zone.Dubai, "Dubai", "bridges", Mta.Exchange, HasDisclaimer: true),
            new("Lagos Span", "lagosspan.example", Zone.Lagos, "Lagos", "bridges", Mta.Google),
            new("Southern Cross Rail", "southerncrossrail.example", Zone.Sydney, "Sydney", "public", Mta.Exchange, Australia),
        ];
    }

    public Company Contoso { get; } = new("Contoso Advisory", "contoso.com", Zone.Pacific, "Portland", "advice", Mta.Exchange, Portland);

    public Company Northwind { get; } = new("Northwind Engineers", "northwindengineers.example", Zone.Pacific, "Portland", "bridges", Mta.Exchange, Portland);

    public Company Fabrikam { get; } = new("Fabrikam", "fabrikam.com", Zone.Pacific, "Seattle", "estimating", Mta.Exchange, Seattle, true);

    public Company Adatum { get; } = new("Adatum Construction", "adatum.com", Zone.Pacific, "Portland", "estimating", Mta.Exchange, Portland);

    public Company Litware { get; } = new("Litware", "litwareinc.com", Zone.Pacific, "Seattle", "software", Mta.Google, Seattle);

    public Company Proseware { get; }

    public Company Relecloud { get; }

    public Company Tailspin { get; } = new("Tailspin Structures", "tailspinstructures.example", Zone.Pacific, "Portland", "estimating", Mta.Postfix, Portland);

    public Company Woodgrove { get; } = new("Woodgrove Bank", "woodgrovebank.com", Zone.Eastern, "Boston", "finance", Mta.Exchange, Boston, true);

    public Company Harbour { get; } = new("Port of Harbour City", "harbourcity.example", Zone.Pacific, "Harbour City", "public", Mta.Exchange, Portland, true);

    public Company Fjell { get; } = new("Fjell Geoteknikk", "fjellgeo.example", Zone.Berlin, "Bergen", "geotech", Mta.Exchange);

    public Company OsloGround { get; } = new("Oslo Ground Risk", "osloground.example", Zone.Berlin, "Oslo", "geotech", Mta.Google);

    public Company Weber { get; } = new("Brückenbau Weber", "brueckenbau-weber.example", Zone.Berlin, "Berlin", "bridges", Mta.Exchange, Germany);

    public Company Dubois { get; } = new("Atelier Dubois", "atelier-dubois.example", Zone.Berlin, "Lyon", "design", Mta.Postfix, France);

    public Company Puentes { get; } = new("Puentes del Sur", "puentesdelsur.example", Zone.Berlin, "Sevilla", "bridges", Mta.Exim);

    public Company Tanaka { get; } = new("Tanaka Structural", "tanaka-structural.example", Zone.Tokyo, "Tokyo", "bridges", Mta.Postfix);

    public Company Trey { get; } = new("Trey Research", "treyresearch.net", Zone.Eastern, "Boston", "research", Mta.Google, Boston);

    public Company VanArsdel { get; } = new("VanArsdel", "vanarsdelltd.com", Zone.Berlin, "Oslo", "water", Mta.Exchange);

    public Company Cascade { get; } = new("Cascade Bridgeworks", "cascadebridge.example", Zone.Pacific, "Portland", "bridges", Mta.Google, Portland);

    /// <summary>Where the chorus works.</summary>
    public IReadOnlyList<Company> Crowd { get; }

    /// <summary>Where people have mail of their own: providers, not employers.</summary>
    public static IReadOnlyList<string> Providers { get; } = ["postbox.example", "homemail.example", "freepost.example"];
}
