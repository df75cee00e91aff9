using System.Text.RegularExpressions;

namespace GraphNetworker.Core.Reading;

/// <summary>Why a mail came back: what the other machine says comes before its code, because codes are given carelessly.</summary>
/// <remarks>The phrases are those of the widespread mail servers and providers, as their documentation and their reports have them.</remarks>
internal static partial class BounceReasons
{
    // In the order in which they decide: what a phrase says for certain before what it may say. Only certain ones outweigh a code.
    private static readonly (BounceReason Reason, bool Certain, Regex Says)[] Phrases =
    [
        (BounceReason.Refused, true, SenderAtFault()),
        (BounceReason.MailboxFull, true, MailboxFull()),
        (BounceReason.TooLarge, true, TooLarge()),
        (BounceReason.Moved, true, Moved()),
        (BounceReason.NoMailHere, true, NoMailHere()),
        (BounceReason.AddressUnknown, true, OwnDirectory()),
        (BounceReason.HostUnknown, true, HostUnknown()),
        (BounceReason.Technical, true, Machine()),
        (BounceReason.Refused, true, RefusedForSure()),
        (BounceReason.Suspended, true, Suspended()),
        (BounceReason.AddressUnknown, false, AddressUnknown()),
        (BounceReason.Refused, false, Refused()),
        (BounceReason.Expired, false, Expired()),
        (BounceReason.Technical, false, Technical()),
    ];

    /// <summary>From the answer of the other machine, then from the lines near the address, then from the code, then from all the report says.</summary>
    public static BounceReason Of(DeliveryStatus status, string near, string all, string? code, bool alone)
    {
        string answer = status.Diagnostic.Length > 0 ? status.Diagnostic : near;
        var (said, certain) = Said(answer);
        if (!certain && Said(near) is (not BounceReason.Unclear, var surely) nearer && (surely || said == BounceReason.Unclear))
        {
            (said, certain) = nearer;
        }

        // Where the report is about one address, all its words are about it; some give the cause before they name it.
        bool wide = alone && said == BounceReason.Unclear;
        if (alone && said is BounceReason.Unclear or BounceReason.AddressUnknown && Passing(all) is { } passing)
        {
            return passing;
        }

        bool sure = IsSure(status.Diagnostic, wide || near.Length == 0 ? all : near, all, code);
        if (said == BounceReason.AddressUnknown && sure && (status.Action != "delayed" || code is not null))
        {
            return said;
        }

        var meant = ByCode(code);
        said = certain || meant == BounceReason.Unclear ? said : meant;
        said = said == BounceReason.Unclear ? Said(all).Reason : said;
        return said switch
        {
            BounceReason.Unclear when status.Action == "delayed" => BounceReason.Expired,
            BounceReason.AddressUnknown or BounceReason.HostUnknown when status.Action == "delayed" && code is null => BounceReason.Expired,
            BounceReason.AddressUnknown when !sure => BounceReason.Refused,
            _ => said,
        };
    }

    // A report that calls an address unknown in one place, and full or switched off in another, has not said that it is gone.
    private static BounceReason? Passing(string all) =>
        Perhaps().IsMatch(all) ? null : MailboxFull().IsMatch(all) ? BounceReason.MailboxFull : SwitchedOff().IsMatch(all) ? BounceReason.Suspended : null;

    /// <summary>
    /// A machine that knows its users says so when the address is named (RCPT), or by a code. The same words after the text was sent, or
    /// with no code at all, are as often the answer of a filter; an address is not called dead for them.
    /// </summary>
    private static bool IsSure(string diagnostic, string told, string all, string? code)
    {
        string said = $"{diagnostic} {told}";
        return NoSuchAddress(code) || OwnDirectory().IsMatch(diagnostic) || OwnDirectory().IsMatch(told)
            || ((RecipientNamed().IsMatch($"{diagnostic} {Envelopes().Replace(all, " ")}") || (code is null && TranscriptUnknown().IsMatch(said))) && !TextSent().IsMatch(said));
    }

    private static bool NoSuchAddress(string? code) => code is "5.1.1" or "5.1.0" or "5.1.3" or "5.1.10";

    private static (BounceReason Reason, bool Certain) Said(string text)
    {
        var (reason, certain, _) = text.Length == 0 ? default : Phrases.FirstOrDefault(phrase => phrase.Says.IsMatch(text));
        return (reason, certain);
    }

    /// <summary>RFC 3463 and the registry of enhanced status codes, as far as a code names one reason.</summary>
    private static BounceReason ByCode(string? code) => code switch
    {
        _ when NoSuchAddress(code) => BounceReason.AddressUnknown,
        "5.1.2" or "5.4.4" => BounceReason.HostUnknown,
        "5.1.6" => BounceReason.Moved,
        "5.3.2" => BounceReason.NoMailHere,
        "5.2.2" or "4.2.2" => BounceReason.MailboxFull,
        "5.2.1" => BounceReason.Suspended,
        "5.2.3" or "5.3.4" => BounceReason.TooLarge,
        "4.4.7" or "5.4.7" or "4.4.1" => BounceReason.Expired,
        not null when code[1..].StartsWith(".7.", StringComparison.Ordinal) => BounceReason.Refused,
        not null when code[1..].StartsWith(".4.", StringComparison.Ordinal) || code[1..].StartsWith(".3.", StringComparison.Ordinal) => BounceReason.Technical,
        _ => BounceReason.Unclear,
    };

    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(mailbox|account|inbox|user|recipient)('s mailbox|'s quota|'s)? (\S+ )?(is |has |are )?(over|exceed\S*|full|reached|too full|out of)( the| its| his| their)? ?(quota|storage|maximum|limit|disk|space)?|mailbox (is )?full|over ?quota|quota (is )?(exceeded|full|violation)|exceed\S* (the |its |his |their )?(mailbox|storage|disk|quota)|insufficient (system )?(disk|mailbox|storage)|disk (space|quota)|not enough (storage|space)|out of (storage|space|disk)|storage (limit|space|quota)|no space left|delivery failed: over quota|mailfolder is full|mail ?folder|rcpt_?quota|quotaexceeded|容量|いっぱい", Plain)]
    private static partial Regex MailboxFull();

    [GeneratedRegex(@"message (size|is too|too)( \S+)? ?(exceed|large|big|long)|exceeds? (the )?(maximum|max|fixed|size|message)( \S+)? ?(message )?size|too (large|big) (message|mail)|size limit|sizelimit|message file too big|line(s)? too long|max message size|(message )?length exceeds", Plain)]
    private static partial Regex TooLarge();

    [GeneratedRegex(@"has moved|recipient no longer on server|address (has )?changed|no longer (at|here) .*(moved|new address)|replaced by|moved permanently|mailbox has moved|user has moved|account has moved", Plain)]
    private static partial Regex Moved();

    [GeneratedRegex(@"null ?mx|no smtp service|no mx (record )?found|does not accept (any )?mail($|[.,;:]| ?\(| for)|domain does not accept|does not receive (any )?mail($|[.,;:]| ?\(| for)|smtp protocol returned a permanent error|mail receiving disabled|no longer accept(s|ing) (any )?mail for (this|the) domain", Plain)]
    private static partial Regex NoMailHere();

    [GeneratedRegex(@"spam|recipient preferences|access denied|sender address|(domain of|unroutable) sender|(after|to) mail from|invalid domain name|your e-?mail|my name was rejected|header error|no permission|black ?list|block ?list|reputation|spf |spf:|dkim|dmarc|authentication|unauthenticated|reverse dns|ptr record|rdns|relay(ing)? (is )?(denied|not)|not permitted to relay|unable to relay|relay access|rcpthosts|virus|content (rejected|filter)|client host|your (ip|host|server|network|domain)|policy|banned|blocked|restricted|not (authorized|authorised|permitted|allowed)|permission|sender (address )?(rejected|denied|verify)|unsolicited|rbl|(black|block)?listed (by|at)|refused to talk|too many (connections|messages|recipients)|rate limit|throttl|bulk|suspicious", Plain)]
    private static partial Regex RefusedForSure();

    [GeneratedRegex(@"(account|mailbox|user|recipient|address)( \S+| that you tried to reach)? (is |has been |was )?(currently |temporarily |administratively )?(disabled|suspended|locked|inactive|deactivated|on hold|blocked)|not active|inactive (account|user|mailbox)|user suspended|vacation account|temporar(y|ily) (disabled|locked|blocked)|mailbox disabled|currently (not|un)available|temporarily (disabled|locked)|user\(s\) account is disabled", Plain)]
    private static partial Regex Suspended();

    [GeneratedRegex(@"domain is not reachable|[0-9]{3} [a-z0-9-]+\.[a-z0-9.-]+ does not exist|host (unknown|not found|or domain name not found)|unknown host|domain (name )?(not found|does not exist|unknown|is invalid|doesn't exist|invalid)|no such (domain|host)|unrout(e)?able (mail )?(domain|address)|name or service not known|non-?existent domain|nxdomain|could not be found.*domain|couldn't find any host|illegal host|bad destination (host|system)|unknown domain|account or domain may not exist|no (a|dns) record|unable to find (the )?(domain|host)|host does not exist", Plain)]
    private static partial Regex HostUnknown();

    [GeneratedRegex(@"user (is )?(unknown|not (found|known|exist|listed|local)|doesn't|does not|invalid)|unknown (user|recipient|mailbox|address|local|or illegal|account)|unknown_user|no such (user|mailbox|recipient|address|account|person|local|alias|name)|no (mailbox|account|user|person|one|valid recipient)( \S+)* (here|by that name|found|with)|(mailbox|account|address|recipient|user)( \S+)* (does not|doesn't|doesn’t|not|wasn't|wasn’t|was not|could not be|couldn't be|cannot be) (exist|found|known|recogni[sz]ed|present|available|valid|a valid|listed|accepted)|(invalid|illegal|bad|wrong|non-?existent|undefined|not a valid|isn't a valid|no valid) (recipient|user|mailbox|address|e-?mail|destination|local|alias|rcpt)|badrcptto|recipnotfound|recipientnotfound|adr\.recip|not (our|a local|local) (customer|user|recipient|address)|not in (the |our |domino |this )*(directory|list|database)|not listed in|mailbox (unavailable|not found|unknown|invalid|disabled for)|recipient (address )?(unknown|rejected: (user|unknown|invalid|undeliverable|no such|not|unverified)|not found|not ok|is not|no longer|does not|refused)|address (unknown|invalid|not found|error|is not)|isn't in my|nessuna mailbox|no existe|user missing home|destination server rejected recipients|no longer (valid|exist|active|available|work|employed|with|has|accept)|name (is )?not (recogni[sz]ed|found)|not known|does not exist|doesn't exist|unknown to|存在し|見つかりま|宛先|unroutable|is not a known|not a (mailbox|known)|account (that you tried|not available|closed|expired|has been)|delivery to the following recipient.* failed permanently", Plain)]
    private static partial Regex AddressUnknown();

    // What only the machine that keeps the mailboxes says.
    [GeneratedRegex(@"mail\.local: unknown|not listed in|recipient name is not recogni|invalid final delivery|no mailbox (here )?by that name|recipientnotfound|recipnotfound|adr\.recip|unable to deliver message to <|unknown local|unroutable (mail )?(domain|address)|no such local|account that you tried to reach (does not|doesn.t) exist|^unknown user: \S+@|(user|address|account) (doesn't|does not|doesn’t) have (an?|a \S+) |wasn.t found at the destination domain\. it might|badrcptto|5\.1\.351 .*-> 550 [^:]|no valid recipients for|remote smtp server has rejected address|address couldn.t be found\. check|mailbox unavailable \(-|recipient address rejected: access denied|<\S+@\S+>: (user unknown|unknown user|no such)|reason: 550 \S+@\S+ no such|sorry, no mailbox|destination addresses were unknown|(this|the) user doesn.t have|no account by that name|not a known user on this system|not an active address at this host|invalid or unknown virtual user", Plain)]
    private static partial Regex OwnDirectory();

    // Who it came from, not whom it was for: "Sender address rejected: Domain not found", "Helo command rejected: Host not found".
    [GeneratedRegex(@"\b(sender('s)?|(from|return|originating|envelope) (address|domain|sender))( e-?mail)?( address| domain)?([^.;,]|\.\S){0,60} (rejected|denied|refused|does not (exist|resolve)|doesn't (exist|resolve)|not (found|exist|resolve)|has null ?mx|unknown|invalid)|\bsender (verify|verification|callout)|verification failed for|\b(helo|ehlo)\b([^.;,]|\.\S){0,60} (rejected|invalid|denied|not (found|exist|resolve))|client host (rejected|\[)|cannot find your|\b(reverse|ptr|rdns|no dns)( \S+){0,4} (for|of) (your|the (client|sending|connecting)|\[?[0-9]+\.)|(not accept|refuse|reject)\S* (any )?(e-?mails?|messages?) from", Plain)]
    private static partial Regex SenderAtFault();

    [GeneratedRegex(@"(account|mailbox)(\(s\))?( \S+| that you tried to reach)? (is|has been|was) (currently |temporarily |administratively )?(disabled|suspended|locked|inactive|deactivated|on hold)", Plain)]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"(may|might|could|can|or|possibl[ey]|perhaps|if)( \S+){0,4} (full|over ?quota|disabled|suspended|locked|inactive|deactivated|quota|storage|space)", Plain)]
    private static partial Regex Perhaps();

    // The envelope as a list of fields, which is no conversation.
    [GeneratedRegex(@"mail from: ?[^\s<>]+ rcpt to: ?[^\s<>]+", Plain)]
    private static partial Regex Envelopes();

    [GeneratedRegex(@"rcpt to|rcpt_to|rcpt:|smtp:rcpt|to rcpt|state 1[34]", Plain)]
    private static partial Regex RecipientNamed();

    [GeneratedRegex(@"<\S+@\S+> ?\.\.\. ?(user unknown|unknown user|no such user)", Plain)]
    private static partial Regex TranscriptUnknown();

    [GeneratedRegex(@"end of data|reply to data|>>> data|after data|state 1[78]", Plain)]
    private static partial Regex TextSent();

    [GeneratedRegex(@"name server: |dns (error|query|lookup)|name service error|host ?name lookup failure|mx lookup|lookup failed|nameserver|command output|mailer error|internal (system )?error|malformed", Plain)]
    private static partial Regex Machine();

    [GeneratedRegex(@"reject|refus|denied|filter|not accept|access|prohibit|disallow|unacceptable|forbidden|accepting mail (only )?from|only accept", Plain)]
    private static partial Regex Refused();

    [GeneratedRegex(@"expired|timed? ?out|time-?out|(retry|delivery) (time|attempt|period|queue)|could not be delivered (for|within|in)|delay|still|too long|in queue|not yet|(\d+) (hours|days)|giving up|temporar|deferred|warning", Plain)]
    private static partial Regex Expired();

    [GeneratedRegex(@"connection (refused|reset|dropped|closed|lost|failed)|loop|too many hops|hop count|network|unreachable|no route|local (error|configuration|problem|delivery)|system (error|problem|failure|resources)|i/o error|cannot (create|open|write)|internal (error|software)|configuration|protocol|syntax|command|mail server|unable to connect|could ?n[o']t connect|tls|resources|lock|server", Plain)]
    private static partial Regex Technical();
}
