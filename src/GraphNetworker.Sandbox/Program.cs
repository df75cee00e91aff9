using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.Mailboxes;

var (options, wrong) = SandboxOptions.Read(args);
if (options is null)
{
    Console.Error.WriteLine(wrong);
    return 2;
}

try
{
    var seed = new MailboxSeed("empty", new SeedOwner("Alex Rivera", "alex@contoso.test", []), [], [], [], [], []);
    await using var host = await SandboxHost.StartAsync(options, seed);
    Console.WriteLine($"Sandbox at {host.FrontDoor}");
    await host.WaitForShutdownAsync();
    return 0;
}
catch (SandboxException trouble)
{
    Console.Error.WriteLine(trouble.Message);
    return 2;
}
