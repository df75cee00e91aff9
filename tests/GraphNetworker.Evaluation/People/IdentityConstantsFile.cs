using System.Globalization;
using GraphNetworker.Core.People;

namespace GraphNetworker.Evaluation.People;

/// <summary>The fitted weights as the source file that Core carries.</summary>
internal static class IdentityConstantsFile
{
    public static string Text(LinkModel model, int pairs, IReadOnlyCollection<string> sets) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace GraphNetworker.Core.People;

        /// <summary>The weights of links.</summary>
        /// <remarks>
        /// Written by <c>fit-identity</c> of the evaluation program; not by hand. Fitted to {{pairs:N0}} pairs of addresses whose people
        /// are known, from the public histories of {{string.Join(", ", sets)}}.
        /// </remarks>
        internal static class IdentityConstants
        {
            /// <summary>The model that the product carries.</summary>
            public static LinkModel Model { get; } = new()
            {
                Certain = {{model.Certain:0.000}},
                Probable = {{model.Probable:0.000}},
                Weights =
                [
        {{string.Join("\n", model.Weights.Select((weight, i) => string.Create(CultureInfo.InvariantCulture, $"            {weight:0.0000}, // {(LinkTerm)i}")))}}
                ],
            };
        }

        """);
}
