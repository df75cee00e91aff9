namespace GraphNetworker.Sandbox.OData;

/// <summary>What kind of value a property holds; enough to judge a filter and to name it in an error.</summary>
internal sealed record EdmType(string Name, IReadOnlyDictionary<string, EdmType>? Members = null, EdmType? Element = null)
{
    public static readonly EdmType Text = new("Edm.String");
    public static readonly EdmType Flag = new("Edm.Boolean");
    public static readonly EdmType Number = new("Edm.Int32");
    public static readonly EdmType Moment = new("Edm.DateTimeOffset");
    public static readonly EdmType Binary = new("Edm.Binary");
    public static readonly EdmType Texts = ListOf(Text);
    public static readonly EdmType Address = Complex("emailAddress", ("name", Text), ("address", Text));
    public static readonly EdmType Recipient = Complex("recipient", ("emailAddress", Address));
    public static readonly EdmType Body = Complex("itemBody", ("contentType", Choice("bodyType")), ("content", Text));
    public static readonly EdmType DateAndZone = Complex("dateTimeTimeZone", ("dateTime", Text), ("timeZone", Text));

    public bool IsCollection => Element is not null;

    public static EdmType ListOf(EdmType element) => new($"Collection({element.Name})", Element: element);

    public static EdmType Complex(string name, params IEnumerable<(string Name, EdmType Type)> members) =>
        new($"microsoft.graph.{name}", members.ToDictionary(member => member.Name, member => member.Type, StringComparer.OrdinalIgnoreCase));

    /// <summary>An enumeration; its members are written and compared as text.</summary>
    public static EdmType Choice(string name) => new($"microsoft.graph.{name}");
}
