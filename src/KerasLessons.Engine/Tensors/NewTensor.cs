using System.Numerics;

namespace KerasLessons.Engine.Tensors;

/// <summary>Tensors made from nothing but a rule: one value everywhere, or values at equal distances.</summary>
internal static class NewTensor
{
    /// <summary>The shape itself, once all its sizes are known to be zero or more.</summary>
    /// <exception cref="ArgumentException">A size is −1.</exception>
    public static Shape RequireSizes(Shape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return shape.IsFullyKnown
            ? shape
            : throw new ArgumentException(
                $"A new tensor needs sizes of zero or more, but received shape ({string.Join(", ", shape)}); give the number of elements of each axis.",
                nameof(shape));
    }

    /// <summary>One value everywhere; an integer type cuts off the digits after the point.</summary>
    public static Tensor Filled(Shape shape, double value, DType type)
    {
        var tensor = Tensor.Allocate(new TensorSpec(type, RequireSizes(shape)));
        switch (type)
        {
            case DType.Float32: tensor.MutableSpan<float>().Fill((float)value); break;
            case DType.Float64: tensor.MutableSpan<double>().Fill(value); break;
            case DType.Int32: tensor.MutableSpan<int>().Fill(checked((int)value)); break;
            case DType.Int64: tensor.MutableSpan<long>().Fill(checked((long)value)); break;
            default: tensor.MutableSpan<bool>().Fill(value != 0); break;
        }
        return tensor;
    }

    /// <summary>One integer everywhere.</summary>
    public static Tensor Filled(Shape shape, long value)
    {
        var tensor = Tensor.Allocate(new TensorSpec(DType.Int64, RequireSizes(shape)));
        tensor.MutableSpan<long>().Fill(value);
        return tensor;
    }

    /// <summary>The numbers first, second, … at equal distances, each first + i·(second − first), in the type's own arithmetic.</summary>
    public static Tensor Progression<T>(T first, T second, int count)
        where T : unmanaged, INumber<T>
    {
        var tensor = Tensor.Allocate(new TensorSpec(DTypes.Of<T>(), count));
        var values = tensor.MutableSpan<T>();
        T step = second - first;
        for (int i = 0; i < count; i++)
        {
            values[i] = i == 1 ? second : first + T.CreateTruncating(i) * step;
        }
        return tensor;
    }

    /// <summary>Any numbers as a tensor: a number, an array of any rank, rows within rows of any depth.</summary>
    /// <exception cref="ArgumentException">The value is not of a supported type, or rows differ in length.</exception>
    public static Tensor FromAny(object value)
    {
        if (value is not Array { Rank: 1, Length: > 0 } rows || rows.GetValue(0) is not Array)
        {
            return Tensor.FromObject(value);
        }
        var parts = new Tensor[rows.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = FromAny(rows.GetValue(i) ?? throw new ArgumentException(
                $"Row {i} of the {rows.Length} rows is null; give every row an array.", nameof(value)));
            if (parts[i].Shape != parts[0].Shape)
            {
                throw new ArgumentException(
                    $"Rows must be equally long, but row 0 has shape {parts[0].Shape} and row {i} has {parts[i].Shape}; give every row as many numbers.",
                    nameof(value));
            }
        }
        return Ops.Stack(parts);
    }
}
