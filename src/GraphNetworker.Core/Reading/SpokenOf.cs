using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>Tells whom a sentence speaks of: the sender, the reader, somebody by name, or nobody that can be told.</summary>
internal sealed partial class SpokenOf(NewsMail mail, bool forwarded)
{
    private const int MostWordsOfName = 5;

    // Words with a capital that begin a sentence or name a thing: no part of somebody's name at its beginning.
    private static readonly FrozenSet<string> NoNames = FrozenSet.ToFrozenSet(
        [
            "a", "an", "the", "this", "that", "these", "those", "it", "its", "as", "and", "but", "or", "so", "since", "because", "when", "while", "if", "after", "before", "although", "though", "until", "where", "who", "which", "what", "why", "how", "there", "here", "then", "than",
            "in", "on", "at", "by", "for", "from", "of", "to", "with", "about", "into", "over", "per", "via", "also", "both", "all", "any", "some", "many", "most", "more", "each", "every", "no", "not", "yes", "ok", "okay", "now", "today", "tomorrow", "yesterday", "recently", "effective", "immediately", "currently", "previously", "however", "unfortunately", "sadly", "finally", "therefore", "additionally", "furthermore", "meanwhile", "please", "thanks", "thank", "dear", "hi", "hello", "hey", "regards", "sincerely", "fyi", "btw", "ps", "note", "subject", "re", "fw", "fwd", "update", "announcement", "reminder", "welcome", "congratulations", "congrats", "goodbye", "farewell", "sorry", "apparently", "just", "still", "only", "even", "once", "nothing", "everyone", "everybody", "someone", "somebody", "anyone", "nobody", "others", "people", "friends", "colleagues", "team", "folks", "guys", "gentlemen", "ladies", "sir", "madam", "best", "kind", "good", "great", "new", "old", "my", "your", "our", "his", "her", "their", "i", "we", "you", "me", "us", "them", "do", "does", "did", "is", "are", "was", "were", "be", "has", "have", "had", "will", "would", "can", "could", "should", "shall", "may", "might", "must", "let", "see", "say", "saying", "add", "remove", "removing", "replace", "replacing", "drop", "delete", "mail", "email", "e-mail", "address", "maintainers", "developers", "mailmap", "contact", "attached", "employee", "employees", "former", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "mr", "mrs", "ms", "dr", "he", "she", "they", "him", "himself", "herself", "whose", "whom", "either", "neither", "several", "joining", "replaced", "seen", "morning", "afternoon", "evening", "recipient", "user", "réponse", "antwort", "automatische", "automatisch", "automatic", "reply", "respuesta", "risposta", "antwoord", "abwesenheit", "bitte", "guten", "liebe", "lieber", "bonjour", "hola", "buenos", "merci", "danke", "gracias", "hope", "hoping", "wish", "love", "cheers", "merry", "happy", "christmas", "easter", "thanksgiving", "english", "american", "german", "french", "british", "congratulation", "introducing", "introduce", "meet", "hiring", "hired", "given", "based", "regarding", "concerning", "further", "presume", "looks", "heard", "hearing", "like", "believe", "understand", "following", "prior", "earlier", "later", "last", "next", "because", "like", "well", "again", "too", "having", "being", "during", "within", "without", "under", "between", "among", "across", "against", "toward", "towards", "upon", "throughout", "despite", "except", "beyond", "behind", "above", "below", "beside", "besides", "off", "out", "up", "down", "near", "around", "along", "whether", "unless", "whenever", "wherever", "somehow", "perhaps", "maybe", "actually", "basically", "lastly", "firstly", "secondly", "incidentally", "anyway", "first", "second", "third", "one", "two", "three", "four", "five", "nice", "dad", "mom", "mum", "lunch", "dinner", "breakfast", "jewish", "muslim", "europeans", "americans", "turks", "greeks", "germans", "russians", "italians", "texans", "republicans", "democrats", "publisher", "get", "got", "go", "going", "another",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Behind these a single word with a capital is a place or a firm.
    private static readonly FrozenSet<string> Leading = FrozenSet.ToFrozenSet(
        ["at", "in", "from", "with", "to", "of", "for", "by", "the", "left", "leaving", "leave", "joined", "joining", "an", "a", "into", "near"],
        StringComparer.OrdinalIgnoreCase);

    // With one of these a run of capitals is a firm, a group or a thing.
    private static readonly FrozenSet<string> Things = FrozenSet.ToFrozenSet(
        [
            "inc", "corp", "ltd", "llc", "llp", "gmbh", "ag", "plc", "group", "team", "company", "corporation", "bank", "university", "college", "institute", "department", "dept", "division", "desk", "office", "board", "committee", "commission", "council", "services", "systems", "energy", "power", "gas", "oil", "pipeline", "technologies", "technology", "software", "solutions", "partners", "capital", "management", "markets", "trading", "legal", "accounting", "finance", "hr", "it", "security", "support", "sales", "marketing", "operations", "resources", "association", "foundation", "federation", "ministry", "government", "city", "state", "county", "house", "senate", "congress", "court", "agency", "union", "center", "centre", "project", "program", "version", "deal", "contract", "agreement", "notice", "capacity", "customers", "customer", "shippers", "participants", "members", "linux", "microsoft", "google", "windows", "server", "driver", "drivers", "kernel", "api", "url", "http", "https", "web", "website", "internet", "network", "networks", "enterprises", "industries", "international", "global", "america", "americas", "europe", "london", "houston", "portland", "california", "texas", "york", "washington", "dpdk", "maintainer", "chairman", "president", "director", "secretary", "ceo", "cfo", "position", "role", "responsibilities", "executive", "names", "plant", "station", "unit", "street", "building", "book", "report", "list", "newsletter", "conference", "meeting", "north", "south", "east", "west", "gmail", "yahoo", "hotmail", "intel", "ibm", "enterprise", "hr", "vp", "evp", "svp", "coo", "cto", "cio", "inc.", "co", "chair", "legal", "credit", "audits", "audit", "facility", "facilities", "markets", "structuring", "mount", "lake", "apparel", "accessories", "san", "saint", "risk", "fundamentals", "origination", "analyst", "associate", "section", "article", "exhibit", "schedule", "chapter", "appendix", "figure", "table", "paragraph", "clause", "storm", "hurricane", "tropical", "kit", "pro", "edition", "authority", "press", "inc", "school", "journal", "times", "post", "magazine", "chronicle", "news", "rams", "reserve", "fund", "funds", "hospital", "church", "airport", "hotel", "restaurant", "club", "society", "museum", "theater", "theatre", "library", "clinic", "store", "stores", "shop", "airlines", "airways", "motors", "electric", "petroleum", "resources", "holdings", "ventures", "communications", "wireless", "telecom", "cable", "media", "entertainment", "studios", "pictures", "records", "release", "releases", "module", "server", "service", "process", "task", "thread", "method", "interface", "class", "session", "employer", "staff", "faculty", "committee", "court", "senator", "congressman", "governor", "mayor", "minister", "queen", "pope", "jesus", "god", "lord", "responsibility", "compensation", "authority", "authorities", "responsibility", "commissioner", "commissioners", "initiative", "initiatives", "economy", "promotions", "announcement", "changes",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Things that are surnames behind a given name: "Anna Lake".
    private static readonly FrozenSet<string> Surnames = FrozenSet.ToFrozenSet(
        ["lake", "mount", "house", "church", "court", "post", "times", "book", "street", "north", "south", "east", "west", "pope", "lord", "mayor", "store", "storm", "power", "queen", "york", "washington", "london", "summer", "may", "best", "good", "young", "love", "wish", "great", "new", "first", "day", "given", "near", "wells"],
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _whole = [];

    // In a change log people are called by a word, and firms hardly ever do anything.
    private readonly bool _log = MoveGuards.IsChangeLog(MailSentence.OfSubject(mail.Subject).Text);

    // Whom the mail itself calls by a single word: its sender, and who is greeted or is the whole subject.
    private readonly HashSet<string> _called = [.. Words().Matches(mail.FromName + " " + Subjects().Match(mail.Subject).Value + " " + Greeting().Match(mail.Text).Value).Select(word => word.Value)];

    /// <summary>Who was named last: "he", "she".</summary>
    public string? Named { get; private set; }

    /// <summary>Who is meant; null when nobody that can be told.</summary>
    /// <param name="who">The words that stand for them.</param>
    /// <param name="behind">What the sentence says of them.</param>
    public (Mover Mover, string? Person)? Of(string who, string behind)
    {
        string word = who.Trim().ToLowerInvariant();
        switch (word)
        {
            case "i" or "my" or "me" or "us" or "myself" or "ich" or "je" or "j'" or "yo" or "ik" or "io" or "eu" or "meine" or "ma" or "mi" or "mijn" or "il mio" or "meu":
                return forwarded ? null : (Mover.Sender, PersonName.Clean(mail.FromName));
            case "you" or "your":
                return forwarded ? null : (Mover.Recipient, null);
            case "he" or "she" or "his" or "her" or "him" or "er" or "sie" or "il" or "elle" or "él" or "ella" or "hij" or "zij" or "lui" or "lei" or "ele" or "ela":
                return Third(Named);
            case "whose":
                return Named is null ? (forwarded ? null : (Mover.Sender, PersonName.Clean(mail.FromName))) : Third(Named);
            case "we" or "our" or "they" or "their" or "them":
                return null;
            case "":
                return mail.IsAutoReply ? (Mover.Sender, null) : null;
            default:
                break;
        }

        if (word.Contains('@', StringComparison.Ordinal))
        {
            return (Mover.ThirdParty, null);
        }

        if (Nameless().IsMatch(word))
        {
            return mail.IsAutoReply || Reached().IsMatch(word) ? (Mover.Sender, null) : null;
        }

        if (Articles().IsMatch(who) || Places.IsPlace(who))
        {
            return null;
        }

        string? names = Names(who);
        string[] people = names is null ? [] : [.. names.Split("; ").Where(name => IsPerson(name) || Human().IsMatch(behind)).Select(Whole).Distinct()];
        return people.Length == 0 ? null : Third(string.Join("; ", people));
    }

    /// <summary>Whether words name somebody whose whole name the mail gave.</summary>
    public bool Knows(string name) => _whole.Contains(name) || (GivenNames.Has(name) && Whole(name) != name);

    // One word with a capital is a firm as often as a person, and so is a run of them that ends like the name of a firm.
    private bool IsPerson(string name)
    {
        string[] words = name.Split(' ');
        return GivenNames.Has(words[0]) || (words.Length == 1
            ? _log || _called.Contains(name) || Whole(name) != name
            : !TitleWords.IsOrganisation(name) && !TitleWords.IsDepartment(name));
    }

    /// <summary>Remembers who a piece of text names, for what stands behind it. A name of one word is often a thing, and a whole name says more.</summary>
    public void Hear(string text)
    {
        foreach (Match found in PlainNames().Matches(text))
        {
            if (Names(found.Value) is not { } name || !IsPerson(name))
            {
                continue;
            }

            if (name.Contains(' ', StringComparison.Ordinal))
            {
                // "Lee Park of Contoso Works ... She": who bears a given name is meant.
                Named = Named is null || GivenNames.Has(name.Split(' ')[0]) || !GivenNames.Has(Named.Split(' ')[0]) ? name : Named;
                _ = _whole.Add(name);
            }
            else if (StandsAlone(text, found) || found.Value.EndsWith("'s", StringComparison.Ordinal))
            {
                Named = Whole(name);
            }
        }
    }

    /// <summary>The names in a run of capitals, parted by "; "; null where it names nobody.</summary>
    public static string? Names(string run)
    {
        var names = new List<string>();
        foreach (string part in Commas().Split(run).Where(part => part.Length > 0))
        {
            if (NameOf(part) is { } name && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names.Count == 0 ? null : string.Join("; ", names);
    }

    /// <summary>"Lee" where "Lee Park" was named before.</summary>
    private string Whole(string name) =>
        _whole.FirstOrDefault(whole => !name.Contains(' ', StringComparison.Ordinal) && whole.Split(' ') is var words && (words[0] == name || words[^1] == name)) ?? name;

    // In an automatic answer a text of the mailbox speaks of its owner as of somebody else.
    private (Mover Mover, string? Person)? Third(string? name) =>
        name is null
            ? (mail.IsAutoReply ? (Mover.Sender, null) : null)
            : mail.IsAutoReply || (PersonName.Clean(mail.FromName) is { } sender && Same(sender, name)) ? (Mover.Sender, name) : (Mover.ThirdParty, name);

    private static bool Same(string one, string other) => PersonName.Fold(one) == PersonName.Fold(other);

    private static string? NameOf(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (int i = 0; i < words.Count; i++)
        {
            words[i] = words[i].EndsWith("'s", StringComparison.Ordinal) ? words[i][..^2] : words[i].TrimEnd('\'');
        }

        while (words.Count > 0 && NoNames.Contains(words[0].TrimEnd('.')))
        {
            words.RemoveAt(0);
        }

        while (words.Count > 0 && NoNames.Contains(words[^1].TrimEnd('.')))
        {
            words.RemoveAt(words.Count - 1);
        }

        bool fits = words.Count is > 0 and <= MostWordsOfName
            && words.Select((word, at) => at > 0 && at == words.Count - 1 && GivenNames.Has(words[0]) && Surnames.Contains(word) ? "" : word).All(word => !Things.Contains(word.TrimEnd('.')) && !NoNames.Contains(word) && !IsShouted(word) && !Humped().IsMatch(word))
            && words.Exists(word => word.Length > 2 || (word.Length == 2 && word[1] != '.'));
        return fits ? string.Join(' ', words) : null;
    }

    private static bool StandsAlone(string text, Match name)
    {
        string before = text[..name.Index].TrimEnd();
        int word = before.LastIndexOf(' ') + 1;
        return !Leading.Contains(before[word..]);
    }

    // "DPDK", "UDCs": short forms of things. Names in capitals ("LEE PARK") are rare enough to be lost.
    private static bool IsShouted(string word) => word.Length >= 2 && word.TrimEnd('s').Length >= 2 && word.TrimEnd('s').All(char.IsUpper);

    [GeneratedRegex(@"^l'\p{L}|^(this|the|that|its|diese[rs]?|der|die|cette|ce|la|esta|este|deze|de|questa|questo|il) \p{L}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Nameless();

    // "LinkedIn", "PvScsi"; "McKay" and "DeAnna" are people.
    [GeneratedRegex(@"^(?:\p{Lu}\p{Ll}{3,}\p{Lu}|\p{Lu}\p{Ll}\p{Lu}\p{Ll}+\p{Lu}|Pv\p{Lu})\p{L}*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Humped();

    [GeneratedRegex(@"\p{Lu}\p{L}+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    // "Lee", "Re: Lee's leaving", "Farewell to Lee".
    [GeneratedRegex(@"^(?:\p{L}+: )*(?:\p{Lu}\p{L}+$|\p{Lu}\p{L}+'s\b|(?i:farewell|good-?bye|welcome|congratulations)(?: (?i:to|for))?,? \p{Lu}\p{L}+)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Subjects();

    [GeneratedRegex(@"^\s*(?:(?i:dear|hi|hello|hey|good morning) )?\p{Lu}\p{L}+(?:(?:, | and | & |/)\p{Lu}\p{L}+)*\s?[,:\-]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    // What is said of people only.
    [GeneratedRegex(@"\b(his|her|him|herself|himself|he|she|(left|leaving|leave) the (company|firm|bank|business)|works? here|with us|last (working )?day|retired (in|last|at)|farewell|maternity|two weeks'? notice)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Human();

    [GeneratedRegex(@"\byou (are|have|were|'re|tried|wish)|u probeert", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Reached();

    // Of people one does not say "the", and "Getting started" is a beginning.
    [GeneratedRegex(@"^\s*(the|an?|this|that|these|those|any|each|every|no|some|such) \p{Lu}|^\s*[A-Z][a-z]{3,}ing$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Articles();

    [GeneratedRegex(@"\b" + Parts.Name, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex PlainNames();

    [GeneratedRegex(@",? and |, | & |; ", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Commas();
}
