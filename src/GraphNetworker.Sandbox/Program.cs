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
    Console.WriteLine(options.Mailbox is null ? "Telling a story ..." : $"Reading {options.Mailbox} ...");
    var seed = options.Mailbox is { } path
        ? MailFiles.Open(path, options.Owner, CancellationToken.None)
        : new MailboxSeed("empty", new SeedOwner("Alex Rivera", "alex@contoso.test", []), [], [], [], [], []);
    Console.WriteLine($"{seed.Mails.Count} mails in {seed.Folders.Count} folders, {seed.Contacts.Count} contacts; the mailbox of {seed.Owner.Address}.");
    if (seed.Unreadable.Count > 0)
    {
        Console.WriteLine($"{seed.Unreadable.Count} files could not be read; /sandbox/unreadable says which and why.");
    }

    await using var host = await SandboxHost.StartAsync(options, seed);
    Console.WriteLine($"The sandbox is open at {host.FrontDoor}");
    await host.WaitForShutdownAsync();
    return 0;
}
catch (Exception trouble) when (trouble is SandboxException or MailboxUnreadableException)
{
    Console.Error.WriteLine(trouble.Message);
    return 2;
}
