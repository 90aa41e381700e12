namespace KerasLessons.Tests;

/// <summary>Checks gradients against central differences in float64.</summary>
internal static class FiniteDifferences
{
    private const double Step = 1e-6;

    /// <summary>Compares the tape's gradient of Σ function(x) · weights with differences, element by element.</summary>
    public static void Check(Func<Tensor, Tensor> function, Tensor x, double tolerance = 1e-6)
    {
        x = x.Cast(DType.Float64);
        using var tape = new GradientTape();
        tape.Watch(x);
        var gradient = tape.Gradient(Weighted(x), x);
        Assert.NotNull(gradient);
        var exact = gradient.ToArray<double>();
        var values = x.ToArray<double>();
        for (int i = 0; i < values.Length; i++)
        {
            double slope = (At(i, Step) - At(i, -Step)) / (2 * Step);
            Assert.True(
                Math.Abs(slope - exact[i]) <= tolerance * Math.Max(1, Math.Abs(slope)),
                $"Element {i} at {values[i]}: gradient {exact[i]}, difference {slope}");
        }

        double At(int index, double step)
        {
            var moved = (double[])values.Clone();
            moved[index] += step;
            Tensor flat = moved;
            return Weighted(flat.Reshape(x.Shape)).Item();
        }

        // Different weights for each element of the result, so that gradients cannot cancel or mix unseen.
        Tensor Weighted(Tensor at)
        {
            var result = function(at);
            Assert.Equal(DType.Float64, result.DType);
            var weights = Ops.Sin(Ops.Arange(result.Size).Cast(DType.Float64) + 1.0).Reshape(result.Shape);
            return Ops.Sum(result * weights);
        }
    }
}
