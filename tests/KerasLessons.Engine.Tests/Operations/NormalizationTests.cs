using KerasLessons.Engine.Tests.Support;

namespace KerasLessons.Engine.Tests.Operations;

public class NormalizationTests
{
    [Fact]
    public void Softmax_AndItsLogarithm_AreTheFormula_AlongEveryAxis()
    {
        foreach (var type in Samples.FloatTypes)
        {
            foreach (var shape in (Shape[])[1, 3, 10, (5, 1), (4, 3), (33, 10), (2, 3, 4), (3, 2500), (700, 40), (2100, 3)])
            {
                var x = Samples.Random(shape, type, shape.Size, -5, 5);
                var naive = NaiveTensor.Of(x);
                for (int axis = 0; axis < shape.Rank; axis++)
                {
                    var sums = naive.Reduce([axis], true, line => line.Sum(Math.Exp));
                    double tolerance = type == DType.Float32 ? 2e-6 : 1e-14;
                    Samples.AssertClose(NaiveTensor.Map(naive, sums, (v, sum) => Math.Exp(v) / sum), Ops.Softmax(x, axis), tolerance, $"{type} {shape} {axis}");
                    Samples.AssertClose(NaiveTensor.Map(naive, sums, (v, sum) => v - Math.Log(sum)), Ops.LogSoftmax(x, axis), tolerance, $"{type} {shape} {axis}");
                }
            }
        }
    }

    [Fact]
    public void Softmax_OfLargeNumbers_DoesNotOverflow()
    {
        Tensor x = new[,] { { 1000.0, 1000, 0 }, { -1000, -1000, -2000 }, { double.NegativeInfinity, 0, 0 } };
        Samples.AssertClose([0.5, 0.5, 0, 0.5, 0.5, 0, 0, 0.5, 0.5], Samples.Values(Ops.Softmax(x)), 1e-15);
        double log2 = Math.Log(2);
        Samples.AssertClose(
            [-log2, -log2, -1000 - log2, -log2, -log2, -1000 - log2, double.NegativeInfinity, -log2, -log2], Samples.Values(Ops.LogSoftmax(x)), 1e-15);
    }

    [Fact]
    public void Softmax_OfNaN_IsNaNInItsRowOnly()
    {
        double[] values = Samples.Values(Ops.Softmax(new[,] { { 1.0, double.NaN }, { 0, 0 } }));
        Assert.True(double.IsNaN(values[0]) && double.IsNaN(values[1]));
        Assert.Equal([0.5, 0.5], values[2..]);
    }

    [Fact]
    public void Softmax_OfARow_IsTheSameBitsAsAmongManyRows()
    {
        foreach (var type in Samples.FloatTypes)
        {
            var x = Samples.Random((500, 7), type, 1);
            var all = Ops.Softmax(x);
            var logarithms = Ops.LogSoftmax(x);
            for (int row = 0; row < 500; row += 29)
            {
                Samples.AssertSameBits(all[row], Ops.Softmax(x[row]));
                Samples.AssertSameBits(logarithms[row], Ops.LogSoftmax(x[row]));
            }
        }
    }

    [Fact]
    public void Softmax_OfIntegers_IsFloat64_AndOfAScalar_IsRefused()
    {
        Assert.Equal(DType.Float64, Ops.Softmax(new[] { 1, 2 }).DType);
        Assert.Throws<ArgumentOutOfRangeException>(() => Ops.Softmax(1.0));
    }
}
