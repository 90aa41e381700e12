using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KerasLessons;

public sealed partial class Tensor
{
    /// <summary>A float64 scalar.</summary>
    public static implicit operator Tensor(double value) => ScalarOf(value, DType.Float64);

    /// <summary>A float32 scalar.</summary>
    public static implicit operator Tensor(float value) => ScalarOf(value, DType.Float32);

    /// <summary>An int32 scalar.</summary>
    public static implicit operator Tensor(int value) => ScalarOf(value, DType.Int32);

    /// <summary>An int64 scalar.</summary>
    public static implicit operator Tensor(long value) => FromSpan([value], Shape.Scalar);

    /// <summary>A truth value.</summary>
    public static implicit operator Tensor(bool value) => ScalarOf(value ? 1 : 0, DType.Bool);

    /// <summary>A vector.</summary>
    public static implicit operator Tensor(double[] values) => FromVector(values);

    /// <summary>A vector.</summary>
    public static implicit operator Tensor(float[] values) => FromVector(values);

    /// <summary>A vector.</summary>
    public static implicit operator Tensor(int[] values) => FromVector(values);

    /// <summary>A vector.</summary>
    public static implicit operator Tensor(long[] values) => FromVector(values);

    /// <summary>A vector.</summary>
    public static implicit operator Tensor(bool[] values) => FromVector(values);

    /// <summary>A matrix.</summary>
    public static implicit operator Tensor(double[,] values) => FromRectangular<double>(values);

    /// <summary>A matrix.</summary>
    public static implicit operator Tensor(float[,] values) => FromRectangular<float>(values);

    /// <summary>A matrix.</summary>
    public static implicit operator Tensor(int[,] values) => FromRectangular<int>(values);

    /// <summary>A matrix.</summary>
    public static implicit operator Tensor(long[,] values) => FromRectangular<long>(values);

    /// <summary>A matrix.</summary>
    public static implicit operator Tensor(bool[,] values) => FromRectangular<bool>(values);

    /// <summary>A tensor of three axes.</summary>
    public static implicit operator Tensor(double[,,] values) => FromRectangular<double>(values);

    /// <summary>A tensor of three axes.</summary>
    public static implicit operator Tensor(float[,,] values) => FromRectangular<float>(values);

    /// <summary>A tensor of three axes.</summary>
    public static implicit operator Tensor(int[,,] values) => FromRectangular<int>(values);

    /// <summary>A tensor of four axes.</summary>
    public static implicit operator Tensor(double[,,,] values) => FromRectangular<double>(values);

    /// <summary>A tensor of four axes.</summary>
    public static implicit operator Tensor(float[,,,] values) => FromRectangular<float>(values);

    /// <summary>A matrix of rows of equal length.</summary>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static implicit operator Tensor(double[][] rows) => FromRows(rows);

    /// <summary>A matrix of rows of equal length.</summary>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static implicit operator Tensor(float[][] rows) => FromRows(rows);

    /// <summary>A matrix of rows of equal length.</summary>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static implicit operator Tensor(int[][] rows) => FromRows(rows);

    /// <summary>A vector's numbers as float64, so that it goes where spans of numbers go, as into a plot. Axes of size 1 do not matter.</summary>
    /// <exception cref="ArgumentException">More than one axis is longer than 1.</exception>
    public static implicit operator ReadOnlySpan<double>(Tensor tensor)
    {
        Require(tensor);
        return tensor.Shape.Count(size => size != 1) <= 1
            ? tensor.ToArray<double>()
            : throw new ArgumentException($"A vector of numbers was expected; received shape {tensor.Shape}; take one column, as in x[.., 0], or flatten it with Reshape(-1).");
    }

    /// <summary>The value of a tensor of one element.</summary>
    public static explicit operator double(Tensor tensor) => Require(tensor).Item();

    /// <summary>The value of a tensor of one element.</summary>
    public static explicit operator float(Tensor tensor) => (float)Require(tensor).Item();

    /// <summary>The value of a tensor of one element, truncated to an integer.</summary>
    public static explicit operator int(Tensor tensor) => checked((int)Require(tensor).Item());

    /// <summary>The truth of a tensor of one element: whether it is not zero.</summary>
    public static explicit operator bool(Tensor tensor) => Require(tensor).Item() != 0;

    /// <summary>Any supported C# array (numbers of one to four axes, or rows of equal length) or number as a tensor.</summary>
    /// <exception cref="ArgumentException">The value is not of a supported type.</exception>
    internal static Tensor FromObject(object value) => value switch
    {
        Tensor tensor => tensor,
        Variable variable => variable.Value,
        double number => number,
        float number => number,
        int number => number,
        long number => number,
        bool truth => truth,
        double[][] rows => rows,
        float[][] rows => rows,
        int[][] rows => rows,
        Array array when array.GetType().GetElementType() == typeof(double) => FromRectangular<double>(array),
        Array array when array.GetType().GetElementType() == typeof(float) => FromRectangular<float>(array),
        Array array when array.GetType().GetElementType() == typeof(int) => FromRectangular<int>(array),
        Array array when array.GetType().GetElementType() == typeof(long) => FromRectangular<long>(array),
        Array array when array.GetType().GetElementType() == typeof(bool) => FromRectangular<bool>(array),
        null => throw new ArgumentNullException(nameof(value), "A tensor was expected; received null."),
        _ => throw new ArgumentException(
            $"A value of type {value.GetType().Name} is not numbers that a tensor can hold; " +
            "use an array of float, double, int, long or bool, or a Tensor."),
    };

    private static Tensor Require(Tensor? tensor) =>
        tensor ?? throw new ArgumentNullException(nameof(tensor), "A tensor was expected; received null.");

    private static Tensor FromVector<T>(T[]? values)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        return FromSpan<T>(values, values.Length);
    }

    private static Tensor FromRectangular<T>(Array? values)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        var sizes = new int[values.Rank];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = values.GetLength(i);
        }
        var elements = MemoryMarshal.CreateReadOnlySpan(
            ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(values)), values.Length);
        return FromSpan(elements, Shape.Create(sizes));
    }

    private static Tensor FromRows<T>(T[][]? rows)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(rows);
        int width = rows.Length == 0 ? 0 : rows[0].Length;
        var values = new T[rows.Length * width];
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i].Length != width)
            {
                throw new ArgumentException(
                    $"The rows of a matrix must be equally long; row 0 has {width} values and row {i} has {rows[i].Length}.");
            }
            rows[i].CopyTo(values, i * width);
        }
        return FromSpan<T>(values, [rows.Length, width]);
    }
}
