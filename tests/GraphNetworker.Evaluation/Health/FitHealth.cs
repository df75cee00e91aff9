using System.Globalization;

namespace GraphNetworker.Evaluation.Health;

/// <summary>
/// Fits the model of health to the labelled data sets below a folder, writes the constants that Core carries, and says how the same way of
/// fitting does on what it has not seen: a data set left out, and people left out (neither side of a pair was fitted on).
/// </summary>
internal static class FitHealth
{
    private const int PeopleParts = 5;

    public static void Write(string root, string target, TextWriter says)
    {
        HealthCase[] cases = [.. HealthLabels.ReadAll(root).SelectMany(HealthCase.Of)];
        string[] sets = [.. cases.Select(one => one.DataSet).Distinct()];
        says.WriteLine("                        AUC    ECE    LL     qAUC");
        Say(says, "a data set left out", [.. sets.SelectMany(left => Answers(cases, one => one.DataSet != left, one => one.DataSet == left))]);
        Say(says, "people left out", [.. Enumerable.Range(0, PeopleParts).SelectMany(part => Answers(
            cases,
            one => PartOf(one.Question.Ego) != part && PartOf(one.Question.Contact) != part,
            one => PartOf(one.Question.Ego) == part))]);
        Say(says, "fitted on all of it", [.. Answers(cases, _ => true, _ => true)]);
        File.WriteAllText(target, HealthConstantsFile.Text(HealthFit.Fit(cases), cases.Length, sets));
    }

    private static IEnumerable<(HealthCase, double)> Answers(HealthCase[] cases, Func<HealthCase, bool> fitted, Func<HealthCase, bool> asked)
    {
        var model = HealthFit.Fit([.. cases.Where(fitted)]);
        foreach (var mailbox in cases.Where(asked).GroupBy(one => one.Owner))
        {
            double shift = mailbox.Key.Usual(model).Shift;
            foreach (var one in mailbox)
            {
                yield return (one, model.Probability(one.Terms, shift, one.Question.Days));
            }
        }
    }

    private static void Say(TextWriter says, string how, IReadOnlyCollection<(HealthCase Case, double P)> answers)
    {
        var cells = answers.GroupBy(one => (one.Case.DataSet, one.Case.Question.Days)).OrderBy(cell => cell.Key).Select(cell => (cell.Key, Score: HealthScore.Of([.. cell]))).ToArray();
        says.WriteLine(how);
        foreach (var ((set, days), score) in cells)
        {
            Say(says, $"  {set} {days}", score);
        }

        Say(says, "  mean", HealthScore.Mean([.. cells.Select(cell => cell.Score)]));
    }

    private static void Say(TextWriter says, string name, HealthScore score) =>
        says.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22}  {score.Auc:.0000}  {score.Ece:.0000}  {score.LogLoss:.0000}  {score.QuietAuc:.0000}"));

    private static int PartOf(string person) => person.Aggregate(17, (hash, letter) => ((hash * 31) + letter) & 0xFFFF) % PeopleParts;
}
