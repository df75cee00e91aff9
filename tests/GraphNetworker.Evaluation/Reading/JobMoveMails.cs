using System.Text.Json;
using System.Text.Json.Nodes;
using GraphNetworker.Core.Reading;

namespace GraphNetworker.Evaluation.Reading;

/// <summary>
/// Reads mails and says of each whether it tells of a change of work, and which:
/// <c>{"id","isMove","facts":{kind,person,newCompany,newTitle,newEmail,oldCompany,effective},"about"}</c>.
/// </summary>
internal static class JobMoveMails
{
    // Of several changes that one mail tells, the one that says most.
    private static readonly JobMoveKind[] Telling =
    [
        JobMoveKind.NameChange, JobMoveKind.Retired, JobMoveKind.NewCompany, JobMoveKind.LaidOff, JobMoveKind.Resigned, JobMoveKind.Promoted,
        JobMoveKind.LeftCompany, JobMoveKind.NewRole, JobMoveKind.CompanyRenamed, JobMoveKind.NewAddress, JobMoveKind.AddressDead,
    ];

    public static void Write(string source, string target, TextWriter says) => JsonLines.Answer(source, target, says, row => Answer(MailNews.Moves(Mail(row))));

    private static NewsMail Mail(JsonElement row)
    {
        string from = row.TryGetProperty("headers", out var headers) && headers.ValueKind == JsonValueKind.Object ? headers.Text("from") is { Length: > 0 } lower ? lower : headers.Text("From") : "";

        // What a code host writes without an address is a handle, not a name.
        var (name, address) = Senders.Split(from);
        return new NewsMail(address, from.Contains('<', StringComparison.Ordinal) ? name ?? "" : "", row.Text("subject"), row.Text("body"), row.TryGetProperty("isAutoReply", out var auto) && auto.ValueKind == JsonValueKind.True, null, null);
    }

    private static JsonObject Answer(IReadOnlyList<JobMoveSaid> moves)
    {
        var first = moves.OrderBy(move => Array.IndexOf(Telling, move.Kind)).FirstOrDefault();
        var named = moves.Where(move => move.Kind == first?.Kind).Select(move => Surname(move.Person)).ToHashSet();
        var same = moves.Where(move => move.Mover == first?.Mover && (move.Mover != Mover.ThirdParty || named.Contains(Surname(move.Person)))).ToList();
        return new JsonObject
        {
            ["isMove"] = first is not null,
            ["facts"] = first is null
                ? null
                : new JsonObject
                {
                    ["kind"] = Name(first.Kind.ToString()),
                    ["person"] = Joined(same.Where(move => move.Kind == first.Kind || move.Mover != Mover.ThirdParty), move => move.Person),
                    ["newCompany"] = Joined(same, move => move.NewCompany),
                    ["newTitle"] = Joined(same, move => move.NewTitle) ?? Joined(same, move => move.NewPart), // the labels name the group where no post is said
                    ["newEmail"] = Joined(same, move => move.NewAddress?.Value),
                    ["oldCompany"] = Joined(same, move => move.OldCompany),
                    ["effective"] = same.Select(move => move.Effective).FirstOrDefault(day => day is not null),
                },
            ["about"] = first is null ? null : Who(first.Mover),
            ["lines"] = new JsonArray([.. moves.Select(move => JsonValue.Create($"{move.Line} {move.Kind} {move.Person}: {move.Said}"))]),
        };
    }

    private static string? Surname(string? person) => person?.Split(' ')[^1];

    private static string? Joined(IEnumerable<JobMoveSaid> moves, Func<JobMoveSaid, string?> part) =>
        string.Join("; ", moves.Select(part).OfType<string>().SelectMany(text => text.Split("; ")).Distinct(StringComparer.OrdinalIgnoreCase)) is { Length: > 0 } all ? all : null;

    private static string Who(Mover mover) => mover switch
    {
        Mover.Sender => "self",
        Mover.Recipient => "recipient",
        Mover.ThirdParty => "third_party",
        _ => "organisation",
    };

    /// <summary>LeftCompany as left_company.</summary>
    public static string Name(string word) => string.Concat(word.Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
