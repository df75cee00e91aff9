namespace GraphNetworker.Core.People;

/// <summary>What speaks for and against two addresses being one human, in numbers that the model weighs.</summary>
internal sealed class LinkTerms
{
    private static readonly int Count = Enum.GetValues<LinkTerm>().Length;

    private LinkTerms()
    {
    }

    /// <summary>The numbers, in the order of <see cref="LinkTerm"/>.</summary>
    public double[] Values { get; } = new double[Count];

    private double this[LinkTerm term]
    {
        get => Values[(int)term];
        set => Values[(int)term] = value;
    }

    /// <summary>The two names that are most alike, if both have one.</summary>
    public (WordedName One, WordedName Other, NameLikeness Likeness)? Names { get; private set; }

    /// <summary>The handle that both go by.</summary>
    public Handle? SameHandle { get; private set; }

    /// <summary>The handle that is made from the other's name.</summary>
    public (Handle Handle, WordedName Name, HandleFit Fit)? Fitting { get; private set; }

    /// <summary>Both have full names and none of one has to do with one of the other.</summary>
    public bool NamesApart { get; private set; }

    /// <summary>
    /// The name is one that many bear and nothing else that is the two's own speaks for them: perhaps namesakes. A handle made of such a
    /// name is as common as the name.
    /// </summary>
    public bool MaybeNamesakes { get; private set; }

    /// <summary>Both addresses reach one mailbox: a tag, a dot at Gmail, the two forms of a code host's stand-in.</summary>
    public bool SameMailbox { get; private set; }

    /// <summary>More than one human writes from one of the two, and it is not made from the name that both have: it must not bridge people.</summary>
    public bool MayBridge { get; private set; }

    public static LinkTerms Of(AddressTraits one, AddressTraits other, NameBackground background)
    {
        var terms = new LinkTerms();
        terms[LinkTerm.Always] = 1;
        terms.AddNames(one, other, background);
        terms.AddHandles(one, other, background);
        terms.AddFits(one, other, background);
        bool alike = terms.Names is { Likeness.Kind: <= NameKind.Initial };
        terms[LinkTerm.Nameless] = one.Main is null || other.Main is null ? 1 : 0;
        bool site = one.HasSite && one.Site == other.Site;
        terms[LinkTerm.SameSite] = site ? 1 : 0;
        terms[LinkTerm.SameSiteAlike] = site && alike ? 1 : 0;
        int gap = Math.Max(0, Math.Max(other.Known.First.DayNumber - one.Known.Last.DayNumber, one.Known.First.DayNumber - other.Known.Last.DayNumber));
        terms[LinkTerm.Gap] = Math.Log(1 + (gap / 90.0));
        terms[LinkTerm.Shared] = one.IsShared || other.IsShared ? 1 : 0;
        terms[LinkTerm.Machine] = one.IsLocal || other.IsLocal ? 1 : 0;
        terms[LinkTerm.NoReply] = one.IsNoReply || other.IsNoReply ? 1 : 0;
        terms[LinkTerm.HandleAndName] = alike && (terms.SameHandle is not null || terms.Fitting is { Fit: > HandleFit.Word }) ? 1 : 0;
        terms[LinkTerm.HandleNamesApart] = terms.NamesApart && terms.SameHandle is not null ? 1 : 0;
        terms[LinkTerm.SameDomainOtherHandle] = one.Domain == other.Domain && !one.IsFree && terms.Names is { Likeness.Kind: NameKind.Same } && terms.SameHandle is null ? 1 : 0;
        int overlap = Math.Max(0, Math.Min(other.Known.Last.DayNumber, one.Known.Last.DayNumber) - Math.Max(one.Known.First.DayNumber, other.Known.First.DayNumber));
        terms[LinkTerm.TwoSites] = one.HasSite && other.HasSite && !site ? Math.Log(1 + (overlap / 60.0)) : 0;
        terms[LinkTerm.TwoSitesSameName] = terms.Names is { Likeness.Kind: NameKind.Same } ? terms[LinkTerm.TwoSites] : 0;
        terms[LinkTerm.SameLogin] = one.IsNoReply && other.IsNoReply && one.Login == other.Login ? 1 : 0;
        terms.SameMailbox = one.Mailbox == other.Mailbox && !Placeholders.IsRole(one.Login);
        terms[LinkTerm.HandleNameless] = terms[LinkTerm.Nameless] * terms[LinkTerm.SameHandle];
        terms[LinkTerm.FitNameless] = terms[LinkTerm.Nameless] * (terms[LinkTerm.FitsWhole] + terms[LinkTerm.FitsInitialSurname]);
        terms.MayBridge = (one.IsShared && !Owns(one, terms.Names?.Other)) || (other.IsShared && !Owns(other, terms.Names?.One));
        terms.MaybeNamesakes = (terms.Names is not { Likeness.Kind: <= NameKind.Initial } names || names.Likeness.Shared.All(CommonNames.IsCommon))
            && (terms.SameHandle is not { } same || CommonNames.IsCommonHandle(same.Core));
        return terms;
    }

    private static bool Owns(AddressTraits shared, WordedName? name) =>
        name is not null && shared.Handles.Any(handle => handle.Own && HandleReading.Fit(handle.Core, name.Words) > HandleFit.Word);

    private void AddNames(AddressTraits one, AddressTraits other, NameBackground background)
    {
        double best = double.MaxValue;
        foreach (var ours in one.Names)
        {
            foreach (var theirs in other.Names.Where(theirs => ours.Written || theirs.Written))
            {
                var likeness = NameLikeness.Of(ours, theirs);
                double rank = (int)likeness.Kind + (ours.Written && theirs.Written ? 0 : 0.5) + (0.4 * (1 - Math.Min(ours.Share, theirs.Share)));
                if (rank < best)
                {
                    (best, Names) = (rank, (ours, theirs, likeness));
                }
            }
        }

        NamesApart = one.Main is { } && other.Main is { } && Names is { Likeness.Kind: >= NameKind.OneWord };
        if (Names is not { } pair)
        {
            return;
        }

        double rarity = (pair.Likeness.Shared.Length > 0 ? pair.Likeness.Shared : pair.One.Words).Sum(background.Rarity) / 10;
        bool written = pair.One.Written && pair.Other.Written;
        var kind = pair.Likeness.Kind;
        if (kind == NameKind.Same)
        {
            (this[LinkTerm.SameName], this[LinkTerm.SameNameRarity], this[LinkTerm.FarFromRare]) = (1, rarity, Math.Max(0, 1 - rarity));
            int syllables = pair.One.Words.Sum(word => CommonNames.PinyinSyllables(word) is > 0 and var n ? n : 9);
            this[LinkTerm.OneSyllables] = syllables <= 2 ? 1 : 0;
            this[LinkTerm.Pinyin] = syllables <= 4 ? 1 : 0;
        }
        else if (kind == NameKind.Contains)
        {
            (this[LinkTerm.Contains], this[LinkTerm.ContainsRarity]) = (1, rarity);
        }
        else if (kind <= NameKind.Initial)
        {
            this[LinkTerm.Short] = kind == NameKind.Short ? 1 : 0;
            this[LinkTerm.Spelt] = kind == NameKind.Spelt ? 1 : 0;
            this[LinkTerm.Initial] = kind == NameKind.Initial ? 1 : 0;
            this[LinkTerm.PartRarity] = rarity;
        }
        else if (written)
        {
            this[LinkTerm.OneWord] = kind == NameKind.OneWord ? 1 : 0;
            this[LinkTerm.NothingShared] = kind == NameKind.Apart ? 1 : 0;
            this[LinkTerm.OneWordRarity] = kind == NameKind.OneWord ? rarity : 0;
        }

        if (kind <= NameKind.Initial)
        {
            this[LinkTerm.NameShare] = 1 - Math.Min(pair.One.Share, pair.Other.Share);
            this[LinkTerm.NameReadFromAddress] = written ? 0 : 1;
        }
    }

    private void AddHandles(AddressTraits one, AddressTraits other, NameBackground background)
    {
        double best = 0;
        foreach (var ours in one.Handles)
        {
            foreach (var theirs in other.Handles)
            {
                int level = ours.Text == theirs.Text ? 3 : ours.Core == theirs.Core && ours.Core.Length >= 4 ? 2 : Near(ours.Core, theirs.Core) ? 1 : 0;
                double weight = level + (Math.Min(ours.Text.Length, 12) / 30.0);
                if (level == 0 || weight <= best)
                {
                    continue;
                }

                best = weight;
                this[LinkTerm.SameHandle] = level == 3 ? 1 : 0;
                this[LinkTerm.HandleLength] = level >= 2 ? Math.Min(ours.Core.Length, 12) / 10.0 : 0;
                this[LinkTerm.HandleDigit] = level == 3 && ours.Text.Any(char.IsAsciiDigit) ? 1 : 0;
                this[LinkTerm.HandleCount] = level >= 2 ? Math.Log(Math.Max(1, background.AddressesCalled(ours.Text) - 1)) : 0;
                this[LinkTerm.HandleIsWord] = level >= 2 && ours.Text.Length == ours.Core.Length ? Math.Log(1 + background.NamesWith(ours.Core)) : 0;
                this[LinkTerm.SameButDigits] = level == 2 ? 1 : 0;
                this[LinkTerm.NearHandle] = level == 1 ? 1 : 0;
                this[LinkTerm.HandleOfNameAndAddress] = level >= 2 && ours.Own != theirs.Own ? 1 : 0;
                this[LinkTerm.HandlePinyin] = level >= 2 && CommonNames.PinyinSyllables(ours.Core) > 0 ? 1 : 0;
                SameHandle = level == 3 ? ours : null;
            }
        }
    }

    private void AddFits(AddressTraits one, AddressTraits other, NameBackground background)
    {
        var (there, back) = (Fit(one, other), Fit(other, one));
        var best = (back?.Fit ?? 0) > (there?.Fit ?? 0) ? back : there;
        if (best is not { } fit)
        {
            return;
        }

        Fitting = fit;
        this[LinkTerm.FitsWhole] = fit.Fit == HandleFit.Full ? 1 : 0;
        this[LinkTerm.FitsInitialSurname] = fit.Fit == HandleFit.InitialSurname ? 1 : 0;
        this[LinkTerm.FitsGivenInitial] = fit.Fit == HandleFit.GivenInitial ? 1 : 0;
        this[LinkTerm.FitsParts] = fit.Fit == HandleFit.Parts ? 1 : 0;
        this[LinkTerm.FitsWord] = fit.Fit == HandleFit.Word ? 1 : 0;
        this[LinkTerm.NamesThatFit] = fit.Fit is > HandleFit.Word ? Math.Log(Math.Max(1, background.NamesSpelt(fit.Handle.Core))) : Math.Log(Math.Max(1, background.NamesWith(fit.Handle.Core)));
        this[LinkTerm.FitLength] = Math.Min(fit.Handle.Core.Length, 14) / 10.0;
        this[LinkTerm.FitsBothWays] = there is { Fit: > HandleFit.Word } && back is { Fit: > HandleFit.Word } ? 1 : 0;
        if ((IsWord(one, other) ?? IsWord(other, one)) is { } single)
        {
            (this[LinkTerm.SingleName], this[LinkTerm.SingleNameCount]) = (1, Math.Log(Math.Max(1, background.NamesWith(single))));
        }
    }

    private static (Handle Handle, WordedName Name, HandleFit Fit)? Fit(AddressTraits of, AddressTraits named)
    {
        (Handle Handle, WordedName Name, HandleFit Fit)? best = null;
        foreach (var handle in of.Handles)
        {
            foreach (var name in named.Names.Where(name => name.Written))
            {
                var fit = HandleReading.Fit(handle.Core, name.Words);
                if (fit > (best?.Fit ?? HandleFit.None))
                {
                    best = (handle, name, fit);
                }
            }
        }

        return best;
    }

    private static string? IsWord(AddressTraits one, AddressTraits other) => one.Main is not null ? null
        : one.Handles.Where(handle => !handle.Own).SelectMany(handle => other.Names.Where(name => name.Written).SelectMany(name => name.Words).Where(word => NameLikeness.Word(handle.Core, word) <= NameKind.Short)).FirstOrDefault();

    private static bool Near(string one, string other)
    {
        (string brief, string full) = one.Length <= other.Length ? (one, other) : (other, one);
        return brief.Length >= 5 && (full.StartsWith(brief, StringComparison.Ordinal) || full.EndsWith(brief, StringComparison.Ordinal) || (brief.Length >= 6 && WordDistance.AtMostOne(one, other)));
    }
}
