using System.Text.Json;
using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Graph.People;
using GraphNetworker.Graph.Sync;

namespace GraphNetworker.Graph.Interactions;

/// <summary>One mail of a page. Of its internet headers, fifteen or so, only those become objects that can tell a machine from a person.</summary>
internal sealed class MailLine(MailPageMemory memory) : ILine<MailMessage>
{
    private DateTimeOffset? _received;
    private DateTimeOffset? _sent;
    private Correspondent? _from;
    private Correspondent? _sender;
    private IReadOnlyList<Correspondent> _to = [];
    private IReadOnlyList<Correspondent> _cc = [];
    private List<Correspondent> _bcc = [];
    private IReadOnlyList<Header> _headers = [];
    private bool _draft;

    public static LineReader<MailMessage> Reader()
    {
        var memory = new MailPageMemory();
        return Read;

        MailMessage? Read(ref Utf8JsonReader line, out string? id)
        {
            return Fields.Read<MailLine, MailMessage>(ref line, new MailLine(memory), out id);
        }
    }

    public bool Take(ref Utf8JsonReader field)
    {
        if (field.ValueTextEquals("internetMessageHeaders"u8))
        {
            _headers = Headers(ref field) ?? [];
        }
        else if (field.ValueTextEquals("receivedDateTime"u8))
        {
            _received = Fields.Moment(ref field);
        }
        else if (field.ValueTextEquals("sentDateTime"u8))
        {
            _sent = Fields.Moment(ref field);
        }
        else if (field.ValueTextEquals("isDraft"u8))
        {
            _draft = Fields.Flag(ref field);
        }
        else if (field.ValueTextEquals("from"u8))
        {
            _from = One(ref field);
        }
        else if (field.ValueTextEquals("sender"u8))
        {
            _sender = One(ref field);
        }
        else if (field.ValueTextEquals("toRecipients"u8))
        {
            _to = Several(ref field) ?? [];
        }
        else if (field.ValueTextEquals("ccRecipients"u8))
        {
            _cc = Several(ref field) ?? [];
        }
        else if (field.ValueTextEquals("bccRecipients"u8))
        {
            _bcc = Several(ref field) ?? [];
        }
        else
        {
            return false;
        }

        return true;
    }

    public MailMessage Make(string id) => new(
        id,
        Believable(_received) ?? Believable(_sent),
        _from ?? _sender,
        _to,
        _bcc.Count == 0 ? _cc : [.. _cc, .. _bcc],
        _draft,
        _headers);

    // Exchange says 0001-01-01 where it has no date.
    private static DateTimeOffset? Believable(DateTimeOffset? date) => date is { Year: > 1601 } ? date.Value.ToUniversalTime() : null;

    private static Correspondent? One(ref Utf8JsonReader field) => Fields.Enter(ref field, JsonTokenType.StartObject) ? Parties.Recipient(ref field) : null;

    private static List<Correspondent>? Several(ref Utf8JsonReader field)
    {
        List<Correspondent>? all = null;
        if (Fields.Enter(ref field, JsonTokenType.StartArray))
        {
            while (Fields.Next(ref field))
            {
                if (Parties.Recipient(ref field) is { } one)
                {
                    (all ??= new List<Correspondent>(1)).Add(one);
                }
            }
        }

        return all;
    }

    private List<Header>? Headers(ref Utf8JsonReader field)
    {
        List<Header>? all = null;
        if (!Fields.Enter(ref field, JsonTokenType.StartArray))
        {
            return null;
        }

        while (Fields.Next(ref field))
        {
            string? name = null;
            // The value may stand before the name: it is read when both have been seen.
            Utf8JsonReader value = default;
            while (field.Read() && field.TokenType != JsonTokenType.EndObject)
            {
                if (field.ValueTextEquals("name"u8))
                {
                    name = Fields.Enter(ref field, JsonTokenType.String) ? memory.Telling(ref field) : null;
                }
                else if (field.ValueTextEquals("value"u8))
                {
                    if (Fields.Enter(ref field, JsonTokenType.String))
                    {
                        value = field;
                    }
                }
                else
                {
                    field.Skip();
                }
            }

            if (name is not null)
            {
                (all ??= []).Add(new Header(name, value.TokenType == JsonTokenType.String ? value.GetString()! : ""));
            }
        }

        return all;
    }
}

/// <summary>What the lines of one page share: the same few names of headers stand in every mail, and each is made into text once.</summary>
internal sealed class MailPageMemory
{
    // Beyond this nothing is remembered: nobody's names are that long, and a page must not fill the memory with names of its own invention.
    private const int LongestName = 64;
    private const int MostNames = 1000;

    private readonly Dictionary<string, bool> _names = new(StringComparer.Ordinal);

    /// <summary>The name of a header on which the reader stands; null when a header of this name says nothing.</summary>
    public string? Telling(ref Utf8JsonReader name)
    {
        if (name.ValueSpan.Length > LongestName)
        {
            return null;
        }

        Span<char> text = stackalloc char[LongestName];
        text = text[..name.CopyString(text)];
        if (_names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out string? known, out bool tells))
        {
            return tells ? known : null;
        }

        string made = text.ToString();
        tells = NoiseHeaders.Tells(made);
        if (_names.Count < MostNames)
        {
            _names.Add(made, tells);
        }

        return tells ? made : null;
    }
}
