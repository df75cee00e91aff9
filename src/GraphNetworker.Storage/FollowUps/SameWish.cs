using System.Globalization;
using GraphNetworker.Core.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.FollowUps;

/// <summary>What makes a wish the same wish while it is open: it cannot be undertaken twice.</summary>
internal static class SameWish
{
    /// <summary>Person, mail and day; a watch is another wish than a follow-up.</summary>
    public static string Of(FollowUpState state, long person, string? mail, DateOnly due) =>
        string.Create(CultureInfo.InvariantCulture, $"{(state == FollowUpState.Watching ? "watch|" : "")}{person}|{due:yyyy-MM-dd}|{mail}");

    /// <summary>After a change: what is closed gives its claim and its subject up; of two that have become the same wish in the owner's hands the second keeps no claim to be the only one.</summary>
    /// <param name="context">Where they are tracked.</param>
    /// <param name="rows">What was changed, of one mailbox.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task ClaimAsync(NetworkerContext context, IReadOnlyCollection<FollowUpRow> rows, CancellationToken cancel)
    {
        var others = new List<(FollowUpRow Row, string Once)>();
        foreach (var row in rows)
        {
            if (!row.State.IsOpen())
            {
                (row.MailSubject, row.Once) = (null, null);
            }
            else if (Of(row.State, row.Person, row.MailId, row.Due) is var once && row.Once != once)
            {
                row.Once = null;
                others.Add((row, once));
            }
        }

        await context.SaveChangesAsync(cancel); // what they give up is free from here on
        if (others.Count > 0)
        {
            int mailbox = others[0].Row.Mailbox;
            string[] wanted = [.. others.Select(one => one.Once)];
            var taken = (await context.FollowUps.Where(f => f.Mailbox == mailbox && wanted.Contains(f.Once)).Select(f => f.Once).ToListAsync(cancel)).ToHashSet();
            foreach (var (row, once) in others.Where(one => taken.Add(one.Once)))
            {
                row.Once = once;
            }

            await context.SaveChangesAsync(cancel);
        }
    }
}
