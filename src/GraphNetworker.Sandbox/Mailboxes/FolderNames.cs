using System.Globalization;
using System.Text;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>Which folder of the disk is the Inbox, which Sent Items...: by the names mail programs give them.</summary>
internal static class FolderNames
{
    // Best name first: where several folders of a source could be Sent Items, the earlier name wins.
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["inbox"] = ["inbox", "posteingang", "boitederéception", "bandejadeentrada", "inbound", "incoming", "notesinbox"],
        ["sentitems"] =
        [
            "sentitems", "sent", "sentmail", "sentmessages", "gesendeteelemente", "gesendet", "élémentsenvoyés", "messagesenvoyés", "envoyés",
            "elementosenviados", "enviados", "outbound",
        ],
        ["deleteditems"] = ["deleteditems", "trash", "deletedmessages", "deleted", "bin", "gelöschteelemente", "papierkorb", "corbeille", "papelera"],
        ["drafts"] = ["drafts", "draft", "entwürfe", "brouillons", "borradores"],
        ["archive"] = ["archive", "archives", "archiv", "allmail"],
        ["junkemail"] = ["junkemail", "junk", "spam", "junkmail", "bulkmail", "courrierindésirable"],
    };

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["inbox"] = "Inbox",
        ["sentitems"] = "Sent Items",
        ["deleteditems"] = "Deleted Items",
        ["drafts"] = "Drafts",
        ["archive"] = "Archive",
        ["junkemail"] = "Junk Email",
    };

    public static IEnumerable<string> WellKnown => Titles.Keys;

    /// <summary>How Outlook titles a well-known folder.</summary>
    public static string Title(string key) => Titles[key];

    /// <summary>How well the name fits the well-known folder; 0 is best, null is not at all.</summary>
    public static int? Fit(string name, string key)
    {
        int rank = Array.IndexOf(Known[key], Letters(name));
        return rank < 0 ? null : rank;
    }

    /// <summary>Whether mail in a folder of this name was sent by the owner.</summary>
    public static bool IsSent(string name) => Fit(name, "sentitems") is not null;

    /// <summary>Whether a file of this name is a folder in a mail program, however few mails it holds.</summary>
    public static bool IsKnown(string name) => Known.Keys.Any(key => Fit(name, key) is not null);

    /// <summary>A Maildir++ name: IMAP's modified UTF-7 (RFC 3501, 5.1.3).</summary>
    public static string FromImap(string name)
    {
        var plain = new StringBuilder(name.Length);
        for (int index = 0; index < name.Length; index++)
        {
            int end = name[index] == '&' ? name.IndexOf('-', index) : -1;
            if (end < 0)
            {
                plain.Append(name[index]);
                continue;
            }

            string code = name[(index + 1)..end].Replace(',', '/');
            byte[] bytes = new byte[code.Length];
            if (code.Length == 0)
            {
                plain.Append('&');
            }
            else if (Convert.TryFromBase64String(code.PadRight((code.Length + 3) / 4 * 4, '='), bytes, out int count))
            {
                plain.Append(Encoding.BigEndianUnicode.GetString(bytes, 0, count));
            }
            else
            {
                plain.Append(name, index, end - index + 1);
            }

            index = end;
        }

        return HeaderText.Clean(plain.ToString()) ?? name;
    }

    private static string Letters(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormC).Where(char.IsLetter)).ToLower(CultureInfo.InvariantCulture);
}
