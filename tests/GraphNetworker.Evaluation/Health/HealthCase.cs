using GraphNetworker.Core.Health;

namespace GraphNetworker.Evaluation.Health;

/// <summary>A question, and what the model may look at to answer it.</summary>
/// <param name="DataSet">The data set.</param>
/// <param name="Question">What is asked, and the answer.</param>
/// <param name="Terms">The tie at the cut-off, with the owner's season.</param>
/// <param name="Owner">The mailbox at the cut-off.</param>
/// <param name="SilentDays">Days since any direct mail.</param>
internal sealed record HealthCase(string DataSet, HealthQuestion Question, HealthTerms Terms, OwnerHistory Owner, double SilentDays)
{
    /// <summary>All cases of a data set.</summary>
    public static IEnumerable<HealthCase> Of(HealthLabels labels)
    {
        foreach (var mailbox in labels.Questions.GroupBy(question => (question.Ego, question.CutOff)))
        {
            var now = mailbox.Key.CutOff;
            var people = labels.Mailboxes[mailbox.Key.Ego];
            var owner = new OwnerHistory(now);
            foreach (var touches in people.Values)
            {
                owner.Add(Hindsight.Of(touches, now));
            }

            foreach (var pair in mailbox.GroupBy(question => question.Contact))
            {
                var touches = people[pair.Key];
                var terms = HealthTerms.Of(Tie.From(touches, now), now, owner.SeasonNow);
                var last = touches.Where(touch => touch.People <= Tie.DirectPeople && touch.At <= now).Max(touch => touch.At);
                foreach (var question in pair)
                {
                    yield return new HealthCase(labels.Name, question, terms, owner, (now - last).TotalDays);
                }
            }
        }
    }
}
