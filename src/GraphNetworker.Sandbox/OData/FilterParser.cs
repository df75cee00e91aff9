namespace GraphNetworker.Sandbox.OData;

/// <summary>Reads a filter by recursive descent and binds every path to the resource's types, so that a wrong name or a quoted date is refused as Graph refuses it.</summary>
internal sealed class FilterParser
{
    private static readonly HashSet<string> Comparisons = ["eq", "ne", "gt", "ge", "lt", "le"];

    private readonly string _text;
    private readonly List<FilterToken> _tokens;
    private readonly Func<string, EdmType> _typeOf;
    private readonly Dictionary<string, EdmType> _variables = [];
    private readonly List<string> _names = [];
    private int _at;

    private FilterParser(string text, Func<string, EdmType> typeOf)
    {
        _text = text;
        _tokens = FilterTokens.Of(text);
        _typeOf = typeOf;
    }

    /// <summary>The filter and the paths it uses, in order.</summary>
    public static (Filter Filter, IReadOnlyList<string> Names) Parse<T>(string text, Resource<T> resource)
    {
        var parser = new FilterParser(text, name => resource.Get(name).Type);
        var filter = parser.Either();
        return parser.Next.Kind == TokenKind.End ? (filter, parser._names) : throw parser.Bad();
    }

    private FilterToken Next => _tokens[_at];

    private GraphRefusal Bad() => FilterTokens.Bad(_text, Next.At);

    private bool Take(string word)
    {
        bool found = Next.Kind == TokenKind.Name && Next.Text.Equals(word, StringComparison.OrdinalIgnoreCase);
        _at += found ? 1 : 0;
        return found;
    }

    private FilterToken Take(TokenKind kind) => Next.Kind == kind ? _tokens[_at++] : throw Bad();

    private Filter Either()
    {
        var left = Both();
        while (Take("or"))
        {
            left = new Filter.Or(left, Both());
        }

        return left;
    }

    private Filter Both()
    {
        var left = Single();
        while (Take("and"))
        {
            left = new Filter.And(left, Single());
        }

        return left;
    }

    private Filter Single()
    {
        if (Take("not"))
        {
            return new Filter.Not(Single());
        }

        if (Next.Kind == TokenKind.Open)
        {
            Take(TokenKind.Open);
            var inner = Either();
            Take(TokenKind.Close);
            return inner;
        }

        if (Next.Kind == TokenKind.Name && _tokens[_at + 1].Kind == TokenKind.Open)
        {
            return Call();
        }

        var left = Value();
        if (Take("in"))
        {
            return new Filter.In(left, Choices());
        }

        if (Next.Kind == TokenKind.Name && Comparisons.Contains(Next.Text))
        {
            string sign = _tokens[_at++].Text;
            var right = Value();
            Agree(left, right, sign);
            return new Filter.Compare(sign, left, right);
        }

        return left.Type == EdmType.Flag || left.Literal is bool ? new Filter.Truth(left) : throw Bad();
    }

    private Filter Call()
    {
        var name = Take(TokenKind.Name);
        int slash = name.Text.LastIndexOf('/');
        string last = name.Text[(slash + 1)..].ToLowerInvariant(); // Microsoft's own samples write Any
        if (slash > 0 && last is "any" or "all")
        {
            return Lambda(name.Text[..slash], last == "all");
        }

        if (name.Text is not ("startswith" or "endswith" or "contains"))
        {
            throw GraphRefusal.BadRequest($"Invalid filter clause: An unknown function with name '{name.Text}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.");
        }

        Take(TokenKind.Open);
        var text = Value();
        Take(TokenKind.Comma);
        var part = Value();
        Take(TokenKind.Close);
        return new Filter.Test(name.Text, text, part);
    }

    private Filter.Each Lambda(string path, bool all)
    {
        var collection = Path(path);
        if (collection.Type?.Element is not { } element)
        {
            throw GraphRefusal.BadRequest("Invalid filter clause: Any/All may only be used following a collection.");
        }

        Take(TokenKind.Open);
        if (Next.Kind == TokenKind.Close)
        {
            Take(TokenKind.Close);
            return new Filter.Each(all, collection, null, null);
        }

        string variable = Take(TokenKind.Name).Text;
        Take(TokenKind.Colon);
        _variables[variable] = element;
        var body = Either();
        _variables.Remove(variable);
        Take(TokenKind.Close);
        return new Filter.Each(all, collection, variable, body);
    }

    private List<object?> Choices()
    {
        var choices = new List<object?>();
        Take(TokenKind.Open);
        do
        {
            choices.Add(Take(TokenKind.Literal).Value);
        }
        while (Next.Kind == TokenKind.Comma && Take(TokenKind.Comma).Kind == TokenKind.Comma);
        Take(TokenKind.Close);
        return choices;
    }

    private Operand Value()
    {
        if (Next.Kind == TokenKind.Literal)
        {
            return new Operand(null, _tokens[_at++].Value, null, null);
        }

        var name = Take(TokenKind.Name);
        return name.Text switch
        {
            "true" => new Operand(null, true, null, null),
            "false" => new Operand(null, false, null, null),
            "null" => new Operand(null, null, null, null),
            _ when Next.Kind == TokenKind.Open => throw GraphRefusal.Unsupported($"The function '{name.Text}' is not supported here."),
            _ => Path(name.Text),
        };
    }

    private Operand Path(string text)
    {
        string[] segments = text.Split('/');
        bool variable = _variables.TryGetValue(segments[0], out var type);
        if (!variable)
        {
            _names.Add(text);
            type = _typeOf(segments[0]);
        }

        foreach (string segment in segments[1..])
        {
            type = type!.Members?.GetValueOrDefault(segment)
                ?? throw GraphRefusal.BadRequest($"Invalid filter clause: Could not find a property named '{segment}' on type '{type.Name}'.");
        }

        return new Operand(type, null, variable ? segments[0] : null, variable ? segments[1..] : segments);
    }

    private static void Agree(Operand left, Operand right, string sign)
    {
        var (path, literal) = left.Type is not null ? (left, right) : (right, left);
        if (path.Type is not { } type || literal.Type is not null || literal.Literal is not { } value)
        {
            return;
        }

        (bool fits, string found) = value switch
        {
            string => (type != EdmType.Flag && type != EdmType.Moment && type != EdmType.Number, "Edm.String"),
            bool => (type == EdmType.Flag, "Edm.Boolean"),
            DateTimeOffset => (type == EdmType.Moment, "Edm.DateTimeOffset"),
            _ => (type == EdmType.Number, "Edm.Int32"),
        };
        if (!fits)
        {
            string kind = sign switch { "eq" => "Equal", "ne" => "NotEqual", "gt" => "GreaterThan", "ge" => "GreaterThanOrEqual", "lt" => "LessThan", _ => "LessThanOrEqual" };
            throw GraphRefusal.BadRequest($"Invalid filter clause: A binary operator with incompatible types was detected. Found operand types '{type.Name}' and '{found}' for operator kind '{kind}'.");
        }
    }
}
