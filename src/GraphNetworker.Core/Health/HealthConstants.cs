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
        Base = (-1.1003, 0.8682, -0.0614),
        BothWays = new(0.5299, -0.0840),
        Pace = new(0.8334, 0.1756),
        Season = new(0.5277, 0.0049),
        Contrast = -0.1902,
    };
}
