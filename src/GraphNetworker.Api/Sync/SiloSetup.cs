using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphNetworker.Storage;
using Microsoft.AspNetCore.Connections;
using Orleans.Configuration;
using Orleans.Serialization;
using StackExchange.Redis;

namespace GraphNetworker.Api.Sync;

/// <summary>The silo the grains live in: part of this process, alone unless a Redis is named in which the machines find each other.</summary>
internal static class SiloSetup
{
    // Sending a follow-up may wait for another that has its ten seconds of patience, and that one for another; Orleans' own 30 s would
    // tell the owner of a failure that is none.
    private static readonly TimeSpan Answer = TimeSpan.FromMinutes(2);

    // A process that was killed is given up after three probes (NumMissedProbesLimit) without an answer. Orleans' own 5 s would stretch to
    // 20 s a probe and three of those to a minute (MaxProbeTimeout); its mailboxes are due again 15 s after their last sign of life, so
    // being given up within 9 to 18 s costs them nothing more. Shorter would cost more than it gives: a process that stands still for nine
    // seconds, by a paused machine or a full processor, would be taken for dead, and who is taken for dead ends itself.
    private static readonly TimeSpan Probe = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestProbe = TimeSpan.FromSeconds(6);

    // A gateway is for callers that are no silo themselves; there are none.
    private const int NoGateway = 0;

    public static void AddSilo(this WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        builder.Logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error); // it advises on the garbage collector at every start
        builder.Logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error); // its first round takes the time since boot for a delay
        builder.Services.AddOptions<MachineOptions>().BindConfiguration(MachineOptions.Section).ValidateDataAnnotations()
            .Validate<StorageOptions>(
                (machines, storage) => machines.Redis is null || storage.Kind == StorageKind.PostgreSql,
                "Cluster:Redis lets several processes share the mailboxes, which SQLite cannot keep for them: set Storage:Kind to PostgreSql, or leave Cluster:Redis out.")
            .ValidateOnStart();
        var machines = builder.Configuration.GetSection(MachineOptions.Section).Get<MachineOptions>() ?? new MachineOptions();
        builder.Host.UseOrleans(silo =>
        {
            if (machines.Redis is { } redis)
            {
                silo.UseRedisClustering(options => options.ConfigurationOptions = ConfigurationOptions.Parse(redis));
                silo.Services.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (machines.Id, machines.Id));
                silo.Services.Configure<ClusterMembershipOptions>(membership =>
                {
                    (membership.MinProbeTimeout, membership.ProbeTimeout, membership.MaxProbeTimeout) = (Probe, Probe, LongestProbe);
                });
                silo.ConfigureEndpoints(IPAddress.TryParse(machines.Address, out var address) ? address : IPAddress.Loopback, machines.SiloPort, NoGateway);
            }
            else
            {
                // Alone, the silo still has an address; nothing listens there (see ClosedDoor), so two processes may have the same.
                silo.UseLocalhostClustering();
                silo.Services.Configure<EndpointOptions>(endpoints => endpoints.GatewayPort = NoGateway);
                ShutDoor(silo.Services);
            }

            silo.Services.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = Answer);
            silo.Services.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = Answer);
            silo.Services.AddSerializer(serializer => serializer.AddJsonSerializer(
                type => type.Namespace?.StartsWith("GraphNetworker.", StringComparison.Ordinal) == true,
                new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() } }));
        });
    }

    // Whoever can connect to a silo can call its grains: a silo that has no others does not listen at all.
    private static void ShutDoor(IServiceCollection services)
    {
        object?[] keys = [.. services.Where(one => one.IsKeyedService && one.ServiceType == typeof(IConnectionListenerFactory)).Select(one => one.ServiceKey)];
        foreach (object? key in keys)
        {
            services.AddKeyedSingleton<IConnectionListenerFactory, ClosedDoor>(key);
        }
    }

    /// <summary>A listener to whom nobody ever comes.</summary>
    private sealed class ClosedDoor : IConnectionListenerFactory
    {
        public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) => new(new Listener(endpoint));

        private sealed class Listener(EndPoint endpoint) : IConnectionListener
        {
            private readonly TaskCompletionSource<ConnectionContext?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

            public EndPoint EndPoint => endpoint;

            public ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) => new(_closed.Task.WaitAsync(cancellationToken));

            public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
            {
                _closed.TrySetResult(null);
                return ValueTask.CompletedTask;
            }

            public ValueTask DisposeAsync() => UnbindAsync();
        }
    }
}
