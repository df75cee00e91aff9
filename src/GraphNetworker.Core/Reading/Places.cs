using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>What is left and joined like an organisation, and is none: a city on a journey, a day, a telephone call.</summary>
internal static partial class Places
{
    // Where people travel: who leaves Boston has not left their work.
    private static readonly FrozenSet<string> Named = FrozenSet.ToFrozenSet(
        [
            "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida", "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada", "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "ohio", "oklahoma", "oregon", "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah", "vermont", "virginia", "washington", "west virginia", "wisconsin", "wyoming",
            "houston", "dallas", "austin", "san antonio", "boston", "chicago", "denver", "seattle", "san francisco", "los angeles", "san diego", "san jose", "las vegas", "phoenix", "atlanta", "miami", "orlando", "tampa", "new orleans", "nashville", "memphis", "st. louis", "kansas city", "minneapolis", "detroit", "cleveland", "columbus", "cincinnati", "pittsburgh", "philadelphia", "baltimore", "newark", "portland", "sacramento", "salt lake city", "albuquerque", "tulsa", "omaha", "milwaukee", "charlotte", "raleigh", "galveston", "aspen", "vail", "manhattan", "brooklyn", "nyc", "la", "dc", "washington dc", "washington, d.c", "d.c", "l.a", "silicon valley", "bay area", "jacksonville",
            "london", "manchester", "edinburgh", "glasgow", "dublin", "paris", "lyon", "berlin", "munich", "münchen", "hamburg", "frankfurt", "cologne", "köln", "düsseldorf", "stuttgart", "vienna", "wien", "zurich", "zürich", "geneva", "basel", "bern", "brussels", "amsterdam", "rotterdam", "the hague", "copenhagen", "stockholm", "oslo", "helsinki", "madrid", "barcelona", "lisbon", "rome", "milan", "venice", "florence", "athens", "istanbul", "moscow", "warsaw", "prague", "budapest", "tokyo", "osaka", "seoul", "beijing", "shanghai", "hong kong", "taipei", "singapore", "bangkok", "manila", "jakarta", "sydney", "melbourne", "auckland", "delhi", "new delhi", "mumbai", "bombay", "bangalore", "chennai", "calcutta", "dubai", "tel aviv", "jerusalem", "cairo", "johannesburg", "cape town", "nairobi", "lagos", "mexico city", "toronto", "vancouver", "calgary", "montreal", "ottawa", "sao paulo", "são paulo", "rio", "rio de janeiro", "buenos aires", "santiago", "lima", "bogota", "caracas", "capri",
            "usa", "us", "u.s", "uk", "u.k", "america", "canada", "mexico", "brazil", "argentina", "chile", "peru", "colombia", "venezuela", "bolivia", "england", "scotland", "wales", "ireland", "britain", "france", "germany", "austria", "switzerland", "italy", "spain", "portugal", "belgium", "holland", "the netherlands", "netherlands", "denmark", "sweden", "norway", "finland", "poland", "hungary", "greece", "turkey", "russia", "ukraine", "china", "japan", "korea", "india", "pakistan", "taiwan", "thailand", "vietnam", "indonesia", "malaysia", "philippines", "australia", "new zealand", "israel", "egypt", "saudi arabia", "iran", "iraq", "kuwait", "south africa", "nigeria", "kenya", "europe", "asia", "africa", "alberta", "ontario", "quebec", "british columbia",
            "town", "home", "work", "school", "college", "earth", "heaven", "hell", "god", "jesus", "church", "camp", "bed", "lunch", "dinner", "breakfast", "hospital", "airport",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Behind "no longer in": a state, not an organisation.
    private static readonly FrozenSet<string> States = FrozenSet.ToFrozenSet(
        [
            "service", "charge", "use", "office", "need", "touch", "danger", "contact", "place", "position", "favor", "favour", "print", "stock", "effect", "doubt", "trouble", "pain", "sync", "love", "business", "force", "session", "progress", "line", "time", "navy", "army", "marines", "military", "debian", "gentoo", "linux", "unix", "windows", "outlook", "emacs", "vim", "facebook", "twitter", "irc", "python", "java", "perl", "possession", "agreement", "any", "one", "all", "his", "her", "my", "your", "their", "this", "that", "these", "those", "its", "a", "an", "what", "him", "them", "me", "you", "it", "risk", "liberty", "least", "war", "odds", "fault", "large", "stake", "first", "method", "step", "phase", "part", "level", "version", "question", "item", "number", "page", "line", "plan", "message", "messages", "voicemail", "word", "notice", "early", "late",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether words that stand where an organisation is named are a place, a day, or nothing of the kind.</summary>
    public static bool IsNoFirm(string value)
    {
        string name = value.Trim(' ', ',', '.');
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !Named.Contains(name))
        {
            name = name[4..];
        }

        int space = name.IndexOf(' ', StringComparison.Ordinal);
        string first = space < 0 ? name : name[..space];
        return Named.Contains(name) || States.Contains(first) || Days().IsMatch(name) || (name.Split(' ') is { Length: > 1 } words && Named.Contains(words[0]) && (Named.Contains(words[^1]) || Days().IsMatch(words[1])));
    }

    /// <summary>Whether a name is a place's.</summary>
    public static bool IsPlace(string name) => Named.Contains(name.Trim(' ', ',', '.'));

    [GeneratedRegex(@"^((mon|tues|wednes|thurs|fri|satur|sun)day|(mon|tue|wed|thu|fri|sat|sun)\b|january|february|march|april|may\b|june|july|august|september|october|november|december|(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|noon|midnight|christmas|easter|thanksgiving|halloween|labor day|memorial day|i\b|we\b|you\b|he\b|she\b|they\b|it\b|[0-9]+(am|pm)?( |$))", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Days();
}
