using System.Collections.Frozen;

namespace GraphNetworker.Core.People;

/// <summary>Words that stand where a name or a login would, and name nobody.</summary>
/// <remarks>Role words are those of RFC 2142 and what shops and machines put in their place; a person may read such a mailbox, but the word is no sign of who.</remarks>
internal static class Placeholders
{
    private static readonly FrozenSet<string> Roles = FrozenSet.ToFrozenSet(
        [
            "info", "sales", "support", "contact", "contacts", "office", "hello", "hi", "hey", "mail", "email", "me", "my", "post", "postmaster", "webmaster", "hostmaster", "admin", "administrator",
            "root", "abuse", "security", "noreply", "donotreply", "github", "git", "gitlab", "dev", "devel", "developer", "code", "coding", "opensource", "oss", "work", "home", "bot", "build", "builds", "ci",
            "jobs", "job", "hr", "team", "staff", "help", "helpdesk", "service", "services", "billing", "accounts", "accounting", "marketing", "press", "news", "newsletter", "list", "lists",
            "user", "username", "users", "guest", "test", "tests", "tester", "testing", "demo", "example", "nobody", "none", "null", "nil", "undefined", "unknown", "anonymous", "invalid", "default", "name",
            "ubuntu", "debian", "centos", "fedora", "vagrant", "docker", "core", "local", "localhost", "server", "system", "vm", "pc", "laptop", "desktop", "mac", "macbook", "linux", "windows", "computer",
            "public", "private", "personal", "business", "kontakt", "buero", "buro", "ventas", "vendas", "commercial", "contabilidad", "verwaltung", "empfang", "reception", "owner", "inbox", "notifications",
            "spam", "junk", "bugs", "patches", "sign", "signup", "student", "self", "real", "dummy", "foo", "bar",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(["dr", "prof", "professor", "mr", "mrs", "ms", "ing", "dipl"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Phrases = FrozenSet.ToFrozenSet(
        ["your name", "first last", "firstname lastname", "john doe", "jane doe", "system administrator", "no name", "not set", "full name", "my name", "no author", "not committed yet", "example user", "test user", "default user", "local user", "cloud user"],
        StringComparer.Ordinal);

    /// <summary>Whether a word before the @ is a role, not a person.</summary>
    public static bool IsRole(string word) => Roles.Contains(word);

    /// <summary>Whether a word only goes before a name.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <summary>Whether these words together name nobody.</summary>
    public static bool NamesNobody(string[] words) => words.Length == 0 || words.All(Roles.Contains) || Phrases.Contains(string.Join(' ', words));
}
