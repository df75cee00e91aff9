using System.ComponentModel.DataAnnotations;

namespace GraphNetworker.Graph.Http;

/// <summary>How politely Microsoft Graph is spoken to.</summary>
public sealed class GraphOptions
{
    /// <summary>Where these options stand in the configuration.</summary>
    public const string Section = "Graph";

    /// <summary>How many requests may be under way for one mailbox. The default is 4: "Four concurrent requests" per app and mailbox (Microsoft Graph throttling limits, Outlook).</summary>
    [Range(1, 4)]
    public int InFlight { get; set; } = 4;

    /// <summary>How many requests may be under way for all mailboxes of this process together. The default is 64: sixteen mailboxes at full speed, far below the 2,000 a second of one app.</summary>
    [Range(1, 10_000)]
    public int InFlightOverall { get; set; } = 64;

    /// <summary>How often one request is sent at most before it counts as failed. The default is 6.</summary>
    [Range(1, 20)]
    public int Attempts { get; set; } = 6;

    /// <summary>The first wait before a request is repeated when Microsoft names none; it doubles from then on. The default is 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one answer may take. The default is 100 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>A wait that Microsoft asks for and that is longer than this is not sat out: the feed is put back and tried when the wait is over. The default is 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many items one page of a delta asks for. The default is 500: headers of 500 mails are about 2 MB.</summary>
    [Range(1, 1000)]
    public int PageSize { get; set; } = 500;
}
