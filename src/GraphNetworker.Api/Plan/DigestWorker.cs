using GraphNetworker.Api.Sync;
using GraphNetworker.Storage.Plan;

namespace GraphNetworker.Api.Plan;

/// <summary>Has the digest of the week written where a plan wishes one and its time has come.</summary>
internal sealed class DigestWorker(DigestStore store, IGrainFactory grains, TimeProvider clock, ILogger<DigestWorker> logger) : RoundWorker(clock, logger)
{
    protected override async Task RoundAsync(DateTimeOffset now, CancellationToken stop) =>
        await EachAsync(await store.DueAsync(now, stop), mailbox => grains.Of(mailbox).WriteDigestAsync(), stop);
}
