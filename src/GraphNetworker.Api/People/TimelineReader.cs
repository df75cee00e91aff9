using GraphNetworker.Core.JobMoves;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Reading;

namespace GraphNetworker.Api.People;

/// <summary>Shows where a person has worked.</summary>
internal sealed class TimelineReader(EvidenceStore evidence)
{
    /// <summary>The timeline of a person; null when nobody has the id.</summary>
    /// <param name="account">Whose mailbox.</param>
    /// <param name="person">Who.</param>
    /// <param name="at">For which moment the primary job is asked; null for now.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<TimelineView?> ReadAsync(MailboxAccount account, PersonId person, DateTimeOffset? at, CancellationToken cancel)
    {
        if (!(await evidence.OfAsync(account.Id, [person], cancel)).TryGetValue(person, out var signs))
        {
            return null;
        }

        var timeline = EmploymentTimeline.Of(signs.Work);
        return new TimelineView(
            timeline.State,
            (at is { } moment ? timeline.At(moment) : timeline.Primary) is { } job ? View(job) : null,
            [.. timeline.Employments.Reverse().Select(View)],
            [.. signs.Addresses.OrderBy(life => life.State).ThenByDescending(life => life.Since).Select(life => new AddressView(life.Address.Value, life.State, life.Since, life.LeadsTo?.Value))]);
    }

    private static EmploymentView View(Employment job) => new(
        job.Organisation,
        job.Title,
        job.From,
        job.Seen,
        job.Until,
        (int)Math.Round(100 * MoveCertainty.Of(job.Evidence)),
        [.. job.Evidence.OrderByDescending(sign => sign.At).Select(sign => new WorkSignView(sign.Sign, sign.Fact, sign.At, sign.Source, sign.Line))]);
}
