namespace GraphNetworker.Core.Sync;

/// <summary>Where reading of a feed stopped: the <c>@odata.nextLink</c> or <c>@odata.deltaLink</c> as one opaque value.</summary>
/// <param name="Link">The link, never taken apart.</param>
/// <param name="CaughtUp">True for a delta link: everything up to it has been read.</param>
public sealed record Cursor(string Link, bool CaughtUp);
