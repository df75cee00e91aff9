namespace GraphNetworker.Core.Sync;

/// <summary>One line of a delta page: an item that is there now, or the id of one that is gone.</summary>
/// <param name="Id">The item's immutable id.</param>
/// <param name="Item">The item, or null when it was removed from the folder.</param>
public sealed record Change<T>(string Id, T? Item)
    where T : class;
