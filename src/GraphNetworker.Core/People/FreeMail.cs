using System.Collections.Frozen;

namespace GraphNetworker.Core.People;

/// <summary>Domains at which anybody can have an address: sharing one says nothing about two people.</summary>
/// <remarks>The large providers by number of users, with their national names. A shorter list errs by calling strangers colleagues, so doubtful ones are in.</remarks>
public static class FreeMail
{
    private static readonly FrozenSet<string> Domains = FrozenSet.ToFrozenSet(
        [
            "gmail.com", "googlemail.com",
            "outlook.com", "outlook.de", "outlook.fr", "outlook.es", "hotmail.com", "hotmail.co.uk", "hotmail.de", "hotmail.fr", "hotmail.it", "hotmail.es",
            "live.com", "live.co.uk", "live.nl", "live.fr", "msn.com", "passport.com",
            "yahoo.com", "yahoo.co.uk", "yahoo.de", "yahoo.fr", "yahoo.it", "yahoo.es", "yahoo.ca", "yahoo.co.in", "yahoo.co.jp", "yahoo.com.br", "yahoo.com.au", "yahoo.com.cn", "yahoo.cn", "yahoo.com.tw", "yahoo.com.hk", "yahoo.com.sg", "yahoo.com.ar", "yahoo.com.mx", "yahoo.in", "ymail.com", "rocketmail.com",
            "icloud.com", "me.com", "mac.com", "aol.com", "aol.de", "aim.com",
            "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "gmx.com", "web.de", "freenet.de", "t-online.de", "arcor.de", "posteo.de", "mailbox.org", "bluewin.ch",
            "proton.me", "protonmail.com", "protonmail.ch", "pm.me", "tutanota.com", "tuta.com", "riseup.net", "fastmail.com", "fastmail.fm", "hey.com", "zoho.com", "hushmail.com",
            "mail.com", "email.com", "usa.net", "juno.com", "netzero.net", "excite.com", "lycos.com",
            "comcast.net", "verizon.net", "att.net", "sbcglobal.net", "bellsouth.net", "earthlink.net", "cox.net", "charter.net", "optonline.net", "shaw.ca", "rogers.com",
            "btinternet.com", "ntlworld.com", "sky.com", "talktalk.net", "virginmedia.com", "bigpond.com",
            "orange.fr", "free.fr", "sfr.fr", "laposte.net", "wanadoo.fr", "libero.it", "virgilio.it", "tiscali.it", "telenet.be", "skynet.be", "ziggo.nl", "kpnmail.nl", "xs4all.nl",
            "yandex.ru", "yandex.com", "mail.ru", "bk.ru", "inbox.ru", "list.ru", "rambler.ru", "ukr.net", "wp.pl", "o2.pl", "onet.pl", "interia.pl", "seznam.cz",
            "qq.com", "163.com", "126.com", "139.com", "189.cn", "yeah.net", "aliyun.com", "sina.cn", "21cn.com", "sina.com", "sohu.com", "foxmail.com", "naver.com", "hanmail.net", "daum.net", "rediffmail.com", "uol.com.br", "bol.com.br", "terra.com.br",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether an address at this domain belongs to no organisation.</summary>
    public static bool Is(string domain) => Domains.Contains(domain);
}
