using System.Globalization;
using GraphNetworker.Api.FollowUps;
using GraphNetworker.Api.Health;
using GraphNetworker.Api.Proposals;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.Health;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Reading;
using GraphNetworker.Storage.FollowUps;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Reading;

namespace GraphNetworker.Api.Pane;

/// <summary>The day without a mail open: what is due, then who is about to go quiet.</summary>
internal sealed class TodayReader(PeopleStore people, FollowUpStore followUps, FindingStore findings, ProposalReader proposals, ExodusReader exodus, Networks networks, TimeProvider clock)
{
    /// <summary>So many lines a person reads standing.</summary>
    public const int LinesShown = 7;

    // Silent for longer is not about to go quiet: it has. Dormant ties are a chapter of their own.
    private static readonly TimeSpan Lately = TimeSpan.FromDays(365);

    // Later it would be odd to come back to it.
    private static readonly TimeSpan WorthAWord = TimeSpan.FromDays(30);

    // More than these are "more" to anybody; it keeps the one query small.
    private const int Considered = 300;

    /// <summary>The lines of the day.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="today">The day in the owner's own calendar.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<TodayView> ReadAsync(MailboxAccount account, DateOnly today, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var open = await followUps.OpenAsync(account.Id, null, cancel);
        var due = open.Where(one => one.FollowUp.Due <= today && one.FollowUp.State != FollowUpState.Watching).ToArray();
        var taken = open.Select(one => one.FollowUp.For).ToHashSet(); // whoever has an open follow-up is looked after already
        var bonds = await networks.Of(account.Id).AllAsync(cancel);
        var quiet = bonds.Of
            .Where(bond => bond.Value.Tie is { Exchanges: > 0, Strength.IsStrong: true } tie && now - tie.LastExchange <= Lately && !taken.Contains(bond.Key))
            .Select(bond => (Person: bond.Key, Bond: bond.Value, Number: bond.Value.Number(bonds.Owner, now)))
            .Where(one => one.Number < RelationshipHealth.WarmFrom)
            .OrderByDescending(one => Need.Of(one.Bond.Tie.Strength, one.Number))
            .ThenBy(one => one.Person.Value)
            .Take(Considered)
            .ToArray();

        var known = await people.ByIdAsync(account.Id, [.. due.Select(one => one.FollowUp.For).Concat(quiet.Select(one => one.Person)).Distinct()], cancel);
        TodayLine[] lines =
        [
            .. from one in due
               let name = known.GetValueOrDefault(one.FollowUp.For)?.Name ?? ""
               select new TodayLine(TodayKind.FollowUp, one.FollowUp.For.Value, name, Words(one.FollowUp.Due, today), FollowUpView.Of(one)),
            .. from one in quiet
               let person = known.GetValueOrDefault(one.Person)
               where person is not null && !person.Addresses.Any(address => Colleagues.Has(account.Owner, address))
               select new TodayLine(TodayKind.GoingQuiet, one.Person.Value, person.Name, one.Bond.Read(bonds.Owner, now)?.Reason ?? "", null),
        ];
        lines = [.. lines, .. await InvitationsAsync(account, bonds, now, cancel), .. await LeftAsync(account, cancel)];
        return new TodayView([.. lines.Take(LinesShown)], Math.Max(0, lines.Length - LinesShown), await proposals.OfDayAsync(account, cancel));
    }

    // An invitation that was accepted is a door held open, not one more card: it is worth a word.
    private async Task<IReadOnlyList<TodayLine>> InvitationsAsync(MailboxAccount account, Bonds bonds, DateTimeOffset now, CancellationToken cancel) =>
    [
        .. from one in await findings.NewestAsync(account.Id, [FindingKind.InvitationAccepted], now - WorthAWord, Considered, cancel)
           where one.Person is not { } person || bonds.Of.GetValueOrDefault(person)?.Latest is not [var last, ..] || last.At <= one.Found.At
           select new TodayLine(TodayKind.Invitation, one.Person?.Value, one.Name, string.Create(CultureInfo.InvariantCulture, $"accepted your invitation on {one.Found.At:MMMM d}; no word since"), null),
    ];

    // Those who stay may be glad of a word as well.
    private async Task<IEnumerable<TodayLine>> LeftAsync(MailboxAccount account, CancellationToken cancel) =>
        from one in (await exodus.ReadAsync(account, WorthAWord, cancel)).Organisations
        select new TodayLine(TodayKind.Exodus, null, one.Organisation, string.Create(CultureInfo.InvariantCulture, $"{one.Leavers.Count} people left since {one.First:MMMM d}"), null);

    private static string Words(DateOnly due, DateOnly today) => (today.DayNumber - due.DayNumber) switch
    {
        0 => "due today",
        1 => "due yesterday",
        var days => string.Create(CultureInfo.InvariantCulture, $"due {days} days ago"),
    };
}
