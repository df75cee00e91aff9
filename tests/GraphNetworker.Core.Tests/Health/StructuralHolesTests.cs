using CsCheck;
using GraphNetworker.Core.Health;

namespace GraphNetworker.Core.Tests.Health;

[TestClass]
public sealed class StructuralHolesTests
{
    private static readonly Gen<(int One, int Other, int Weight)[]> Ties = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11], Gen.Int[1, 9]).Array[0, 60];

    [TestMethod]
    public void They_are_what_the_formulas_give_over_the_whole_matrix() => Ties.Sample(ties =>
    {
        var graph = Graph(ties);
        double[,] z = Matrix(ties);
        return Enumerable.Range(0, 12).All(person =>
        {
            var seen = StructuralHoles.Of(graph, person);
            var (size, constraint) = BruteForce(z, person);
            return Math.Abs(seen.EffectiveSize - size) < 1e-9 && Math.Abs(seen.Constraint - constraint) < 1e-9;
        });
    });

    [TestMethod]
    public void Who_stands_between_strangers_has_all_of_them_and_who_stands_in_a_clique_has_one()
    {
        var star = Graph([.. Enumerable.Range(1, 6).Select(other => (0, other, 1))]);
        var clique = Graph([.. from one in Enumerable.Range(0, 5) from other in Enumerable.Range(0, one) select (one, other, 1)]);

        Assert.AreEqual(6, StructuralHoles.Of(star, 0).EffectiveSize, 1e-12);
        Assert.AreEqual(1.0 / 6, StructuralHoles.Of(star, 0).Constraint, 1e-12);
        Assert.AreEqual(4 - (4 * 3 / 4.0), StructuralHoles.Of(clique, 0).EffectiveSize, 1e-12);
        Assert.AreEqual(new StructuralHoles(0, 0), StructuralHoles.Of(star, 99), "nobody knows them");
    }

    [TestMethod]
    public void Groups_are_those_who_hang_together() =>
        Assert.AreEqual("0 1 2 3|4 5", string.Join('|', Graph([(0, 1, 1), (1, 2, 1), (2, 3, 4), (4, 5, 1)]).Groups().Select(group => string.Join(' ', group.Order()))));

    private static ContactGraph<int> Graph((int One, int Other, int Weight)[] ties)
    {
        var graph = new ContactGraph<int>();
        foreach (var (one, other, weight) in ties)
        {
            graph.Add(one, other, weight);
        }

        return graph;
    }

    private static double[,] Matrix((int One, int Other, int Weight)[] ties)
    {
        double[,] z = new double[12, 12];
        foreach (var (one, other, weight) in ties.Where(tie => tie.One != tie.Other))
        {
            z[one, other] += weight;
            z[other, one] += weight;
        }

        return z;
    }

    // Burt 1992, equations 2.2 and 2.4, word for word: every sum over everybody.
    private static (double Size, double Constraint) BruteForce(double[,] z, int i)
    {
        int[] all = [.. Enumerable.Range(0, 12)];
        int[] contacts = [.. all.Where(j => j != i && z[i, j] > 0)];
        double P(int a, int b)
        {
            double whole = all.Where(k => k != a).Sum(k => z[a, k] + z[k, a]);
            return whole == 0 ? 0 : (z[a, b] + z[b, a]) / whole;
        }

        double M(int a, int b)
        {
            return (z[a, b] + z[b, a]) / all.Where(k => k != a).Max(k => z[a, k] + z[k, a]);
        }

        double size = contacts.Sum(j => 1 - contacts.Where(q => q != j).Sum(q => P(i, q) * M(j, q)));
        double constraint = contacts.Sum(j => Math.Pow(P(i, j) + contacts.Where(q => q != j).Sum(q => P(i, q) * P(q, j)), 2));
        return (size, constraint);
    }
}
