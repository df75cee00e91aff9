using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Reading;

/// <summary>The words by which a sender may be called at the foot of a mail.</summary>
internal sealed class SenderName
{
    private const int MostWords = 5;

    private readonly HashSet<string> _words;
    private readonly string _initials;
    private readonly string _address;

    private SenderName(HashSet<string> words, string initials, string address, string domain)
    {
        _words = words;
        _initials = initials;
        _address = address;
        Domain = domain;
    }

    /// <summary>The domain of the address, without what all domains share: <c>northwind</c>.</summary>
    public string Domain { get; }

    /// <summary>What is known of a sender from the name and the address.</summary>
    public static SenderName Of(string? name, string? local, string? domain)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        string initials = "";
        string shown = WithoutBrackets(name ?? "");
        foreach (string word in Words(shown))
        {
            initials += word[0];
            if (word.Length > 1)
            {
                words.Add(word);
            }
        }

        foreach (string word in Words(local ?? "").Where(word => word.Length > 2))
        {
            words.Add(word);
        }

        string[] labels = (domain ?? "").Split('.');
        return new SenderName(words, initials, $"{local}@{domain}", labels.Length > 1 ? labels[^2].ToLowerInvariant() : "");
    }

    /// <summary>What is known of a sender.</summary>
    public static SenderName Of(Correspondent? sender) => Of(sender?.Name, sender?.Address.Local, sender?.Address.Domain);

    /// <summary>Whether a line is nothing but the address the mail came from.</summary>
    public bool HasAddress(string plain) => _address.Length > 3 && plain.Trim('<', '>', '*', ' ').Equals(_address, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text is the sender's name: in full, the first name, the surname, a short form, or the initials.</summary>
    public bool Is(string text)
    {
        string[] said = Words(text);
        if (said.Length is 0 or > MostWords || text.Length > 60)
        {
            return false;
        }

        if (said.Length == 1 && _initials.Length > 1 && said[0].Length == _initials.Length && said[0].Order().SequenceEqual(_initials.Order()))
        {
            return true;
        }

        return said.Any(word => word.Length > 1 && _words.Any(own => Calls(word, own)));
    }

    /// <summary>How many words of a text are the sender's, and how many there are without initials.</summary>
    public (int Own, int All) Share(string text)
    {
        string[] said = [.. Words(text).Where(word => word.Length > 1)];
        return (said.Count(word => _words.Any(own => Calls(word, own))), said.Length);
    }

    // Kim, Steph for Stephane, Bill for William, also joined as in addresses: skean, kimward.
    private static bool Calls(string said, string own) =>
        said == own
        || (said.Length >= 3 && own.StartsWith(said, StringComparison.Ordinal))
        || (said.Length >= 4 && own.Length >= 5 && (own.EndsWith(said, StringComparison.Ordinal) || (said.Length >= 5 && said.StartsWith(own, StringComparison.Ordinal))))
        || ShortNames.Joins(said, own);

    private static string[] Words(string text) =>
        PersonName.Fold(text).Split([.. " .,;:|()[]<>\"'’`/\\_-–—~*+=@!?&\t0123456789"], StringSplitOptions.RemoveEmptyEntries);

    private static string WithoutBrackets(string name)
    {
        int open = name.IndexOfAny(['(', '[', '<', '@']);
        return open > 0 ? name[..open] : name;
    }
}
