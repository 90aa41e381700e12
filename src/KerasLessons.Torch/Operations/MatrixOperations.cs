using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;
using KerasLessons.Torch.Autograd;

namespace KerasLessons.Torch.Operations;

/// <summary>Products of vectors and matrices, and the affine map of a linear layer.</summary>
internal static class MatrixOperations
{
    private static readonly MatMul s_product = new(TransposeA: false, TransposeB: false);

    public static torch.Tensor MatMul(torch.Tensor x, torch.Tensor y)
    {
        RequireOneType(x, y);
        if (x.Rank == 0 || y.Rank == 0)
        {
            throw new ArgumentException($"A matrix product needs vectors or matrices; received shapes {x.Shape} and {y.Shape}. Use * for numbers.");
        }
        var (a, b) = (x.Values, y.Values);
        EngineTensor[] factors = [a.Rank == 1 ? a.Reshape(1, -1) : a, b.Rank == 1 ? b.Reshape(-1, 1) : b];
        var product = Ops.Apply(s_product, factors);
        var shape = product.Shape.ToList();
        if (b.Rank == 1)
        {
            shape.RemoveAt(shape.Count - 1);
        }
        if (a.Rank == 1)
        {
            shape.RemoveAt(shape.Count - (b.Rank == 1 ? 1 : 2));
        }
        string name = (a.Rank, b.Rank) switch
        {
            (1, 1) => "DotBackward0",
            (2, 1) => "MvBackward0",
            (1, 2) => "SqueezeBackward3",
            (2, 2) => "MmBackward0",
            _ => "UnsafeViewBackward0",
        };
        return Recorder.Record(
            name,
            product.Reshape(Shape.Create([.. shape])),
            (input, gradient) => s_product.Gradient(input, factors, product, gradient.Reshape(product.Shape))!.Reshape((input == 0 ? a : b).Shape),
            x,
            y);
    }

    /// <summary>x·Wᵀ + b over the last axis of x.</summary>
    public static torch.Tensor Linear(torch.Tensor x, torch.Tensor weight, torch.Tensor? bias)
    {
        RequireOneType(x, weight);
        var (outFeatures, inFeatures) = (weight.Shape[0], weight.Shape[1]);
        if (x.Rank == 0 || x.Shape[^1] != inFeatures)
        {
            throw new ArgumentException(
                $"A linear layer of {inFeatures} features needs them along the last axis; received shape {x.Shape}. Reshape the input, or make the layer with other inFeatures.");
        }
        // One matrix of rows, whatever axes stand before the last.
        var (rows, w) = (x.Values.Reshape(-1, inFeatures), weight.Values);
        var output = Ops.MatMul(rows, w, transposeA: false, transposeB: true);
        if (bias is not null)
        {
            AddToRows(output, bias.Values);
        }
        var shape = Shape.Create([.. x.Shape.Take(x.Rank - 1), outFeatures]);
        GradientRule rule = (input, gradient) =>
        {
            var g = gradient.Reshape(rows.Shape[0], outFeatures);
            return input switch
            {
                0 => Ops.MatMul(g, w, transposeA: false, transposeB: false).Reshape(x.Shape),
                1 => Ops.MatMul(g, rows, transposeA: true, transposeB: false),
                _ => Ops.Sum(g, 0),
            };
        };
        string name = (x.Rank, bias) switch
        {
            (2, not null) => "AddmmBackward0",
            (2, null) => "MmBackward0",
            (1, not null) => "AddBackward0",
            (1, null) => "SqueezeBackward3",
            (_, not null) => "ViewBackward0",
            _ => "UnsafeViewBackward0",
        };
        var result = output.Reshape(shape);
        return bias is null
            ? Recorder.Record(name, result, rule, x, weight)
            : Recorder.Record(name, result, rule, x, weight, bias);
    }

    /// <summary>Adds the vector to each row of a matrix that nobody else has seen yet.</summary>
    private static void AddToRows(EngineTensor matrix, EngineTensor vector)
    {
        if (matrix.DType == DType.Float32)
        {
            AddToRows(matrix.MutableSpan<float>(), vector.AsSpan<float>());
        }
        else
        {
            AddToRows(matrix.MutableSpan<double>(), vector.AsSpan<double>());
        }
    }

    private static void AddToRows<T>(Span<T> matrix, ReadOnlySpan<T> vector)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        int width = System.Numerics.Vector<T>.Count;
        for (int start = 0; start < matrix.Length; start += vector.Length)
        {
            var row = matrix.Slice(start, vector.Length);
            int i = 0;
            for (; i <= row.Length - width; i += width)
            {
                (new System.Numerics.Vector<T>(row[i..]) + new System.Numerics.Vector<T>(vector[i..])).CopyTo(row[i..]);
            }
            for (; i < row.Length; i++)
            {
                row[i] += vector[i];
            }
        }
    }

    private static void RequireOneType(torch.Tensor x, torch.Tensor y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.DType != y.DType || !x.DType.IsFloat())
        {
            throw new ArgumentException(
                $"A matrix product needs two tensors of one floating-point type; received {x.DType.NumPyName()} and {y.DType.NumPyName()}. Convert one with To(…).");
        }
    }
}
