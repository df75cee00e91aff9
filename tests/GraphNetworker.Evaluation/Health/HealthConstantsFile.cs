using System.Globalization;
using GraphNetworker.Core.Health;

namespace GraphNetworker.Evaluation.Health;

/// <summary>The fitted constants as the source file that Core carries.</summary>
public static class HealthConstantsFile
{
    public static string Text(HealthModel model, int cases, IReadOnlyCollection<string> sets) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace GraphNetworker.Core.Health;

        /// <summary>The constants of the model.</summary>
        /// <remarks>
        /// Written by <c>fit-health</c> of the evaluation program; not by hand. Fitted to {{cases:N0}} labelled questions (pairs who had written
        /// to each other; horizons of 30, 90 and 180 days) of {{string.Join(", ", sets)}}: mail of a European research institution (SNAP
        /// email-Eu-core-temporal), of a manufacturing company (Michalski, Palus and Kazienko, 2011) and messages of a college network
        /// (Panzarasa, Opsahl and Carley, 2009).
        /// </remarks>
        public static class HealthConstants
        {
            /// <summary>The model that the product carries.</summary>
            public static HealthModel Model { get; } = new()
            {
                Base = ({{model.Base.At:F4}}, {{model.Base.H:F4}}, {{model.Base.HSquared:F4}}),
                BothWays = {{Slope(model.BothWays)}},
                Pace = {{Slope(model.Pace)}},
                Season = {{Slope(model.Season)}},
                Contrast = {{model.Contrast:F4}},
            };
        }

        """);

    private static string Slope(HealthModel.Slope slope) => string.Create(CultureInfo.InvariantCulture, $"new({slope.At:F4}, {slope.H:F4})");
}
