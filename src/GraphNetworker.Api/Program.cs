using GraphNetworker.Api;
using GraphNetworker.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.AddApi();
var app = builder.Build();
app.UseApi();
await app.Services.MigrateAsync(CancellationToken.None);
await app.RunAsync();
