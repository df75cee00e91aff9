using GraphNetworker.Sandbox.Doors;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.Stories;

var (options, wrong) = SandboxOptions.Read(args);
if (options is null)
{
    Console.Error.WriteLine(wrong);
    return 2;
}

try
{
    SandboxHost.Prepare(options);
    Console.WriteLine(options.Mailbox is null ? "Telling a story ..." : $"Reading {options.Mailbox} ...");
    MailboxSeed seed;
    if (options.Mailbox is { } path)
    {
        seed = MailFiles.Open(path, options.Owner, CancellationToken.None);
    }
    else
    {
        (seed, var truth) = StoryMailbox.Tell(options.Seed, options.Day);
        options = options with { Truth = truth };
    }

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
