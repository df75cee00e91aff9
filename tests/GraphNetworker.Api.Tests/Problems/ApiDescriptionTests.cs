using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphNetworker.Api.Tests.Problems;

/// <summary>The contract with the pane. To write the committed copy anew: <c>REFRESH_OPENAPI=1 dotnet test --project tests/GraphNetworker.Api.Tests --filter ApiDescriptionTests</c>, then <c>npm run generate</c> in src/taskpane.</summary>
[TestClass]
public sealed class ApiDescriptionTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [TestMethod]
    public async Task The_panes_types_are_made_from_what_the_API_says_of_itself()
    {
        string committed = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "taskpane", "openapi.json");
        var now = await DocumentAsync();
        if (Environment.GetEnvironmentVariable("REFRESH_OPENAPI") == "1")
        {
            await File.WriteAllTextAsync(committed, now.ToJsonString(Indented) + "\n");
        }

        if (!File.Exists(committed))
        {
            // Without the pane's sources beside the tests there is nothing to compare; in a whole checkout this line is never reached.
            Assert.Inconclusive("There is no src/taskpane/openapi.json to compare with.");
        }

        Assert.IsTrue(
            JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(committed)), now),
            "src/taskpane/openapi.json is not what the API says of itself. Run: REFRESH_OPENAPI=1 dotnet test --project tests/GraphNetworker.Api.Tests --filter ApiDescriptionTests");
    }

    [TestMethod]
    public async Task Every_operation_says_which_problems_it_answers_with()
    {
        var document = await DocumentAsync();

        Assert.IsNull(document["servers"]);
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                foreach (string status in new[] { "400", "401", "403", "500" })
                {
                    Assert.AreEqual("#/components/schemas/ProblemView", operation!["responses"]![status]?["content"]?["application/problem+json"]?["schema"]?["$ref"]?.GetValue<string>(), $"{method} {path} {status}");
                }
            }
        }
    }

    private static async Task<JsonNode> DocumentAsync()
    {
        await using var practice = await Practice.StartAsync(new Seeds().Build());
        using var http = practice.Api.CreateClient();
        return JsonNode.Parse(await http.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative)))!;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
