using System.Globalization;
using GraphNetworker.Core.FollowUps;

namespace GraphNetworker.Api.Tests.Sync;

/// <summary>What the owner undertook in a walk, and what they did with it in To Do since.</summary>
internal sealed class WalkPlans
{
    private readonly Dictionary<Guid, FollowUp> _followUps = [];
    private readonly HashSet<Guid> _deleted = [];

    /// <summary>Of what stands in To Do.</summary>
    public IEnumerable<FollowUp> Tasks => _followUps.Values.Where(one => !_deleted.Contains(one.Id));

    public bool Any => _followUps.Count > 0;

    /// <summary>Every follow-up as it must be held.</summary>
    public IEnumerable<string> Lines => _followUps.Values.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Id} {(int)one.State} {one.Due:yyyy-MM-dd} {one.Title}"));

    public void Undertaken(FollowUp followUp) => _followUps.TryAdd(followUp.Id, followUp with { State = FollowUpState.InToDo });

    /// <summary>
    /// Its task was deleted. What was done with the task since it was read last went with it, unseen: only what was known to be done is
    /// done for good.
    /// </summary>
    public void Delete(Guid id, FollowUpState known, DateOnly due)
    {
        _deleted.Add(id);
        Become(id, followUp => followUp with { State = known == FollowUpState.Done ? FollowUpState.Done : FollowUpState.Dropped, Due = due });
    }

    public void Become(Guid id, Func<FollowUp, FollowUp> change) => _followUps[id] = change(_followUps[id]);
}
