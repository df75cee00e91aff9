using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.Proposals;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.People;

/// <summary>
/// What the owner has made for people (follow-ups, talks, wishes of the plan, corrections of health, answers to proposals), while people become one or two. It is
/// never lost: of somebody who became one with another it remembers an address of theirs, and goes back with it when they are parted.
/// </summary>
/// <param name="context">The open transaction.</param>
/// <param name="mailbox">Whose.</param>
/// <param name="dissolved">Who became one with whom.</param>
/// <param name="homeOf">Whose each address is now.</param>
internal sealed class Belongings(NetworkerContext context, MailboxId mailbox, IReadOnlyDictionary<long, Dissolved> dissolved, IReadOnlyDictionary<long, AddressHome> homeOf)
{
    private readonly int _mailbox = mailbox.Value;

    /// <summary>Moves what belongs to those who became one with somebody, and back what belongs to addresses that were parted.</summary>
    /// <param name="people">Everybody who was looked at.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task MoveAsync(IReadOnlyCollection<long> people, CancellationToken cancel)
    {
        await MoveFollowUpsAsync(people, cancel);
        await MoveCorrectionsAsync(people, cancel);
        await MoveWishesAsync(people, cancel);
        await MoveTalksAsync(people, cancel);
        await MoveProposalsAsync(people, cancel);
        await context.SaveChangesAsync(cancel);
        context.ChangeTracker.Clear();
    }

    // Two people who become one may each have the same wish open; the second then keeps no claim to be the only one.
    private async Task MoveFollowUpsAsync(IReadOnlyCollection<long> people, CancellationToken cancel)
    {
        var all = await context.FollowUps.AsTracking().Where(f => f.Mailbox == _mailbox && people.Contains(f.Person)).ToListAsync(cancel);
        var claimed = all.Where(row => !Moves(row.Person, row.Anchor, out _, out _)).Select(row => row.Once).OfType<string>().ToHashSet();
        foreach (var row in all)
        {
            if (Moves(row.Person, row.Anchor, out long home, out long anchor))
            {
                (row.Person, row.Anchor) = (home, anchor);
                string? once = row.State.IsOpen() ? SameWish.Of(row.State, home, row.MailId, row.Due) : null;
                row.Once = once is not null && claimed.Add(once) ? once : null;
            }
        }
    }

    private async Task MoveCorrectionsAsync(IReadOnlyCollection<long> people, CancellationToken cancel)
    {
        // Person and anchor are its key: it is written anew.
        foreach (var row in await context.HealthCorrections.Where(c => c.Mailbox == _mailbox && people.Contains(c.Person)).ToListAsync(cancel))
        {
            if (Moves(row.Person, row.Anchor, out long home, out long anchor))
            {
                await context.HealthCorrections.Where(c => c.Mailbox == _mailbox && c.Person == row.Person && c.Anchor == row.Anchor)
                    .ExecuteUpdateAsync(c => c.SetProperty(moved => moved.Person, home).SetProperty(moved => moved.Anchor, anchor), cancel);
            }
        }
    }

    private async Task MoveWishesAsync(IReadOnlyCollection<long> people, CancellationToken cancel)
    {
        foreach (var row in await context.RhythmWishes.Where(w => w.Mailbox == _mailbox && people.Contains(w.Person)).ToListAsync(cancel))
        {
            if (Moves(row.Person, row.Anchor, out long home, out long anchor))
            {
                await context.RhythmWishes.Where(w => w.Mailbox == _mailbox && w.Person == row.Person && w.Anchor == row.Anchor)
                    .ExecuteUpdateAsync(w => w.SetProperty(moved => moved.Person, home).SetProperty(moved => moved.Anchor, anchor), cancel);
            }
        }
    }

    private async Task MoveTalksAsync(IReadOnlyCollection<long> people, CancellationToken cancel)
    {
        foreach (var row in await context.Talks.AsTracking().Where(t => t.Mailbox == _mailbox && people.Contains(t.Person)).ToListAsync(cancel))
        {
            if (Moves(row.Person, row.Anchor, out long home, out long anchor))
            {
                (row.Person, row.Anchor) = (home, anchor);
            }
        }
    }

    // The same question about both is asked once.
    private async Task MoveProposalsAsync(IReadOnlyCollection<long> people, CancellationToken cancel)
    {
        var all = await context.Proposals.AsTracking().Where(p => p.Mailbox == _mailbox && people.Contains(p.Person)).ToListAsync(cancel);
        foreach (var row in all)
        {
            if (Moves(row.Person, row.Anchor, out long home, out long anchor))
            {
                (row.Person, row.Anchor) = (home, anchor);
                row.State = row.State == ProposalState.Open && all.Exists(other => other != row && other.Person == home && other.Fingerprint == row.Fingerprint) ? ProposalState.Overtaken : row.State;
            }
        }
    }

    // Where its address was always theirs nothing needs to be remembered any more.
    private bool Moves(long person, long anchor, out long home, out long anchored)
    {
        if (dissolved.TryGetValue(person, out var one))
        {
            anchored = anchor == 0 ? one.Anchor : anchor;
            home = homeOf.TryGetValue(anchored, out var there) ? there.Person : one.Home;
            return true;
        }

        var back = homeOf.TryGetValue(anchor, out var known) ? known : new AddressHome(person, IsTheirs: false);
        (home, anchored) = (back.Person, back.IsTheirs ? 0 : anchor);
        return home != person;
    }
}

/// <summary>Whose an address is now.</summary>
/// <param name="Person">Whose.</param>
/// <param name="IsTheirs">Whether it was theirs before anybody became one with them.</param>
internal readonly record struct AddressHome(long Person, bool IsTheirs);

/// <summary>What became of somebody who became one with another.</summary>
/// <param name="Home">Whom they are now.</param>
/// <param name="Anchor">An address of theirs; 0 where they had none.</param>
internal readonly record struct Dissolved(long Home, long Anchor);
