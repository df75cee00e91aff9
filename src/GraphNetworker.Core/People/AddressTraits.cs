namespace GraphNetworker.Core.People;

/// <summary>One name of an address, in words.</summary>
/// <param name="Text">As it was seen.</param>
/// <param name="Words">Its words, plain, in their order.</param>
/// <param name="Share">The share of the address's mails it stood beside, of one.</param>
/// <param name="Written">False when it was read out of an address or a handle.</param>
internal sealed record WordedName(string Text, string[] Words, double Share, bool Written)
{
    /// <summary>The words of two letters or more, in alphabetical order: the same whatever the order of the name.</summary>
    public string Key { get; } = string.Join(' ', Words.Where(word => word.Length > 1).Order(StringComparer.Ordinal));
}

/// <summary>What somebody calls themselves in one word: a local part, a login, a name without blanks.</summary>
/// <param name="Seen">As it was seen.</param>
/// <param name="Text">Plain, separators gone.</param>
/// <param name="Core">Without the digits at its end; never empty.</param>
/// <param name="Share">The share of mails it stood beside; 1 for the address itself.</param>
/// <param name="Own">True when it is the address's own: its local part or login.</param>
internal sealed record Handle(string Seen, string Text, string Core, double Share, bool Own);

/// <summary>What one address says of its person.</summary>
internal sealed class AddressTraits
{
    private const int NamesRead = 12;

    private AddressTraits(KnownAddress known)
    {
        Known = known;
        Domain = known.Address.Domain;
        IsNoReply = Domain.EndsWith("noreply.github.com", StringComparison.Ordinal) || Domain.EndsWith("noreply.gitlab.com", StringComparison.Ordinal);
        IsFree = FreeMail.Is(Domain);
        IsLocal = !Domain.Contains('.', StringComparison.Ordinal) || Domain.EndsWith(".local", StringComparison.Ordinal) || Domain.EndsWith("localdomain", StringComparison.Ordinal)
            || Domain.EndsWith("(none)", StringComparison.Ordinal) || Domain.EndsWith(".lan", StringComparison.Ordinal) || Domain.EndsWith(".home", StringComparison.Ordinal);
        Site = MailDomain.Registrable(Domain);
        Login = LoginOf(known.Address.Local);
        bool dotless = Domain is "gmail.com" or "googlemail.com";
        Mailbox = $"{(dotless ? Login.Replace(".", "", StringComparison.Ordinal) : Login)}@{(dotless ? "gmail.com" : Domain)}";
    }

    public KnownAddress Known { get; }

    public string Domain { get; }

    public string Site { get; }

    /// <summary>The local part without its tag; at a code host's stand-in address, the login.</summary>
    public string Login { get; }

    /// <summary>The mailbox that the address reaches: without a tag (RFC 5233), and at Gmail without dots.</summary>
    public string Mailbox { get; }

    /// <summary>A code host's stand-in address: the login before the @ is real, the domain tells nothing.</summary>
    public bool IsNoReply { get; }

    public bool IsFree { get; }

    /// <summary>A machine's own name instead of a domain.</summary>
    public bool IsLocal { get; }

    /// <summary>Names of two words or more.</summary>
    public List<WordedName> Names { get; } = [];

    public List<Handle> Handles { get; } = [];

    /// <summary>Full names written beside it that have nothing to do with its main one: more than one human writes from here.</summary>
    public bool IsShared { get; private set; }

    /// <summary>The name seen most.</summary>
    public WordedName? Main => Names.FirstOrDefault(name => name.Written);

    /// <summary>Whether the domain tells of one organisation or person.</summary>
    public bool HasSite => !IsFree && !IsNoReply && !IsLocal;

    public static AddressTraits Of(KnownAddress known)
    {
        var traits = new AddressTraits(known);
        double all = Math.Max(1, known.Names.Sum(name => name.Times));
        foreach (var seen in known.Names.OrderByDescending(name => name.Times).ThenBy(name => name.Name, StringComparer.Ordinal).Take(NamesRead))
        {
            traits.Read(seen.Name, seen.Times / all);
        }

        traits.ReadLocal();
        var names = traits.Names.Where(name => name.Written).ToList();
        traits.IsShared = names.Skip(1).Any(other => NameLikeness.Of(names[0], other).Kind == NameKind.Apart && NameLikeness.Of(names[0], other).SharedWords == 0 && other.Share >= 0.1);
        return traits;
    }

    private void Read(string name, double share)
    {
        if (MailAddress.TryParse(name, out var address))
        {
            AddHandle(address.Local, share, own: false);
            return;
        }

        string text = PersonName.Clean(name) ?? name;
        int via = text.IndexOf(" via ", StringComparison.OrdinalIgnoreCase);
        text = via > 0 ? text[..via] : text;
        string outside = Aside(text, share);
        string[] words = NameWords.Split(outside);
        words = [.. words.SkipWhile(Placeholders.IsTitle)];
        if (Placeholders.NamesNobody(words))
        {
            return;
        }

        bool oneWord = !outside.Trim().Contains(' ', StringComparison.Ordinal) && outside.All(c => c < 'Ͱ');
        if (words.Length == 1 && words[0].Length is >= 2 and <= 4 && words[0].All(c => c is >= '一' and <= '鿿'))
        {
            Names.Add(new(name, [words[0][..1], words[0]], share, Written: true)); // a Han name has no blank in it
        }
        else if (oneWord)
        {
            AddHandle(outside, share, own: false);
            ReadParted(outside, share);
        }
        else if (words.Count(word => word.Length > 1) >= 2 || (words.Length >= 2 && words.Any(word => word.Length > 2)))
        {
            Names.Add(new(name, words, share, Written: true));
        }
        else if (words.Length == 1)
        {
            AddHandle(words[0], share, own: false);
        }
    }

    // "Ana Ruiz (aruiz)", "Ana "Annie" Ruiz", "Ana Ruiz [Fabrikam]": what stands aside may be a handle; the rest is the name.
    private string Aside(string text, double share)
    {
        foreach ((char open, char close) in ((char, char)[])[('(', ')'), ('[', ']'), ('"', '"'), ('<', '>')])
        {
            int from = text.IndexOf(open, StringComparison.Ordinal), to = text.LastIndexOf(close);
            if (from >= 0 && to > from)
            {
                string aside = text[(from + 1)..to].Trim().TrimStart('@');
                if (aside.Length >= 3 && !aside.Contains(' ', StringComparison.Ordinal))
                {
                    AddHandle(aside, share, own: false);
                }

                string rest = $"{text[..from]} {text[(to + 1)..]}".Trim();
                text = rest.Length > 0 ? rest : aside;
            }
        }

        return text.Trim();
    }

    private void ReadLocal()
    {
        AddHandle(Login, 1, own: true);
        ReadParted(Login, 1);
    }

    // GitHub's are 12345+login@; anywhere else what follows a plus is a tag.
    private string LoginOf(string local)
    {
        int plus = local.IndexOf('+', StringComparison.Ordinal);
        return plus <= 0 ? local : IsNoReply || local[..plus].All(char.IsAsciiDigit) ? local[(plus + 1)..] : local[..plus];
    }

    // "ana.ruiz", "ruiz_ana", "AnaRuiz": a name written as one word.
    private void ReadParted(string text, double share)
    {
        string[] words = NameWords.SplitCapitals(text) ?? NameWords.Split(text.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Replace('_', ' '));
        bool name = words.Length is 2 or 3 && words.All(word => word.All(char.IsLetter)) && words.Count(word => word.Length > 1) >= 2
            && !words.Any(Placeholders.IsRole);
        if (name && !Placeholders.NamesNobody(words) && !Names.Any(known => known.Words.AsSpan().SequenceEqual(words)))
        {
            Names.Add(new(text, words, share, Written: false));
        }
    }

    private void AddHandle(string text, double share, bool own)
    {
        string plain = string.Concat(NameWords.Split(text.Replace('_', ' ')));
        string core = plain.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (plain.Length < 2 || Placeholders.IsRole(core) || Placeholders.NamesNobody([core]))
        {
            return;
        }

        int known = Handles.FindIndex(handle => handle.Text == plain);
        if (known < 0)
        {
            Handles.Add(new(text, plain, core.Length == 0 ? plain : core, share, own));
        }
        else if (own)
        {
            Handles[known] = Handles[known] with { Seen = text, Own = true, Share = 1 };
        }
    }
}
