using System.ComponentModel.DataAnnotations;

namespace GraphNetworker.Api.Sync;

/// <summary>When mailboxes are read.</summary>
internal sealed class SyncOptions
{
    public const string Section = "Sync";

    /// <summary>How often a mailbox is read although nobody asked: the floor below which freshness never falls. The default is every 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether nothing is read before the owner has said what may be. The default is yes.</summary>
    public bool AskFirst { get; set; } = true;

    /// <summary>Whether the texts of mails that may tell of somebody's work are read: signatures, bounces, automatic answers, notices. The default is yes.</summary>
    public bool ReadTexts { get; set; } = true;

    /// <summary>How often a folder is read whole, from the start: what a delta never told is found then. The default is every 7 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan WholeEvery { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long after the first hint that there is something new a mailbox is read: what comes in the meantime is read along with it. The default is 2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan Settle { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many mailboxes are read at the same time. The default is 8.</summary>
    [Range(1, 1000)]
    public int MailboxesAtOnce { get; set; } = 8;

    /// <summary>
    /// How many folders of one mailbox are read at the same time. The default is 8, twice as many as Microsoft answers at once: while
    /// pages of some are saved, those of others are on their way, the longest folder's first.
    /// </summary>
    [Range(1, 16)]
    public int FoldersAtOnce { get; set; } = 8;
}
