using System.Globalization;

namespace GraphNetworker.Evaluation.People;

/// <summary>Pairs said to be one human: how many are, how many are not, and how many there are to find.</summary>
internal readonly record struct PairScore(int Right, int Wrong, int All)
{
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public double Recall => All == 0 ? 1 : (double)Right / All;

    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public PairScore Plus(PairScore other) => new(Right + other.Right, Wrong + other.Wrong, All + other.All);

    public static PairScore Of(LabelledSet set, IEnumerable<IReadOnlyList<int>> groups)
    {
        int right = 0, wrong = 0;
        foreach (var group in groups)
        {
            for (int i = 0; i < group.Count; i++)
            {
                for (int j = i + 1; j < group.Count; j++)
                {
                    bool? same = set.Same(group[i], group[j]);
                    right += same == true ? 1 : 0;
                    wrong += same == false ? 1 : 0;
                }
            }
        }

        return new(right, wrong, set.TruePairs);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Precision:.0000} {Recall:.0000} {F1:.0000} {Wrong,4} wrong");
}
