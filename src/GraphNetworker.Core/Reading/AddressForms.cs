using static GraphNetworker.Core.Reading.Parts;

namespace GraphNetworker.Core.Reading;

/// <summary>Ways of saying that an address is new or gone, or that a name or a firm is called otherwise.</summary>
internal static class AddressForms
{
    private const string Address = @"(?i:(?:e-?mail|mail|internet|contact|work|office|business|personal|current|home|private|old|previous|former|primary|author's|alternate)[ /])*(?i:addresse?s?|e-?mails?|e-?mail ids?|accounts?|contact info(?:rmation)?|contact details|mailaddr)";

    private const string Known = @"(?i:(?:e-?mail|mail)(?: (?:address(?:es)?|ids?|accounts?))?|address(?:es)?)";

    private const string To = @"(?:[^.;@]*?(?<mail>" + Mail + "))?";

    public static readonly MoveForm[] All =
    [
        new(JobMoveKind.NewAddress, NewAddress, "new") { Implied = Mover.Sender },
        new(JobMoveKind.NewAddress, MyNewAddress, "new") { Implied = Mover.Sender },
        new(JobMoveKind.NewAddress, Changed, "chang", "updat") { Implied = Mover.Sender },
        new(JobMoveKind.NewAddress, ChangedTo, "chang", "switch", "replac", "updat") { Implied = Mover.Sender },
        new(JobMoveKind.NewAddress, MyAddressEnds, "no longer", "not longer", "stop working", "invalid", "expire", "not valid", "not be valid", "not work", "not used", "old", "corrupt", "access") { Implied = Mover.Sender },
        new(JobMoveKind.NewAddress, UseInstead, "use", "reach", "contact", "send", "write") { Implied = Mover.Sender },
        new(JobMoveKind.NewAddress, UpdateAddress, "update", "change", "adjust", "switch", "replace", "use", "correct", "add") { Implied = Mover.Sender },
        new(JobMoveKind.AddressDead, Bounces, "bounc", "no longer", "not working", "invalid", "expired", "dead", "not valid", "undeliverable", "non-working", "disabled", "unreachable", "unknown", "reject", "returned", "defunct", "obsolete", "stale", "outdated", "existent", "exist", "unavailable", "not deliver", "not reachable", "fail", "not available", "going away", "be delivered"),
        new(JobMoveKind.AddressDead, DropBouncing, "bounc", "invalid", "non-working", "not working"),
        new(JobMoveKind.AddressDead, BouncesBare, "bounc", "no longer valid", "no longer working", "invalid", "undeliverable", "does not exist", "doesn't exist", "rejected", "user unknown") { Nameless = true, Fixed = Mover.ThirdParty },
        new(JobMoveKind.AddressDead, Unreachable, "reach"),
        new(JobMoveKind.NewAddress, IsNow, "now", "instead") { Implied = Mover.Sender },
        new(JobMoveKind.NewAddress, AddressBook, "address book", "addressbook", "records", "contact list", "contacts", "your files", "distribution list") { Implied = Mover.Sender },
        new(JobMoveKind.NewAddress, EndsSoon, "deactivat", "going away", "shut", "disabled", "lose access", "cease", "closed", "discontinu", "cancel", "terminat", "expire") { Implied = Mover.Sender },
        new(JobMoveKind.AddressDead, CameBack, "came back", "bounc", "returned", "undeliverable", "kicked back"),
        new(JobMoveKind.CompanyRenamed, WeAreNow, "acquired", "bought", "now", "renamed", "rebrand", "merged", "changed", "changing", "name", "known as", "taken over") { Fixed = Mover.Organisation, Nameless = true },
        new(JobMoveKind.NameChange, MarriedName, "name", "formerly", "née", "nee ") { Implied = Mover.Sender },
        new(JobMoveKind.NameChange, NewName, "name") { Implied = Mover.Sender },
        new(JobMoveKind.CompanyRenamed, Renamed, "renamed", "rebranded", "acquired", "acquisition", "merged", "changed its name", "now called", "known as", "bought", "became") { Fixed = Mover.Organisation },
    ];

    // "my new e-mail address is", "New email: lee@fabrikam.example", "please note my new address".
    private const string NewAddress = @"\b(?:(?<who>(?i:my|our|his|her)|(?:" + Name + @")'s) |(?<who>" + Names + @") (?i:has|have) (?i:a|an) |(?i:the following|please note|note|the) )*(?i:new) (?i:e-?mail|mail|contact|internet)[ /]?(?i:address(?:es)?|info(?:rmation)?|details|ids?|id|account)?(?: (?i:for (?:(?<who>(?i:me|us)|" + Names + @"))| for work)?)?(?: (?i:is|are|will be)| ?[:=]|,)[^@;]*?(?<mail>" + Mail + ")";

    // "Please use my new e-mail address", "send all mail to my new address".
    private const string MyNewAddress = @"\b(?<who>(?i:my|our|his|her)) (?i:new|substitute|replacement) (?i:permanent |personal |work |business |company |corporate |professional )*(?i:e-?mail|mail|contact)?[ /]?(?i:(?:address(?:es)?|info(?:rmation)?|details|e-?mail|ids?)\b)[^.;@]*?(?<mail>" + Mail + @")|\b(?<who>I)(?:'ve|'m| have| am)(?: (?i:got|now|using|just))* (?i:a new (?:e-?mail|mail) ?(?:address|account|id)?)\b|(?<who>" + Names + @") (?i:has|have)(?: (?i:got|now))? (?i:a new e-?mail (?:address|account|id))\b|\b(?<who>(?i:my|our|his|her)) (?i:new|substitute|replacement) (?i:permanent |personal |work |business |company |corporate |professional )*(?i:(?:e-?mail|internet)(?: (?:address(?:es)?|ids?))?|contact (?:info(?:rmation)?|details|data))\b";

    // "my e-mail address has changed", "Lee's email is changing to".
    private const string Changed = @"\b(?:(?<who>(?i:my|our|his|her)|(?:" + Name + @")'s) |(?i:name and ))" + Address + @"(?:" + Be + "|" + Have + "|" + Will + @")?" + Adverbs + @" (?i:changed|changing|change|been changed|be changing|been updated|updated)\b" + To;

    // "I have changed my e-mail address", "changed the email from a@x to b@y", "change of e-mail address".
    private const string ChangedTo = @"(?:(?<who>\bI|\b(?i:we))(?:" + Have + "|" + Be + "|" + Will + @")?(?: be)? (?i:chang(?:ed|ing|e)|switch(?:ed|ing)|updat(?:ed|ing)|mov(?:ed|ing)) (?<who2>(?i:my|our|the))? ?(?i:e-?mail|mail) ?(?i:address(?:es)?|accounts?|providers?|service|ids?)?(?: (?i:from|to)\b)?" + To + @"|\b(?i:change|update|replace) (?<who>my) (?i:e-?mail|contact info(?:rmation)?)[^.;@]{0,60}? (?i:to|with) (?<mail>" + Mail + @")|\b(?i:(?:change of|changing my|changed my) (?:e-?mail )?address)\b" + To + @"|\b(?i:(?:change[ds]?|switch|update[ds]?|replace[ds]?) [^@]*?(?:e-?mail)[^@]*?(?:from|being)) '?" + Mail + @"'? (?i:to|with|by) '?(?<mail>" + Mail + "))";

    // "this will no longer be my e-mail address", "my old address will stop working", "The contoso.com email address is no longer valid".
    private const string MyAddressEnds = @"(?:\b(?i:this|that|it|" + Mail + @") (?i:will no longer be|is no longer|won't be) (?<who>(?i:my)) " + Address + @"|\b(?:(?<who>(?i:my))|(?i:the|this)) (?:(?:previous|old|former|current|currently|listed|primary|[a-z0-9.\-]+\.(?:com|net|org|de|co)|work|company|existing) )*" + Address + @"(?: (?i:stopped working|no longer works|no longer exists|has stopped working|expired|is (?:gone|dead)))\b|\b(?:(?<who>(?i:my))|(?i:the|this)) (?:(?:previous|old|former|current|currently|listed|primary|[a-z0-9.\-]+\.(?:com|net|org|de|co)|work|company|existing) )*" + Address + @"(?: (?i:will|is|has|does|at " + Firm + @" (?:will|is|has)))(?: (?i:soon|still))* (?i:stop working|not work|not exist|hasn't been valid|not been valid|no longer (?:be )?(?:valid|accessible|active|work(?:ing|s)?|in use|used|exists?|monitored|available|reachable)|expired?|invalid|not (?:be )?valid|cease|be (?:deactivated|closed|shut down|disabled)|rejecting|still valid but not)|(?<who>\bI)(?:'m| am) (?i:no|not) longer (?i:using|able to access|able to use) (?i:my|this|that) [a-z ]*(?i:address|e-?mail|account)|(?<who>\bI) (?i:don't really use|no longer use|no longer have access to|don't (?:check|read|use)|do not (?:check|read|use)|can no longer access|lost access to) (?i:my|this|that)? ?[a-z ]*(?i:address|e-?mail|account|anymore|any more))";

    // "please use the following address to contact us", "you can reach me at my new account", "Use my personal e-mail address".
    private const string UseInstead = @"(?:\b(?i:(?:from now on|effective immediately|starting today|going forward|in (?:the )?future),? (?:please )?(?:use|send|write|reach|contact)) [^@]*?(?<mail>" + Mail + @")|\b(?i:use|switch to|change to|with|to) (?<who>(?i:my)) (?i:personal|private|new|gerrit|home|other|kernel\.org|own) (?i:e-?mail|mail|address)(?: (?i:e-?mail|address))*|\b(?i:please use the following (?:e-?mail )?address(?:es)? to (?:contact|reach|write to) (?<who>me|us)))";

    // The terse subjects of change logs: "MAINTAINERS: Update email address for Lee Park", "mailmap: change primary address for Lee".
    private const string UpdateAddress = @"^(?:[\w. /\-]+: ?)*(?i:cosmetic: )?(?i:updat(?:e|ed|ing)|chang(?:e|ed|ing)|adjust|switch|replace|correct|fix|use|add|move|map (?:my|old))(?: (?i:to))?(?: (?i:(?:maintainer and )?author'?s?|my|the|a|new|old|maintainer'?s?|collaborator|contributor|in))*(?: (?<who>(?i:my)|" + Names + @")(?:'s?)?)?(?: (?i:new|primary|personal|e-?mail|email|mail|work|preferred|contact|private|maintainer))* (?i:e-?mails?|e-?mail address(?:es)?|mail address(?:es)?|mail entr(?:y|ies)|\.?mailmap entr(?:y|ies)|primary address|contact info(?:rmation)?|contact details|e-?mail ids?|address)(?: (?i:for|of) (?<who>" + Names + @"|(?i:me|myself|[a-z]+[0-9]*))| (?i:to) (?i:my )?[^;]+| (?i:in) [\w. ]+)?[.]?$";

    // "Lee Park's email is bouncing", "The e-mail address of Lee Park is no longer working", "mail to Lee bounces".
    private const string Bounces = @"(?:\b(?i:the (?:e-?mail )?address) (?<who>" + Mail + @")|(?<who>\b(?i:his|her|their)|\b" + Names + @")(?:'s?)?(?: ?[(<]" + Mail + @"[)>]+)?(?: (?i:old|previous|work|current|existing|listed))* " + Known + @"(?: (?:at " + Firm + @"|" + Mail + @"|<" + Mail + @">))?|\b(?i:(?:the )?(?:e-?mail |mail )?address(?:es)? (?:of|for|listed for)|e-?mails? (?:to|for|of|sent to|pointing to)|mails? (?:to|for|sent to)|messages to) (?<who>" + Names + "|" + Mail + @")|\b(?i:the (?:e-?mail )?address) (?<who>" + Mail + @")|\b(?i:the|his|her) (?<who>@[\w.\-]+) (?i:(?:e-?mail )?address(?:es)?))(?: (?i:now|just|all|have|has|been|is|are|was|were|address))* (?i:bouncing|bounces|bounced|bounce\b|going away|gone\b|rejecting|rejects|returned|defunct|obsolete|stale|outdated|non-existent|nonexistent|unavailable|not (?:deliverable|reachable|available|delivered)|doesn't (?:exist|work)|can(?:not|'t) be delivered|fails?\b|failing|failed|no longer (?:valid|working|works?|exists?|reachable|active|deliverable|in use)|invalid|expired|dead|not (?:valid|working)|doesn't (?:work|exist)|does not (?:work|exist)|undeliverable|disabled|unreachable|rejected)";

    // "remove Lee Park, e-mail bounces", "Remove Lee Park <lee@...> from the list as email is bouncing".
    private const string DropBouncing = @"\b(?i:remove|removing|drop|dropping|delete|deleting) (?<who>" + Names + @")(?: ?[(<][^()<>]*[)>]+)?(?:'s? (?i:e-?mail|address))?[^.;]*?(?i:e-?mail|mail|address)(?: (?i:address))?(?: (?i:is|now|are))* (?i:bouncing|bounces|invalid|bounced|not working|no longer valid)";

    // "E-mail is bouncing.", "remove bouncing address", "Drop invalid email": whose, the subject tells.
    private const string BouncesBare = @"^(?:[\w. /\-]+: ?)*(?:(?i:the )?(?i:e-?mail addresse?s? (?:for|of) the [^.;]* (?:is|are) (?:no longer valid|bouncing|invalid|no longer working|no longer active))|(?:(?i:the|his|her|their|this|remove|removing|drop|since|as|because|emails?|mails?|to|address(?:es)?|mail|email|e-mail|maintainer'?s?|author'?s?|with|from) )*(?i:(?:e-?mail|mail|address)(?: address)?(?:es|s)? (?:(?:in|from) [\w.]+(?: file)? )?(?:is|are|now|just|already|keeps?|has been|have been|was|were|starts? to|started)? ?(?:now )?(?:bounc\w+|invalid|undeliverable|rejected|dead)|e-?mails? bounces?\b|(?:bouncing|bounced|dead|invalid|non-working|non-existing|stale|defunct|undeliverable) (?:maintainer )?(?:e-?mail|address|maintainer)))";

    // "Lee Park cannot be reached at this address any more", "is not reachable by mail".
    private const string Unreachable = Who + @" (?i:(?:can ?not|can't|can no longer|could not) be reached|is (?:not|no longer) reachable|is unreachable)(?: any ?more)? (?i:at|by|via|through|under|on) (?i:(?:this|that|his|her|the|my|the old|e-?mail|mail)|(?:" + Mail + "))";

    // "my e-mail is now lee@fabrikam.example", "write to me at ... instead".
    private const string IsNow = @"(?:\b(?<who>(?i:my|our|his|her)|(?:" + Name + @")'s) " + Address + @" (?i:is now|will (?:now )?be|has become|from now on is) (?:at )?[<""]?(?<mail>" + Mail + @")|\b(?i:(?:send|forward|reply|respond|write)[^@.;]{0,40}? (?:to|at)) <?(?<mail>" + Mail + @")>? (?i:from now on|instead|going forward|in (?:the )?future)|\b(?i:(?:reach|contact|e-?mail|mail|write(?: to)?|find) (?<who>me)) (?:now )?(?i:at|on|under|via)[: ]+[<""]?(?<mail>" + Mail + @")[>""]? (?i:instead|from now on|in (?:the )?future|going forward|now\b|starting|after|as of|effective))";

    // "Please update your address book: lee@fabrikam.example".
    private const string AddressBook = @"\b(?i:(?:update|change|correct|amend|note in) (?:your|the) (?:e-?mail )?(?:address ?books?|records|contact lists?|contacts?|files|distribution lists?|lists?)) ?[^@]*?(?<mail>" + Mail + ")";

    // "my Contoso account will be deactivated", "I am going to lose access to this address".
    private const string EndsSoon = @"\b(?:(?<who>(?i:my|this)) (?:[\w.@\-]+ ){0,3}?(?i:e-?mail|mail|address|account|mailbox)(?: (?i:address|account))? (?i:will (?:soon )?be|is (?:being|going to be|about to be)|is|has been|will soon|will) (?i:deactivated|going away|shut (?:down|off)|disabled|closed|discontinued|cancelled|canceled|terminated|expire|cease)|(?<who>I)(?:'m| am|'ll| will)?(?: soon)? (?i:(?:about to |going to )?(?:lose|losing|lost) (?:my )?access to) (?:(?i:my|this|that) )?(?:[\w.@\-]+ ){0,3}?(?i:e-?mail|mail|address|account|mailbox))";

    // "I tried writing to Lee Park and it came back undeliverable".
    private const string CameBack = @"\b(?i:(?:(?:e-?)?mail(?:s|ed|ing)?|writing|wrote|messages?|notes?|message sent|note sent|mail sent|invitations?|letters?)(?: (?:I|we) sent)? (?:to )?)(?<who>" + Names + @"|" + Mail + @")(?:'s? (?i:address|account|e-?mail))?[^.;]{0,40}? (?i:(?:(?:has|have|had|just|all|it|they|keep|keeps|kept|is|was|were|are|got|that|being) )*(?:came back|coming back|come back|bounced|bouncing|bounces|bounce|returned|kicked back|undeliverable)\b)";

    // "we have been acquired by Contoso", "our company is now called Fabrikam".
    private const string WeAreNow = @"(?:\b(?i:we|our (?:company|firm|name|group))(?:" + Be + "|" + Have + "|" + Will + @")(?: been| being)?" + Adverbs + @" (?i:renamed(?: to| as)?|rebranded(?: to| as)?|rebranding (?:to|as)|acquired by|bought(?: out| up)? by|purchased by|taken over by|merged (?:with|into)|merging with|(?:now )?(?:called|known as|part of|owned by|a (?:division|subsidiary|part) of)|changed (?:its|our) name to|changing (?:its|our) name to|changing to|changed to) (?<new>" + Firm + @")|(?<old>" + Firm + @"(?: |, )(?i:inc|llc|llp|ltd|corp|corporation|company|group|bank|partners|consulting|systems|technologies|software|energy|associates|holdings|solutions|university|institute|union|services)\.?) (?i:(?:is|has been|will be|was) (?:now )?(?:called|known as|renamed(?: to| as)?|operating (?:as|under the name)|doing business as|rebranded as)|(?:has )?(?:changed|is changing) (?:its|their) name to) (?<new>" + Firm + "))";

    // "you'll see my name as Ana Ruiz (formerly Ana Park)", "my married name is", "I now go by".
    private const string MarriedName = @"\b(?:(?<who>(?i:my)) (?i:(?:new |married |maiden |last |family |legal |full |sur)*name) (?i:is now|will now be|is changing|changed|has changed)\b|(?<who>(?i:my)) (?i:name) (?i:as|is|to|from) " + Name + @",? [(]?(?i:formerly|née|nee|previously|instead of|to|rather than)\b|(?<who>I) (?i:(?:(?:will|'ll) )?now go by|have gone back to (?:using )?my (?:maiden|married) name|took my (?:husband|wife|partner)'s (?:last )?name|am now using my (?:maiden|married) name|got married[^.;]{0,40} (?:last |sur|family )?name\b))";

    // "I have a new surname", "changing my last name", "my name has changed".
    private const string NewName = @"\b(?:(?<who>\b[Ii]\b)(?:'ve|'m| have| am)?(?: also)?(?: have)? (?i:(?:a new|changing my|changed my|taken my (?:husband's|wife's)|legally changed my) (?:last |sur|family |maiden |legal )name)|(?<who>(?i:my)) (?i:new (?:last |family |married )?(?:sur)?name (?:is|will be)|(?:last |sur|family )name (?:has changed|is changing|has been changed|will change)))\b";

    // "Fabrikam was acquired by Contoso", "following Contoso's acquisition of Fabrikam", "we are now called Contoso".
    private const string Renamed = @"(?:(?<old>" + Firm + @"|\b(?i:we|our company|the company))(?:" + Be + "|" + Have + @")? (?:been )?(?i:renamed(?: (?:to|as))?|rebranded (?:to|as)|acquired by|bought by|taken over by|merged (?:with|into)|part of|now called|changed (?:its|our) name to|became) (?<new>" + Firm + @")|(?<new>" + Name + @")'s (?i:acquisition of|takeover of|merger with) (?<old>" + Firm + @")|(?<new>" + Firm + @")(?:'s)?(?: has)?(?: recently)? acquired (?<old>" + Firm + "))";
}
