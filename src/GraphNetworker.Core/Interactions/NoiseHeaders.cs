using System.Collections.Frozen;

namespace GraphNetworker.Core.Interactions;

/// <summary>The internet headers by which a machine says that it, and no person, wrote or sent a mail.</summary>
/// <remarks>
/// Only headers that mail standards or the large senders define are read; guesses from wording are not made.
/// A mail that the owner sent is never bulk or list mail: mailing lists add their headers to the copy that comes back.
/// </remarks>
public static class NoiseHeaders
{
    private static readonly FrozenDictionary<string, Sign> Signs = new Dictionary<string, Sign>
    {
        ["List-Id"] = Sign.MailingList, // RFC 2919
        ["List-Post"] = Sign.MailingList, // RFC 2369
        ["Mailing-List"] = Sign.MailingList, // ezmlm, Yahoo Groups
        ["X-Mailing-List"] = Sign.MailingList, // majordomo, vger.kernel.org
        ["X-BeenThere"] = Sign.MailingList, // Mailman's loop guard
        ["List-Unsubscribe"] = Sign.Bulk, // RFC 2369, RFC 8058: asked of every bulk sender by the large providers
        ["Feedback-ID"] = Sign.Bulk, // Gmail's feedback loop: campaigns only
        ["Precedence"] = Sign.Precedence, // RFC 2076 section 3.9
        ["Auto-Submitted"] = Sign.AutoSubmitted, // RFC 3834 section 5
        ["X-Auto-Response-Suppress"] = Sign.AnswersUnwanted, // [MS-OXCMAIL] 2.1.3.2.14
        ["X-Autoreply"] = Sign.Autoreply, // older responders
        ["X-Autorespond"] = Sign.Autoreply,
        ["X-MS-Exchange-Message-Is-Ndr"] = Sign.Bounce, // Exchange's own bounces
        ["Return-Path"] = Sign.ReturnPath, // empty: RFC 5321 section 4.5.5, RFC 3834 section 2
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private enum Sign
    {
        MailingList,
        Bulk,
        Precedence,
        AutoSubmitted,
        AnswersUnwanted,
        Autoreply,
        Bounce,
        ReturnPath,
    }

    /// <summary>Whether a header of this name can say anything here; the others need not be read.</summary>
    public static bool Tells(string name) => Signs.ContainsKey(name);

    /// <summary>Why a mail with these headers counts for nobody, or null. An automatic answer says more than a list, a list more than bulk.</summary>
    public static NoiseReason? Read(IReadOnlyList<Header> headers, bool sentByOwner)
    {
        NoiseReason? found = null;
        for (int i = 0; i < headers.Count; i++)
        {
            if (!Signs.TryGetValue(headers[i].Name, out var sign))
            {
                continue;
            }

            var reason = Judge(sign, headers[i].Value.AsSpan().Trim(), sentByOwner);
            if (reason == NoiseReason.AutomaticReply)
            {
                return reason;
            }

            found = reason == NoiseReason.MailingList ? reason : found ?? reason;
        }

        return found;
    }

    private static NoiseReason? Judge(Sign sign, ReadOnlySpan<char> value, bool sentByOwner) => sign switch
    {
        Sign.AutoSubmitted => FirstWordIs(value, "no") || value.IsEmpty ? null : NoiseReason.AutomaticReply,
        Sign.Autoreply => FirstWordIs(value, "no") ? null : NoiseReason.AutomaticReply,
        _ when sentByOwner => null,
        Sign.MailingList => NoiseReason.MailingList,
        Sign.Bulk => NoiseReason.Bulk,
        Sign.Bounce => NoiseReason.AutomaticReply,
        Sign.ReturnPath => value is "<>" or "" ? NoiseReason.AutomaticReply : null,
        Sign.Precedence when FirstWordIs(value, "list") => NoiseReason.MailingList,
        Sign.Precedence when FirstWordIs(value, "bulk") || FirstWordIs(value, "junk") => NoiseReason.Bulk,
        Sign.Precedence when FirstWordIs(value, "auto_reply") => NoiseReason.AutomaticReply,
        // People switch off receipts (DR, RN, NDR, NRN); only machines ask not to be answered by machines.
        Sign.AnswersUnwanted => Names(value, "All") || Names(value, "OOF") || Names(value, "AutoReply") ? NoiseReason.AutomaticReply : null,
        _ => null,
    };

    private static bool FirstWordIs(ReadOnlySpan<char> value, string word)
    {
        int end = value.IndexOfAny(" \t;,(");
        return (end < 0 ? value : value[..end]).Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Names(ReadOnlySpan<char> list, string word)
    {
        foreach (var part in list.Split(','))
        {
            if (list[part].Trim().Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
