using GraphNetworker.Api;
using GraphNetworker.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.AddApi();
var app = builder.Build();
app.UseApi();

// Half a second each at a first start: the tables are made while the silo and the workers are put together.
var tables = Task.Run(() => app.Services.MigrateAsync(CancellationToken.None));
_ = app.Services.GetServices<IHostedService>().Count();
await tables;
await app.RunAsync();
