using System.Numerics;
using System.Numerics.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

internal readonly struct AddFormula : IBinaryFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Add(x, y, result);

    public static void Run<T>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Add(x, y, result);

    public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Add(y, x, result);
}

internal readonly struct SubtractFormula : IBinaryFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Subtract(x, y, result);

    public static void Run<T>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Subtract(x, y, result);

    public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Subtract(x, y, result);
}

internal readonly struct MultiplyFormula : IBinaryFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(x, y, result);

    public static void Run<T>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(x, y, result);

    public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(y, x, result);
}

internal readonly struct DivideFormula : IBinaryFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Divide(x, y, result);

    public static void Run<T>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Divide(x, y, result);

    public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Divide(x, y, result);
}

internal readonly struct MaximumFormula : IBinaryFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Max(x, y, result);

    public static void Run<T>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Max(x, y, result);

    public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Max(y, x, result);
}

internal readonly struct MinimumFormula : IBinaryFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Min(x, y, result);

    public static void Run<T>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Min(x, y, result);

    public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Min(y, x, result);
}

internal readonly struct RemainderFormula : IBinaryFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            result[i] = Of(x[i], y[i]);
        }
    }

    public static void Run<T>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            result[i] = Of(x[i], y);
        }
    }

    public static void Run<T>(T x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            result[i] = Of(x, y[i]);
        }
    }

    /// <summary>Integers modulo 0 give 0, as in NumPy; floating point gives NaN.</summary>
    private static T Of<T>(T x, T y)
        where T : unmanaged, INumber<T>
    {
        bool isInteger = T.IsZero(T.One / (T.One + T.One));
        if (isInteger && (T.IsZero(y) || y == -T.One))
        {
            // −1 divides everything, and the processor refuses it with the least integer.
            return T.Zero;
        }
        T remainder = x % y;
        return remainder != T.Zero && T.IsNegative(remainder) != T.IsNegative(y) ? remainder + y : remainder;
    }
}
