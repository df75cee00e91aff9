using GraphNetworker.Api.Suggestions;
using GraphNetworker.Core.FollowUps;
using GraphNetworker.Core.People;
using GraphNetworker.Core.Plan;
using GraphNetworker.Core.Suggestions;
using GraphNetworker.Storage.People;
using GraphNetworker.Storage.Plan;

namespace GraphNetworker.Api.FollowUps;

/// <summary>Makes follow-ups without a press, of what the owner has switched on: those of the day's list, in their hours, each once for ever.</summary>
internal sealed class AutomaticFollowUps(PlanStore plans, SuggestionReader suggestions, FollowUpSender sender, TimeProvider clock)
{
    // What is made in the middle of the day is not to ring at once.
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(15);

    // What is worth less with each day rings; the others lie in the list.
    private static readonly Occasion[] Ringing = [Occasion.Promise, Occasion.Meeting, Occasion.FirstMail, Occasion.HundredthDay];

    /// <summary>Makes what is due. The list of the day bounds it: never more than the owner wants of a day.</summary>
    /// <returns>How many were undertaken.</returns>
    public async Task<int> MakeAsync(MailboxAccount account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!(await plans.ReadAsync(account.Id, cancel)).Plan.MayRemind(now))
        {
            return 0; // at night no day is put together
        }

        var day = await suggestions.OfDayAsync(account, null, cancel);
        var plan = day.Plan.Plan;

        int made = 0;
        foreach (var line in day.List.Lines.Where(line => plan.Automatic.Contains(line.Occasion)))
        {
            if (line.Person is { } person)
            {
                await sender.UndertakeAsync(account, WishOf(account, person, line, day.Plan.Today, plan, now));
                made++;
            }
        }

        return made;
    }

    private static Wish WishOf(MailboxAccount account, PersonId person, Suggestion line, DateOnly today, OwnerPlan plan, DateTimeOffset now)
    {
        var morning = plan.ReminderOn(today);
        return new Wish(FollowUp.IdOf(account.Id, line.Key), person, line.Name, today)
        {
            Title = line.Title,
            Why = $"{line.Name}: {line.Why}.",
            Origin = line.Key,
            RemindAt = Ringing.Contains(line.Occasion) ? (morning > now + Soon ? morning : now + Soon) : null,
            Important = line.Occasion == Occasion.Promise,
            Zone = plan.Zone,
        };
    }
}
