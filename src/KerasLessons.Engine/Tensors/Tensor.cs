using System.Runtime.InteropServices;
using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Tensors;

namespace KerasLessons;

/// <summary>An immutable array of numbers of one type, of any number of axes, stored row by row.</summary>
/// <remarks>
/// Operations follow NumPy: shapes broadcast, axes count from the back when negative, slices are taken with ranges
/// (<c>x[1..5]</c>, <c>x[^1]</c>). Every operation can be recorded by a <see cref="GradientTape"/> and, while a
/// training step is traced, stands in the graph instead of being computed: such a tensor is symbolic and has no
/// values to read.
/// </remarks>
public sealed partial class Tensor
{
    /// <summary>Mark of the first tape that followed this tensor, 0 if none has; and the number that it has there.</summary>
    internal long TapeMark;
    internal int TapeNumber;

    private readonly object? _origin;
    private byte[]? _data;

    internal Tensor(TensorSpec spec, byte[] data)
    {
        Spec = spec;
        _data = data;
    }

    internal Tensor(Node node)
    {
        Spec = node.Spec;
        _origin = node;
    }

    /// <summary>Type of the elements.</summary>
    public DType DType => Spec.DType;

    /// <summary>Size of each axis.</summary>
    public Shape Shape => Spec.Shape;

    /// <summary>Number of axes: 0 for a scalar, 1 for a vector, 2 for a matrix.</summary>
    public int Rank => Spec.Shape.Rank;

    /// <summary>Number of elements.</summary>
    public int Size => Spec.Shape.Size;

    /// <summary>Whether the tensor stands for a value of a graph being traced and so has no values to read.</summary>
    public bool IsSymbolic => _origin is Node;

    internal TensorSpec Spec { get; }

    /// <summary>The graph node this tensor stands for; null when it holds values.</summary>
    internal Node? Node => _origin as Node;

    /// <summary>The stored bytes, row-major.</summary>
    internal byte[] Data => _data ?? Arrange();

    /// <summary>The elements in row-major order, without a copy.</summary>
    /// <typeparam name="T">float, double, int, long or bool: that of <see cref="DType"/>.</typeparam>
    /// <exception cref="InvalidOperationException">The tensor is symbolic, or its elements are of another type.</exception>
    public ReadOnlySpan<T> AsSpan<T>()
        where T : unmanaged
    {
        RequireElements<T>();
        return MemoryMarshal.Cast<byte, T>(Data.AsSpan(0, (int)Spec.ByteSize));
    }

    /// <summary>The elements, converted to <typeparamref name="T"/>, in row-major order.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    public T[] ToArray<T>()
        where T : unmanaged =>
        DTypes.Of<T>() == DType ? AsSpan<T>().ToArray() : Cast(DTypes.Of<T>()).AsSpan<T>().ToArray();

    /// <summary>The elements of a matrix, converted to <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <exception cref="InvalidOperationException">The tensor is not of rank 2.</exception>
    public T[,] ToArray2D<T>()
        where T : unmanaged
    {
        if (Rank != 2)
        {
            throw new InvalidOperationException($"Only a tensor of rank 2 makes a two-dimensional array; this one has shape {Shape}.");
        }
        var result = new T[Shape[0], Shape[1]];
        ToArray<T>().CopyTo(MemoryMarshal.CreateSpan(
            ref System.Runtime.CompilerServices.Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(result)), result.Length));
        return result;
    }

    /// <summary>The single value of a tensor that has one element, as a double.</summary>
    /// <exception cref="InvalidOperationException">The tensor has more than one element, or none.</exception>
    public double Item()
    {
        if (Size != 1)
        {
            throw new InvalidOperationException($"Only a tensor of one element has an item; this one has shape {Shape}. Index it first.");
        }
        return ElementAt(0);
    }

    /// <summary>Element at row-major position <paramref name="index"/>, as a double.</summary>
    internal double ElementAt(int index) => DType switch
    {
        DType.Float32 => AsSpan<float>()[index],
        DType.Float64 => AsSpan<double>()[index],
        DType.Int32 => AsSpan<int>()[index],
        DType.Int64 => AsSpan<long>()[index],
        _ => AsSpan<bool>()[index] ? 1 : 0,
    };

    /// <summary>Makes an eager tensor whose elements the caller fills.</summary>
    internal static Tensor Allocate(TensorSpec spec) => new(spec, ScratchMemory.Allocate(RequireRoom(spec)));

    /// <summary>The bytes of an array, if one can hold them.</summary>
    internal static int RequireRoom(TensorSpec spec)
    {
        long bytes = spec.ByteSize;
        if (bytes > Array.MaxLength)
        {
            throw new OverflowException(
                $"A tensor of shape {spec.Shape} and type {spec.DType.NumPyName()} needs {bytes} bytes; one tensor can hold {Array.MaxLength}. Use smaller pieces.");
        }
        return (int)bytes;
    }

    /// <summary>The elements, to be written by whoever just allocated the tensor.</summary>
    internal Span<T> MutableSpan<T>()
        where T : unmanaged
    {
        RequireElements<T>();
        return MemoryMarshal.Cast<byte, T>(Data.AsSpan(0, (int)Spec.ByteSize));
    }

    /// <summary>A tensor of row-major values.</summary>
    internal static Tensor FromSpan<T>(ReadOnlySpan<T> values, Shape shape)
        where T : unmanaged
    {
        if (values.Length != shape.Size)
        {
            throw new ArgumentException($"{values.Length} values cannot fill shape {shape}, which has {shape.Size} elements.");
        }
        var tensor = Allocate(new TensorSpec(DTypes.Of<T>(), shape));
        values.CopyTo(tensor.MutableSpan<T>());
        return tensor;
    }

    /// <summary>A scalar of the given type.</summary>
    internal static Tensor ScalarOf(double value, DType type)
    {
        var tensor = Allocate(new TensorSpec(type, Shape.Scalar));
        switch (type)
        {
            case DType.Float32: tensor.MutableSpan<float>()[0] = (float)value; break;
            case DType.Float64: tensor.MutableSpan<double>()[0] = value; break;
            case DType.Int32: tensor.MutableSpan<int>()[0] = checked((int)value); break;
            case DType.Int64: tensor.MutableSpan<long>()[0] = checked((long)value); break;
            default: tensor.MutableSpan<bool>()[0] = value != 0; break;
        }
        return tensor;
    }

    private void RequireElements<T>()
        where T : unmanaged
    {
        if (DTypes.Of<T>() != DType)
        {
            throw new InvalidOperationException(
                $"The tensor's elements are {DType.NumPyName()}, not {DTypes.Of<T>().NumPyName()}; use Cast or ToArray to convert.");
        }
    }
}
