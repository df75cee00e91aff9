using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Benchmarks.Mailboxes;
using GraphNetworker.Benchmarks.Running;

namespace GraphNetworker.Benchmarks.Kill;

/// <summary>An owner who presses "follow up" for one person after the other, and presses again what got no answer, with the same id, as the pane does.</summary>
internal sealed class Presses(int people)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string _due = TimeProvider.System.GetUtcNow().AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private readonly Dictionary<Guid, Guid> _unanswered = [];
    private readonly HashSet<Guid> _pressed = [];
    private int _next;

    /// <summary>The id of every press.</summary>
    public IReadOnlySet<Guid> Pressed => _pressed;

    /// <summary>Presses that the end of the process left without an answer at least once.</summary>
    public int CutOff { get; private set; }

    /// <summary>Presses until the API is gone or nobody wants more.</summary>
    public async Task GoOnAsync(ApiProcess api, CancellationToken enough)
    {
        try
        {
            await AgainAsync(api, enough);
            for (; _next < people; _next++)
            {
                enough.ThrowIfCancellationRequested();
                var seen = await api.AskAsync($"/api/pane?item=1&with={BulkMailbox.Person(_next)}", enough);
                if (seen.GetProperty("people")[0].GetProperty("id") is { ValueKind: JsonValueKind.String } id)
                {
                    var press = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
                    _pressed.Add(press);
                    _unanswered.Add(press, id.GetGuid());
                    await PressAsync(api, press, enough);
                }

                await Task.Delay(Pause, enough);
            }
        }
        catch (Exception over) when (over is HttpRequestException or OperationCanceledException or IOException)
        {
            CutOff += _unanswered.Count;
            _next++;
        }
    }

    /// <summary>Presses again what has had no answer.</summary>
    public async Task AgainAsync(ApiProcess api, CancellationToken cancel)
    {
        foreach (var press in _unanswered.Keys.ToArray())
        {
            await PressAsync(api, press, cancel);
        }
    }

    private async Task PressAsync(ApiProcess api, Guid press, CancellationToken cancel)
    {
        using var answer = await api.Pane.PostAsJsonAsync("/api/follow-ups", new { id = press, person = _unanswered[press], due = _due }, cancel);
        answer.EnsureSuccessStatusCode();
        _unanswered.Remove(press);
    }
}
