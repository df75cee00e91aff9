using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>Where mail on paper goes.</summary>
internal static partial class PostalAddress
{
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const RegexOptions AnyCase = Plainly | RegexOptions.IgnoreCase;

    /// <summary>Takes the pieces of an address that follow each other; one of them has a street, a box or a postal code.</summary>
    public static Found<string>? Take(List<SignatureCell> cells, SenderName sender, HashSet<string> domains)
    {
        Detach(cells, sender, domains);
        List<SignatureCell> parts = [];
        for (int i = 0; i < cells.Count; i++)
        {
            if (IsSure(cells[i].Text) && !parts.Contains(cells[i]) && Around(cells, i, sender, domains) is var around && around.Count(Sure) > parts.Count(Sure))
            {
                parts = around;
            }
        }

        if (parts.Count == 0)
        {
            return null;
        }

        foreach (var part in parts)
        {
            part.Taken = true;
        }

        return new Found<string>(string.Join(", ", parts.Select(part => part.Text.Trim(' ', ','))), parts[0].Line);
    }

    private static bool Sure(SignatureCell cell) => IsSure(cell.Text);

    // The pieces of an address follow each other in one column; a campus may have its university between house and town.
    private static List<SignatureCell> Around(List<SignatureCell> cells, int sure, SenderName sender, HashSet<string> domains)
    {
        var column = cells.Where(cell => cell.Column == cells[sure].Column).ToList();
        int first = column.IndexOf(cells[sure]), last = first;
        while (first > 0 && Belongs(column[first - 1], column[first]))
        {
            first--;
        }

        while (last + 1 < column.Count && Belongs(column[last + 1], column[last]))
        {
            last++;
        }

        // A part of the town, or a house with a name, between the street and the town.
        if (last + 2 < column.Count && IsSure(column[last + 2].Text) && column[last + 2].Line == column[last].Line + 2 && MayBeSite(column[last + 1].Text, sender, domains) && column[last + 1].Text.Count(c => c == ' ') < 3)
        {
            last += 2;
            while (last + 1 < column.Count && Belongs(column[last + 1], column[last]))
            {
                last++;
            }
        }

        // A town without a street: what stands above it is where in the town, if it says nothing else.
        if (first > 1 && !column.GetRange(first, last - first + 1).Exists(cell => Street().IsMatch(cell.Text)) && column[first - 1].Line == column[first].Line - 1 && TownOnly().IsMatch(column[first].Text) && MayBeSite(column[first - 1].Text, sender, domains))
        {
            first--;
        }

        var parts = column.GetRange(first, last - first + 1);
        bool campus = first > 1 && TitleWords.IsUniversity(column[first - 1].Text) && char.IsAsciiDigit(column[first - 2].Text[0]) && PlaceWords().IsMatch(column[first - 2].Text);
        return campus ? [column[first - 2], .. parts] : parts;
    }

    private static bool Belongs(SignatureCell cell, SignatureCell beside) => Math.Abs(cell.Line - beside.Line) <= 2 && !TitleWords.IsIncorporated(cell.Text) && (IsSure(cell.Text) || MayBelong(cell));

    // "Northwind Ltd., 12 High Street, Leeds": an organisation, a part of one, a title or the name before an address is no part of it.
    private static void Detach(List<SignatureCell> cells, SenderName sender, HashSet<string> domains)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            string text = cells[i].Text;
            int dash = text.IndexOf(" - ", StringComparison.Ordinal);
            if (dash > 1 && !text.AsSpan(0, dash).ContainsAnyInRange('0', '9') && Street().IsMatch(text[(dash + 3)..]) && !Street().IsMatch(text[..dash]) && text.Length < 120)
            {
                cells[i] = cells[i] with { Text = text[..dash] };
                cells.Insert(i + 1, cells[i] with { Text = text[(dash + 3)..] });
                continue;
            }

            int comma = text.IndexOf(", ", StringComparison.Ordinal);
            string first = comma > 0 ? text[..comma] : "";
            bool other = first.Length > 1 && !Street().IsMatch(first) && !first.Any(char.IsDigit)
                && (TitleWords.IsOrganisation(first) || TitleWords.IsDepartment(first) || TitleWords.IsTitle(first) || (Organisation.HasDomain(first, domains) && (Street().IsMatch(text) || text.Count(c => c == ',') > 2)) || (sender.Share(first) is var (own, all) && own > 1 && own == all));
            if (other && !TitleWords.IsUniversity(text[comma..]) && IsSure(text[(comma + 2)..]))
            {
                cells[i] = cells[i] with { Text = first };
                cells.Insert(i + 1, cells[i] with { Text = text[(comma + 2)..] });
            }
        }
    }

    private static bool MayBeSite(string text, SenderName sender, HashSet<string> domains) =>
        !TitleWords.IsTitle(text) && !TitleWords.IsOrganisation(text) && !TitleWords.IsDepartment(text) && !Organisation.HasDomain(text, domains) && !sender.Is(text) && text.Length < 50;

    private static bool IsSure(string text) => text.Length < 120 && (Street().IsMatch(text) || PostalCode().IsMatch(text) || CityAndState().IsMatch(text) || IsCityAndCountry(text));

    private static bool IsCityAndCountry(string text)
    {
        int comma = text.LastIndexOf(", ", StringComparison.Ordinal);
        return comma > 1 && (comma < 40 || text.Any(char.IsDigit)) && Country().IsMatch(text[(comma + 2)..].TrimEnd('.')) && (char.IsUpper(text[0]) || char.IsDigit(text[0])) && !TitleWords.IsTitle(text) && !TitleWords.IsOrganisation(text);
    }

    private static bool MayBelong(SignatureCell cell) =>
        IsNumbered(cell.Text) || Building().IsMatch(cell.Text) || Numbered().IsMatch(cell.Text) || Country().IsMatch(cell.Text) || (cell.Column > 0 && PlaceWords().IsMatch(cell.Text));

    // Beside a street or a town, what has a number is another part of the address: a floor, a room, a block.
    private static bool IsNumbered(string text) =>
        text.Any(char.IsDigit) && text.Length < 70 && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] == '#') && !text.Contains(':', StringComparison.Ordinal)
        && !TitleWords.IsTitle(text) && !TitleWords.IsIncorporated(text);

    [GeneratedRegex(@"\d.*\b(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|court|rue|avenida|calle|place|pl|square|sq|plaza|parkway|pkwy|highway|hwy|terrace|circle|broadway|nw|sw|suite|ste|floor)\b|\bp\.? ?o\.? ?box\b|\bpostfach\b|\b(?:suite|unit|studio|room) #?\d+[a-z]?, \p{L}|\b(?:box|postbus|boks|casella postale|apartado|bp) \d|\b(?:rue|via|viale|calle|avenida|rua|av|ulica|ul|pol\. ?ind|plot no|c/|avda?|pl|plac|plaza|piazza|largo|corso|quai|chemin|impasse|steenweg)\b.*\d|\p{L}+(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|laan|straat|gracht|katu|tie|gatan|vägen|vej|gade|gata|gt\.|veien|kade|singel|plein|dreef|utca|allé|väg|gränd|kuja|polku|damm|ufer|chaussee|hof|markt|steig|berg|park)\b.*\d|\b(?:straße|strasse|platz|allee)\b.*\d", AnyCase)]
    private static partial Regex Street();

    [GeneratedRegex(@"\b(?:[A-Z]{2}|[A-Z]\.[A-Z]\.|Tx|Ca),? +\d{5}(?:-\d{4})?\b|,\s*\p{Lu}[\p{L}. ]+ \d{5}(?:-\d{4})?\b" + // 77002, TX 77002-1234
        @"|(?:^|, ?| [-–] ?)(?:[A-Z]{1,3}[- ]+)?(?:\d{4,6}|\d{3} \d{2,3}|\d{2}-\d{3}|\d{4}-\d{3}|\d{5}-\d{3}) +\p{Lu}[\p{L}'’]" + // 08039, 831 25, 41-500, 4800-555, 01310-100
        @"|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|^\d{4} ?[A-Z]{2},? +\p{Lu}|〒|\b(?:NSW|VIC|QLD|TAS|ACT|SA|WA|NT),? \d{4}\b" +
        @"|\p{Lu}\p{L}+(?: ?[-–,] ?| )(?:\d{5,6}|\d{3} \d{3}|\d{3}-\d{4})(?:$|, )", Plainly)]
    private static partial Regex PostalCode();

    [GeneratedRegex(@"^(?:[A-Z]{1,3}[- ])?\d{4,6} \P{Nd}+$", Plainly)]
    private static partial Regex TownOnly();

    [GeneratedRegex(@"^\p{Lu}[\p{L}. '-]+, ?(?:AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|ON|QC|BC|AB|NSW|VIC|QLD)(?:,? (?:USA|U\.S\.A\.|Canada|Australia))?$", Plainly)]
    private static partial Regex CityAndState();

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}'.-]+ ){0,3}(?:Building|Bldg|Tower|Plaza|House|Floor|Campus|Hall|Square|Park)(?: [\p{L}\d]+)?$|^(?:\d+(?:st|nd|rd|th) )(?:Floor|floor)$", Plainly)]
    private static partial Regex Building();

    // "12 Riverside", "Torggatan 3"
    [GeneratedRegex(@"^\d+[a-zA-Z]?,? \p{Lu}\p{L}+(?:[ ,]+[\p{L}\d.]+)*$|^\p{Lu}[\p{L}.'-]+(?: \p{Lu}?[\p{L}.'-]+){0,2},? \d+[a-zA-Z]?$", Plainly)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:u\.?s\.?a?\.?|united states(?: of america)?|uk|united kingdom|england|scotland|wales|ireland|northern ireland|germany|deutschland|austria|österreich|switzerland|schweiz|suisse|france|italy|italia|spain|españa|portugal|the netherlands|netherlands|nederland|belgium|denmark|danmark|sweden|sverige|norway|norge|finland|suomi|poland|polska|czech republic|hungary|greece|russia|ukraine|turkey|israel|india|china|japan|korea|singapore|malaysia|indonesia|thailand|vietnam|australia|new zealand|canada|mexico|méxico|brazil|brasil|argentina|chile|colombia|south africa|egypt|nigeria|kenya|hong kong|lebanon|jordan|iran|iraq|syria|yemen|palestine|cuba|bolivia|paraguay|guatemala|honduras|el salvador|nicaragua|dominican republic|jamaica|trinidad(?: and tobago)?|bahamas|bermuda|barbados|belarus|moldova|armenia|azerbaijan|kazakhstan|uzbekistan|mongolia|nepal|myanmar|cambodia|laos|brunei|macau|afghanistan|albania|macedonia|bosnia(?: and herzegovina)?|montenegro|kosovo|liechtenstein|monaco|andorra|gibraltar|jersey|guernsey|isle of man|uganda|tanzania|ethiopia|zambia|zimbabwe|botswana|namibia|mozambique|angola|senegal|ivory coast|côte d'ivoire|cameroon|congo|rwanda|madagascar|mauritius|libya|sudan|fiji|papua new guinea|taiwan|u\.?a\.?e\.?|united arab emirates|saudi arabia|qatar|kuwait|oman|bahrain|pakistan|bangladesh|sri lanka|philippines|peru|perú|venezuela|uruguay|ecuador|costa rica|panama|puerto rico|morocco|maroc|algeria|tunisia|ghana|serbia|cyprus|malta|belgique|belgië|prc|p\.r\. china|republic of ireland|éire|malaysia|česká republika|slovensko|magyarország|россия|luxembourg|romania|bulgaria|croatia|slovenia|slovakia|estonia|latvia|lithuania|iceland)$", AnyCase)]
    private static partial Regex Country();

    [GeneratedRegex(@"\b(?:center|centre|edificio|building|tower|campus|street|road|planta|floor)\b|^\p{Lu}\p{L}+(?:,? \p{Lu}\p{L}+)?$", AnyCase)]
    private static partial Regex PlaceWords();
}
