using System.Text.Json;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.OData;

namespace GraphNetworker.Sandbox.Subscriptions;

/// <summary>One changeNotification: of a change, or of the subscription's own life.</summary>
internal sealed record Notice(Subscription About, Happening? Change, string? LifecycleEvent)
{
    public Uri Address => LifecycleEvent is null ? About.NotificationUrl : About.LifecycleUrl!;

    /// <summary>It is about a subscription that has ended, so it need not stand any more.</summary>
    public bool IsFarewell => LifecycleEvent == Subscriptions.LifecycleEvent.Removed;

    /// <summary>A changeNotificationCollection.</summary>
    public static ReadOnlyMemory<byte> Letter(IEnumerable<Notice> notices) => GraphAnswer.Written(0, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("value");
        foreach (var notice in notices)
        {
            notice.Write(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }).Body;

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("subscriptionId", About.Id);
        json.WritePropertyName("subscriptionExpirationDateTime");
        Values.Write(json, new FineMoment(About.Expires));
        if (Change is { } change)
        {
            WriteChange(json, change);
        }
        else
        {
            json.WriteString("lifecycleEvent", LifecycleEvent);
        }

        json.WriteString("clientState", About.ClientState);
        json.WriteString("tenantId", SandboxAccount.Tenant);
        json.WriteEndObject();
    }

    // As the documented notification of a mail; for a task no example was found, so its words follow from those of the others.
    private void WriteChange(Utf8JsonWriter json, Happening change)
    {
        var ids = About.Mailbox.Ids;
        string id = About.ImmutableIds ? GraphIds.Immutable(change.Key) : ids.Item(change.Place, change.Key);
        var (type, folder, tag) = change.Kind switch
        {
            WatchedKind.Message => ("#Microsoft.Graph.Message", "Messages", $"W/\"{ids.ChangeKey(9, change.Version)}\""),
            WatchedKind.Contact => ("#Microsoft.Graph.Contact", "Contacts", $"W/\"{ids.ChangeKey(0x11, change.Version)}\""),
            WatchedKind.Event => ("#Microsoft.Graph.Event", "Events", $"W/\"{ids.ChangeKey(0x0F, change.Version)}\""),
            _ => ("#microsoft.graph.todoTask", $"todo/lists/{ids.Folder(change.Place)}/tasks", ids.ToDoTag(change.Version)),
        };
        string path = $"Users/{About.Mailbox.Account.Oid}/{folder}/{id}";
        json.WriteString("changeType", change.Change switch
        {
            ChangeKind.Created => "created",
            ChangeKind.Updated => "updated",
            _ => "deleted",
        });
        json.WriteString("resource", path);
        json.WriteStartObject("resourceData");
        json.WriteString("@odata.type", type);
        json.WriteString("@odata.id", path);
        json.WriteString("@odata.etag", tag);
        json.WriteString("id", id);
        json.WriteEndObject();
    }
}
