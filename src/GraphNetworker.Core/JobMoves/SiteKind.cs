using System.Collections.Frozen;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.JobMoves;

/// <summary>What a mail domain says of where somebody works.</summary>
internal enum SiteKind
{
    /// <summary>An organisation: others were seen there, or it is a university by its name.</summary>
    Organisation,

    /// <summary>Nobody else was seen there yet: a small organisation or one's own domain.</summary>
    Alone,

    /// <summary>A free mail provider.</summary>
    Free,

    /// <summary>One's own domain: it has the name in it.</summary>
    Personal,

    /// <summary>A society, a project or an alumni forwarder: members work anywhere.</summary>
    Community,

    /// <summary>A machine's name or a stand-in.</summary>
    Nowhere,
}

/// <summary>Domains read for where they are.</summary>
internal static class Sites
{
    private static readonly FrozenSet<string> Communities = FrozenSet.ToFrozenSet(
        [
            "debian.org", "ubuntu.com", "apache.org", "gnu.org", "kernel.org", "gentoo.org", "archlinux.org", "fedoraproject.org", "freebsd.org", "netbsd.org", "openbsd.org", "opensuse.org", "centos.org",
            "acm.org", "ieee.org", "linux.com", "sourceforge.net", "openstack.org", "python.org", "golang.org", "linuxfoundation.org", "cncf.io", "mozilla.org", "php.net", "perl.org", "eclipse.org", "iki.fi",
        ],
        StringComparer.Ordinal);

    /// <summary>One word for all domains of an organisation: the registered name where it is long enough to be its own (<c>fabrikam</c> of <c>fabrikam.co.uk</c>).</summary>
    public static string Organisation(AddressTraits traits)
    {
        string label = MailDomain.Label(traits.Domain);
        return label.Length >= 4 ? label : traits.Site;
    }

    public static bool IsCommunity(AddressTraits traits) => Communities.Contains(traits.Site) || traits.Domain.StartsWith("alumni.", StringComparison.Ordinal);

    public static bool IsUniversity(AddressTraits traits) =>
        traits.Site.EndsWith(".edu", StringComparison.Ordinal) || traits.Site.Contains(".edu.", StringComparison.Ordinal) || traits.Site.Contains(".ac.", StringComparison.Ordinal)
        || traits.Site.StartsWith("uni-", StringComparison.Ordinal) || traits.Site.StartsWith("tu-", StringComparison.Ordinal);

    /// <summary>Whether the domain has in it what its person is called.</summary>
    public static bool IsPersonal(AddressTraits traits, IEnumerable<AddressTraits> human)
    {
        string label = new([.. MailDomain.Label(traits.Domain).Where(char.IsAsciiLetter)]);
        return human.Any(one =>
            one.Names.Where(name => name.Written).SelectMany(name => name.Words).Any(word => (word.Length >= 4 && label.Contains(word, StringComparison.Ordinal)) || (word.Length == 3 && label == word))
            || one.Handles.Any(handle => handle.Core.Length >= 4 && label.Contains(handle.Core, StringComparison.Ordinal)));
    }

    /// <summary>Whether two organisations look like one under two names: hp and hpe, contoso and contosolabs.</summary>
    public static bool AreSiblings(string one, string other)
    {
        string a = Letters(one), b = Letters(other);
        (string brief, string full) = a.Length <= b.Length ? (a, b) : (b, a);
        return brief.Length >= 2 && (brief.Length >= 3 || full.Length - brief.Length <= 1)
            && (full.StartsWith(brief, StringComparison.Ordinal) || full.EndsWith(brief, StringComparison.Ordinal));
    }

    private static string Letters(string organisation)
    {
        int dot = organisation.IndexOf('.', StringComparison.Ordinal);
        return new([.. (dot < 0 ? organisation : organisation[..dot]).Where(char.IsAsciiLetterOrDigit)]);
    }
}
