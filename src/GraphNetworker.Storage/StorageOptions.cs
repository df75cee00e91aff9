using System.ComponentModel.DataAnnotations;

namespace GraphNetworker.Storage;

/// <summary>Where the network is kept.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>In which database. Default SQLite: one file, one process.</summary>
    [EnumDataType(typeof(StorageKind))]
    public StorageKind Kind { get; set; }

    /// <summary>The file of the SQLite database; it and its folder are made when they are not there. Default <c>network.db</c> in the working folder.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Path { get; set; } = "network.db";

    /// <summary>The connection string of the PostgreSQL database, as Npgsql reads it; the database is made when it is not there. No default.</summary>
    public string? Connection { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind == StorageKind.PostgreSql && string.IsNullOrWhiteSpace(Connection))
        {
            yield return new ValidationResult("Storage:Kind is PostgreSql, and Storage:Connection does not say where it is.", [nameof(Connection)]);
        }
    }
}

/// <summary>The databases the network can be kept in.</summary>
public enum StorageKind
{
    /// <summary>A file beside the program.</summary>
    Sqlite,

    /// <summary>A server that several processes share.</summary>
    PostgreSql,
}
