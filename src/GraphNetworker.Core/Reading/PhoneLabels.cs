using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>The words beside a telephone number.</summary>
internal static partial class PhoneLabels
{
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Fax = @"(?:e-?fax|fax(?:nummer)?|facsimile|facs|telefax|t[ée]l[ée]copie|faks|fx|f)";
    private const string Mobile = @"(?:mobile?(?: phone)?|mobil(?:e|telefon|nr)?|cell(?:ular|phone)?(?: phone)?|mob|handy|gsm|port(?:able)?|m[óo]vil|celular|cellulare|cel|kom|natel|komórka|c|m)";
    private const string Pager = @"(?:pager|beeper|pgr|page)";
    private const string Home = @"(?:home|residence|res|privat|h|hm)";
    private const string Work = @"(?:(?:tele)?phone|tel|telefon|téléphone|tél|teléfono|telefono|telefone|telef|ph|voice|off(?:ice)?|work|wk|dir(?:ect|ekt)?(?: line| dial)?|d[id]d|main|zentrale|centralino|desk|business|bus|switchboard|toll[- ]?free|call|number|local|durchwahl|puh(?:elin)?|fon|tlf|tfn|p|t|w|o|b|d|v)";
    private const string Another = @"(?:asst|assistant|secretary|sekretariat|admin(?:istrative)? asst)\.?(?:[ :]+\p{L}+){0,3}";
    private const string NoPhone = @"(?:icq|aim|msn|uin|key|fingerprint|pgp|gpg|keyid|vat|ust-?id(?:nr)?|hrb|id|isbn|reg(?:istration)?|abn|iban|account|acct|zip|box|(?:pass ?)?code|pin|conf(?:irmation)?|ref|case|dre|order|invoice|lic(?:ense)?|latitude|longitude)";

    /// <summary>What the words beside a number say, and how much of what stands behind it is one of them. "Phone: 713 555 0100 (home)" is a home.</summary>
    public static (PhoneLabel? Said, int Behind) Beside(string before, string behind)
    {
        var said = Of(LabelBefore().Match(before)) ?? (AnyLabel().IsMatch(before) ? PhoneLabel.Work : null);
        var label = said is null or PhoneLabel.Work ? Behind(behind) : Match.Empty;
        return (Of(label) ?? said, label.Length);
    }

    /// <summary>Where the word before a number begins; the end of the text when there is none.</summary>
    public static int Start(string before) => LabelBefore().Match(before) is { Success: true } label ? label.Index : before.Length;

    // "713 555 0100 (fax)". What a colon or a number follows belongs to the next one, unless it touches this one.
    private static Match Behind(string text)
    {
        var label = LabelBehind().Match(text);
        if (!label.Success || char.IsLetter(text[0]))
        {
            return label;
        }

        var rest = text.AsSpan(label.Index + label.Length).TrimStart(" ).\t");
        return rest.Length > 0 && (rest[0] is ':' or '+' or '(' || char.IsAsciiDigit(rest[0])) ? Match.Empty : label;
    }

    /// <summary>What the number reaches.</summary>
    public static PhoneKind KindOf(PhoneLabel? label) => label switch
    {
        PhoneLabel.Fax => PhoneKind.Fax,
        PhoneLabel.Mobile => PhoneKind.Mobile,
        PhoneLabel.Pager => PhoneKind.Pager,
        PhoneLabel.Home => PhoneKind.Home,
        _ => PhoneKind.Work,
    };

    private static PhoneLabel? Of(Match label) =>
        !label.Success ? null
        : label.Groups["another"].Success ? PhoneLabel.Another
        : label.Groups["fax"].Success ? PhoneLabel.Fax
        : label.Groups["mobile"].Success ? PhoneLabel.Mobile
        : label.Groups["pager"].Success ? PhoneLabel.Pager
        : label.Groups["home"].Success ? PhoneLabel.Home
        : label.Groups["none"].Success ? PhoneLabel.NoPhone
        : PhoneLabel.Work;

    [GeneratedRegex(@"(?:^|[^\p{L}])(?:(?<another>" + Another + ")|(?<fax>" + Fax + ")|(?<mobile>" + Mobile + ")|(?<pager>" + Pager + ")|(?<home>" + Home + ")|(?<none>" + NoPhone + ")|(?<work>" + Work + @"))(?:[ -]?(?:no|nr|num|number|phone|#|n°))?[\s.:#=)\]*|-]*(?:\(?(?:us|usa|uk|direct|int'l)\)?[: ]+)?$", Plainly)]
    private static partial Regex LabelBefore();

    // A word in whatever language, and a colon.
    [GeneratedRegex(@"(?:^|[\s,;|(/])\p{L}{2,}\.?(?: \p{L}+\.?)? ?: *$", Plainly)]
    private static partial Regex AnyLabel();

    [GeneratedRegex(@"^[\s(,/\[–-]{0,5}(?:(?<fax>" + Fax + ")|(?<mobile>" + Mobile + ")|(?<pager>" + Pager + ")|(?<home>" + Home + ")|(?<work>" + Work + @"))(?:$|[\s).,;\]/:|*-])", Plainly)]
    private static partial Regex LabelBehind();
}
