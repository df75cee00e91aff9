namespace GraphNetworker.Core.Health;

/// <summary>The constants of the model.</summary>
/// <remarks>
/// Written by <c>fit-health</c> of the evaluation program; not by hand. Fitted to 121,057 labelled questions (pairs who had written
/// to each other; horizons of 30, 90 and 180 days) of collegemsg, eu, radoslaw: mail of a European research institution (SNAP
/// email-Eu-core-temporal), of a manufacturing company (Michalski, Palus and Kazienko, 2011) and messages of a college network
/// (Panzarasa, Opsahl and Carley, 2009).
/// </remarks>
public static class HealthConstants
{
    /// <summary>The model that the product carries.</summary>
    public static HealthModel Model { get; } = new()
    {
        Base = (-1.2071, 0.8556, -0.0600),
        BothWays = new(0.5295, -0.0834),
        Pace = new(0.8276, 0.1751),
        Season = new(0.5584, 0.0521),
        Contrast = -0.1875,
    };
}
