namespace GraphNetworker.Sandbox.OData;

/// <summary>When a property is written without being asked for by name.</summary>
internal enum Shown
{
    /// <summary>In every answer that selects nothing.</summary>
    Always,

    /// <summary>As <see cref="Always"/>, unless it is null: how To Do answers.</summary>
    WhenSet,

    /// <summary>Only when <c>$select</c> names it.</summary>
    WhenSelected,

    /// <summary>Only when <c>$expand</c> names it: a navigation property.</summary>
    WhenExpanded,
}

/// <summary>One property of a resource: how it is named, typed, read.</summary>
internal sealed record Property<T>(string Name, EdmType Type, Func<T, object?> Read, Shown Shown = Shown.Always);
