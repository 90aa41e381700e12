using System.Text.Json;

namespace KerasLessons.Engine.Tests.NumPy;

/// <summary>np's functions against what NumPy gave for the same arguments: type, shape and values.</summary>
public class FacadeGoldenTests
{
    public static TheoryData<string> Names() => [.. FacadeGolden.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryRecordedCall_GivesNumPysResult(string name)
    {
        foreach (var recorded in FacadeGolden.Cases(name))
        {
            var arguments = new Arguments(recorded.GetProperty("arguments"));
            Tensor[] actual = Call(name, arguments);
            var expected = recorded.GetProperty("results").EnumerateArray().ToArray();
            Assert.Equal(expected.Length, actual.Length);
            for (int i = 0; i < actual.Length; i++)
            {
                FacadeGolden.AssertSame(expected[i], actual[i], Tolerance(name), arguments.Magnitude, $"{name} {arguments}, result {i}");
            }
        }
    }

    /// <summary>Numbers that are only made or moved are exact; sums may be added up in another order.</summary>
    private static double Tolerance(string name) => name switch
    {
        "mean" or "var" or "std" or "sum" or "prod" or "cumsum" or "dot" => 1e-15,
        "inv" or "solve" or "det" or "lstsq" or "qr" or "eigvalsh" or "norm" or "norm_inf" => 1e-13,
        _ => 0,
    };

    private static Tensor[] Call(string name, Arguments a) => name switch
    {
        "linspace" => [np.LinSpace(a.Real("start"), a.Real("stop"), a.Int("num"), a.Flag("endpoint"))],
        "linspace_int64" => [np.LinSpace(a.Real("start"), a.Real("stop"), a.Int("num"), dtype: DType.Int64)],
        "linspace_float32" => [np.LinSpace(a.Real("start"), a.Real("stop"), a.Int("num"), dtype: DType.Float32)],
        "arange" => [np.Arange(a.Real("start"), a.Real("stop"), a.Real("step"))],
        "arange_float32" => [np.Arange(a.Real("start"), a.Real("stop"), a.Real("step"), DType.Float32)],
        "arange_int" => [np.Arange(a.Int("start"), a.Int("stop"), a.Int("step"))],
        "meshgrid" => Pair(np.MeshGrid(a.Array("x"), a.Array("y"), a.Text("indexing"))),
        "eye" => [np.Eye(a.Int("n"), a.Int("m"), a.Int("k"))],
        "sum" => [np.Sum(a.X, a.Axes)],
        "prod" => [np.Prod(a.X, a.Axes)],
        "mean" => [np.Mean(a.X, a.Axes)],
        "max" => [np.Max(a.X, a.Axes)],
        "min" => [np.Min(a.X, a.Axes)],
        "argmax" => [np.ArgMax(a.X, a.Axis)],
        "argmin" => [np.ArgMin(a.X, a.Axis)],
        "cumsum" => [np.CumSum(a.X, a.Axis)],
        "var" => [np.Var(a.X, a.Axes, a.Int("ddof"))],
        "std" => [np.Std(a.X, a.Axes, a.Int("ddof"))],
        "sort" => [np.Sort(a.X, a.Axis)],
        "argsort" => [np.ArgSort(a.X, a.Axis)],
        "flip" => [np.Flip(a.X, a.Axes)],
        "repeat" => [np.Repeat(a.X, a.Int("repeats"), a.Axis)],
        "round" => [np.Round(a.X, a.Int("decimals"))],
        "floor" => [np.Floor(a.X)],
        "diff" => [np.Diff(a.X, a.Int("n"), a.Int("axis"))],
        "outer" => [np.Outer(a.A, a.B)],
        "unique" => [np.Unique(a.X)],
        "tile" => [np.Tile(a.X, a.Ints("repeats"))],
        "vstack" => [np.VStack(a.Vectors("arrays"))],
        "hstack" => [np.HStack(a.Vectors("arrays"))],
        "column_stack" => [np.ColumnStack(a.Vectors("arrays"))],
        "where" => np.Where(a.X > 0),
        "dot" => [np.Dot(a.A, a.B)],
        "inv" => [np.Linalg.Inv(a.A)],
        "solve" => [np.Linalg.Solve(a.A, a.B)],
        "det" => [np.Linalg.Det(a.A)],
        "lstsq" => LeastSquares(a),
        "qr" => Pair(np.Linalg.Qr(a.A)),
        "eigvalsh" => [np.Linalg.Eigh(a.A).EigenValues],
        "matrix_rank" => [(long)np.Linalg.MatrixRank(a.A)],
        "norm" => [np.Linalg.Norm(a.X, a.RealOrNone("ord"), a.Axis)],
        "norm_inf" => [np.Linalg.Norm(a.X, np.Inf), np.Linalg.Norm(a.X, -np.Inf), np.Linalg.Norm(a.Array("y"), np.Inf), np.Linalg.Norm(a.Array("y"), -np.Inf)],
        _ => throw new NotSupportedException($"The recorded function {name} has no call here."),
    };

    private static Tensor[] LeastSquares(Arguments a)
    {
        var (solution, residuals, rank, singularValues) = np.Linalg.LstSq(a.A, a.B, a.RealOrNone("rcond"));
        return [solution, residuals, rank, singularValues];
    }

    private static Tensor[] Pair((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];

    private sealed class Arguments(JsonElement arguments)
    {
        public Tensor X => Array("x");

        public Tensor A => Array("a");

        public Tensor B => Array("b");

        /// <summary>The greatest number that goes in: what the rounding of a sum is relative to.</summary>
        public double Magnitude => arguments.TryGetProperty("x", out var x) && x.ValueKind == JsonValueKind.Object ? FacadeGolden.Array(x).Abs().Max().Item() : 0;

        public int? Axis => arguments.GetProperty("axis") is { ValueKind: JsonValueKind.Number } axis ? axis.GetInt32() : null;

        public AxisList Axes => Axis is { } axis ? axis : AxisList.All;

        public Tensor Array(string name) => FacadeGolden.Array(arguments.GetProperty(name));

        public double Real(string name) => arguments.GetProperty(name).GetDouble();

        public double? RealOrNone(string name) => arguments.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

        public int Int(string name) => arguments.GetProperty(name).GetInt32();

        public int[] Ints(string name) => [.. arguments.GetProperty(name).EnumerateArray().Select(value => value.GetInt32())];

        public bool Flag(string name) => arguments.GetProperty(name).GetBoolean();

        public string Text(string name) => arguments.GetProperty(name).GetString()!;

        public Tensor[] Vectors(string name) =>
            [.. arguments.GetProperty(name).EnumerateArray().Select(vector => (Tensor)vector.EnumerateArray().Select(value => value.GetDouble()).ToArray())];

        public override string ToString() => arguments.GetRawText();
    }
}
