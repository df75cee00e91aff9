using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>A day as a mail names it, counted from the day it was sent: "Friday", "March 3", "3. März", "2026-03-03".</summary>
public static partial class SpokenDay
{
    private static readonly string[][] Months =
    [
        ["jan", "ener", "gen"], ["feb", "fév", "fev", "febr"], ["mar", "mär", "maa"], ["apr", "avr", "abr"], ["may", "mai", "mei", "mag"], ["jun", "juin", "giu"],
        ["jul", "juil", "lug"], ["aug", "août", "aoû", "ago"], ["sep", "set"], ["oct", "okt", "ott", "out"], ["nov"], ["dec", "dez", "déc", "dic"],
    ];

    private static readonly string[][] Weekdays =
    [
        ["sunday", "sonntag", "dimanche", "domingo", "zondag", "domenica"], ["monday", "montag", "lundi", "lunes", "maandag", "lunedì"], ["tuesday", "dienstag", "mardi", "martes", "dinsdag", "martedì"],
        ["wednesday", "mittwoch", "mercredi", "miércoles", "woensdag", "mercoledì"], ["thursday", "donnerstag", "jeudi", "jueves", "donderdag", "giovedì"],
        ["friday", "freitag", "vendredi", "viernes", "vrijdag", "venerdì"], ["saturday", "samstag", "samedi", "sábado", "zaterdag", "sabato"],
    ];

    /// <summary>The day; null where the words name none, or one that cannot be told ("3/4" is two days).</summary>
    public static DateOnly? Read(string words, DateOnly? sent)
    {
        string text = words.ToLowerInvariant();
        if (Iso().Match(text) is { Success: true } iso)
        {
            return Of(Number(iso, "y"), Number(iso, "m"), Number(iso, "d"));
        }

        if (Dotted().Match(text) is { Success: true } dotted)
        {
            return Of(Year(dotted, sent, Number(dotted, "m"), Number(dotted, "d")), Number(dotted, "m"), Number(dotted, "d"));
        }

        if (Named().Match(text) is { Success: true } named)
        {
            string word = named.Groups["month"].Success ? named.Groups["month"].Value : named.Groups["month2"].Value;
            int month = 1 + Array.FindIndex(Months, names => Array.Exists(names, name => word.StartsWith(name, StringComparison.Ordinal)));
            int day = named.Groups["d"].Success ? Number(named, "d") : Number(named, "d2");
            return month == 0 ? null : Of(Year(named, sent, month, day), month, day);
        }

        int weekday = Array.FindIndex(Weekdays, names => Array.Exists(names, name => text.Contains(name, StringComparison.Ordinal)));
        if (sent is not { } from)
        {
            return null;
        }

        return weekday >= 0 ? from.AddDays(((weekday - (int)from.DayOfWeek + 6) % 7) + 1) : text == "tomorrow" ? from.AddDays(1) : null;
    }

    // Without a year it is the next such day.
    private static int Year(Match found, DateOnly? sent, int month, int day)
    {
        if (found.Groups["y"].Success)
        {
            int year = Number(found, "y");
            return year < 100 ? 2000 + year : year;
        }

        return sent is not { } from ? 0 : Of(from.Year, month, day) is { } same && same < from.AddMonths(-1) ? from.Year + 1 : from.Year;
    }

    private static DateOnly? Of(int year, int month, int day) =>
        year is >= 1970 and <= 9000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match found, string name) => int.Parse(found.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<y>[12][0-9]{3})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<d>[0-9]{1,2})\.(?<m>[0-9]{1,2})\b\.?(?<y>[0-9]{4}|[0-9]{2})?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\b(?:(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|\.)?(?: of| de)? ?(?<month>\p{L}{3,})|(?<month2>\p{L}{3,})\.? (?<d2>[0-9]{1,2})(?:st|nd|rd|th)?)(?:,? (?:de )?(?<y>[0-9]{4}))?\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
