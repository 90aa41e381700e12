using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

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
