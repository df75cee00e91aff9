using System.ComponentModel.DataAnnotations;
using System.Net;

namespace GraphNetworker.Api.Sync;

/// <summary>Several machines, or several processes of one, that share the mailboxes among them. Left alone, this process has them all.</summary>
internal sealed class MachineOptions : IValidatableObject
{
    public const string Section = "Cluster";

    /// <summary>The Redis that knows which machines there are, as StackExchange.Redis writes it: host:port and options. Left out, this process is alone.</summary>
    public string? Redis { get; set; }

    /// <summary>Which cluster this is, where a Redis knows several. The default is graphnetworker.</summary>
    [Required]
    public string Id { get; set; } = "graphnetworker";

    /// <summary>The address at which the other machines reach this one. The default is 127.0.0.1, for several processes of one machine.</summary>
    [Required]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>The port there: nobody but the other machines may reach it, since whoever does is believed. The default is 11111.</summary>
    [Range(1, 65535)]
    public int SiloPort { get; set; } = 11111;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
        {
            yield return new ValidationResult("Set Cluster:Address to an IP address of this machine.", [nameof(Address)]);
        }
    }
}
