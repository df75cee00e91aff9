namespace GraphNetworker.Core.People;

/// <summary>What a number of <see cref="LinkTerms"/> says; the weights stand in this order.</summary>
internal enum LinkTerm
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>Same name.</summary>
    SameName,

    /// <summary>Same name, rarity.</summary>
    SameNameRarity,

    /// <summary>Same name of one pinyin syllable each.</summary>
    OneSyllables,

    /// <summary>Same name in pinyin.</summary>
    Pinyin,

    /// <summary>One name holds the other.</summary>
    Contains,

    /// <summary>Its rarity.</summary>
    ContainsRarity,

    /// <summary>Short form.</summary>
    Short,

    /// <summary>Spelt otherwise.</summary>
    Spelt,

    /// <summary>Initial.</summary>
    Initial,

    /// <summary>Their rarity.</summary>
    PartRarity,

    /// <summary>One word shared.</summary>
    OneWord,

    /// <summary>Nothing shared.</summary>
    NothingShared,

    /// <summary>The name's share.</summary>
    NameShare,

    /// <summary>The name was read out of an address.</summary>
    NameReadFromAddress,

    /// <summary>Same handle.</summary>
    SameHandle,

    /// <summary>Its length.</summary>
    HandleLength,

    /// <summary>It has a digit.</summary>
    HandleDigit,

    /// <summary>How many go by it.</summary>
    HandleCount,

    /// <summary>It is a word of names.</summary>
    HandleIsWord,

    /// <summary>Same but for digits.</summary>
    SameButDigits,

    /// <summary>Almost the same handle.</summary>
    NearHandle,

    /// <summary>Handle of the address and of a name.</summary>
    HandleOfNameAndAddress,

    /// <summary>Handle is the whole name.</summary>
    FitsWhole,

    /// <summary>Handle is initial and surname.</summary>
    FitsInitialSurname,

    /// <summary>Handle is given name and initial.</summary>
    FitsGivenInitial,

    /// <summary>Handle is parts of the name.</summary>
    FitsParts,

    /// <summary>Handle is one word of the name.</summary>
    FitsWord,

    /// <summary>Names that make it.</summary>
    NamesThatFit,

    /// <summary>Its length with a name.</summary>
    FitLength,

    /// <summary>Fits both ways.</summary>
    FitsBothWays,

    /// <summary>Single name is a word of the other's.</summary>
    SingleName,

    /// <summary>A side without a full name.</summary>
    Nameless,

    /// <summary>Same site.</summary>
    SameSite,

    /// <summary>Same site and likeness of names.</summary>
    SameSiteAlike,

    /// <summary>Gap in days.</summary>
    Gap,

    /// <summary>More than one human writes from one.</summary>
    Shared,

    /// <summary>A machine's own name.</summary>
    Machine,

    /// <summary>Code host's stand-in.</summary>
    NoReply,

    /// <summary>Handle and likeness of names.</summary>
    HandleAndName,

    /// <summary>Same handle, names apart.</summary>
    HandleNamesApart,

    /// <summary>Rarity of the word.</summary>
    OneWordRarity,

    /// <summary>Same site, other handle, same name.</summary>
    SameDomainOtherHandle,

    /// <summary>Same name, how far from rare.</summary>
    FarFromRare,

    /// <summary>Days at two sites at once.</summary>
    TwoSites,

    /// <summary>That with the same name.</summary>
    TwoSitesSameName,

    /// <summary>How many bear the single name.</summary>
    SingleNameCount,

    /// <summary>Same login at a code host.</summary>
    SameLogin,

    /// <summary>Same handle, a side without a full name.</summary>
    HandleNameless,

    /// <summary>Handle of a name with a side without.</summary>
    FitNameless,

    /// <summary>Same handle in pinyin.</summary>
    HandlePinyin,
}
