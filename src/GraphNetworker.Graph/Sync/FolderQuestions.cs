using GraphNetworker.Graph.Http;

namespace GraphNetworker.Graph.Sync;

/// <summary>What both kinds of folders can be asked.</summary>
internal static class FolderQuestions
{
    // After a mailbox was moved or restored, its old ids are not just unknown: they are of no mailbox.
    private static readonly string[] OfNoMailbox = ["ErrorInvalidIdMalformed", "ErrorInvalidMailboxItemId"];

    /// <summary>How many items a folder holds; null when it does not count, or Graph says that it is not there. Any other trouble stays trouble.</summary>
    public static async Task<int?> HoldsAsync(Func<Task<int?>> question)
    {
        try
        {
            return await question();
        }
        catch (GraphTroubleException trouble) when (trouble.Status == 404 || OfNoMailbox.Contains(trouble.Code, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }
    }
}
