using System.ComponentModel.DataAnnotations;

namespace GraphNetworker.Storage;

/// <summary>Where the network is kept.</summary>
public sealed class StorageOptions
{
    /// <summary>The file of the database; it and its folder are made when they are not there. Default <c>network.db</c> in the working folder.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Path { get; set; } = "network.db";
}
