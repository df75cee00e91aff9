namespace GraphNetworker.Sandbox.Stories.Letters;

/// <summary>How letters begin and end, and the small talk around the matter; by tone and language.</summary>
internal static class Phrases
{
    private static readonly string[] SmallTalk =
    [
        "Hope your week is going well.", "I hope the rain stays on your side of the hill.", "Thanks for the call the other day.", "Short note between two meetings.",
        "It was good to talk.", "Hope all is well with you and yours.", "Back at the desk after a few days on site.", "A quiet Friday for once.", "",
        "", "", "",
    ];

    private static readonly string[] Fillers =
    [
        "The client has seen it.", "Our side is comfortable with that.", "I have no strong view on the rest.", "The weather may still have an opinion.",
        "It took longer than planned, as these things do.", "The team was pleased with how it went.", "Nobody was hurt, and the schedule held.", "The numbers are in the sheet on the share.",
        "I looked at it with fresh eyes this morning.", "We are inside the budget.", "The public meeting was calm.", "The drawings carry the new revision cloud.", "", "", "",
    ];

    private static readonly Dictionary<string, string[]> Foreign = new(StringComparer.Ordinal)
    {
        ["de"] =
        [
            "Vielen Dank für die Unterlagen. Die Lager an der Nordseite sehen wir uns im Frühjahr noch einmal an.",
            "Die Prüfung in Rostock ist abgeschlossen, die Werte liegen im erwarteten Bereich.",
            "Das Gespräch am Dienstag war sehr angenehm, vielen Dank.",
            "Die Baustelle ruht wegen des Frosts, das tut dem Bericht gut.",
        ],
        ["fr"] =
        [
            "Merci pour votre message. Les photos de la passerelle sont très réussies.",
            "La réunion à Lyon s'est bien passée, le maire aime le bois.",
            "Nous avons fini l'esquisse hier soir ; elle est plus simple et meilleure.",
            "Le chantier avance malgré la pluie.",
        ],
        ["es"] =
        [
            "Muchas gracias por los planos. El apoyo norte sigue dando trabajo.",
            "La visita a la obra fue muy bien, el río venía tranquilo.",
            "El informe está casi terminado; falta la tabla de cargas.",
            "Aquí hace mucho calor, trabajamos de madrugada.",
        ],
    };

    public static string Greeting(Dice dice, Tone tone, string language, string nick) => (language, tone) switch
    {
        ("de", Tone.Formal) => $"Hallo {nick},",
        ("de", _) => $"Hallo {nick},",
        ("fr", _) => $"Bonjour {nick},",
        ("es", _) => $"Hola {nick}:",
        (_, Tone.Formal) => dice.Chance(0.3) ? $"Dear {nick}," : $"Good morning {nick},",
        (_, Tone.Terse) => dice.Chance(0.5) ? $"{nick}," : "",
        _ => dice.Pick([$"Hi {nick},", $"Hello {nick},", $"Hi {nick},", $"{nick},"]),
    };

    public static string SignOff(Dice dice, Tone tone, string language) => (language, tone) switch
    {
        ("de", _) => "Viele Grüße",
        ("fr", _) => "Bien cordialement,",
        ("es", _) => "Un saludo,",
        (_, Tone.Formal) => dice.Pick(["Kind regards,", "With best regards,", "Sincerely,"]),
        (_, Tone.Terse) => "",
        _ => dice.Pick(["Best,", "All the best,", "Cheers,", "Best regards,", "Thanks,"]),
    };

    public static string Talk(Dice dice) => dice.Pick(SmallTalk);

    public static string Filler(Dice dice) => dice.Pick(Fillers);

    /// <summary>A sentence in the author's own language, for those who mix.</summary>
    public static string? Own(Dice dice, string language) => Foreign.TryGetValue(language, out string[]? sentences) ? dice.Pick(sentences) : null;
}
