using GraphNetworker.Graph.Http;

namespace GraphNetworker.Graph.Sync;

/// <summary>What both kinds of folders can be asked.</summary>
internal static class FolderQuestions
{
    // After a mailbox was moved or restored, its old ids are not just unknown: they are of no mailbox.
    private static readonly string[] OfNoMailbox = ["ErrorInvalidIdMalformed", "ErrorInvalidMailboxItemId"];

    /// <summary>False only when Graph says that it is not there; any other trouble stays trouble.</summary>
    public static async Task<bool> IsThereAsync<T>(Func<Task<T>> question)
    {
        try
        {
            await question();
            return true;
        }
        catch (GraphTroubleException trouble) when (trouble.Status == 404 || OfNoMailbox.Contains(trouble.Code, StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }
    }
}
