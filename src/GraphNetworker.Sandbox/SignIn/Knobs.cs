using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using GraphNetworker.Sandbox.Limits;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.Subscriptions;

namespace GraphNetworker.Sandbox.SignIn;

/// <summary>What can be turned while the sandbox runs, to see how the product takes it.</summary>
public sealed class Knobs
{
    private readonly ConcurrentDictionary<Guid, AccountKnobs> _accounts = [];
    private readonly TimeProvider _time;
    private readonly string? _file;
    private int _failures;

    internal Knobs(TimeProvider time, string? file)
    {
        _time = time;
        _file = file;
        if (file is not null && File.Exists(file))
        {
            foreach (var (oid, moment) in JsonSerializer.Deserialize<Dictionary<Guid, DateTimeOffset>>(File.ReadAllBytes(file)) ?? [])
            {
                For(oid).RevokedUpTo = moment;
            }
        }
    }

    /// <summary>The refresh tokens of an account were revoked.</summary>
    internal event Action<SandboxAccount>? Revoked;

    /// <summary>How long every answer of Graph takes at least.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Requests in flight per application and mailbox; the fifth is refused (throttling-outlook.md: four). 0 = no limit.</summary>
    public int MaxConcurrent { get; set; } = 4;

    /// <summary>Requests in ten minutes per application and mailbox (throttling-outlook.md: 10,000). 0 = no limit.</summary>
    public int MaxPerTenMinutes { get; set; } = 10_000;

    /// <summary>Life of an access token of an application on its own, and of a user unless set for the user.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How the next failures look.</summary>
    public int FailureStatus { get; private set; } = 503;

    /// <summary>The knobs of one account.</summary>
    public AccountKnobs For(SandboxAccount account) => For(account.Oid);

    /// <summary>The next so many requests to Graph fail with this status.</summary>
    public void FailNext(int count, int status = 503)
    {
        FailureStatus = status;
        _failures = count;
    }

    /// <summary>Every refresh token issued to an account until now is of no use any more; this is remembered over a restart.</summary>
    public void RevokeRefreshTokens(SandboxAccount account)
    {
        For(account).RevokedUpTo = _time.GetUtcNow();
        if (_file is not null)
        {
            PrivateFile.Write(_file, JsonSerializer.SerializeToUtf8Bytes(_accounts.Where(pair => pair.Value.RevokedUpTo > DateTimeOffset.MinValue).ToDictionary(pair => pair.Key, pair => pair.Value.RevokedUpTo)));
        }

        Revoked?.Invoke(account);
    }

    internal AccountKnobs For(Guid oid) => _accounts.GetOrAdd(oid, _ => new AccountKnobs(this));

    internal bool TakeFailure() => _failures > 0 && Interlocked.Decrement(ref _failures) >= 0;

    /// <summary>Turns what a request to /sandbox/knobs names; gives the word that was not understood, if any.</summary>
    internal string? Turn(JsonElement wanted, LiveMailbox mailbox, SubscriptionBook subscriptions)
    {
        var (account, faults) = (mailbox.Account, mailbox.Faults);
        bool ofOne = wanted.TryGetProperty("owner", out _);
        foreach (var knob in wanted.EnumerateObject())
        {
            bool understood = (knob.Name, knob.Value.ValueKind) switch
            {
                ("owner", JsonValueKind.String) => true,
                ("revokeRefreshTokens", JsonValueKind.True) => Do(() => RevokeRefreshTokens(account)),
                ("requireConsent", JsonValueKind.True or JsonValueKind.False) => Do(() => For(account).RequireConsent = knob.Value.GetBoolean()),
                ("notConsented", JsonValueKind.String) => Do(() => For(account).NotConsented = knob.Value.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
                ("tokenLifetimeSeconds", JsonValueKind.Number) => Do(() => For(account).TokenLifetime = TimeSpan.FromSeconds(knob.Value.GetDouble())),
                ("latencyMilliseconds", JsonValueKind.Number) => Do(() => _ = ofOne ? For(account).Latency = TimeSpan.FromMilliseconds(knob.Value.GetDouble()) : Latency = TimeSpan.FromMilliseconds(knob.Value.GetDouble())),
                ("maxConcurrent", JsonValueKind.Number) => Do(() => _ = ofOne ? For(account).MaxConcurrent = knob.Value.GetInt32() : MaxConcurrent = knob.Value.GetInt32()),
                ("maxPerTenMinutes", JsonValueKind.Number) => Do(() => _ = ofOne ? For(account).MaxPerTenMinutes = knob.Value.GetInt32() : MaxPerTenMinutes = knob.Value.GetInt32()),
                ("seed", JsonValueKind.Number) => Do(() => faults.Seed = knob.Value.GetInt32()),
                ("failures", JsonValueKind.Number) => Do(() => faults.Failures = knob.Value.GetDouble()),
                ("retryAfterSeconds", JsonValueKind.Number) => Do(() => faults.RetryAfterSeconds = knob.Value.GetDouble()),
                ("resets", JsonValueKind.Number) => Do(() => faults.Resets = knob.Value.GetDouble()),
                ("gone", JsonValueKind.Number) => Do(() => faults.Gone = knob.Value.GetDouble()),
                ("lost", JsonValueKind.Number) => Do(() => faults.Lost = knob.Value.GetDouble()),
                ("doubled", JsonValueKind.Number) => Do(() => faults.Doubled = knob.Value.GetDouble()),
                ("expired", JsonValueKind.Number) => Do(() => faults.Expired = knob.Value.GetDouble()),
                ("notificationsLost", JsonValueKind.Number) => Do(() => faults.NotificationsLost = knob.Value.GetDouble()),
                ("notificationsDoubled", JsonValueKind.Number) => Do(() => faults.NotificationsDoubled = knob.Value.GetDouble()),
                ("notificationsLateSeconds", JsonValueKind.Number) => Do(() => faults.NotificationsLate = TimeSpan.FromSeconds(knob.Value.GetDouble())),
                ("storm", JsonValueKind.Number) when knob.Value.TryGetInt32(out int number) && number >= 0 => Do(() => subscriptions.Storm(mailbox, number)),
                ("lifecycle", JsonValueKind.String) when SubscriptionBook.IsLifecycleEvent(knob.Value.GetString()!) => Do(() => subscriptions.Lifecycle(mailbox, knob.Value.GetString()!)),
                ("failNext", JsonValueKind.Number) => Do(() => FailNext(knob.Value.GetInt32(), wanted.TryGetProperty("failStatus", out var status) ? status.GetInt32() : 503)),
                ("failStatus", JsonValueKind.Number) => true,
                _ => false,
            };
            if (!understood)
            {
                return knob.Name;
            }
        }

        return null;

        static bool Do(Action turn)
        {
            turn();
            return true;
        }
    }

    internal object Show(LiveMailbox mailbox) => Show(mailbox.Account, mailbox.Faults);

    private object Show(SandboxAccount account, MailboxFaults faults) => new
    {
        owner = account.Address,
        requireConsent = For(account).RequireConsent,
        notConsented = string.Join(' ', For(account).NotConsented),
        tokenLifetimeSeconds = For(account).TokenLifetime.TotalSeconds,
        refreshTokensRevokedUpTo = For(account).RevokedUpTo == DateTimeOffset.MinValue ? null : For(account).RevokedUpTo.ToString("O", CultureInfo.InvariantCulture),
        latencyMilliseconds = For(account).Latency.TotalMilliseconds,
        maxConcurrent = For(account).MaxConcurrent,
        maxPerTenMinutes = For(account).MaxPerTenMinutes,
        failures = faults.Failures,
        resets = faults.Resets,
        gone = faults.Gone,
        lost = faults.Lost,
        doubled = faults.Doubled,
        expired = faults.Expired,
        notificationsLost = faults.NotificationsLost,
        notificationsDoubled = faults.NotificationsDoubled,
        notificationsLateSeconds = faults.NotificationsLate.TotalSeconds,
    };
}

/// <summary>The knobs of one account.</summary>
public sealed class AccountKnobs
{
    private readonly Knobs _all;
    private int? _maxConcurrent;
    private int? _maxPerTenMinutes;

    internal AccountKnobs(Knobs all)
    {
        _all = all;
    }

    /// <summary>Every token for Graph is refused with <c>consent_required</c> until somebody accepts at the authorize page.</summary>
    public bool RequireConsent { get; set; }

    /// <summary>Permissions for Graph that nobody has consented to, such as <c>Calendars.Read</c>: a token that asks for one is refused, others are not.</summary>
    public IReadOnlyList<string> NotConsented { get; set; } = [];

    /// <summary>Life of this account's access tokens. MSAL takes one with less than five minutes left for expired.</summary>
    public TimeSpan TokenLifetime { get => field == TimeSpan.Zero ? _all.TokenLifetime : field; set; }

    /// <summary>How long an answer about this mailbox takes at least; unless set, as for all.</summary>
    public TimeSpan Latency { get => field == TimeSpan.Zero ? _all.Latency : field; set; }

    /// <summary>Requests in flight about this mailbox; unless set, as for all.</summary>
    public int MaxConcurrent { get => _maxConcurrent ?? _all.MaxConcurrent; set => _maxConcurrent = value; }

    /// <summary>Requests in ten minutes about this mailbox; unless set, as for all.</summary>
    public int MaxPerTenMinutes { get => _maxPerTenMinutes ?? _all.MaxPerTenMinutes; set => _maxPerTenMinutes = value; }

    /// <summary>Refresh tokens issued up to then are of no use.</summary>
    public DateTimeOffset RevokedUpTo { get; internal set; }
}
