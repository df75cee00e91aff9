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
        Base = (-1.0644, 0.8800, -0.0627),
        BothWays = new(0.5546, -0.0715),
        Pace = new(0.7946, 0.1494),
        Season = new(0.5896, 0.0265),
        Contrast = -0.1863,
    };
}
