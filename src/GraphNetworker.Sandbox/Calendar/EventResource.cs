using System.Globalization;
using GraphNetworker.Sandbox.Mail;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Calendar;

/// <summary>A meeting as one request looks at it.</summary>
internal sealed record EventView(Meeting Item, LiveMailbox Mailbox, Preferences Preferences)
{
    public SeedEvent Seed => Item.Seed;

    public string Id => Preferences.Immutable ? GraphIds.Immutable(Item.Key) : Mailbox.Ids.Item(EventBook.Folder, Item.Key);

    public string ChangeKey => Mailbox.Ids.ChangeKey(0x0F, Item.Version);

    public bool Organized => Seed.Organizer.Address.Equals(Mailbox.Account.Address, StringComparison.OrdinalIgnoreCase);
}

/// <summary>microsoft.graph.event. Departure: times are always given in UTC; <c>outlook.timezone</c> is obeyed for UTC only.</summary>
internal static class EventResource
{
    private static readonly EdmType Place = EdmType.Complex("location", ("displayName", EdmType.Text));
    private static readonly EdmType Reply = EdmType.Complex("responseStatus", ("response", EdmType.Choice("responseType")), ("time", EdmType.Moment));
    private static readonly EdmType Attendee = EdmType.Complex("attendee", ("type", EdmType.Choice("attendeeType")), ("status", Reply), ("emailAddress", EdmType.Address));

    public static readonly Resource<EventView> Event = new("event", meeting => $"W/\"{meeting.ChangeKey}\"",
    [
        new("id", EdmType.Text, meeting => meeting.Id),
        new("createdDateTime", EdmType.Moment, meeting => meeting.Item.Created),
        new("lastModifiedDateTime", EdmType.Moment, meeting => meeting.Item.Modified),
        new("changeKey", EdmType.Text, meeting => meeting.ChangeKey),
        new("categories", EdmType.Texts, _ => Array.Empty<string>()),
        new("transactionId", EdmType.Text, _ => null),
        new("originalStartTimeZone", EdmType.Text, _ => "UTC"),
        new("originalEndTimeZone", EdmType.Text, _ => "UTC"),
        new("originalStart", EdmType.Moment, _ => null),
        new("iCalUId", EdmType.Text, meeting => $"040000008200E00074C5B7101A82E008{meeting.Item.Key.Value:X32}"),
        new("reminderMinutesBeforeStart", EdmType.Number, _ => 15),
        new("isReminderOn", EdmType.Flag, _ => true),
        new("hasAttachments", EdmType.Flag, _ => false),
        new("subject", EdmType.Text, meeting => meeting.Seed.Subject),
        new("bodyPreview", EdmType.Text, meeting => meeting.Seed.Text.Length > 255 ? meeting.Seed.Text[..255] : meeting.Seed.Text),
        new("importance", EdmType.Choice("importance"), _ => "normal"),
        new("sensitivity", EdmType.Choice("sensitivity"), _ => "normal"),
        new("isAllDay", EdmType.Flag, meeting => meeting.Seed.IsAllDay),
        new("isCancelled", EdmType.Flag, meeting => meeting.Seed.IsCancelled),
        new("isDraft", EdmType.Flag, _ => false),
        new("isOrganizer", EdmType.Flag, meeting => meeting.Organized),
        new("responseRequested", EdmType.Flag, _ => true),
        new("seriesMasterId", EdmType.Text, _ => null),
        new("showAs", EdmType.Choice("freeBusyStatus"), Shows),
        new("type", EdmType.Choice("eventType"), meeting => meeting.Seed.Type),
        new("webLink", EdmType.Text, meeting => $"https://outlook.office365.com/owa/?itemid={Uri.EscapeDataString(meeting.Mailbox.Ids.Item(EventBook.Folder, meeting.Item.Key))}&exvsurl=1&path=/calendar/item"),
        new("onlineMeetingUrl", EdmType.Text, _ => null),
        new("isOnlineMeeting", EdmType.Flag, _ => false),
        new("onlineMeetingProvider", EdmType.Choice("onlineMeetingProviderType"), _ => "unknown"),
        new("allowNewTimeProposals", EdmType.Flag, _ => true),
        new("hideAttendees", EdmType.Flag, _ => false),
        new("recurrence", EdmType.Complex("patternedRecurrence"), _ => null),
        new("responseStatus", Reply, meeting => Response(meeting.Organized ? "organizer" : meeting.Seed.Reply)),
        new("body", EdmType.Body, meeting => new Group(("contentType", meeting.Preferences.BodyType ?? "html"), ("content", meeting.Seed.Text))),
        new("start", EdmType.DateAndZone, meeting => Time(meeting.Seed.Start)),
        new("end", EdmType.DateAndZone, meeting => Time(meeting.Seed.End)),
        new("location", Place, meeting => new Group(("displayName", meeting.Seed.Place), ("locationType", "default"), ("uniqueIdType", "unknown"), ("address", Group.Nothing), ("coordinates", Group.Nothing))),
        new("locations", EdmType.ListOf(Place), _ => Array.Empty<Group>()),
        new("attendees", EdmType.ListOf(Attendee), Attendees),
        new("organizer", EdmType.Recipient, meeting => MessageResource.Recipient(meeting.Seed.Organizer)),
        new("onlineMeeting", EdmType.Complex("onlineMeetingInfo"), _ => null),
    ]);

    /// <summary>What a body may set; the rest of the type is passed over.</summary>
    public static readonly IReadOnlyDictionary<string, EdmType> Writable =
        new[] { "subject", "start", "end", "isAllDay", "showAs", "location", "body", "attendees" }.ToDictionary(name => name, name => Event.Get(name).Type, StringComparer.OrdinalIgnoreCase);

    private static string Shows(EventView meeting) => meeting.Seed switch
    {
        { IsCancelled: true } => "free",
        { ShowAs: { } wanted } => wanted,
        { Reply: "none" or "notResponded" or "tentativelyAccepted" } when !meeting.Organized => "tentative",
        { Reply: "declined" } when !meeting.Organized => "free",
        _ => "busy",
    };

    private static bool Owner(EventView meeting, MailParty party) => party.Address.Equals(meeting.Mailbox.Account.Address, StringComparison.OrdinalIgnoreCase);

    private static Group Time(DateTimeOffset moment) =>
        new(("dateTime", moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture)), ("timeZone", "UTC"));

    // The year 1 stands for "no answer yet", as the real service writes it.
    private static Group Response(string response) => new(("response", response), ("time", DateTimeOffset.MinValue));

    private static Group[] Attendees(EventView meeting) =>
    [
        .. meeting.Seed.Attendees.Select(party => new Group(
            ("type", "required"), ("status", Response(meeting.Seed.Replies?.GetValueOrDefault(party.Address) ?? (Owner(meeting, party) ? meeting.Seed.Reply : "none"))), ("emailAddress", MessageResource.Recipient(party)!["emailAddress"]))),
    ];
}
