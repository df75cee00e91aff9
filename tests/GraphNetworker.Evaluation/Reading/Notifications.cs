using System.Text.Json;
using System.Text.Json.Nodes;
using GraphNetworker.Core.Reading;

namespace GraphNetworker.Evaluation.Reading;

/// <summary>Reads notification mails: <c>{"id","kind","person","company","title","isMove"}</c>; says how many kinds and persons are as labelled.</summary>
internal static class Notifications
{
    public static void Write(string source, string target, TextWriter says)
    {
        int rows = 0, kinds = 0, named = 0, found = 0, invented = 0, moves = 0;
        JsonLines.Answer(source, target, says, row =>
        {
            var mail = Mail(row);
            var seen = NotificationReader.Read(mail);
            string kind = seen is null ? "none" : JobMoveMails.Name(seen.Kind.ToString());
            bool isMove = MailNews.Moves(mail).Count > 0;
            string person = row.Text("person");
            rows++;
            kinds += kind == row.Text("kind") ? 1 : 0;
            named += person.Length > 0 ? 1 : 0;
            found += person.Length > 0 && seen?.Person == person ? 1 : 0;
            invented += isMove && row.Text("kind") != "new_position" ? 1 : 0;
            moves += isMove ? 1 : 0;
            return new JsonObject { ["kind"] = kind, ["person"] = seen?.Person, ["company"] = seen?.Company, ["title"] = seen?.Title, ["isMove"] = isMove };
        });
        says.WriteLine($"kind {kinds} of {rows}, person {found} of {named}, moves {moves}, of those from anything but a new position {invented}");
    }

    private static NewsMail Mail(JsonElement row)
    {
        var (name, address) = Senders.Split(row.Text("from"));
        return new NewsMail(address, name ?? "", row.Text("subject"), row.Text("text"), false, null, null);
    }
}
