using System.Text.Json;
using GraphNetworker.Core.People;
using GraphNetworker.Graph.Sync;

namespace GraphNetworker.Graph.People;

/// <summary>One card of a page.</summary>
internal sealed class CardLine : ILine<Card>
{
    private string? _shown;
    private string? _given;
    private string? _surname;
    private string? _title;
    private string? _company;
    private List<Correspondent> _addresses = [];
    private DateTimeOffset? _changed;
    private bool _hasPhone;
    private bool _archived;
    private IReadOnlyList<string> _categories = [];

    public static LineReader<Card> Reader() => Read;

    public bool Take(ref Utf8JsonReader field)
    {
        if (field.ValueTextEquals("displayName"u8))
        {
            _shown = Fields.Text(ref field);
        }
        else if (field.ValueTextEquals("givenName"u8))
        {
            _given = Fields.Text(ref field);
        }
        else if (field.ValueTextEquals("surname"u8))
        {
            _surname = Fields.Text(ref field);
        }
        else if (field.ValueTextEquals("jobTitle"u8))
        {
            _title = Fields.Text(ref field);
        }
        else if (field.ValueTextEquals("companyName"u8))
        {
            _company = Fields.Text(ref field);
        }
        else if (field.ValueTextEquals("emailAddresses"u8))
        {
            _addresses = Addresses(ref field);
        }
        else if (field.ValueTextEquals("mobilePhone"u8))
        {
            _hasPhone |= Words(Fields.Text(ref field)) is not null;
        }
        else if (field.ValueTextEquals("businessPhones"u8))
        {
            _hasPhone |= Fields.Texts(ref field).Exists(phone => Words(phone) is not null);
        }
        else if (field.ValueTextEquals("categories"u8))
        {
            var categories = Fields.Texts(ref field);
            _archived = categories.Contains(Card.Archived);
            _categories = Card.CategoriesOf(categories);
        }
        else if (field.ValueTextEquals("lastModifiedDateTime"u8))
        {
            _changed = Fields.Moment(ref field);
        }
        else
        {
            return false;
        }

        return true;
    }

    public Card Make(string id) => new(id, Words(_shown) ?? Words($"{_given} {_surname}"), Words(_title), Words(_company), _addresses, _changed) { HasPhone = _hasPhone, IsArchived = _archived, Categories = _categories };

    private static Card? Read(ref Utf8JsonReader line, out string? id) => Fields.Read<CardLine, Card>(ref line, new CardLine(), out id);

    // Graph answers an unset text as null or as "".
    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static List<Correspondent> Addresses(ref Utf8JsonReader field)
    {
        var all = new List<Correspondent>();
        if (Fields.Enter(ref field, JsonTokenType.StartArray))
        {
            while (Fields.Next(ref field))
            {
                if (Parties.Read(ref field) is { } one)
                {
                    all.Add(one);
                }
            }
        }

        return all;
    }
}
