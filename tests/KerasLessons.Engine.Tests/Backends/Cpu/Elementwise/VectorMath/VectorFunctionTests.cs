using System.Globalization;
using System.Text.Json;

namespace KerasLessons.Engine.Tests.Backends.Cpu.Elementwise.VectorMath;

/// <summary>The vectorised functions: errors in units of the last digit, special numbers, and values that do not depend on their neighbours.</summary>
public class VectorFunctionTests
{
    private static readonly double[] Special =
    [
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.0, -0.0, 1, -1, -2, 0.5, 1e-40, -1e-40, 1e-300, 200,
        -200, 800, -800, 1e20, -1e30, 100001, -123456789.0, 3.4e38, 1e300, -1e300,
    ];

    public static TheoryData<string> Names => new(FunctionCase.Names);

    /// <summary>
    /// Every 61st and, without AVX-512, every 67th float gave at most: exp 0.97, expm1 1.44, log 0.90, log1p 1.43,
    /// sigmoid 1.98, tanh 1.34, sin 1.70, cos 1.75, erf 1.22.
    /// </summary>
    [Theory]
    [InlineData("exp", 1)]
    [InlineData("expm1", 1.5)]
    [InlineData("log", 1)]
    [InlineData("log1p", 1.5)]
    [InlineData("sigmoid", 2)]
    [InlineData("tanh", 1.5)]
    [InlineData("sin", 1.75)]
    [InlineData("cos", 1.75)]
    [InlineData("erf", 1.5)]
    public void Float_AnyBits_IsWithinBound(string name, double bound)
    {
        // An odd stride meets all endings of the bit patterns.
        var (error, worst) = FunctionCase.Of(name).LargestError(stride: 1021);

        Assert.True(error <= bound, $"{name}({worst:R}) is {error:F3} last digits off.");
    }

    /// <summary>The recorded values are rounded once; ours are the same or a neighbour.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Double_RecordedValues_AreWithinOneDigit(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "vector_functions.json")));
        var lists = document.RootElement.GetProperty(name);
        double[] x = Numbers(lists[0]);
        double[] right = Numbers(lists[1]);
        var y = new double[x.Length];

        FunctionCase.Of(name).Run<double>(x, y);

        for (int i = 0; i < x.Length; i++)
        {
            long distance = Math.Abs(BitConverter.DoubleToInt64Bits(y[i]) - BitConverter.DoubleToInt64Bits(right[i]));
            Assert.True(distance <= 1, $"{name}({x[i]:R}) is {y[i]:R}, {distance} last digits off {right[i]:R}.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SpecialNumbers_GiveWhatTheyShould(string name)
    {
        var function = FunctionCase.Of(name);
        foreach (double x in Special)
        {
            Check(function.Reference(x), function.Value(x), 1e-15, x);
            Check((float)function.Reference((float)x), function.Value((float)x), 3e-7, (float)x);
        }

        void Check(double right, double value, double tolerance, double x)
        {
            Assert.True(
                right.Equals(value) || (double.IsFinite(right) && Math.Abs(value - right) <= tolerance * Math.Abs(right) + 1e-45),
                $"{name}({x:R}) is {value:R}, not {right:R}.");
            if (right == 0)
            {
                Assert.Equal(double.IsNegative(right), double.IsNegative(value));
            }
        }
    }

    /// <summary>From the largest exponent on e^x is infinite, and down from the smallest 0; between them it loses digits one by one.</summary>
    [Fact]
    public void Exp_AtTheEnds_IsExact()
    {
        var exp = FunctionCase.Of("exp");
        Assert.True(float.IsFinite(exp.Value(88.72283f)));
        Assert.Equal(float.PositiveInfinity, exp.Value(88.722844f));
        Assert.Equal(float.Epsilon, exp.Value(-103.5f));
        Assert.Equal(0, exp.Value(-104f));
        Assert.True(double.IsFinite(exp.Value(709.782712893384)));
        Assert.Equal(double.PositiveInfinity, exp.Value(709.7827128933841));
        Assert.Equal(double.Epsilon, exp.Value(-745.0));
        Assert.Equal(0, exp.Value(-745.2));
    }

    /// <summary>Where a function goes through 0 as x does, or as x itself, tiny numbers come out as they went in.</summary>
    [Theory]
    [InlineData("expm1")]
    [InlineData("log1p")]
    [InlineData("tanh")]
    [InlineData("sin")]
    public void TinyNumbers_StayThemselves(string name)
    {
        var function = FunctionCase.Of(name);
        foreach (float x in new[] { float.Epsilon, -float.Epsilon, 3e-39f, -1e-38f, 1e-20f, -3e-9f })
        {
            Assert.Equal(x, function.Value(x));
        }
        foreach (double x in new[] { double.Epsilon, -double.Epsilon, 3e-310, -1e-308, 1e-100, -1e-17 })
        {
            Assert.Equal(x, function.Value(x));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_DependOnlyOnTheirArgument(string name)
    {
        CheckPlaces<float>(name, x => (float)x);
        CheckPlaces<double>(name, x => x);
    }

    /// <summary>Every length, every place, beside ordinary and special neighbours, into another array and in place.</summary>
    private static void CheckPlaces<T>(string name, Func<double, T> convert)
        where T : unmanaged, IEquatable<T>
    {
        var function = FunctionCase.Of(name);
        var random = new System.Random(1);
        T[] all = new T[101];
        T[] expected = new T[all.Length];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = convert(i is > 30 and < 60 || i % 9 == 0 ? Special[i % Special.Length] : random.NextDouble() * 20 - 4);
            expected[i] = function.Value(all[i]);
        }
        for (int length = 0; length <= 70; length++)
        {
            for (int start = 0; start <= all.Length - length; start += 5)
            {
                T[] values = new T[length + 2];
                values[^1] = convert(42);
                function.Run<T>(all.AsSpan(start, length), values.AsSpan(1, length));
                Assert.Equal(expected.AsSpan(start, length), values.AsSpan(1, length));
                Assert.Equal(convert(0), values[0]);
                Assert.Equal(convert(42), values[^1]);

                T[] inPlace = all[start..(start + length)];
                function.Run<T>(inPlace, inPlace);
                Assert.Equal(expected.AsSpan(start, length), inPlace.AsSpan());
            }
        }
    }

    private static double[] Numbers(JsonElement bits) =>
        [.. bits.GetString()!.Split(' ').Select(text => BitConverter.UInt64BitsToDouble(ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))];
}
