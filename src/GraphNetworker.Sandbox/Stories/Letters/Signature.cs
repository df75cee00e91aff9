using System.Globalization;

namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>The block under a letter, as its author's employment of that day makes it.</summary>
internal static class Signature
{
    private const string Disclaimer =
        "This message and its attachments are meant for the addressee only and may be confidential. If you received it in error, please delete it and tell the sender.";

    /// <summary>Lines of the signature; empty for who signs with the name alone.</summary>
    public static IReadOnlyList<string> Lines(Person person, DateOnly day)
    {
        if (person.EmploymentOn(day) is not { } employment)
        {
            return person.SignatureStyle == 4 ? ["Sent from my iPhone"] : [];
        }

        var company = employment.Company.On(day);
        string address = person.AddressOn(day);
        string? phone = Phone(company.Phone, person.Digits);
        string? mobile = Phone(company.Phone, (person.Digits + 57) % 100);
        List<string> lines = person.SignatureStyle switch
        {
            0 => [person.NameOn(day), employment.Title, company.Name, phone ?? address, address],
            1 => ["-- ", $"{person.NameOn(day)} | {employment.Title} | {company.Name}", phone is null ? $"E {address}" : $"T {phone} | E {address}"],
            2 =>
            [
                person.NameOn(day), $"{employment.Title}, {company.Name}", company.City, phone is null ? address : $"T {phone}  M {mobile}",
                $"www.{company.Domain}", $"https://www.linkedin.com/in/{person.Local.Replace('.', '-')}-example",
            ],
            3 => [$"{person.NameOn(day)}", $"{employment.Title}", "", $"{company.Name}", $"{company.City}", .. phone is null ? Array.Empty<string>() : [$"Phone: {phone}", $"Mobile: {mobile}"], $"E-mail: {address}"],
            4 => ["Sent from my iPhone"],
            _ => [],
        };
        if (lines.Count > 1 && lines[^1] == lines[^2])
        {
            lines.RemoveAt(lines.Count - 1);
        }

        if (company.HasDisclaimer && person.SignatureStyle != 4)
        {
            lines.AddRange(["", Disclaimer]);
        }

        return lines;
    }

    /// <summary>The number with the person's digits at its end.</summary>
    public static string? Phone(string? pattern, int digits)
    {
        if (pattern is null)
        {
            return null;
        }

        char[] number = pattern.ToCharArray();
        string all = string.Create(CultureInfo.InvariantCulture, $"{digits * 37 % 100:00}{digits:00}");
        int places = pattern.Count(letter => letter == '#');
        int next = all.Length - places;
        for (int index = 0; index < number.Length; index++)
        {
            if (number[index] == '#')
            {
                number[index] = all[next++];
            }
        }

        return new string(number);
    }
}
