namespace GraphNetworker.Evaluation.Health;

/// <summary>One line to fit on.</summary>
/// <param name="Inputs">The terms.</param>
/// <param name="Came">What came of it.</param>
/// <param name="Group">Whose intercept it has.</param>
/// <param name="Weight">What it counts.</param>
internal sealed record FitRow(double[] Inputs, bool Came, int Group, double Weight);

/// <summary>Logistic regression by Newton's method, with an intercept of its own for each group.</summary>
internal static class LogisticFit
{
    /// <summary>The slopes, then the intercepts.</summary>
    public static double[] Fit(IReadOnlyList<FitRow> rows, int groups, double ridge)
    {
        int slopes = rows[0].Inputs.Length;
        double penalty = ridge * rows.Sum(row => row.Weight);
        double[] beta = new double[slopes + groups];
        for (int step = 0; step < 50; step++)
        {
            double[,] curvature = new double[beta.Length, beta.Length];
            double[] gradient = new double[beta.Length];
            foreach (var row in rows)
            {
                Add(row, beta, slopes, gradient, curvature);
            }

            for (int i = 0; i < beta.Length; i++)
            {
                gradient[i] -= i < slopes ? penalty * beta[i] : 0;
                curvature[i, i] += penalty;
            }

            double[] move = Solve(curvature, gradient);
            for (int i = 0; i < beta.Length; i++)
            {
                beta[i] += move[i];
            }

            if (move.Max(Math.Abs) < 1e-10)
            {
                break;
            }
        }

        return beta;
    }

    private static void Add(FitRow row, double[] beta, int slopes, double[] gradient, double[,] curvature)
    {
        int group = slopes + row.Group;
        double logit = beta[group];
        for (int i = 0; i < slopes; i++)
        {
            logit += beta[i] * row.Inputs[i];
        }

        double p = 1 / (1 + Math.Exp(-logit));
        double miss = row.Weight * ((row.Came ? 1 : 0) - p);
        double weight = row.Weight * p * (1 - p);
        for (int i = 0; i < slopes; i++)
        {
            double part = weight * row.Inputs[i];
            gradient[i] += miss * row.Inputs[i];
            curvature[group, i] += part;
            for (int j = 0; j <= i; j++)
            {
                curvature[i, j] += part * row.Inputs[j];
            }
        }

        gradient[group] += miss;
        curvature[group, group] += weight;
    }

    /// <summary>Solves a x = b by Cholesky; of <paramref name="a"/> the lower half is read, and overwritten by its root.</summary>
    private static double[] Solve(double[,] a, double[] b)
    {
        int n = b.Length;
        double[] x = [.. b];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double rest = a[i, j];
                for (int k = 0; k < j; k++)
                {
                    rest -= a[i, k] * a[j, k];
                }

                a[i, j] = i == j ? Math.Sqrt(rest) : rest / a[j, j];
            }

            for (int k = 0; k < i; k++)
            {
                x[i] -= a[i, k] * x[k];
            }

            x[i] /= a[i, i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
            {
                x[i] -= a[k, i] * x[k];
            }

            x[i] /= a[i, i];
        }

        return x;
    }
}
