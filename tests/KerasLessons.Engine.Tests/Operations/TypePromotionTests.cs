using KerasLessons.Engine.Tests.Support;

namespace KerasLessons.Engine.Tests.Operations;

public class TypePromotionTests
{
    /// <summary>Rows and columns in the order float32, float64, int32, int64, bool.</summary>
    private static readonly DType[,] Sums =
    {
        { DType.Float32, DType.Float64, DType.Float32, DType.Float32, DType.Float32 },
        { DType.Float64, DType.Float64, DType.Float64, DType.Float64, DType.Float64 },
        { DType.Float32, DType.Float64, DType.Int32, DType.Int64, DType.Int32 },
        { DType.Float32, DType.Float64, DType.Int64, DType.Int64, DType.Int64 },
        { DType.Float32, DType.Float64, DType.Int32, DType.Int64, DType.Int32 },
    };

    [Fact]
    public void TwoTensors_MeetInTheWiderType()
    {
        for (int i = 0; i < 5; i++)
        {
            for (int j = 0; j < 5; j++)
            {
                var (x, y) = (Samples.Of([1, 1], 2, Samples.AllTypes[i]), Samples.Of([1, 1], 2, Samples.AllTypes[j]));
                Assert.Equal(Sums[i, j], (x + y).DType);
                Assert.Equal([2, 2], Samples.Values(x + y));
                Assert.Equal(Sums[i, j] is DType.Int32 or DType.Int64 ? DType.Float64 : Sums[i, j], (x / y).DType);
                Assert.Equal(DType.Bool, Ops.Less(x, y).DType);
                Assert.Equal(i == 4 && j == 4 ? DType.Bool : Sums[i, j], Ops.Where(true, x, y).DType);
            }
        }
    }

    [Fact]
    public void ANumber_TakesTheTensorsType_UnlessAnIntegerCannotHoldIt()
    {
        foreach (var type in Samples.NumberTypes)
        {
            var x = Samples.Of([1, 2], 2, type);
            Assert.Equal(type, (x + 1).DType);
            Assert.Equal(type, (2 * x).DType);
            Assert.Equal(type.ToString().StartsWith("Float", StringComparison.Ordinal) ? type : DType.Float64, (x * 0.5).DType);
            Assert.Equal([1.5, 2.5], Samples.Values(0.5 + x));
        }
        Assert.Equal([0.5f, 1], ((Tensor)new[] { 1f, 2 } * 0.5).ToArray<float>());
    }

    [Fact]
    public void Comparisons_WithNumbers_CompareTheValue()
    {
        Tensor x = new[] { 1, 2, 3 };
        Assert.Equal([false, false, true], (x > 2.5).ToArray<bool>());
        Assert.Equal([true, true, false], (x < 2.5).ToArray<bool>());
        Assert.Equal([true, false, false], (1 >= x).ToArray<bool>());
        Assert.Equal([false, true, true], (1 < x).ToArray<bool>());
        Assert.Equal([true, false, false], Ops.Equal(x, 1).ToArray<bool>());
    }

    [Fact]
    public void Truths_CombineAsTruths()
    {
        Tensor x = new[] { true, true, false, false };
        Tensor y = new[] { true, false, true, false };
        Assert.Equal([true, false, false, false], (x & y).ToArray<bool>());
        Assert.Equal([true, true, true, false], (x | y).ToArray<bool>());
        Assert.Equal([false, true, true, false], (x ^ y).ToArray<bool>());
        Assert.Equal([false, false, true, true], (!x).ToArray<bool>());
    }

    [Fact]
    public void Shapes_ThatDoNotFit_AreNamedWithTheirAxis()
    {
        var error = Assert.Throws<ArgumentException>(() => Ops.Zeros((2, 3)) + Ops.Zeros((2, 4)));
        Assert.Contains("(2, 3) and (2, 4)", error.Message);
        Assert.Contains("axis 1 has sizes 3 and 4", error.Message);
        Assert.Throws<ArgumentException>(() => Ops.Where(Ops.Zeros(2), Ops.Zeros(3), 1f));
    }

    [Fact]
    public void Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Ops.Add(null!, Ops.Zeros(2)));
        Assert.Throws<ArgumentNullException>(() => Ops.Negative(null!));
        Assert.Throws<ArgumentNullException>(() => Ops.Concatenate(null!));
    }

    [Fact]
    public void Elements_ReadAsAnotherType_AreRefused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Ops.Zeros(2).AsSpan<double>().Length);
        Assert.Contains("float32, not float64", error.Message);
    }
}
