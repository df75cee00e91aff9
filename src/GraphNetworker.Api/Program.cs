using System.Text.Json;
using System.Text.Json.Serialization;
using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.Pane;
using GraphNetworker.Api.People;
using GraphNetworker.Api.Sync;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();
builder.Services.AddOpenApi();
builder.Services.ConfigureHttpJsonOptions(json =>
{
    json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
    json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
});
var app = builder.Build();
app.MapOpenApi("/api/openapi.json");
var api = app.MapGroup("/api");
api.MapPane();
api.MapSync();
api.MapPeople();
api.MapFollowUps();
app.Run();
