using GraphNetworker.Api.FollowUps;

namespace GraphNetworker.Api.Sync;

/// <summary>What a reading would bring, as Microsoft counts it now. Nothing of it is kept.</summary>
/// <param name="Years">The years it was counted for; null for all.</param>
/// <param name="Mails">Mails of all folders that are not left out.</param>
/// <param name="Folders">Mail folders, each after the one it lies in.</param>
/// <param name="Cards">Folders of the address book: they name people and are always read.</param>
[Immutable]
public sealed record SyncPreview(int? Years, int Mails, IReadOnlyList<FolderPreview> Folders, IReadOnlyList<CardsPreview> Cards);

/// <summary>One mail folder.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Path">The names of the folders it lies in, from the top.</param>
/// <param name="Under">The id of the folder it lies in, when that is one of these.</param>
/// <param name="Mails">How many mails it holds, of those years.</param>
/// <param name="LeftOut">Whether the present choices leave it out, or a folder above it.</param>
public sealed record FolderPreview(string Id, string Name, IReadOnlyList<string> Path, string? Under, int Mails, bool LeftOut);

/// <summary>One folder of the address book.</summary>
public sealed record CardsPreview(string Name, int Cards);

/// <summary>Who is in a folder, had it been read alone.</summary>
/// <param name="Folder">The folder's id.</param>
/// <param name="Mails">Mails looked at, of any kind.</param>
/// <param name="Noise">Of them, counting for nobody: bulk, lists, automatic answers.</param>
/// <param name="Unreadable">Of them, not understood.</param>
/// <param name="Interactions">Who was in touch when: distinct address, direction and second.</param>
/// <param name="People">Distinct people; the addresses of one card are one person.</param>
[Immutable]
public sealed record PeoplePreview(string Folder, int Mails, int Noise, int Unreadable, int Interactions, int People);

/// <summary>An answer that Microsoft had to be asked for; one of the three.</summary>
/// <param name="Answer">What it says.</param>
/// <param name="Refused">What is wrong with the question.</param>
/// <param name="Trouble">Why there is no answer.</param>
[Immutable]
internal sealed record Asked<T>(T? Answer, Refusal? Refused = null, Trouble? Trouble = null)
    where T : class;
