extern alias sandbox;

using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Core.FollowUps;
using sandbox::GraphNetworker.Sandbox.Calendar;
using sandbox::GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Api.Tests.Sync;

/// <summary>What happens outside during a walk: others call meetings, the owner works in To Do.</summary>
internal sealed class WalkOutside(LiveMailbox live, string owner, Random chance, Practice practice, WalkPlans plans)
{
    private static readonly string[] Replies = ["accepted", "accepted", "accepted", "declined", "tentativelyAccepted", "none"];

    private readonly Dictionary<string, (string Id, SeedEvent Meeting)> _meetings = [];

    /// <summary>The calendar as it is: immutable id and meeting.</summary>
    public IEnumerable<(string Id, SeedEvent Meeting)> Meetings => _meetings.Values;

    public WalkPlans Plans => plans;

    /// <summary>A meeting comes, becomes another or goes.</summary>
    public void Meeting()
    {
        string[] there = [.. _meetings.Keys];
        switch (there.Length == 0 ? 0 : chance.Next(4))
        {
            case 1:
                string changed = there[chance.Next(there.Length)];
                var other = Some(changed);
                live.ChangeMeeting(changed, _ => other);
                _meetings[changed] = (_meetings[changed].Id, other);
                break;
            case 2:
                string gone = there[chance.Next(there.Length)];
                live.RemoveMeeting(gone);
                _meetings.Remove(gone);
                break;
            default:
                string key = string.Create(CultureInfo.InvariantCulture, $"meeting {_meetings.Count} {chance.Next()}");
                var made = Some(key);
                _meetings[key] = (live.AddMeeting(made), made);
                break;
        }
    }

    /// <summary>The owner ticks off, moves or deletes one of these tasks. Gives what was done.</summary>
    public async Task<string> TouchTaskAsync(IReadOnlyDictionary<string, (FollowUpState State, DateOnly Due)> known)
    {
        using var http = Outlook();
        var tasks = (await TasksAsync(http)).Where(task => known.ContainsKey(IdOf(task))).ToArray();
        if (tasks.Length == 0)
        {
            return "no task to touch";
        }

        var task = tasks[chance.Next(tasks.Length)];
        var id = Guid.Parse(IdOf(task));
        var one = new Uri($"{await ListAsync(http)}/tasks/{Uri.EscapeDataString(task.Text("id"))}");
        switch (chance.Next(4))
        {
            case 0:
                (await http.DeleteAsync(one)).EnsureSuccessStatusCode();
                var (state, dueThen) = known[IdOf(task)];
                plans.Delete(id, state, dueThen);
                return "task deleted";
            case 1:
                var due = DateOnly.FromDateTime(Seeds.Now.UtcDateTime).AddDays(300 + chance.Next(60));
                await PatchAsync(new { dueDateTime = new { dateTime = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00", timeZone = "UTC" } });
                plans.Become(id, followUp => followUp with { Due = due });
                return "task moved";
            case 2:
                await PatchAsync(new { status = "notStarted" });
                plans.Become(id, followUp => followUp with { State = FollowUpState.InToDo });
                return "task taken up again";
            default:
                await PatchAsync(new { status = "completed" });
                plans.Become(id, followUp => followUp with { State = FollowUpState.Done });
                return "task ticked off";
        }

        async Task PatchAsync(object body)
        {
            (await http.PatchAsJsonAsync(one, body)).EnsureSuccessStatusCode();
        }
    }

    /// <summary>The follow-ups whose tasks stand in To Do, in its one list.</summary>
    public async Task<IReadOnlyList<string>> InToDoAsync()
    {
        using var http = Outlook();
        return [.. (await TasksAsync(http)).Select(IdOf)];
    }

    private static string IdOf(JsonElement task) => task.GetProperty("linkedResources")[0].Text("externalId");

    private SeedEvent Some(string key)
    {
        bool own = chance.Next(3) == 0;
        MailParty[] invited = [.. Enumerable.Range(0, chance.Next(0, 4)).Select(_ => Person()).DistinctBy(party => party.Address)];
        var at = Seeds.Now.AddDays(chance.Next(-300, 13)).AddMinutes(chance.Next(600));
        var replies = invited.Where(_ => chance.Next(4) == 0).ToDictionary(party => party.Address, _ => "declined");
        return new SeedEvent(
            key,
            "Walk",
            at,
            at.AddHours(1),
            own ? new MailParty("Owner", owner) : Person(),
            invited,
            IsCancelled: chance.Next(6) == 0,
            Replies[chance.Next(Replies.Length)],
            replies,
            IsAllDay: chance.Next(8) == 0);
    }

    private MailParty Person() => new("P", string.Create(CultureInfo.InvariantCulture, $"p{chance.Next(9)}@people.example"));

    private HttpClient Outlook() => practice.Outlook("Tasks.ReadWrite", live.Account);

    private static async Task<string?> ListAsync(HttpClient http)
    {
        var lists = (await http.GetFromJsonAsync<JsonElement>(new Uri("https://graph.microsoft.com/v1.0/me/todo/lists?$top=100"))).GetProperty("value").EnumerateArray().Where(list => list.Text("displayName") == "GraphNetworker").ToArray();
        Assert.IsLessThanOrEqualTo(1, lists.Length, "One list.");
        return lists.Length == 0 ? null : $"https://graph.microsoft.com/v1.0/me/todo/lists/{Uri.EscapeDataString(lists[0].Text("id"))}";
    }

    private static async Task<JsonElement[]> TasksAsync(HttpClient http) => await ListAsync(http) is { } list
        ? [.. (await http.GetFromJsonAsync<JsonElement>(new Uri($"{list}/tasks?$top=100&$expand=linkedResources"))).GetProperty("value").EnumerateArray()]
        : [];
}
