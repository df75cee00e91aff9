extern alias sandbox;

using System.Globalization;
using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.SignIn;
using GraphNetworker.Api.Sync;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Sync;
using GraphNetworker.Graph.Http;
using GraphNetworker.Storage.People;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using sandbox::GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Api.Tests.Sync;

/// <summary>One random walk: things happen in a mailbox, syncs are made, broken and cut off, and in the end everything must be as it is.</summary>
internal sealed class Walk(WalkGround ground, int seed)
{
    private static readonly string[] Folders = ["inbox", "sentitems", "archive", "deleteditems", "junkemail"];

    private readonly Random _chance = new(seed);
    private readonly List<string> _story = [];
    private readonly List<string> _made = [];
    private readonly WalkPlans _plans = new();
    private readonly List<string> _added = [];
    private LiveMailbox _live = null!;
    private MailboxAccount _account = null!;
    private MailboxSync _engine = null!;
    private WalkOutside _outside = null!;
    private SyncChoices _choices = SyncChoices.Everything;
    private int _number;
    private int _kills;
    private bool _lost;
    private TimeSpan _ahead;

    /// <summary>What happened, for a failure's report.</summary>
    public string Story => string.Create(CultureInfo.InvariantCulture, $"Walk {seed}: {string.Join("; ", _story)}");

    private string Owner => string.Create(CultureInfo.InvariantCulture, $"w{seed}@contoso.test");

    public async Task RunAsync()
    {
        (_live, _account) = await ground.OwnerAsync(Beginning());
        _engine = ground.Engine();
        _outside = new WalkOutside(_live, Owner, _chance, ground.Practice, _plans);
        _live.Faults.Seed = seed;
        _live.Faults.RetryAfterSeconds = 0;
        for (int steps = _chance.Next(6, 18); steps > 0; steps--)
        {
            await StepAsync();
        }

        await EndAsync();
    }

    private MailboxSeed Beginning()
    {
        var seeds = new Seeds(Owner).Folder("archive", "Archive");
        for (int i = _chance.Next(0, 14); i > 0; i--)
        {
            var at = Seeds.Now.AddDays(-_chance.Next(1, 900)).AddSeconds(i);
            _ = _chance.Next(2) == 0
                ? seeds.Mail("inbox", ("P", Person()), [("Owner", Owner)], at)
                : seeds.Mail("sentitems", ("Owner", Owner), [("P", Person())], at);
        }

        for (int i = _chance.Next(0, 5); i > 0; i--)
        {
            seeds.Card("Given" + i, "Surname", null, null, Person());
        }

        return seeds.Build("Owner") with { Stamp = string.Create(CultureInfo.InvariantCulture, $"walk {seed}") };
    }

    private async Task StepAsync()
    {
        switch (_chance.Next(24))
        {
            case 0 or 1 or 2: Say("deliver", () => _live.Deliver(Letter(), Pick(Places()))); break;
            case 3: WithMail("move", mail => _live.Move(mail, Pick(Places()))); break;
            case 4: WithMail("edit", mail => _live.Edit(mail, Letter())); break;
            case 5: WithMail("delete", _live.Delete); break;
            case 6: Say("add card", () => _live.AddCard("New" + _chance.Next(9), "Card", Addresses())); break;
            case 7: WithCard("change card", card => _live.ChangeCard(card, "Other" + _chance.Next(9), "Card", Addresses())); break;
            case 8: WithCard("delete card", _live.DeleteCard); break;
            case 9: MakeFolder(); break;
            case 10: RemoveFolder(); break;
            case 11: await PressAsync(); break;
            case 12: await AddPersonAsync(); break;
            case 13: await KilledAsync(); break;
            case 14: await RevokedAsync(); break;
            case 15 or 16 or 17: Say("meeting", _outside.Meeting); break;
            case 18: await TaskAsync(); break;
            case 19: await ChooseAsync(); break;
            default: await FaultyAsync(); break;
        }
    }

    private async Task EndAsync()
    {
        _live.Faults.End();
        Say("end", () => { });
        if (_lost)
        {
            // What a delta never told is found when the folder is read whole, and that is a week away.
            _ahead = TimeSpan.FromDays(8);
            _engine = ground.Engine(_ahead);
            await ToTheEndAsync();
        }

        await ToTheEndAsync();
        await ground.Services.GetRequiredService<FollowUpSender>().SendWaitingAsync(await ConnectedAsync(), CancellationToken.None);
        await ToTheEndAsync();
        var book = new WalkBook(ground.Database, _account.Id);
        await WalkTruth.AssertAsync(_live, Owner, book, _choices, _choices.Since(Seeds.Now + _ahead), _outside, _added);
        string before = await book.DumpAsync();
        int asked = _live.Counters.Graph;
        await ToTheEndAsync();
        Assert.AreEqual(before, await book.DumpAsync(), "A second sync changed something.");
        Assert.IsLessThan(100, _live.Counters.Graph - asked, "A second sync asks for little.");
        Assert.IsLessThanOrEqualTo(4, _live.Counters.MaxInFlight, "Too many requests at once.");
        Assert.IsLessThanOrEqualTo(Math.Max(2, _kills + 1), _live.Counters.MostOfOnePage, "A page was fetched too often.");
    }

    /// <summary>Syncs until nothing asks to be tried again, as the clock would.</summary>
    private async Task ToTheEndAsync()
    {
        for (int round = 0; round < 12; round++)
        {
            if ((await _engine.RunAsync(await ConnectedAsync(), () => true, CancellationToken.None)).Again is null)
            {
                return;
            }
        }

        Assert.Fail("Without faults sync does not come to an end.");
    }

    private async Task<MailboxAccount> ConnectedAsync()
    {
        _account = await ground.AccountAsync(_live);
        return _account;
    }

    private async Task FaultyAsync()
    {
        var faults = _live.Faults;
        faults.End();
        switch (_chance.Next(8))
        {
            case 0: faults.Failures = 0.3; break;
            case 1: faults.Resets = 0.2; break;
            case 2: faults.Gone = 0.4; break;
            case 3: faults.Doubled = 0.4; break;
            case 4: faults.Expired = 0.2; break;
            case 5: (faults.Lost, _lost) = (0.3, true); break;
            case 6: (faults.Failures, faults.Resets, faults.Gone, faults.Doubled) = (0.1, 0.05, 0.1, 0.2); break;
            default: break;
        }

        Say(string.Create(CultureInfo.InvariantCulture, $"sync (failures {faults.Failures}, resets {faults.Resets}, gone {faults.Gone}, doubled {faults.Doubled}, lost {faults.Lost}, expired {faults.Expired})"), () => { });
        await TryAsync(CancellationToken.None);
        faults.End();
    }

    /// <summary>The process ends in the middle of a sync; a new one begins with empty hands.</summary>
    private async Task KilledAsync()
    {
        using var end = new CancellationTokenSource();
        int after = _chance.Next(0, 25);
        bool before = _chance.Next(2) == 0;
        Say(string.Create(CultureInfo.InvariantCulture, $"killed {(before ? "before" : "after")} request {after}"), () => { });
        ground.Tap.CutAfter(after, before, end);
        await TryAsync(end.Token);
        ground.Tap.Open();
        _kills++;
        _engine = ground.Engine();
    }

    private async Task RevokedAsync()
    {
        Say("revoked, synced, signed in again", () => { });
        ground.Practice.Sandbox.Knobs.RevokeRefreshTokens(_live.Account);
        ground.Services.GetRequiredService<MailboxTokens>().Forget(MailboxTokens.SessionKey(_account.Tenant, _account.User));
        await TryAsync(CancellationToken.None);
        await ground.Services.GetRequiredService<MailboxStore>().KeepConnectionAsync(_account.Id, Connection.ReconnectNeeded, "walk", CancellationToken.None);
        await ground.SignInAsync(_live);
    }

    private async Task TryAsync(CancellationToken cancel)
    {
        try
        {
            await _engine.RunAsync(await ConnectedAsync(), () => true, cancel);
        }
        catch (Exception told) when (told is GraphTroubleException or ReconnectNeededException or OperationCanceledException)
        {
            _story[^1] += $" -> {told.GetType().Name}";
        }
    }

    private async Task PressAsync()
    {
        var known = await ground.Services.GetRequiredService<PeopleStore>().SearchAsync(_account.Id, null, null, 10, CancellationToken.None);
        if (known.Count == 0)
        {
            return;
        }

        var person = known[_chance.Next(known.Count)];
        var due = DateOnly.FromDateTime(Seeds.Now.UtcDateTime).AddDays(_chance.Next(1, 300));
        byte[] id = new byte[16];
        _chance.NextBytes(id);
        var begun = FollowUp.Begin(new Wish(new Guid(id), person.Id, person.Name, due), Seeds.Now);
        _live.Faults.Resets = _chance.Next(2) * 0.3;
        Say("press", () => { });
        var kept = await ground.Services.GetRequiredService<FollowUpSender>().UndertakeAsync(await ConnectedAsync(), ((Core.FollowUps.Beginning.Ready)begun).FollowUp, person.Name);
        _live.Faults.End();
        _plans.Undertaken(kept.FollowUp);
    }

    /// <summary>The owner ticks off, moves or deletes a task in To Do.</summary>
    private async Task TaskAsync()
    {
        // Only what is known here to stand in To Do: a task whose making is still unanswered is nobody's yet.
        var known = await new WalkBook(ground.Database, _account.Id).InToDoAsync();
        _story.Add(await _outside.TouchTaskAsync(known));
    }

    /// <summary>The owner says anew what may be read.</summary>
    private async Task ChooseAsync()
    {
        string[] folders = [.. _live.MailsNow().Select(mail => mail.FolderId).Distinct()];
        int?[] years = [null, 1, 2];
        string[] leftOut = folders.Length > 0 && _chance.Next(3) > 0 ? [Pick(folders)] : [];
        _choices = new SyncChoices(Pick(years), leftOut.ToHashSet(StringComparer.Ordinal), _chance.Next(4) > 0);
        Say(string.Create(CultureInfo.InvariantCulture, $"choose {_choices.Years} years, without {leftOut.Length} folders, calendar {_choices.Calendar}"), () => { });
        await ground.Services.GetRequiredService<MailboxStore>().KeepChoicesAsync(_account.Id, _choices, Seeds.Now, CancellationToken.None);
    }

    private async Task AddPersonAsync()
    {
        string address = Person();
        Say($"add person {address}", () => { });
        await ground.Services.GetRequiredService<PeopleStore>().AddAsync(_account.Id, new Correspondent(MailAddress.Parse(address)!.Value, "Added"), Seeds.Now, CancellationToken.None);
        _added.Add(address);
    }

    private void MakeFolder()
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"made{_number++}");
        Say($"make folder {key}", () => _live.MakeFolder(key, key, _chance.Next(3) == 0 && _made.Count > 0 ? Pick(_made) : null));
        _made.Add(key);
    }

    private void RemoveFolder()
    {
        if (_made.Count == 0)
        {
            return;
        }

        string key = Pick(_made);
        var there = _live.MailsNow();
        Say($"remove folder {key} of {there.Count} mails", () => _live.RemoveFolder(key));
        _made.RemoveAll(one => !_live.HasFolder(one));
    }

    private void WithMail(string what, Action<string> act)
    {
        var mails = _live.MailsNow();
        if (mails.Count > 0)
        {
            Say(what, () => act(mails[_chance.Next(mails.Count)].Id));
        }
    }

    private void WithCard(string what, Action<string> act)
    {
        var cards = _live.CardsNow();
        if (cards.Count > 0)
        {
            Say(what, () => act(cards[_chance.Next(cards.Count)].Id));
        }
    }

    private MimeMessage Letter()
    {
        var mail = new MimeMessage { Date = Seeds.Now.AddMinutes(-_number++), Subject = "Walk", MessageId = string.Create(CultureInfo.InvariantCulture, $"walk-{seed}-{_number}@contoso.test"), Body = new TextPart("plain") { Text = "Hello" } };
        switch (_chance.Next(8))
        {
            case 0: // nobody wrote it
                mail.To.Add(new MailboxAddress("Owner", Owner));
                break;
            case 1:
                mail.From.Add(new MailboxAddress("List", Person()));
                mail.To.Add(new MailboxAddress("Owner", Owner));
                mail.Headers.Add("List-Id", "<walks.example>");
                break;
            case 2 or 3 or 4:
                mail.From.Add(new MailboxAddress("Owner", Owner));
                mail.To.AddRange(Addresses().Select(address => new MailboxAddress("P", address)));
                break;
            default:
                mail.From.Add(new MailboxAddress("P", Person()));
                mail.To.Add(new MailboxAddress("Owner", Owner));
                break;
        }

        return mail;
    }

    private void Say(string what, Action act)
    {
        _story.Add(what);
        act();
    }

    private string[] Places() => [.. Folders, .. _made];

    private string[] Addresses() => [.. Enumerable.Range(0, _chance.Next(1, 4)).Select(_ => Person()).Distinct()];

    private string Person() => string.Create(CultureInfo.InvariantCulture, $"p{_chance.Next(9)}@people.example");

    private T Pick<T>(IReadOnlyList<T> of) => of[_chance.Next(of.Count)];
}
