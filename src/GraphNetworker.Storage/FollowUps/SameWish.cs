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
    public static async Task ClaimAsync(NetworkerContext context, FollowUpRow row, CancellationToken cancel)
    {
        if (!row.State.IsOpen())
        {
            (row.MailSubject, row.Once) = (null, null);
        }
        else if (Of(row.State, row.Person, row.MailId, row.Due) is var once && row.Once != once)
        {
            await context.SaveChangesAsync(cancel); // the other may have been changed a moment ago
            row.Once = await context.FollowUps.AnyAsync(f => f.Mailbox == row.Mailbox && f.Once == once && f.Id != row.Id, cancel) ? null : once;
        }

        await context.SaveChangesAsync(cancel);
    }
}
