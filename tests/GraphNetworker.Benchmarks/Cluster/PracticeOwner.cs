using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GraphNetworker.Benchmarks.Running;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.SignIn;
using MimeKit;

namespace GraphNetworker.Benchmarks.Cluster;

/// <summary>One owner with a small mailbox: signs in, adds a person, presses follow-ups, and presses again what got no answer, as the pane does.</summary>
internal sealed class PracticeOwner(LiveMailbox mailbox, string token)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // As many as are read at the same time, so that each reading has all its requests in flight.
    private static readonly string[] Folders = ["inbox", "sentitems", "archive", "customers"];

    private readonly HashSet<Guid> _pressed = [];

    public LiveMailbox Mailbox => mailbox;

    /// <summary>The id of every press.</summary>
    public IReadOnlySet<Guid> Pressed => _pressed;

    /// <summary>Whom the owner adds for the press of that number: nobody who is in the mails.</summary>
    public static string Added(int press) => string.Create(CultureInfo.InvariantCulture, $"added{press}@adatum.org");

    public static MailboxSeed Seed(int number, int mails, int seed)
    {
        string address = string.Create(CultureInfo.InvariantCulture, $"owner{number}@contoso.test");
        var random = new Random(HashCode(seed, number));
        var now = TimeProvider.System.GetUtcNow();
        var all = Enumerable.Range(0, mails).Select(i =>
        {
            string folder = Folders[random.Next(Folders.Length)];
            int person = random.Next(40);
            return new SeedMail(string.Create(CultureInfo.InvariantCulture, $"mail {i}"), folder, true, MailHead.Of(Whole()), Whole);

            MimeMessage Whole()
            {
                return Mail(address, person, folder == "sentitems", now.AddHours(i - mails - 1), string.Create(CultureInfo.InvariantCulture, $"{number}.{i}"));
            }
        });
        return new MailboxSeed("cluster", new SeedOwner($"Owner {number}", address, []), [.. Folders.Select(key => new SeedFolder(key, key, null))], [.. all], [], [], []);
    }

    /// <summary>Gives the owner's pane its token.</summary>
    public static async Task<PracticeOwner> SignInAsync(LiveMailbox mailbox, HttpClient microsoft, CancellationToken cancel) =>
        new(mailbox, await PaneToken.OfAsync(microsoft, mailbox.Account.Address, AppRegistration.Pane.ClientId, AppRegistration.Api.ClientId, cancel));

    /// <summary>The first visit: the pane, a wish to be read, a person, a follow-up. An owner whose process dies goes where somebody lives.</summary>
    public async Task ArriveAsync(Member at, Member otherwise, CancellationToken cancel)
    {
        await InsistAsync(at, otherwise, door => AskAsync(door, HttpMethod.Get, "/api/pane", null, cancel), cancel);
        await InsistAsync(at, otherwise, door => AskAsync(door, HttpMethod.Post, "/api/sync", null, cancel), cancel);
        await PressAsync(at, otherwise, cancel);
    }

    /// <summary>Adds a person and presses for them; what gets no answer is pressed again, with the same id, where somebody lives.</summary>
    public async Task PressAsync(Member at, Member otherwise, CancellationToken cancel)
    {
        var press = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        string address;
        lock (_pressed)
        {
            address = Added(_pressed.Count);
            _pressed.Add(press);
        }

        // Without a name: all of one name would become one person, and one wish for them.
        var person = await InsistAsync(at, otherwise, door => AskAsync(door, HttpMethod.Post, "/api/people", new { address }, cancel), cancel);
        string due = TimeProvider.System.GetUtcNow().AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await InsistAsync(at, otherwise, door => AskAsync(door, HttpMethod.Post, "/api/follow-ups", new { id = press, person = person.GetProperty("id").GetGuid(), due }, cancel), cancel);
    }

    /// <summary>What one process says has been read.</summary>
    public Task<JsonElement> StatusAsync(Member at, CancellationToken cancel) => AskAsync(at, HttpMethod.Get, "/api/sync", null, cancel);

    /// <summary>Mails come, one goes, one is moved.</summary>
    public void Change(int mails)
    {
        var held = mailbox.MailsNow().Where(mail => mail.FolderKey == "inbox").Take(2).ToArray();
        for (int i = 0; i < mails; i++)
        {
            mailbox.Deliver(Mail(mailbox.Account.Address, i, false, TimeProvider.System.GetUtcNow(), string.Create(CultureInfo.InvariantCulture, $"late.{i}")));
        }

        if (held is [var one, var other])
        {
            mailbox.Delete(one.Id);
            mailbox.Move(other.Id, "archive");
        }
    }

    private static MimeMessage Mail(string owner, int person, bool sent, DateTimeOffset at, string id)
    {
        var other = new MailboxAddress(string.Create(CultureInfo.InvariantCulture, $"Person {person} Sample"), string.Create(CultureInfo.InvariantCulture, $"person{person}@northwind.example"));
        var self = new MailboxAddress("Owner", owner);
        return new MimeMessage([sent ? self : other], [sent ? other : self], $"Subject {id}", new TextPart("plain") { Text = "Hello" }) { Date = at, MessageId = $"{id}@northwind.example" };
    }

    private static int HashCode(int seed, int number) => unchecked((seed * 7919) + number);

    private static async Task<JsonElement> InsistAsync(Member at, Member otherwise, Func<Member, Task<JsonElement>> ask, CancellationToken cancel)
    {
        long start = Stopwatch.GetTimestamp();
        for (var (asked, other) = (at, otherwise); ; (asked, other) = (other, asked))
        {
            try
            {
                return await ask(asked);
            }
            // No answer from the dead, and 503 from who lives for as long as the mailbox moves over: anything else is not to happen.
            catch (Exception lost) when (lost is HttpRequestException { StatusCode: null or HttpStatusCode.ServiceUnavailable } or IOException || (lost is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                if (Stopwatch.GetElapsedTime(start) > Patience)
                {
                    throw new TimeoutException($"An owner got no answer of the process named {asked.Name} for {Patience.TotalMinutes} minutes: {lost.Message}", lost);
                }

                await Task.Delay(Pause, cancel);
            }
        }
    }

    private async Task<JsonElement> AskAsync(Member at, HttpMethod method, string path, object? body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Mailbox-Owner", mailbox.Account.Address);
        using var answer = await at.Door.SendAsync(request, cancel);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadFromJsonAsync<JsonElement>(cancel)
            : throw new HttpRequestException($"{method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancel)}", null, answer.StatusCode);
    }
}
