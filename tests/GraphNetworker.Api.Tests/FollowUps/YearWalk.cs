extern alias sandbox;

using System.Globalization;
using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.Health;
using GraphNetworker.Api.Sync;
using GraphNetworker.Api.Tests.Sync;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.People;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using sandbox::GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Api.Tests.FollowUps;

/// <summary>A year of follow-ups: undertaken, changed here and in To Do, sent through outages and crashes, while the clock runs over the changes of the hour.</summary>
internal sealed class YearWalk(WalkGround ground, int seed) : IDisposable
{
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Etc/UTC"];
    private static readonly string[] Names = ["Ana Ruiz", "Lee Park", "Maya Stone", "Jonas Weber", "Ines Costa", "Otto Lind", "Nora Vance", "Emil Hartog"];

    private readonly Random _chance = new(seed);
    private readonly List<string> _story = [];
    private readonly List<YearModel> _all = [];
    private readonly HashSet<int> _heard = [];
    private readonly HashSet<int> _written = [];
    private readonly YearClock _clock = new(Seeds.Now);
    private LiveMailbox _live = null!;
    private YearToDo _toDo = null!;
    private KnownPerson[] _people = [];
    private MailboxAccount _account = null!;
    private MailboxSync _engine = null!;
    private FollowUpSender _sender = null!;
    private FollowUpDesk _desk = null!;
    private int _number;

    public string Story => string.Create(CultureInfo.InvariantCulture, $"Year {seed}: {string.Join("; ", _story)}");

    private string Owner => string.Create(CultureInfo.InvariantCulture, $"y{seed}@contoso.test");

    private FollowUpStore Store => ground.Services.GetRequiredService<FollowUpStore>();

    public async Task RunAsync()
    {
        var seeds = new Seeds(Owner);
        for (int i = 0; i < Names.Length; i++)
        {
            seeds.Exchange(AddressOf(i), Names[i], 1, 1, 5 + i);
        }

        (_live, _account) = await ground.OwnerAsync(seeds.Build("Owner") with { Stamp = string.Create(CultureInfo.InvariantCulture, $"year {seed}") });
        _toDo = new YearToDo(ground.Practice.Outlook("Tasks.ReadWrite", _live.Account));
        Begin();
        await SyncAsync();
        var known = await ground.Services.GetRequiredService<PeopleStore>().SearchAsync(_account.Id, null, null, 20, CancellationToken.None);
        _people = [.. Names.Select(name => known.Single(person => person.Name == name))];
        var end = _clock.Now.AddYears(1);
        while (_clock.Now < end)
        {
            await StepAsync();
        }

        await RestAsync();
    }

    public void Dispose() => _toDo?.Dispose();

    private static string AddressOf(int person) => string.Create(CultureInfo.InvariantCulture, $"p{person}@people.example");

    // A process that has just started.
    private void Begin()
    {
        var services = ground.Services;
        var watch = ActivatorUtilities.CreateInstance<FollowUpWatch>(services, _clock);
        var networks = new Networks(services.GetRequiredService<Storage.Interactions.InteractionStore>(), services.GetRequiredService<Storage.Health.CorrectionStore>(), _clock);
        _engine = ActivatorUtilities.CreateInstance<MailboxSync>(services, networks, watch, _clock);
        _sender = ActivatorUtilities.CreateInstance<FollowUpSender>(services, networks, watch, _clock);
        _desk = ActivatorUtilities.CreateInstance<FollowUpDesk>(services, _sender, _clock);
    }

    private async Task StepAsync()
    {
        switch (_chance.Next(20))
        {
            case 0: await PressAsync(); break;
            case 1: await PressAgainAsync(); break;
            case 2: await SuggestAsync(); break;
            case 3: await WatchAsync(); break;
            case 4 or 5 or 6: await HereAsync(Any(_all), _chance.Next(4) == 0); break;
            case 7 or 8 or 9 or 10: await ThereAsync(Any(_all)); break;
            case 11 or 12: await SyncAsync(); break;
            case 13: await SendAsync(); break;
            case 14: Write(); break;
            case 15: await CrashAsync(); break;
            case 16: await RestAsync(); break;
            default: await AdvanceAsync(); break;
        }
    }

    private async Task PressAsync()
    {
        int person = _chance.Next(Names.Length);
        var wish = WishFor(person, NewId()) with { Mail = new MailOrigin(string.Create(CultureInfo.InvariantCulture, $"<{seed}-{_number}@walk.example>"), null) };
        await UndertakeAsync(wish, person, _chance.Next(4) == 0);
    }

    private async Task PressAgainAsync()
    {
        if (Any(_all.Where(one => one is { Origin: null, Watching: null, Answered: false, Unsure: false })) is { } one)
        {
            await UndertakeAsync(WishFor(one.Person, one.Id), one.Person, outage: false);
        }
    }

    // Few suggestions, made again and again.
    private async Task SuggestAsync()
    {
        int person = _chance.Next(3);
        string origin = string.Create(CultureInfo.InvariantCulture, $"promise|{person}|{_chance.Next(4)}");
        await UndertakeAsync(WishFor(person, FollowUp.IdOf(_account.Id, origin)) with { Origin = origin }, person, _chance.Next(4) == 0);
    }

    private async Task WatchAsync()
    {
        int person = _chance.Next(Names.Length);
        string zone = Zones[_chance.Next(Zones.Length)];
        var mail = new MailOrigin(string.Create(CultureInfo.InvariantCulture, $"<{seed}-{_number}@walk.example>"), null, Seeds.Now.AddHours(-1));
        await UndertakeAsync(WishFor(person, NewId()) with { Mail = mail, IfNoReply = true, Zone = zone }, person, outage: false);
    }

    private Wish WishFor(int person, Guid id) => new(id, _people[person].Id, Names[person], Day(_chance.Next(3, 60))) { Title = NewTitle() };

    private async Task UndertakeAsync(Wish wish, int person, bool outage)
    {
        Say($"undertake {wish.Id}{(wish.Origin is { } origin ? " " + origin : "")}{(wish.IfNoReply ? " unless answered" : "")}{(outage ? " in an outage" : "")}");
        var begun = (Beginning.Ready)FollowUp.Begin(wish, _clock.Now);
        await InAsync(outage, async () => await _sender.UndertakeAsync(await AccountAsync(), begun.FollowUp, Names[person]));
        var model = _all.Find(one => one.Id == wish.Id);
        if (model is null)
        {
            model = new YearModel
            {
                Id = wish.Id,
                Person = person,
                Origin = wish.Origin,
                Here = new Said(wish.Title!, wish.Due, Standing.Open),
                Watching = wish.IfNoReply && !_heard.Contains(person) ? TimeZoneInfo.FindSystemTimeZoneById(wish.Zone!) : null,
                Answered = wish.IfNoReply && _heard.Contains(person),
            };
            _all.Add(model);
        }

        if (!outage && model.State == FollowUpState.Waiting)
        {
            model.Bring();
        }
    }

    private async Task HereAsync(YearModel? one, bool outage)
    {
        if (one is null)
        {
            return;
        }

        var here = one.Here;
        var (edit, wanted) = _chance.Next(6) switch
        {
            0 => (new FollowUpEdit(FollowUpVerb.Revise, NewTitle()), default(Said?)),
            1 or 2 => (new FollowUpEdit(FollowUpVerb.Revise, Due: Day(_chance.Next(3, 60))), null),
            3 => (new FollowUpEdit(FollowUpVerb.Done), here with { Standing = Standing.Done }),
            4 => (new FollowUpEdit(FollowUpVerb.Reopen), one.IsOpen ? here : here with { Standing = Standing.Open }),
            _ => (new FollowUpEdit(FollowUpVerb.Drop), one.IsOpen ? here with { Standing = Standing.Gone } : here),
        };
        Say($"here {edit.Verb} {one.Id} {edit.Title} {edit.Due:yyyy-MM-dd}{(outage ? " in an outage" : "")}");
        FollowUpAnswer? answer = null;
        await InAsync(outage, async () => answer = await _desk.ChangeAsync(await AccountAsync(), one.Id, edit));
        bool refused = edit.Verb == FollowUpVerb.Revise && !one.IsOpen;
        Assert.AreEqual(refused ? FollowUpEnd.NotOpen : FollowUpEnd.Kept, answer!.End);
        if (refused)
        {
            return;
        }

        wanted ??= new Said(edit.Title ?? here.Title, edit.Due ?? here.Due, here.Standing);
        if (wanted.Value != here || edit.Verb == FollowUpVerb.Reopen || edit.Verb == FollowUpVerb.Done)
        {
            one.Answered &= edit.Verb is FollowUpVerb.Drop or FollowUpVerb.Revise;
            one.Change(wanted.Value);
        }

        if (!outage)
        {
            one.Bring();
        }
    }

    /// <summary>The owner works in To Do.</summary>
    private async Task ThereAsync(YearModel? one)
    {
        if (one?.There is not { } there)
        {
            return;
        }

        var day = new DateOnly(2031, 1, 1).AddDays(_number++); // a day nobody else chooses
        switch (_chance.Next(one.Unsure ? 2 : 5))
        {
            case 0: await PatchAsync(there with { Title = NewTitle() }); break;
            case 1: await PatchAsync(there with { Due = day }); break;
            case 2: await PatchAsync(there with { Standing = Standing.Done }); break;
            case 3: await PatchAsync(there with { Standing = Standing.Open }); break;
            default:
                Say($"there delete {one.Id}");
                await _toDo.DeleteAsync(one.Id);
                one.There = null;
                break;
        }

        async Task PatchAsync(Said wanted)
        {
            Say($"there {one.Id} {wanted}");
            await _toDo.ChangeAsync(one.Id, there, wanted);
            one.There = wanted;
        }
    }

    // Somebody writes: all watches for them end when it is read.
    private void Write()
    {
        int person = _chance.Next(Names.Length);
        Say($"{Names[person]} writes");
        _live.Deliver(new MimeMessage([new MailboxAddress(Names[person], AddressOf(person))], [new MailboxAddress("Owner", Owner)], "Re", new TextPart("plain") { Text = "Hello" }) { Date = Seeds.Now });
        _written.Add(person);
    }

    private async Task SyncAsync()
    {
        Say("sync");
        for (int round = 0; ; round++)
        {
            Assert.IsLessThan(8, round, "Sync does not come to an end.");
            if ((await _engine.RunAsync(await AccountAsync(), () => true, CancellationToken.None)).Again is null)
            {
                break;
            }
        }

        _all.ForEach(one => one.Settle());
        _heard.UnionWith(_written);
        foreach (var one in _all.Where(one => one.Watching is not null && _heard.Contains(one.Person)))
        {
            (one.Watching, one.Answered) = (null, true);
        }
    }

    private async Task SendAsync()
    {
        Say("send");
        await _sender.SendWaitingAsync(await AccountAsync(), CancellationToken.None);
        Remind();
        _all.ForEach(one => one.Bring());
    }

    private async Task AdvanceAsync()
    {
        Advance();
        await SendAsync();
    }

    // Some days, or to the very hour that a clock leaves out or shows twice.
    private void Advance()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[_chance.Next(2)]);
        var change = Enumerable.Range(0, 24 * 12).Select(hour => _clock.Now.AddHours(hour)).FirstOrDefault(hour => zone.GetUtcOffset(hour) != zone.GetUtcOffset(hour.AddHours(1)));
        _clock.Now = change != default && _chance.Next(2) == 0 ? change.AddMinutes(_chance.Next(1, 90)) : _clock.Now.AddHours(_chance.Next(1, 24 * 21));
        Say(string.Create(CultureInfo.InvariantCulture, $"it is {_clock.Now:yyyy-MM-dd HH:mm}"));
    }

    private void Remind()
    {
        foreach (var one in _all.Where(one => one.Watching is { } zone && DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_clock.Now, zone).DateTime) >= one.Here.Due))
        {
            one.Watching = null;
        }
    }

    /// <summary>The process ends while it sends: before a request, or when Microsoft has done what it was asked and nobody here knows. Both sides may go on before another comes.</summary>
    private async Task CrashAsync()
    {
        await SyncAsync();
        for (int edits = _chance.Next(1, 4); edits > 0; edits--)
        {
            await HereAsync(Any(_all), outage: true);
        }

        Advance();
        Remind();
        using (var end = new CancellationTokenSource())
        {
            int after = _chance.Next(0, 12);
            bool before = _chance.Next(2) == 0;
            Say(string.Create(CultureInfo.InvariantCulture, $"killed {(before ? "before" : "after")} request {after}"));
            ground.Tap.CutAfter(after, before, end);
            await _sender.SendWaitingAsync(await AccountAsync(), end.Token);
            ground.Tap.Open();
        }

        Begin();
        var tasks = await _toDo.TasksAsync();
        foreach (var one in _all.Where(one => one is { Watching: null, Answered: false }))
        {
            var (was, last, here) = (one.There, one.Last, one.Here);
            var there = tasks.Where(task => task.Id == one.Id).Select(task => (Said?)task.Says).SingleOrDefault();
            one.Bring();
            one.Unsure = one.There != was;
            Assert.IsTrue(there == was || there == one.There, $"{one} stands in To Do as {there}.");
            one.Last = there == one.There ? one.Last : last;
            (one.There, one.Here) = (there, here);
        }

        foreach (var one in _all.Where(one => _chance.Next(3) == 0).ToArray())
        {
            await (_chance.Next(2) == 0 ? HereAsync(one, outage: _chance.Next(3) == 0) : ThereAsync(one));
        }

        await RestAsync();
        _all.ForEach(one => one.Unsure = false);
    }

    /// <summary>Everything comes to rest, and everything is as it must be.</summary>
    private async Task RestAsync()
    {
        for (int round = 0; round < 2; round++)
        {
            await SendAsync();
            await SyncAsync();
        }

        var book = new WalkBook(ground.Database, _account.Id);
        Same(_all.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Id} {(int)one.State} {one.Here.Due:yyyy-MM-dd} {one.Here.Title}")), await book.FollowUpsAsync(), "follow-ups");
        Same(_all.Where(one => one.There is not null).Select(one => $"{one.Id} {one.There}"), (await _toDo.TasksAsync()).Select(task => $"{task.Id} {task.Says}"), "tasks");
        Assert.IsEmpty(await Store.ToTellAsync(_account.Id, CancellationToken.None), "What is left to tell.");
        Assert.IsEmpty(await Store.WaitingAsync(_account.Id, CancellationToken.None), "What is left to send.");
    }

    private static void Same(IEnumerable<string> expected, IEnumerable<string> held, string what) =>
        Assert.AreEqual(string.Join('\n', expected.Order(StringComparer.Ordinal)), string.Join('\n', held.Order(StringComparer.Ordinal)), $"The {what} are not as they must be.");

    private async Task InAsync(bool outage, Func<Task> act)
    {
        if (outage)
        {
            ground.Practice.Sandbox.Knobs.FailNext(1000, 500);
        }

        await act();
        ground.Practice.Sandbox.Knobs.FailNext(0);
    }

    private async Task<MailboxAccount> AccountAsync()
    {
        _account = await ground.AccountAsync(_live);
        return _account;
    }

    private Guid NewId()
    {
        byte[] id = new byte[16];
        _chance.NextBytes(id);
        return new Guid(id);
    }

    private string NewTitle() => string.Create(CultureInfo.InvariantCulture, $"Title {_number++}");

    private DateOnly Day(int ahead) => DateOnly.FromDateTime(_clock.Now.UtcDateTime).AddDays(ahead);

    private YearModel? Any(IEnumerable<YearModel> of) => of.ToArray() is { Length: > 0 } some ? some[_chance.Next(some.Length)] : null;

    private void Say(string what) => _story.Add(what);
}

/// <summary>A clock that stands until it is set on.</summary>
internal sealed class YearClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
