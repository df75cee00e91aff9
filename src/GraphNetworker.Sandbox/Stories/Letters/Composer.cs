namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>Puts a letter together: greeting, matter, sign-off. The signature comes when it is printed.</summary>
internal static class Composer
{
    /// <summary>A turn of a thread about a topic.</summary>
    public static string Turn(Dice dice, Topic topic, Slots slots, Person author, string to, int turn, bool isLast)
    {
        string[] source = turn == 0 ? topic.Openings : isLast ? [.. topic.Answers, .. topic.Closings] : topic.Answers;
        string matter = slots.Fill(dice.Pick(source));
        if (author.Language != "en" && dice.Chance(0.5))
        {
            matter = Phrases.Own(dice, author.Language) ?? matter;
            return InLanguage(dice, author, author.Language, to, "", matter);
        }

        string second = author.Tone == Tone.Terse ? "" : Phrases.Filler(dice);
        string third = turn == 0 && author.Tone != Tone.Terse && dice.Chance(0.6) ? slots.Fill(dice.Pick(topic.Openings)) : "";
        if (third == matter)
        {
            third = "";
        }

        return Letter(dice, author, to, turn == 0 ? Phrases.Talk(dice) : null, Join(matter, second), third, isLast && turn > 0 && dice.Chance(0.5) ? dice.Pick(topic.Closings) : "");
    }

    /// <summary>A letter in English of given paragraphs between a greeting and a sign-off.</summary>
    /// <param name="talk">Small talk before the matter; null where a reply needs none.</param>
    public static string Letter(Dice dice, Person author, string to, string? talk, params ReadOnlySpan<string> paragraphs) =>
        InLanguage(dice, author, "en", to, talk, paragraphs);

    private static string InLanguage(Dice dice, Person author, string language, string to, string? talk, params ReadOnlySpan<string> paragraphs)
    {
        string greeting = Phrases.Greeting(dice, author.Tone, language, to);
        string signOff = Phrases.SignOff(dice, author.Tone, language);
        var parts = new List<string>(paragraphs.Length + 3) { greeting, talk ?? "" };
        parts.AddRange(paragraphs);
        parts.Add(signOff.Length == 0 ? author.Nick : $"{signOff}\n{author.Nick}");
        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    private static string Join(string first, string second) => second.Length == 0 ? first : $"{first} {second}";
}
