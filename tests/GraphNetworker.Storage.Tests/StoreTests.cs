namespace GraphNetworker.Storage.Tests;

/// <summary>Tests of the store, the same on every database: a class of tests is inherited once for each.</summary>
public abstract class StoreTests(StorageKind kind)
{
    /// <summary>An empty store; where the database is not on this machine the test says so and is not counted as passed.</summary>
    private protected Task<TestStore> OpenAsync() => TestStore.OpenAsync(kind);
}
