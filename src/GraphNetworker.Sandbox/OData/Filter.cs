namespace GraphNetworker.Sandbox.OData;

/// <summary>A filter, parsed and bound to the types of a resource. <c>Names</c> gives the properties in the order of their use.</summary>
internal abstract record Filter
{
    public sealed record And(Filter Left, Filter Right) : Filter;

    public sealed record Or(Filter Left, Filter Right) : Filter;

    public sealed record Not(Filter Inner) : Filter;

    public sealed record Compare(string Operator, Operand Left, Operand Right) : Filter;

    public sealed record In(Operand Left, IReadOnlyList<object?> Choices) : Filter;

    public sealed record Test(string Function, Operand Text, Operand Part) : Filter;

    public sealed record Truth(Operand Flag) : Filter;

    /// <summary><c>any</c> or <c>all</c> over a collection; no body means: is there one at all.</summary>
    public sealed record Each(bool All, Operand Collection, string? Variable, Filter? Body) : Filter;

    /// <summary>Does an item pass? <paramref name="read"/> gives the value of a top-level property.</summary>
    public bool Passes(Func<string, object?> read) => Passes(read, []);

    private bool Passes(Func<string, object?> read, Dictionary<string, object?> variables) => this switch
    {
        And both => both.Left.Passes(read, variables) && both.Right.Passes(read, variables),
        Or either => either.Left.Passes(read, variables) || either.Right.Passes(read, variables),
        Not not => !not.Inner.Passes(read, variables),
        Truth truth => truth.Flag.Value(read, variables) is true,
        Compare compare => Matches(compare.Operator, compare.Left.Value(read, variables), compare.Right.Value(read, variables)),
        In one => one.Left.Value(read, variables) is var value && one.Choices.Any(choice => Order(value, choice) == 0),
        Test test => test.Text.Value(read, variables) is string text && test.Part.Value(read, variables) is string part && Holds(test.Function, text, part),
        Each each => Elements(each.Collection.Value(read, variables)) is var elements && (each.Body is null
            ? elements.Any()
            : each.All ? elements.All(element => PassesOne(each, element, read, variables)) : elements.Any(element => PassesOne(each, element, read, variables))),
        _ => throw new InvalidOperationException("A kind of filter without an evaluation."),
    };

    private static bool PassesOne(Each each, object? element, Func<string, object?> read, Dictionary<string, object?> variables) =>
        each.Body!.Passes(read, new Dictionary<string, object?>(variables) { [each.Variable!] = element });

    private static IEnumerable<object?> Elements(object? value) => value is System.Collections.IEnumerable list and not string ? list.Cast<object?>() : [];

    // Exchange compares text without regard to case.
    private static bool Holds(string function, string text, string part) => function switch
    {
        "startswith" => text.StartsWith(part, StringComparison.OrdinalIgnoreCase),
        "endswith" => text.EndsWith(part, StringComparison.OrdinalIgnoreCase),
        _ => text.Contains(part, StringComparison.OrdinalIgnoreCase),
    };

    private static bool Matches(string sign, object? left, object? right)
    {
        if (left is null || right is null)
        {
            return sign switch { "eq" => left is null && right is null, "ne" => !(left is null && right is null), _ => false };
        }

        int order = Order(left, right);
        return sign switch { "eq" => order == 0, "ne" => order != 0, "gt" => order > 0, "ge" => order >= 0, "lt" => order < 0, _ => order <= 0 };
    }

    /// <summary>Orders two values of the same kind; null comes first.</summary>
    public static int Order(object? left, object? right) => (Plain(left), Plain(right)) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase),
        (bool a, bool b) => a.CompareTo(b),
        (double a, double b) => a.CompareTo(b),
        (DateTimeOffset a, DateTimeOffset b) => a.CompareTo(b),
        _ => -1,
    };

    private static object? Plain(object? value) => value switch { int number => (double)number, FineMoment { At: var at } => at, _ => value };
}

/// <summary>Something with a value inside a filter: a literal, or a path from the item or from a lambda's variable.</summary>
internal sealed record Operand(EdmType? Type, object? Literal, string? Variable, IReadOnlyList<string>? Path)
{
    public object? Value(Func<string, object?> read, Dictionary<string, object?> variables)
    {
        if (Path is null)
        {
            return Literal;
        }

        object? value = Variable is { } name ? variables[name] : read(Path[0]);
        for (int i = Variable is null ? 1 : 0; i < Path.Count; i++)
        {
            value = (value as Group)?[Path[i]];
        }

        return value;
    }
}
