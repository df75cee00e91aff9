namespace GraphNetworker.Sandbox.Stories;

/// <summary>The mail system of a company: how its addresses, message ids and bounces look.</summary>
internal enum Mta
{
    Exchange,
    Postfix,
    Exim,
    Google,
}

/// <summary>An employer. Every domain is Microsoft's for samples or lies below .example (RFC 2606).</summary>
/// <param name="Phone">Number with a place for the last digits, from a range kept for fiction; null where the country keeps none.</param>
internal sealed record Company(string Name, string Domain, Zone Zone, string City, string Field, Mta Mta = Mta.Exchange, string? Phone = null, bool HasDisclaimer = false)
{
    /// <summary>The day it takes another name and domain, its people staying where they are.</summary>
    public (DateOnly Day, Company Becomes)? Renaming { get; init; }

    public Company On(DateOnly day) => Renaming is { } renaming && day >= renaming.Day ? renaming.Becomes : this;
}
