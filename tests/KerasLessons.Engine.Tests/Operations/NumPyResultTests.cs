using KerasLessons.Engine.Tests.Support;

namespace KerasLessons.Engine.Tests.Operations;

/// <summary>What NumPy gives for NaN, ties, infinities and arguments near 0.</summary>
public class NumPyResultTests
{
    private static readonly Tensor N = new[,]
    {
        { 3, double.NaN, 1, 2 }, { 5, 4, -1, 4 }, { double.PositiveInfinity, 0, double.NegativeInfinity, 7 },
    };

    private static readonly Tensor Ties = new[,] { { 2, 7, 7, 1 }, { 1, 1, 0, 0 } };

    private static readonly (string Name, Func<Tensor> Result)[] Reductions =
    [
        ("sum", () => N.Sum(1)), ("sum all", () => N.Sum()), ("max", () => N.Max(1)), ("max 0", () => N.Max(0)), ("min", () => N.Min(1)),
        ("prod", () => Ops.Prod(N, [1])), ("mean", () => N.Mean(0)), ("std", () => N[1].Std()), ("var", () => N[1].Variance()),
        ("argmax", () => N.ArgMax(1)), ("argmin", () => N.ArgMin(1)), ("argmax all", () => N.ArgMax()),
        ("argmax ties", () => Ties.ArgMax(1)), ("argmin ties", () => Ties.ArgMin(1)), ("argmin ties 0", () => Ties.ArgMin(0)),
        ("sort", () => N.Sort(1)), ("sort 0", () => N.Sort(0)), ("argsort", () => N.ArgSort(1)), ("argsort ties", () => Ties.ArgSort(1)),
        ("cumsum", () => N.CumSum(1)), ("cumsum flat", () => N[1..2].CumSum()),
    ];

    private static readonly (string Name, Func<Tensor> Result)[] Arithmetic =
    [
        ("int mod", () => Ops.Mod(new[] { 7, -7, 7, -7, 0, 6 }, new[] { 3, 3, -3, -3, 5, -3 })),
        ("float mod", () => Ops.Mod(F, G)),
        ("int divide", () => (Tensor)new[] { 7, -7, 7, -7, 0, 6 } / new[] { 3, 3, -3, -3, 5, -3 }),
        ("float divide", () => F / G),
        ("floor divide", () => Ops.Floor((Tensor)new[] { 7, -7, 7, -7, 0, 6 } / new[] { 3, 3, -3, -3, 5, -3 })),
        ("power", () => F.Pow(2)),
        ("power of negatives", () => Ops.Power(
            new[] { -2.0, -2, -8, 0, 0, double.PositiveInfinity, 2 }, new[] { 3.0, -1, 1 / 3.0, 0, -1, 0, 0.5 })),
        ("divide by zero", () => (Tensor)new[] { 1.0, -1, 0 } / 0.0),
    ];

    private static readonly (string Name, Func<Tensor, Tensor> Op)[] Special =
        [("expm1", Ops.Expm1), ("log1p", Ops.Log1P), ("tanh", Ops.Tanh), ("erf", Ops.Erf), ("softplus", Ops.Softplus)];

    public static TheoryData<string> ReductionNames => [.. Reductions.Select(row => row.Name)];

    public static TheoryData<string> ArithmeticNames => [.. Arithmetic.Select(row => row.Name)];

    public static TheoryData<string> SpecialNames => [.. Special.Select(row => row.Name)];

    private static Tensor F => new[] { 5.5, -5.5, 5.5, -5.5, 0, double.PositiveInfinity, 1, -1, 3 };

    private static Tensor G => new[] { 2, 2, -2, -2, 3, 2, double.PositiveInfinity, double.PositiveInfinity, 0 };

    [Theory]
    [MemberData(nameof(ReductionNames))]
    public void Reduction_IsNumPys(string name) => Samples.AssertClose(
        NumPyGolden.Case("reductions", name), Reductions.Single(row => row.Name == name).Result(), 1e-15, name);

    [Theory]
    [MemberData(nameof(ArithmeticNames))]
    public void Arithmetic_IsNumPys(string name) => Samples.AssertClose(
        NumPyGolden.Case("arithmetic", name), Arithmetic.Single(row => row.Name == name).Result(), 1e-15, name);

    /// <summary>Relative errors, also where the result is tiny: these functions exist for arguments near 0.</summary>
    [Theory]
    [MemberData(nameof(SpecialNames))]
    public void SpecialFunction_IsExactToTheLastDigits(string name)
    {
        double[] points = NumPyGolden.Case("special", "points").Values;
        double[] expected = NumPyGolden.Case("special", name).Values;
        var op = Special.Single(row => row.Name == name).Op;
        double[] doubles = Samples.Values(op(points));
        double[] singles = Samples.Values(op(((Tensor)points).Cast(DType.Float32)));
        for (int i = 0; i < points.Length; i++)
        {
            // The float32 argument itself is off by up to half a last digit, which log1p near −1 amplifies tenfold.
            Assert.True(Math.Abs(doubles[i] - expected[i]) <= 1e-15 * Math.Abs(expected[i]), $"{name}({points[i]:R}) is {doubles[i]:R}, not {expected[i]:R}");
            Assert.True(Math.Abs(singles[i] - expected[i]) <= 3e-6 * Math.Abs(expected[i]), $"{name}({points[i]:R}f) is {singles[i]:R}, not {expected[i]:R}");
        }
    }
}
