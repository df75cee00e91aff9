using System.Globalization;
using GraphNetworker.Benchmarks.Running;
using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Tests.Shared;

namespace GraphNetworker.Benchmarks.Cluster;

/// <summary>
/// Two processes of the API share many mailboxes by one PostgreSQL and one Redis. In the middle of the first readings one is killed by
/// SIGKILL; the other goes on alone until everything is read, a third takes the dead one's place, and the mailboxes change once more.
/// What the sandbox saw and what the store holds at the end is judged from outside.
/// </summary>
internal sealed class ClusterRun : IAsyncDisposable
{
    /// <summary>Owners who come when the third process is there.</summary>
    public const int Newcomers = 6;

    private const int Arrivals = 8;
    private const int LateMails = 3;
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly DirectoryInfo _place;
    private readonly PostgresServer _postgres;
    private readonly RedisServer _redis;
    private readonly SandboxHost _sandbox;
    private readonly Held _held;
    private readonly Dictionary<string, string> _settings;
    private readonly List<Member> _members = [];
    private readonly TextWriter _output;

    private ClusterRun(DirectoryInfo place, PostgresServer postgres, RedisServer redis, SandboxHost sandbox, TimeSpan every, TextWriter output)
    {
        (_place, _postgres, _redis, _sandbox, _output, Every) = (place, postgres, redis, sandbox, output, every);
        Witness = new Witness(sandbox.MicrosoftDoor.Port);
        _held = new Held(postgres.Connection("network"));
        _settings = new Dictionary<string, string>(SandboxProcess.Read(Path.Combine(place.FullName, "sandbox", "api.env")))
        {
            ["Storage__Kind"] = "PostgreSql",
            ["Storage__Connection"] = postgres.Connection("network"),
            ["Cluster__Redis"] = redis.Connection,
            ["Keys__Path"] = Path.Combine(place.FullName, "keys"),
            ["Sync__Every"] = every.ToString("c", CultureInfo.InvariantCulture),
            ["Graph__PageSize"] = "20", // small, so that a small mailbox has many pages and a kill finds many unread
        };
    }

    private Witness Witness { get; }

    private TimeSpan Every { get; }

    public static async Task<ClusterOutcome> RunAsync(int mailboxes, int mails, int seed, TextWriter output, CancellationToken cancel)
    {
        // Each mailbox costs its folders at every round of the clock; two processors shared by all of this manage some hundred a second.
        var every = TimeSpan.FromSeconds(Math.Max(5, mailboxes / 8));
        await using var run = await OpenAsync(every, PracticeOwner.Seed(0, mails, seed), output, cancel);
        try
        {
            return await run.RunAsync(mailboxes, mails, seed, cancel);
        }
        catch (Exception trouble) when (trouble is TimeoutException or HttpRequestException)
        {
            foreach (var member in run._members)
            {
                await output.WriteLineAsync($"The last words of the process named {member.Name}:\n{string.Join('\n', member.Child.Words)}");
            }

            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var member in _members)
        {
            await member.DisposeAsync();
        }

        Witness.Dispose();
        await _held.DisposeAsync();
        await _sandbox.DisposeAsync();
        await _redis.DisposeAsync();
        await _postgres.DisposeAsync();
        _place.Delete(recursive: true);
    }

    private static async Task<ClusterRun> OpenAsync(TimeSpan every, MailboxSeed first, TextWriter output, CancellationToken cancel)
    {
        var place = Directory.CreateTempSubdirectory("graphnetworker-");
        var postgres = await PostgresServer.StartAsync(cancel);
        var redis = await RedisServer.StartAsync(cancel);
        var sandbox = await SandboxHost.StartAsync(new SandboxOptions { DataFolder = place.FullName, RecordFile = Traffic.NextFile() }, first, cancel);
        sandbox.Knobs.Latency = Latency;
        return new ClusterRun(place, postgres, redis, sandbox, every, output);
    }

    private async Task<ClusterOutcome> RunAsync(int mailboxes, int mails, int seed, CancellationToken cancel)
    {
        var random = new Random(seed);
        LiveMailbox[] boxes = [_sandbox.Mailbox, .. Enumerable.Range(1, mailboxes + Newcomers - 1).Select(i => _sandbox.Tenant.Add(PracticeOwner.Seed(i, mails, seed)))];
        using var microsoft = new HttpClient(_sandbox.CreateHandler());
        var owners = await Task.WhenAll(boxes.Select(box => PracticeOwner.SignInAsync(box, microsoft, cancel)));
        var (ports, siloPorts) = ((PostgresServer.FreePort(), PostgresServer.FreePort()), (PostgresServer.FreePort(), PostgresServer.FreePort()));
        var both = await Task.WhenAll(StartAsync("first", ports.Item1, siloPorts.Item1, cancel), StartAsync("second", ports.Item2, siloPorts.Item2, cancel));

        await SayAsync($"both processes are up; {mailboxes} owners sign in, half at each");
        var begin = Witness.Now;
        PracticeOwner[] here = [.. owners.Take(mailboxes)];
        var arrivals = ForEachAsync(here, (i, owner) => owner.ArriveAsync(both[i % 2], both[1 - (i % 2)], cancel), cancel);

        // The moment, the victim and the presses around it are the seed's.
        double share = 0.35 + (0.3 * random.NextDouble());
        int whom = random.Next(2);
        var (victim, survivor) = (both[whom], both[1 - whom]);
        long wanted = (long)(share * mailboxes * mails);
        while (await _held.CountAsync("SELECT count(*) FROM mails", cancel) < wanted)
        {
            await Task.Delay(Look, cancel);
        }

        var atKill = Task.WhenAll(here.Where((_, i) => i % 3 == 0).Select((owner, i) => owner.PressAsync(i % 2 == 0 ? victim : survivor, survivor, cancel)));
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(200)), cancel);
        var kill = Witness.Now;
        await victim.Child.KillAsync();
        var killed = Witness.Now;
        var soFar = await _held.ReadSoFarAsync(cancel);
        var unfinished = soFar.Where(one => one.Mails < mails || !one.CaughtUp).Select(one => one.Owner).ToHashSet();
        await SayAsync($"{victim.Name} is killed: {soFar.Sum(one => one.Mails)} mails held, {unfinished.Count} mailboxes not read to the end");
        var afterKill = Task.WhenAll(here.Where((_, i) => i % 3 == 1).Select(owner => owner.PressAsync(survivor, survivor, cancel)));

        await Task.WhenAll(arrivals, atKill, afterKill);
        await UntilAsync("every mailbox is read", () => AllReadAsync(mails, cancel), cancel);
        var allRead = Witness.Now;
        await SayAsync("all is read; a third process starts where the killed one was");

        var third = await StartAsync("third", whom == 0 ? ports.Item1 : ports.Item2, whom == 0 ? siloPorts.Item1 : siloPorts.Item2, cancel);
        foreach (var newcomer in owners[mailboxes..])
        {
            // One after another: who takes a mailbox is chosen by the load of the processes, and one that has just started is busy with that.
            await newcomer.ArriveAsync(third, survivor, cancel);
            await UntilAsync("every newcomer is read", () => AllReadAsync(mails, cancel), cancel);
        }

        await ForEachAsync(here, (_, owner) => owner.StatusAsync(third, cancel), cancel);
        foreach (var owner in owners)
        {
            owner.Change(LateMails);
        }

        await UntilAsync("what has changed is read", async () => await AmissAsync(owners, cancel) == (0, 0), cancel);
        await UntilAsync("every follow-up is in To Do", async () => await _held.CountAsync("SELECT count(*) FROM follow_ups WHERE state = 0", cancel) == 0, cancel);

        var judgement = new Judgement([.. Witness.Seen], victim.Name, killed);
        var takenOver = judgement.TakenOver(unfinished, Every);
        var (missing, surplus) = await AmissAsync(owners, cancel);
        var toDo = await ToDoLists.ReadAsync(_sandbox, owners, cancel);
        return new ClusterOutcome
        {
            Mailboxes = mailboxes,
            Mails = owners.Sum(owner => owner.Mailbox.MailCount),
            Victim = victim.Name,
            KilledAfter = (kill - begin).TotalSeconds,
            ReadAtKill = (double)soFar.Sum(one => one.Mails) / ((long)mailboxes * mails),
            UnfinishedAtKill = unfinished.Count,
            Recovery = Sorted(takenOver.Where(one => unfinished.Contains(one.Key))),
            Lateness = Sorted(takenOver.Where(one => !unfinished.Contains(one.Key))),
            NeverTakenOver = takenOver.Values.Count(late => late is null),
            AllReadAfter = (allRead - kill).TotalSeconds,
            ReadByThird = judgement.MailboxesOf(third.Name),
            Readings = judgement.Readings,
            Overlaps = judgement.Overlaps,
            MostInFlight = judgement.MostInFlight,
            MostOfOnePage = owners.Max(owner => owner.Mailbox.Counters.MostOfOnePage),
            FromTheDead = judgement.FromTheDead,
            Missing = missing,
            Surplus = surplus,
            Doubled = await DoubledAsync(cancel),
            PeopleAmiss = await PeopleAmissAsync(owners, cancel),
            Pressed = owners.Sum(owner => owner.Pressed.Count),
            FollowUpsAmiss = await FollowUpsAmissAsync(owners, cancel),
            Tasks = toDo.Tasks,
            TasksAmiss = toDo.Amiss,
        };
    }

    private static double[] Sorted(IEnumerable<KeyValuePair<Guid, TimeSpan?>> late) => [.. late.Select(one => one.Value).OfType<TimeSpan>().Select(time => Math.Max(0, time.TotalSeconds)).Order()];

    private static Task ForEachAsync(PracticeOwner[] owners, Func<int, PracticeOwner, Task> visit, CancellationToken cancel) => Parallel.ForEachAsync(
        owners.Index(),
        new ParallelOptions { MaxDegreeOfParallelism = Arrivals, CancellationToken = cancel },
        async (one, _) => await visit(one.Index, one.Item));

    private async Task<Member> StartAsync(string name, int port, int siloPort, CancellationToken cancel)
    {
        var member = await Member.StartAsync(name, Witness, _settings, port, siloPort, cancel);
        lock (_members)
        {
            _members.Add(member);
        }

        return member;
    }

    /// <summary>Mails that are in a mailbox and not held so, and mails that are held and are not there.</summary>
    private async Task<(int Missing, int Surplus)> AmissAsync(PracticeOwner[] owners, CancellationToken cancel)
    {
        var there = owners.SelectMany(owner => owner.Mailbox.MailsNow().Select(mail => (owner.Mailbox.Account.Oid, mail.Id, mail.FolderId))).ToHashSet();
        var held = (await _held.MailsAsync(cancel)).ToHashSet();
        return (there.Count(one => !held.Contains(one)), held.Count(one => !there.Contains(one)));
    }

    private async Task<bool> AllReadAsync(int mails, CancellationToken cancel) => (await _held.ReadSoFarAsync(cancel)).All(one => one.Mails == mails && one.CaughtUp);

    private async Task<long> DoubledAsync(CancellationToken cancel) =>
        await _held.CountAsync("SELECT count(*) FROM (SELECT 1 FROM mails GROUP BY mailbox, graph_id HAVING count(*) > 1) twice", cancel)
        + await _held.CountAsync("SELECT count(*) FROM (SELECT 1 FROM interactions GROUP BY mailbox, mail, address, direction HAVING count(*) > 1) twice", cancel);

    private async Task<int> PeopleAmissAsync(PracticeOwner[] owners, CancellationToken cancel)
    {
        (Guid, string)[] added = [.. owners.SelectMany(owner => Enumerable.Range(0, owner.Pressed.Count).Select(press => (owner.Mailbox.Account.Oid, PracticeOwner.Added(press))))];
        var kept = (await _held.AddedAsync(cancel)).ToLookup(one => one);
        return added.Count(one => kept[one].Count() != 1) + kept.Count(one => !added.Contains(one.Key));
    }

    private async Task<int> FollowUpsAmissAsync(PracticeOwner[] owners, CancellationToken cancel)
    {
        var pressed = owners.SelectMany(owner => owner.Pressed.Select(press => (owner.Mailbox.Account.Oid, press))).ToHashSet();
        var kept = await _held.FollowUpsAsync(cancel);
        return kept.Count(one => !pressed.Contains(one)) + pressed.Count(one => !kept.Contains(one));
    }

    private static async Task UntilAsync(string what, Func<Task<bool>> holds, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(AtMost);
        while (!await holds())
        {
            if (limit.IsCancellationRequested)
            {
                cancel.ThrowIfCancellationRequested();
                throw new TimeoutException($"After {AtMost.TotalMinutes} minutes it does not hold that {what}.");
            }

            await Task.Delay(Look, cancel);
        }
    }

    private Task SayAsync(string what) => _output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"... {Witness.Now.TotalSeconds:0.0} s: {what}"));
}
