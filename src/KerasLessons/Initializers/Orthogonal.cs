using System.Numerics.Tensors;
using KerasLessons.Engine.Backends.Cpu.Random;
using KerasLessons.Engine.Random;
using KerasLessons.Randomness;

namespace KerasLessons;

/// <summary>A random matrix with orthonormal rows or columns, whichever are fewer, times a gain; longer shapes are flattened to (…, last).</summary>
/// <remarks>Source: https://keras.io/api/layers/initializers/#orthogonal-class.</remarks>
public sealed class Orthogonal : Initializer
{
    /// <summary>Makes the initializer.</summary>
    /// <param name="gain">Factor of the matrix.</param>
    /// <param name="seed">With a seed each call gives the same values; without one each call gives others.</param>
    public Orthogonal(double gain = 1, int? seed = null) => (Gain, Seed) = (gain, seed);

    /// <summary>Factor of the matrix.</summary>
    public double Gain { get; }

    /// <summary>The seed; null for values that differ from call to call.</summary>
    public int? Seed { get; }

    /// <inheritdoc/>
    public override Tensor Invoke(Shape shape, DType dtype = DType.Float32)
    {
        ArgumentNullException.ThrowIfNull(shape);
        RandomValues.RequireFloat(dtype);
        if (shape.Rank < 2)
        {
            throw new ArgumentException($"An orthogonal matrix has two axes or more; received shape {shape}.", nameof(shape));
        }
        int columns = shape[^1];
        int rows = columns == 0 ? 0 : shape.Size / columns;
        var (count, length) = (Math.Min(rows, columns), Math.Max(rows, columns));
        double[] vectors = new RandomValues(RandomDistribution.Normal, KerasRandom.Key(Seed)).ToTensor([count, length], DType.Float64).ToArray<double>();
        Orthonormalize(vectors, count, length);
        var matrix = Tensor.FromSpan<double>(vectors, [count, length]);
        return Ops.Reshape((rows <= columns ? matrix : matrix.T) * Gain, shape).Cast(dtype);
    }

    /// <summary>
    /// Gram and Schmidt, row by row: each loses its parts along those before it, twice, as rounding leaves some the
    /// first time. Of normal rows this makes a uniformly distributed rotation, as the positive diagonal of QR does.
    /// </summary>
    private static void Orthonormalize(double[] vectors, int count, int length)
    {
        for (int i = 0; i < count; i++)
        {
            var row = vectors.AsSpan(i * length, length);
            for (int pass = 0; pass < 2; pass++)
            {
                for (int j = 0; j < i; j++)
                {
                    ReadOnlySpan<double> earlier = vectors.AsSpan(j * length, length);
                    TensorPrimitives.MultiplyAdd(earlier, -TensorPrimitives.Dot(row, earlier), row, row);
                }
            }
            TensorPrimitives.Divide(row, TensorPrimitives.Norm<double>(row), row);
        }
    }
}
