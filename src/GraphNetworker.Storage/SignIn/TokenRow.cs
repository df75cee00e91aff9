using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace GraphNetworker.Storage.SignIn;

/// <summary>One entry of the token cache. The value comes encrypted and stays so.</summary>
[Table("token_cache")]
[Index(nameof(Expires))]
internal sealed class TokenRow
{
    [Key]
    public required string Key { get; set; }

    public required byte[] Value { get; set; }

    /// <summary>When it is gone; null for never.</summary>
    public long? Expires { get; set; }

    /// <summary>Seconds by which each use puts that off; null for none.</summary>
    public long? Sliding { get; set; }

    /// <summary>The moment that no use puts it off beyond; null for none.</summary>
    public long? ExpiresAtLast { get; set; }
}
