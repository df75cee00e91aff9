using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace GraphNetworker.Core.People;

/// <summary>An internet mail address in the one form in which two of them are compared: trimmed, lower case.</summary>
/// <remarks>Plus-tags and dots stay: whether two addresses are one human is for identity to say, not for spelling.</remarks>
public readonly record struct MailAddress
{
    private static readonly SearchValues<char> NeverInside = SearchValues.Create(" \t\r\n,;<>");

    private MailAddress(string value)
    {
        Value = value;
    }

    /// <summary>The whole address, lower case: <c>ana.ruiz@northwind.com</c>.</summary>
    public string Value { get; }

    /// <summary>What stands before the last @.</summary>
    public string Local => Value[..Value.LastIndexOf('@')];

    /// <summary>What stands behind the last @.</summary>
    public string Domain => Value[(Value.LastIndexOf('@') + 1)..];

    /// <summary>Reads an address; null for what is none: empty text, an Exchange directory name (<c>/o=.../cn=...</c>), no @.</summary>
    public static MailAddress? Parse(string? text) => TryParse(text, out var address) ? address : null;

    /// <summary>Reads an address; false for what is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out MailAddress address)
    {
        var trimmed = text.AsSpan().Trim().Trim("<>'\"").Trim();
        int at = trimmed.LastIndexOf('@');
        bool fits = at > 0 && at < trimmed.Length - 1 && trimmed.Length <= 320
            && !trimmed.ContainsAny(NeverInside) && trimmed[0] != '/';
        address = fits ? new MailAddress(trimmed.ToString().ToLowerInvariant()) : default;
        return fits;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
