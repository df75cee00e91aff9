using System.Collections.Frozen;
using GraphNetworker.Core.People;

namespace GraphNetworker.Core.Interactions;

/// <summary>Addresses that no person reads, told by the words before the @.</summary>
/// <remarks>
/// The list is short on purpose. <c>info@</c>, <c>sales@</c>, <c>support@</c> or <c>hello@</c> are read by somebody, and in a
/// small firm that somebody is the person the owner knows. Only whole words count, so <c>alerta.bounce@</c> is a machine and
/// <c>bouncer@</c> is not; words may be parted or joined (<c>no-reply</c>, <c>noreply</c>) and numbered (<c>noreply2</c>).
/// </remarks>
public static class RoleMailboxes
{
    private const int LongestWord = 64; // RFC 5321 section 4.5.3.1.1: a local part has at most 64 octets

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet.ToFrozenSet(
        [
            "noreply", "donotreply", "dontreply", "neverreply", "unattended", // says so itself
            "postmaster", "mailerdaemon", "daemon", "nobody", "bounce", "bounces", // the mail system: RFC 5321 section 4.5.1, RFC 3834
            "autoreply", "autoresponder", "autoconfirm", "automated", "automailer", // machines that answer
            "notification", "notifications", "notify", "alert", "alerts", "reminder", "reminders", // machines that tell
            "newsletter", "newsletters", "mailing", "mailings", "unsubscribe", "digest", // machines that send to many
            "listserv", "majordomo", "invitations", // list software; LinkedIn's invitations
        ],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether mail to or from this address is no contact with a person.</summary>
    public static bool Has(MailAddress address)
    {
        var local = address.Value.AsSpan(0, address.Value.LastIndexOf('@'));
        if (local.Length > LongestWord)
        {
            return false;
        }

        // Exchange Online bounces from MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@.
        if (local.StartsWith("microsoftexchange", StringComparison.Ordinal) && local.Length == "microsoftexchange".Length + 32)
        {
            return true;
        }

        // The last one, two or three words are tried joined: no-reply, do_not.reply, mailer-daemon.
        Span<char> joined = stackalloc char[LongestWord];
        int length = 0, lastWord = 0, wordBefore = 0;
        int from = 0;
        while (from < local.Length)
        {
            int to = from;
            while (to < local.Length && char.IsAsciiLetter(local[to]))
            {
                to++;
            }

            if (to > from)
            {
                local[from..to].CopyTo(joined[length..]);
                int start = length;
                length += to - from;
                if (Words.Contains(joined[start..length]) || Words.Contains(joined[lastWord..length]) || Words.Contains(joined[wordBefore..length]))
                {
                    return true;
                }

                (wordBefore, lastWord) = (lastWord, start);
            }

            from = to + 1;
        }

        return false;
    }
}
