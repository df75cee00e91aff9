using GraphNetworker.Core.People;

namespace GraphNetworker.Api.Pane;

/// <summary>Reads a person of a mail as the pane sends them: <c>Name &lt;address&gt;</c> or a bare address.</summary>
internal static class MailParty
{
    /// <summary>Null for whoever has no internet address: a distribution list by its directory name, an empty entry.</summary>
    public static Correspondent? Parse(string? text)
    {
        string said = (text ?? "").Trim();
        int open = said.LastIndexOf('<');
        if (open >= 0 && said.EndsWith('>') && MailAddress.TryParse(said[(open + 1)..^1], out var named))
        {
            return new Correspondent(named, PersonName.Clean(said[..open]));
        }

        return MailAddress.TryParse(said, out var bare) ? new Correspondent(bare, null) : null;
    }
}
