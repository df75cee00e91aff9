using System.Globalization;
using System.Text;

namespace GraphNetworker.Sandbox.Stories.Cast;

/// <summary>Names by where a company is at home. Invented combinations; any likeness is chance.</summary>
internal static class Names
{
    private static readonly Dictionary<string, (string[] Given, string[] Surnames)> Pools = new(StringComparer.Ordinal)
    {
        ["us"] =
        (
            ["James", "Emily", "Michael", "Sarah", "David", "Laura", "Thomas", "Rachel", "William", "Megan", "Andrew", "Nicole", "Christopher", "Denise", "Gregory", "Monica", "Curtis", "Paula", "Xavier", "Amber", "Luis", "Gabriela", "Tyrone", "Keisha", "Brandon", "Hailey", "Malik", "Joanna", "Derek", "Bianca"],
            ["Carter", "Nguyen", "Hughes", "Ramirez", "Foster", "Bryant", "Coleman", "Ortega", "Simmons", "Delgado", "Franklin", "Osborne", "Harmon", "Whitley", "Castillo", "Barker", "Stanton", "Mercer", "Pruitt", "Vaughn", "Holloway", "Lindsey", "Tran", "Espinoza", "Maddox", "Underwood", "Lowry", "Sutton", "Keller", "Bishop"]
        ),
        ["gb"] = (["Oliver", "Harriet", "George", "Imogen", "Rhys", "Niamh", "Alistair", "Fiona", "Callum", "Siân"], ["Ashworth", "Pemberton", "Llewellyn", "Gallagher", "Thornbury", "Blackwood", "MacLeod", "Fairfax", "Whitby", "Rowntree"]),
        ["de"] = (["Jürgen", "Anke", "Stefan", "Birgit", "Matthias", "Käthe", "Uwe", "Sabine", "Florian", "Heike"], ["Müller", "Schäfer", "Brandt", "Köhler", "Großmann", "Lindner", "Böhm", "Seidel", "Krüger", "Weiß"]),
        ["fr"] = (["Émilie", "François", "Hélène", "Benoît", "Chloé", "Gaël"], ["Lefèvre", "Garnier", "Mercier", "Perrot", "Besançon", "Noël"]),
        ["es"] = (["Íñigo", "María", "Álvaro", "Lucía", "Joaquín", "Inés"], ["García", "Muñoz", "Peña", "Domínguez", "Ibáñez", "Castaño"]),
        ["nordic"] = (["Søren", "Åsa", "Bjørn", "Linnéa", "Håkon", "Maja", "Øystein", "Signe"], ["Ødegård", "Sjöberg", "Nygaard", "Åkesson", "Brække", "Holmström", "Lund", "Vik"]),
        ["it"] = (["Giulia", "Niccolò", "Paolo", "Chiara", "Renzo"], ["Ferraro", "De Luca", "Parodi", "Bruzzone", "Canepa"]),
        ["cz"] = (["Jiří", "Zdeňka", "Ondřej", "Petra", "Łukasz", "Małgorzata"], ["Dvořák", "Černý", "Horáková", "Kovář", "Wójcik", "Zieliński"]),
        ["gr"] = (["Yannis", "Katerina", "Nikos", "Despina"], ["Karagiannis", "Vlachou", "Markou", "Stavrou"]),
        ["in"] = (["Arjun", "Lakshmi", "Vikram", "Ananya", "Suresh", "Divya"], ["Iyer", "Reddy", "Kulkarni", "Bhat", "Chatterjee", "Rao"]),
        ["ae"] = (["Khalid", "Layla", "Omar", "Noura", "Yusuf"], ["Al-Mansoori", "Haddad", "Farouk", "Al Nuaimi", "Sabbagh"]),
        ["ng"] = (["Chidi", "Ngozi", "Tunde", "Amara", "Ifeanyi"], ["Okafor", "Balogun", "Eze", "Adebayo", "Nwosu"]),
        ["au"] = (["Lachlan", "Matilda", "Angus", "Kirra"], ["Harding", "O'Grady", "Nowak", "Trengove"]),
    };

    // Names of their own script, with the letters their addresses use.
    private static readonly Dictionary<string, (string Shown, string Given, string Surname)[]> Scripts = new(StringComparer.Ordinal)
    {
        ["cn"] = [("王小明", "Xiaoming", "Wang"), ("李娜", "Na", "Li"), ("张伟", "Wei", "Zhang"), ("陈静", "Jing", "Chen"), ("刘洋", "Yang", "Liu"), ("赵磊", "Lei", "Zhao")],
        ["jp"] = [("佐藤 美咲", "Misaki", "Sato"), ("鈴木 大輔", "Daisuke", "Suzuki"), ("高橋 葵", "Aoi", "Takahashi"), ("伊藤 翔", "Sho", "Ito")],
        ["kr"] = [("김민준", "Minjun", "Kim"), ("이서연", "Seoyeon", "Lee"), ("박지호", "Jiho", "Park"), ("최유진", "Yujin", "Choi")],
        ["gr"] = [("Νίκος Σταύρου", "Nikos", "Stavrou"), ("Κατερίνα Βλάχου", "Katerina", "Vlachou")],
    };

    public static (string Given, string Surname, string? Shown) Next(Dice dice, string culture)
    {
        if (Scripts.TryGetValue(culture, out var written) && (!Pools.ContainsKey(culture) || dice.Chance(0.4)))
        {
            var (shown, given, surname) = dice.Pick(written);
            return (given, surname, shown);
        }

        var (givens, surnames) = Pools[culture];
        return (dice.Pick(givens), dice.Pick(surnames), null);
    }

    public static string Culture(Company company) => company.City switch
    {
        "London" => "gb",
        "Berlin" or "Hamburg" => "de",
        "Lyon" => "fr",
        "Sevilla" => "es",
        "Oslo" or "Bergen" or "Lund" => "nordic",
        "Genova" => "it",
        "Praha" => "cz",
        "Piraeus" => "gr",
        "Shenzhen" => "cn",
        "Tokyo" => "jp",
        "Seoul" => "kr",
        "Bengaluru" => "in",
        "Dubai" => "ae",
        "Lagos" => "ng",
        "Sydney" => "au",
        _ => "us",
    };

    /// <summary>As an address spells it.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char letter in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            plain.Append(char.ToLowerInvariant(letter) switch
            {
                'ø' => "o",
                'æ' => "ae",
                'ß' => "ss",
                'ł' => "l",
                'đ' => "d",
                ' ' or '\'' => "",
                var other => other.ToString(),
            });
        }

        return plain.ToString();
    }
}
