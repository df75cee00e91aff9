using System.Text;

namespace GraphNetworker.Sandbox.Mailboxes;

/// <summary>
/// Reads the addresses of a header as mail systems deliver them, not as RFC 5322 allows them: <c>.palmer@enron.com</c> got its mail
/// for years, and a strict parser says that nobody wrote it.
/// </summary>
internal static class LooseAddresses
{
    /// <summary>The parties of a From, To or Cc header: split at commas and semicolons outside quotes, comments and angle brackets.</summary>
    public static List<MailParty> Read(string header)
    {
        var parties = new List<MailParty>();
        var words = new StringBuilder();
        string? address = null;
        bool quoted = false;
        int comment = 0;
        for (int i = 0; i <= header.Length; i++)
        {
            char letter = i < header.Length ? header[i] : ',';
            bool plain = !quoted && comment == 0;
            switch (letter)
            {
                case '\\' when !plain && i + 1 < header.Length:
                    words.Append(header[++i]);
                    break;
                case '"' when comment == 0:
                    quoted = !quoted;
                    break;
                case '(' when !quoted:
                    comment++;
                    break;
                case ')' when !quoted && comment > 0:
                    comment--;
                    break;
                case '<' when plain && header.IndexOf('>', i) is > 0 and var end:
                    address = header[(i + 1)..end];
                    i = end;
                    break;
                case ':' when plain: // the name of a group
                    words.Clear();
                    break;
                case ',' or ';' when plain || i == header.Length:
                    Add(parties, words.ToString(), address);
                    words.Clear();
                    address = null;
                    break;
                default:
                    if (comment == 0)
                    {
                        words.Append(letter);
                    }

                    break;
            }
        }

        return parties;
    }

    private static void Add(List<MailParty> parties, string words, string? bracketed)
    {
        string address = new([.. (bracketed ?? words).Where(letter => !char.IsWhiteSpace(letter))]);
        int at = address.LastIndexOf('@');
        if (at > 0 && at < address.Length - 1)
        {
            parties.Add(new MailParty(bracketed is null ? null : HeaderText.Clean(words), HeaderText.Clean(address) ?? address));
        }
    }
}
