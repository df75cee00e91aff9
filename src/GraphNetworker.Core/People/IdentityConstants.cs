namespace GraphNetworker.Core.People;

/// <summary>The weights of links.</summary>
/// <remarks>
/// Written by <c>fit-identity</c> of the evaluation program; not by hand. Fitted to 44,359 pairs of addresses whose people
/// are known, from the public histories of astropy, cncf, containerd, docker-cli, ipython, moby, numpy, openstack, scipy, sympy.
/// </remarks>
internal static class IdentityConstants
{
    /// <summary>The model that the product carries.</summary>
    public static LinkModel Model { get; } = new()
    {
        Certain = 0.950,
        Probable = 0.450,
        Weights =
        [
            -4.4665, // Always
            3.1986, // SameName
            4.0672, // SameNameRarity
            -1.0460, // OneSyllables
            0.3819, // Pinyin
            1.1032, // Contains
            2.2243, // ContainsRarity
            2.4325, // Short
            0.5479, // Spelt
            -0.4517, // Initial
            3.6157, // PartRarity
            -2.1083, // OneWord
            -2.7899, // NothingShared
            -0.7495, // NameShare
            -1.3262, // NameReadFromAddress
            3.4452, // SameHandle
            2.3609, // HandleLength
            1.1235, // HandleDigit
            0.9939, // HandleCount
            -1.5878, // HandleIsWord
            1.3349, // SameButDigits
            1.1199, // NearHandle
            0.0747, // HandleOfNameAndAddress
            0.0113, // FitsWhole
            1.5804, // FitsInitialSurname
            1.4725, // FitsGivenInitial
            0.1941, // FitsParts
            0.8222, // FitsWord
            -0.9022, // NamesThatFit
            2.6878, // FitLength
            -0.4011, // FitsBothWays
            0.1570, // SingleName
            0.4267, // Nameless
            1.1273, // SameSite
            0.6504, // SameSiteAlike
            -0.7389, // Gap
            -0.0780, // Shared
            1.6788, // Machine
            0.7108, // NoReply
            -1.2394, // HandleAndName
            -0.3605, // HandleNamesApart
            -0.0450, // OneWordRarity
            0.2754, // SameDomainOtherHandle
            1.0207, // FarFromRare
            -0.9216, // TwoSites
            0.7178, // TwoSitesSameName
            -0.1979, // SingleNameCount
            0.7578, // SameLogin
            0.6444, // HandleNameless
            2.0136, // FitNameless
            -0.5235, // HandlePinyin
        ],
    };
}
