using System.Numerics;
using KerasLessons.Engine.Tensors;

namespace KerasLessons;

public static partial class np
{
    /// <summary>Numbers as an array: <c>np.Array([1.0, 2.0])</c>. C# <c>int</c> becomes int64, NumPy's integer.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="values">The numbers.</param>
    /// <param name="dtype">Type wanted; that of the numbers when left out.</param>
    public static Tensor Array<T>(T[] values, DType? dtype = null)
        where T : unmanaged => FromLiteral(values, dtype);

    /// <summary>Rows of equal length as a matrix: <c>np.Array([[1.0, 2.0], [3.0, 4.0]])</c>. C# <c>int</c> becomes int64.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="dtype">Type wanted; that of the numbers when left out.</param>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static Tensor Array<T>(T[][] rows, DType? dtype = null)
        where T : unmanaged => FromLiteral(rows, dtype);

    /// <summary>A number, a rectangular array (<c>double[,]</c>), rows within rows or a tensor as an array. C# <c>int</c> becomes int64.</summary>
    /// <param name="value">The numbers.</param>
    /// <param name="dtype">Type wanted; that of the numbers when left out.</param>
    /// <exception cref="ArgumentException">The value does not hold numbers, or rows differ in length.</exception>
    public static Tensor Array(object value, DType? dtype = null) => FromLiteral(value, dtype);

    /// <summary><paramref name="num"/> numbers at equal distances from <paramref name="start"/> to <paramref name="stop"/>.</summary>
    /// <param name="start">First number.</param>
    /// <param name="stop">Last number or, without endpoint, the one after the last.</param>
    /// <param name="num">How many numbers.</param>
    /// <param name="endpoint">Whether <paramref name="stop"/> is the last number.</param>
    /// <param name="dtype">Type of the result; an integer type takes the greatest integers below.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Tensor LinSpace(double start, double stop, int num = 50, bool endpoint = true, DType dtype = DType.Float64)
    {
        if (num < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(num), num, $"The number of samples must be zero or greater, but received {num}; pass a count such as 50.");
        }
        var values = new double[num];
        double width = stop - start;
        int gaps = endpoint ? num - 1 : num;
        double step = width / gaps;
        for (int i = 0; i < num; i++)
        {
            // A step too small for a double would make every number the start, so the width is divided later then.
            values[i] = (gaps <= 0 ? i * width : step == 0 ? (double)i / gaps * width : i * step) + start;
        }
        if (endpoint && num > 1)
        {
            values[^1] = stop;
        }
        Tensor result = values;
        return (dtype.IsInteger() ? Ops.Floor(result) : result).Cast(dtype);
    }

    /// <summary>The integers 0, 1, … below <paramref name="stop"/>, as int64.</summary>
    public static Tensor Arange(long stop) => Arange(0, stop);

    /// <summary>The integers <paramref name="start"/>, <paramref name="start"/> + <paramref name="step"/>, … before <paramref name="stop"/>, as int64.</summary>
    /// <param name="start">First integer.</param>
    /// <param name="stop">Where to end; it is not included.</param>
    /// <param name="step">Distance, not 0; negative to count down.</param>
    public static Tensor Arange(long start, long stop, long step = 1)
    {
        RequireStep(step);
        // Unsigned, the distance of any two integers fits.
        bool isEmpty = step > 0 ? start >= stop : start <= stop;
        ulong width = unchecked((ulong)(step > 0 ? stop - start : start - stop));
        ulong stride = unchecked((ulong)(step > 0 ? step : -step));
        return NewTensor.Progression(start, unchecked(start + step), Count(isEmpty ? 0 : (width - 1) / stride + 1));
    }

    /// <summary>The numbers 0, 1, … below <paramref name="stop"/>, as float64.</summary>
    public static Tensor Arange(double stop) => Arange(0.0, stop);

    /// <summary>The numbers <paramref name="start"/>, <paramref name="start"/> + <paramref name="step"/>, … before <paramref name="stop"/>, as float64.</summary>
    /// <remarks>There are ⌈(stop − start) / step⌉ of them, so that rounding may add one at the end; <see cref="LinSpace"/> is exact about both.</remarks>
    /// <param name="start">First number.</param>
    /// <param name="stop">Where to end; it is not included but for rounding.</param>
    /// <param name="step">Distance, not 0; negative to count down.</param>
    /// <param name="dtype">Type of the result, in whose arithmetic the numbers are made.</param>
    public static Tensor Arange(double start, double stop, double step = 1, DType dtype = DType.Float64)
    {
        RequireStep(step);
        int count = Count(Math.Ceiling((stop - start) / step));
        return dtype switch
        {
            DType.Float64 => NewTensor.Progression(start, start + step, count),
            DType.Float32 => NewTensor.Progression((float)start, (float)(start + step), count),
            DType.Int64 => NewTensor.Progression((long)start, (long)(start + step), count),
            DType.Int32 => NewTensor.Progression((int)start, (int)(start + step), count),
            _ => throw new ArgumentException($"A range is made of numbers, but received type {dtype.NumPyName()}; use a float or integer type.", nameof(dtype)),
        };
    }

    /// <summary>An array of ones.</summary>
    /// <param name="shape">Size of each axis: <c>100</c>, <c>(3, 4)</c> or <c>[3, 4]</c>.</param>
    /// <param name="dtype">Type of the elements.</param>
    public static Tensor Ones(Shape shape, DType dtype = DType.Float64) => NewTensor.Filled(shape, 1.0, dtype);

    /// <summary>An array of zeros.</summary>
    /// <param name="shape">Size of each axis: <c>100</c>, <c>(3, 4)</c> or <c>[3, 4]</c>.</param>
    /// <param name="dtype">Type of the elements.</param>
    public static Tensor Zeros(Shape shape, DType dtype = DType.Float64) => NewTensor.Filled(shape, 0.0, dtype);

    /// <summary>Ones of the type and shape of <paramref name="x"/>.</summary>
    public static Tensor OnesLike(Tensor x) => Ones(x.Shape, x.DType);

    /// <summary>Zeros of the type and shape of <paramref name="x"/>.</summary>
    public static Tensor ZerosLike(Tensor x) => Zeros(x.Shape, x.DType);

    /// <summary>An array that holds one number everywhere.</summary>
    /// <param name="shape">Size of each axis.</param>
    /// <param name="fillValue">The number.</param>
    /// <param name="dtype">Type of the elements.</param>
    public static Tensor Full(Shape shape, double fillValue, DType dtype = DType.Float64) => NewTensor.Filled(shape, fillValue, dtype);

    /// <summary>An int64 array that holds one integer everywhere.</summary>
    /// <param name="shape">Size of each axis.</param>
    /// <param name="fillValue">The integer.</param>
    public static Tensor Full(Shape shape, long fillValue) => NewTensor.Filled(shape, fillValue);

    /// <summary>A matrix of zeros with ones on a diagonal.</summary>
    /// <param name="n">Number of rows.</param>
    /// <param name="m">Number of columns; that of the rows when left out.</param>
    /// <param name="k">Which diagonal: 0 the main one, above it positive, below it negative.</param>
    /// <param name="dtype">Type of the elements.</param>
    public static Tensor Eye(int n, int? m = null, int k = 0, DType dtype = DType.Float64)
    {
        int columns = m ?? n;
        if (n < 0 || columns < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(n), $"A matrix needs sizes of zero or more, but received {n} rows and {columns} columns; pass positive numbers.");
        }
        var values = new double[n, columns];
        for (int i = Math.Max(0, -k); i < n && i + (long)k < columns; i++)
        {
            values[i, i + k] = 1;
        }
        return ((Tensor)values).Cast(dtype);
    }

    /// <summary>The grid of all pairs of two vectors: one matrix with the first coordinate of each pair, one with the second.</summary>
    /// <param name="x">First coordinates.</param>
    /// <param name="y">Second coordinates.</param>
    /// <param name="indexing"><c>"xy"</c>: x runs along columns, shape (y, x); <c>"ij"</c>: x runs along rows, shape (x, y).</param>
    /// <exception cref="ArgumentException">The indexing is neither of these.</exception>
    public static (Tensor X, Tensor Y) MeshGrid(Tensor x, Tensor y, string indexing = "xy")
    {
        (int columns, int rows) = (x.Size, y.Size);
        return indexing switch
        {
            "xy" => (Ops.BroadcastTo(x.Reshape(1, columns), (rows, columns)), Ops.BroadcastTo(y.Reshape(rows, 1), (rows, columns))),
            "ij" => (Ops.BroadcastTo(x.Reshape(columns, 1), (columns, rows)), Ops.BroadcastTo(y.Reshape(1, rows), (columns, rows))),
            _ => throw new ArgumentException($"The indexing of a grid must be \"xy\" or \"ij\", but received \"{indexing}\"; pass one of these.", nameof(indexing)),
        };
    }

    private static Tensor FromLiteral(object value, DType? dtype)
    {
        var tensor = NewTensor.FromAny(value);
        bool literal = value is not (Tensor or Variable);
        return tensor.Cast(dtype ?? (literal && tensor.DType == DType.Int32 ? DType.Int64 : tensor.DType));
    }

    private static int Count(double count)
    {
        if (!(count <= int.MaxValue))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"A range holds at most {int.MaxValue} numbers, but these limits ask for {count}; use a larger step or finite limits."));
        }
        return (int)Math.Max(count, 0);
    }

    private static void RequireStep<T>(T step)
        where T : INumber<T>
    {
        if (T.IsZero(step))
        {
            throw new ArgumentOutOfRangeException(nameof(step), "The step of a range must not be 0, but received 0; pass 1, or a negative step to count down.");
        }
    }
}
