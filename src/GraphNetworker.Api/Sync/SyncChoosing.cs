using System.Buffers;
using GraphNetworker.Api.FollowUps;
using GraphNetworker.Core.Sync;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Sync;

namespace GraphNetworker.Api.Sync;

/// <summary>What the owner lets be read: shown, checked, kept. Reading itself obeys it in its questions to Microsoft.</summary>
internal sealed class SyncChoosing(MailboxStore mailboxes, SyncStore store, MailboxPreview preview, TimeProvider clock)
{
    /// <summary>The furthest back that can be asked for.</summary>
    public const int YearsAtMost = 50;

    // Some mailboxes have thousands of folders; whoever leaves out more than this is better served by leaving out what lies above.
    private const int LeftOutAtMost = 1000;

    // Folder ids of Exchange have some 120 characters of base64url; the store keeps them one a line.
    private const int LongestId = 500;

    private static readonly SearchValues<char> IdLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/.");

    /// <summary>What is read, or proposed to be.</summary>
    public async Task<ChoicesView> ReadAsync(MailboxAccount account, CancellationToken cancel) => View(await mailboxes.ChoicesAsync(account.Id, cancel), account.Chosen);

    /// <summary>Keeps what the owner wants, unless something is wrong with it.</summary>
    public async Task<Choosing> KeepAsync(MailboxAccount account, NewChoices wanted, CancellationToken cancel)
    {
        if (Years(wanted.Years) is { } wrong)
        {
            return new Choosing(null, wrong);
        }

        if (wanted.LeftOut.Count > LeftOutAtMost)
        {
            return new Choosing(null, new Refusal("leftOut", $"More than {LeftOutAtMost} folders are left out.", "Leave out the folder above them: what lies under it is left out with it."));
        }

        var leftOut = wanted.LeftOut.ToHashSet(StringComparer.Ordinal);
        var known = await KnownAsync(account, leftOut, cancel);
        if (known.Trouble is not null)
        {
            return new Choosing(null, null, known.Trouble);
        }

        if (leftOut.Any(id => !known.Answer!.Contains(id)))
        {
            return new Choosing(null, UnknownFolder("leftOut"));
        }

        var choices = new SyncChoices(wanted.Years, leftOut, wanted.Calendar);
        await mailboxes.KeepChoicesAsync(account.Id, choices, clock.GetUtcNow(), cancel);
        return new Choosing(View(choices, chosen: true));
    }

    /// <summary>A folder that is not in the mailbox.</summary>
    public static Refusal UnknownFolder(string field) => new(field, "A folder with this id is not in your mailbox.", "Take the ids of folders from GET /api/sync/preview.");

    /// <summary>What is wrong with a number of years; null when nothing is.</summary>
    public static Refusal? Years(int? years) =>
        years is < 1 or > YearsAtMost ? new Refusal("years", "That is no number of years mail can be read for.", $"Send 1 to {YearsAtMost}, or leave it out for all there is.") : null;

    /// <summary>Whether a text can be the id of a folder at all.</summary>
    public static bool CanBeId(string text) => text.Length is > 0 and <= LongestId && !text.AsSpan().ContainsAnyExcept(IdLetters);

    // Most are known from the last reading or the last choice; only for others is Microsoft asked.
    private async Task<Asked<IReadOnlySet<string>>> KnownAsync(MailboxAccount account, HashSet<string> leftOut, CancellationToken cancel)
    {
        var known = (await store.FeedsAsync(account.Id, cancel)).Where(state => state.Feed.Kind == FeedKind.Mail).Select(state => state.Feed.FolderId).ToHashSet(StringComparer.Ordinal);
        known.UnionWith((await mailboxes.ChoicesAsync(account.Id, cancel)).LeftOut);
        return leftOut.IsSubsetOf(known) || !leftOut.All(CanBeId)
            ? new Asked<IReadOnlySet<string>>(known)
            : await MailboxPreview.AskAsync(async () => (IReadOnlySet<string>?)await preview.FolderIdsAsync(account, cancel));
    }

    private static ChoicesView View(SyncChoices choices, bool chosen) => new(choices.Years, [.. choices.LeftOut.Order(StringComparer.Ordinal)], choices.Calendar, chosen);
}
