using KerasLessons.Engine.Tests.Support;

namespace KerasLessons.Engine.Tests.Operations;

public class ElementwiseOpsTests
{
    /// <summary>Around the loops' vectors and the programs' blocks of 2048 float32 and 1024 float64.</summary>
    private static readonly int[] Sizes = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 33, 255, 256, 257, 1023, 1024, 1025, 2047, 2048, 2049, 5000];

    private static readonly (string Name, Func<Tensor, Tensor> Op, Func<double, double> Formula, double Low, double High)[] RealFunctions =
    [
        ("exp", Ops.Exp, Math.Exp, -9, 9),
        ("log", Ops.Log, Math.Log, 0.01, 9),
        ("sqrt", Ops.Sqrt, Math.Sqrt, 0, 9),
        ("rsqrt", Ops.Rsqrt, x => 1 / Math.Sqrt(x), 0.1, 9),
        ("reciprocal", Ops.Reciprocal, x => 1 / x, 0.1, 9),
        ("sin", Ops.Sin, Math.Sin, -9, 9),
        ("cos", Ops.Cos, Math.Cos, -9, 9),
        ("tan", Ops.Tan, Math.Tan, -1.4, 1.4),
        ("tanh", Ops.Tanh, Math.Tanh, -3, 3),
        ("sigmoid", Ops.Sigmoid, x => 1 / (1 + Math.Exp(-x)), -9, 9),
        ("softplus", Ops.Softplus, x => Math.Log(1 + Math.Exp(x)), -9, 9),
    ];

    private static readonly (string Name, Func<Tensor, Tensor> Op, Func<double, double> Formula)[] NumberFunctions =
    [
        ("negative", Ops.Negative, x => -x),
        ("abs", Ops.Abs, Math.Abs),
        ("sign", Ops.Sign, x => double.IsNaN(x) ? x : Math.Sign(x)),
        ("square", Ops.Square, x => x * x),
        ("floor", Ops.Floor, Math.Floor),
        ("ceiling", Ops.Ceiling, Math.Ceiling),
        ("round", Ops.Round, x => Math.Round(x, MidpointRounding.ToEven)),
        ("relu", Ops.Relu, x => Math.Max(x, 0)),
    ];

    private static readonly (string Name, Func<Tensor, Tensor, Tensor> Op, Func<double, double, double> Formula)[] BinaryFunctions =
    [
        ("add", Ops.Add, (x, y) => x + y),
        ("subtract", Ops.Subtract, (x, y) => x - y),
        ("multiply", Ops.Multiply, (x, y) => x * y),
        ("divide", Ops.Divide, (x, y) => x / y),
        ("maximum", Ops.Maximum, Math.Max),
        ("minimum", Ops.Minimum, Math.Min),
        ("mod", Ops.Mod, (x, y) => x - y * Math.Floor(x / y)),
        ("equal", Ops.Equal, (x, y) => x == y ? 1 : 0),
        ("notEqual", Ops.NotEqual, (x, y) => x != y ? 1 : 0),
        ("less", Ops.Less, (x, y) => x < y ? 1 : 0),
        ("lessEqual", Ops.LessEqual, (x, y) => x <= y ? 1 : 0),
        ("greater", Ops.Greater, (x, y) => x > y ? 1 : 0),
        ("greaterEqual", Ops.GreaterEqual, (x, y) => x >= y ? 1 : 0),
        ("logicalAnd", Ops.LogicalAnd, (x, y) => x != 0 && y != 0 ? 1 : 0),
        ("logicalOr", Ops.LogicalOr, (x, y) => x != 0 || y != 0 ? 1 : 0),
        ("logicalXor", Ops.LogicalXor, (x, y) => x != 0 ^ y != 0 ? 1 : 0),
    ];

    /// <summary>Scalars, rows, columns, middle axes, axes that lie apart, both sides broadcast, unit axes.</summary>
    private static readonly (Shape A, Shape B)[] ShapePairs =
    [
        ([], []), ([], 5), (5, []), (1, 5), (5, 1), (5, 5), ((4, 3), 3), ((4, 3), (4, 1)), ((4, 1), (1, 3)),
        ((2, 3, 4), 4), ((2, 3, 4), (3, 1)), ((2, 3, 4), (2, 1, 1)), ((2, 3, 4), (2, 1, 4)), ((2, 1, 4), (1, 3, 1)),
        ((2, 3, 4, 5), (3, 1, 5)), ((2, 3, 4, 5), (2, 1, 4, 1)), ((1, 3, 1, 5), (2, 1, 4, 1)), ((1, 1), 1), ((1, 1, 1), (2, 2)),
        ((3, 700), 700), ((700, 3), 3), ((3, 700), (3, 1)), ((2, 1100), (2, 1)), ((2, 2, 600), (2, 1, 600)), ((5, 1, 500), (1, 3, 1)),
    ];

    public static TheoryData<string> RealNames => [.. RealFunctions.Select(f => f.Name)];

    public static TheoryData<string> NumberNames => [.. NumberFunctions.Select(f => f.Name)];

    public static TheoryData<string> BinaryNames => [.. BinaryFunctions.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(RealNames))]
    public void RealFunction_IsTheFormula_AtEverySize(string name)
    {
        var (_, op, formula, low, high) = RealFunctions.Single(f => f.Name == name);
        foreach (var type in Samples.FloatTypes)
        {
            foreach (int size in Sizes)
            {
                var x = Samples.Random(size, type, size, low, high);
                var y = op(x);
                Assert.Equal(type, y.DType);
                // Ten last digits: tan amplifies its argument's error.
                Samples.AssertClose(NaiveTensor.Of(x).Map(formula), y, type == DType.Float32 ? 1.2e-6 : 2.3e-15, $"{name} {type} {size}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(RealNames))]
    public void RealFunction_OfIntegers_IsFloat64(string name)
    {
        var (_, op, formula, _, _) = RealFunctions.Single(f => f.Name == name);
        foreach (var type in (DType[])[DType.Int32, DType.Int64, DType.Bool])
        {
            var x = Samples.Of([1, 1, 1], 3, type);
            var y = op(x);
            Assert.Equal(DType.Float64, y.DType);
            Samples.AssertClose(NaiveTensor.Of(x).Map(formula), y, 2.3e-15, name);
        }
    }

    /// <summary>A batch's size must not change what a row gives.</summary>
    [Theory]
    [MemberData(nameof(RealNames))]
    public void RealFunction_OfOneElement_IsTheSameBitsAsAmongMany(string name)
    {
        var (_, op, _, low, high) = RealFunctions.Single(f => f.Name == name);
        foreach (var type in Samples.FloatTypes)
        {
            // Where a vector holds an argument too large for the fast path, the processor takes another for all of it.
            var x = Samples.Random(67, type, 5, low, high);
            var all = op(x);
            for (int i = 0; i < 67; i++)
            {
                Assert.Equal(all[i].Item(), op(x[i..(i + 1)]).Item());
            }
        }
    }

    [Theory]
    [MemberData(nameof(NumberNames))]
    public void NumberFunction_KeepsTypeAndIsTheFormula(string name)
    {
        var (_, op, formula) = NumberFunctions.Single(f => f.Name == name);
        foreach (var type in Samples.NumberTypes)
        {
            foreach (int size in Sizes)
            {
                var x = Samples.Random(size, type, size);
                var y = op(x);
                Assert.Equal(type, y.DType);
                Samples.AssertClose(NaiveTensor.Of(x).Map(formula), y, type == DType.Float32 ? 1e-7 : 0, $"{name} {type} {size}");
            }
        }
        Assert.Equal(DType.Int32, op(Samples.Of([0, 1], 2, DType.Bool)).DType);
    }

    [Theory]
    [MemberData(nameof(NumberNames))]
    public void NumberFunction_OfNaN_IsNaN(string name)
    {
        var (_, op, _) = NumberFunctions.Single(f => f.Name == name);
        foreach (var type in Samples.FloatTypes)
        {
            var y = Samples.Values(op(Samples.Of([.. Enumerable.Repeat(double.NaN, 19)], 19, type)));
            Assert.All(y, v => Assert.True(double.IsNaN(v)));
        }
    }

    [Theory]
    [MemberData(nameof(BinaryNames))]
    public void BinaryFunction_BroadcastsAndIsTheFormula(string name)
    {
        var (_, op, formula) = BinaryFunctions.Single(f => f.Name == name);
        foreach (var type in Samples.AllTypes)
        {
            foreach (var (a, b) in ShapePairs)
            {
                var x = Samples.Random(a, type, a.Size);
                // No zeros, by which integers cannot be divided.
                var y = Samples.Random(b, type, b.Size + 1, 1, 4);
                y = type == DType.Bool && name is "mod" or "divide" ? Ops.Ones(b, DType.Bool) : y;
                var expected = NaiveTensor.Map(NaiveTensor.Of(x), NaiveTensor.Of(y), formula);
                double tolerance = type == DType.Float32 ? name == "mod" ? 1e-5 : 1e-7 : 1e-14;
                Samples.AssertClose(expected, op(x, y), tolerance, $"{name} {type} {a} {b}");
                if (name is not ("mod" or "divide"))
                {
                    Samples.AssertClose(
                        NaiveTensor.Map(NaiveTensor.Of(y), NaiveTensor.Of(x), formula), op(y, x), tolerance, $"{name} {type} {b} {a}");
                }
            }
        }
    }

    [Fact]
    public void Where_ChoosesByBroadcastConditions()
    {
        (Shape C, Shape A, Shape B)[] shapes =
        [
            ([], [], []), (7, 7, 7), (7, [], 7), (7, 7, []), ((4, 1), 5, []), ((4, 5), (4, 1), 5), ([], (3, 4), (3, 4)),
            ((2, 3, 4), (2, 1, 4), (3, 1)), (3000, 3000, 1), ((2, 1500), (2, 1500), 1500),
        ];
        foreach (var type in Samples.AllTypes)
        {
            foreach (var (c, a, b) in shapes)
            {
                var condition = Samples.Random(c, DType.Bool, 1);
                var (x, y) = (Samples.Random(a, type, 2), Samples.Random(b, type, 3));
                var sum = NaiveTensor.Map(NaiveTensor.Map(NaiveTensor.Of(x), NaiveTensor.Of(y), (_, _) => 0), NaiveTensor.Of(condition), (_, v) => v);
                var (wideX, wideY) = (NaiveTensor.Of(x).BroadcastTo(sum.Shape), NaiveTensor.Of(y).BroadcastTo(sum.Shape));
                var expected = new NaiveTensor(sum.Shape, [.. sum.Values.Select((v, i) => v != 0 ? wideX.Values[i] : wideY.Values[i])]);
                Samples.AssertClose(expected, Ops.Where(condition, x, y), 0, $"{type} {c} {a} {b}");
            }
        }
    }

    [Fact]
    public void Cast_ConvertsBetweenAllTypes()
    {
        double[] values = [0, 1, -1, 2, 7, -3, 100, 1.5, -1.5, 0.4, -0.9, 2.5, 3, 4, 5, 6, -8];
        foreach (var from in Samples.AllTypes)
        {
            foreach (var to in Samples.AllTypes)
            {
                var x = Samples.Of(values, values.Length, from);
                var expected = NaiveTensor.Of(x).Map(v => to == DType.Bool ? (v != 0 ? 1 : 0) : to is DType.Int32 or DType.Int64 ? Math.Truncate(v) : (double)(float)v);
                var y = Ops.Cast(x, to);
                Assert.Equal(to, y.DType);
                Samples.AssertClose(expected, y, 1e-7, $"{from} to {to}");
            }
        }
    }

    [Fact]
    public void Negative_OfZeros_HasTheOtherSign()
    {
        double[] zeros = [.. Enumerable.Range(0, 21).Select(i => i % 2 == 0 ? 0.0 : -0.0)];
        foreach (var type in Samples.FloatTypes)
        {
            double[] signs = [.. Samples.Values(-Samples.Of(zeros, zeros.Length, type)).Select(value => 1 / value)];
            Assert.Equal(zeros.Select(zero => -1 / zero), signs);
        }
        Assert.Equal([0, -5, int.MinValue], (-(Tensor)new[] { 0, 5, int.MinValue }).ToArray<int>());
    }

    [Fact]
    public void Cast_ToFloatingPoint_RoundsAsCSharpDoes()
    {
        var random = new System.Random(3);
        for (int size = 1; size <= 40; size++)
        {
            double[] doubles = [.. Enumerable.Range(0, size).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)))];
            float[] singles = [.. doubles.Select(value => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)))];
            long[] longs = [.. doubles.Select(BitConverter.DoubleToInt64Bits)];
            int[] ints = [.. singles.Select(BitConverter.SingleToInt32Bits)];
            Assert.Equal([.. doubles.Select(value => (float)value)], ((Tensor)doubles).Cast(DType.Float32).ToArray<float>());
            Assert.Equal([.. singles.Select(value => (double)value)], ((Tensor)singles).Cast(DType.Float64).ToArray<double>());
            Assert.Equal([.. longs.Select(value => (float)value)], ((Tensor)longs).Cast(DType.Float32).ToArray<float>());
            Assert.Equal([.. longs.Select(value => (double)value)], ((Tensor)longs).Cast(DType.Float64).ToArray<double>());
            Assert.Equal([.. ints.Select(value => (float)value)], ((Tensor)ints).Cast(DType.Float32).ToArray<float>());
            Assert.Equal([.. ints.Select(value => (double)value)], ((Tensor)ints).Cast(DType.Float64).ToArray<double>());
        }
    }

    [Fact]
    public void Cast_OfNumbersBeyondAnIntegerType_TakesItsLimits()
    {
        Tensor x = new[] { 1e30, -1e30, double.NaN, double.PositiveInfinity };
        Assert.Equal([int.MaxValue, int.MinValue, 0, int.MaxValue], x.Cast(DType.Int32).ToArray<int>());
        Assert.Equal([long.MaxValue, long.MinValue, 0, long.MaxValue], x.Cast(DType.Int64).ToArray<long>());
    }

    [Fact]
    public void Cast_KeepsLargeInt64()
    {
        Tensor x = new[] { (1L << 53) + 1, long.MaxValue };
        Assert.Equal([(1L << 53) + 1, long.MaxValue], x.AsSpan<long>().ToArray());
        Assert.Equal([(double)((1L << 53) + 1), long.MaxValue], x.ToArray<double>());
    }

    [Fact]
    public void Clip_HoldsBetweenLimits_AndRefusesCrossedOnes()
    {
        Tensor x = new[] { -2.0, 0.5, 7 };
        Assert.Equal([-1, 0.5, 1], Samples.Values(x.Clip(-1, 1)));
        var error = Assert.Throws<ArgumentException>(() => x.Clip(2, 1));
        Assert.Contains("minimum 2 and maximum 1", error.Message);
    }

    [Fact]
    public void IsNaN_AndIsFinite_Classify()
    {
        Tensor x = new[] { 0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 3 };
        Assert.Equal([false, true, false, false, false], Ops.IsNaN(x).ToArray<bool>());
        Assert.Equal([true, false, false, false, true], Ops.IsFinite(x).ToArray<bool>());
        Assert.Equal([false, true, false, false, false], Ops.IsNaN(x.Cast(DType.Float32)).ToArray<bool>());
    }

    [Fact]
    public void Comparisons_WithNaN_AreFalse_ButNotEqual()
    {
        foreach (var type in Samples.FloatTypes)
        {
            foreach (int size in (int[])[1, 4, 8, 21])
            {
                var nan = Samples.Of([.. Enumerable.Repeat(double.NaN, size)], size, type);
                var one = Samples.Of([.. Enumerable.Repeat(1.0, size)], size, type);
                foreach (var (x, y) in ((Tensor, Tensor)[])[(nan, one), (one, nan), (nan, nan), (nan, Samples.Of([1], [], type))])
                {
                    Assert.All(Ops.Equal(x, y).ToArray<bool>(), Assert.False);
                    Assert.All(Ops.Less(x, y).ToArray<bool>(), Assert.False);
                    Assert.All(Ops.LessEqual(x, y).ToArray<bool>(), Assert.False);
                    Assert.All(Ops.Greater(x, y).ToArray<bool>(), Assert.False);
                    Assert.All(Ops.GreaterEqual(x, y).ToArray<bool>(), Assert.False);
                    Assert.All(Ops.NotEqual(x, y).ToArray<bool>(), Assert.True);
                    Assert.All(Samples.Values(Ops.Maximum(x, y)), v => Assert.True(double.IsNaN(v)));
                    Assert.All(Samples.Values(Ops.Minimum(x, y)), v => Assert.True(double.IsNaN(v)));
                }
            }
        }
    }

    [Fact]
    public void Mod_OfTheLeastIntegerByMinusOne_IsZero()
    {
        Assert.Equal([0, 0], Ops.Mod(new[] { int.MinValue, 5 }, new[] { -1, 0 }).ToArray<int>());
        Assert.Equal([0, 0], Ops.Mod(new[] { long.MinValue, 5 }, new[] { -1L, 0 }).ToArray<long>());
    }

    [Fact]
    public void Power_OfIntegers_StaysInteger()
    {
        var power = Ops.Power(new[] { 2, -3, 1, -1, -1, 5, 0, 7 }, new[] { 10, 3, -4, -3, -4, -1, 0, 1 });
        Assert.Equal(DType.Int32, power.DType);
        Assert.Equal([1024, -27, 1, -1, 1, 0, 1, 7], power.ToArray<int>());
    }

    [Theory]
    [InlineData(2.0)]
    [InlineData(1.0)]
    [InlineData(-1.0)]
    [InlineData(0.5)]
    [InlineData(3.0)]
    [InlineData(0.0)]
    [InlineData(-2.5)]
    public void Power_ByANumber_IsThePower(double exponent)
    {
        foreach (var type in Samples.FloatTypes)
        {
            foreach (int size in Sizes)
            {
                var x = Samples.Random(size, type, size, 0.1, 5);
                Samples.AssertClose(
                    NaiveTensor.Of(x).Map(v => Math.Pow(v, exponent)), Ops.Power(x, exponent), type == DType.Float32 ? 1e-6 : 1e-15, $"{exponent} {type} {size}");
            }
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(800.0)]
    [InlineData(-800.0)]
    [InlineData(-1.0)]
    public void RealFunctions_AtTheirLimits_AreThoseOfTheStandardLibrary(double x)
    {
        foreach (var type in Samples.FloatTypes)
        {
            var arguments = Samples.Of([.. Enumerable.Repeat(x, 21)], 21, type);
            void Check(Tensor actual, double expected)
            {
                double limit = type == DType.Float32 ? (float)expected : expected;
                Assert.All(Samples.Values(actual), v => Assert.True(v.Equals(limit) || Math.Abs(v - limit) <= 1e-6 * Math.Abs(limit), $"{v} for {limit}"));
            }
            Check(Ops.Exp(arguments), type == DType.Float32 ? MathF.Exp((float)x) : Math.Exp(x));
            Check(Ops.Expm1(arguments), x == 0 ? 0 : type == DType.Float32 ? MathF.Exp((float)x) - 1 : Math.Exp(x) - 1);
            Check(Ops.Log1P(arguments), x == 0 ? 0 : Math.Log(1 + x));
            Check(Ops.Log(arguments), Math.Log(x));
            Check(Ops.Tanh(arguments), Math.Tanh(x));
            Check(Ops.Sigmoid(arguments), type == DType.Float32 ? 1 / (1 + MathF.Exp(-(float)x)) : 1 / (1 + Math.Exp(-x)));
            Check(Ops.Sqrt(arguments), Math.Sqrt(x));
            Check(Ops.Erf(arguments), double.IsNaN(x) ? x : x == 0 ? 0 : x == -1 ? -0.8427007929497149 : Math.Sign(x));
        }
    }

    [Fact]
    public void Softplus_OfLargeNumbers_DoesNotOverflow()
    {
        Tensor x = new[] { 1000.0, -1000.0, 0 };
        Samples.AssertClose([1000, 0, Math.Log(2)], Samples.Values(Ops.Softplus(x)), 1e-15);
    }
}
