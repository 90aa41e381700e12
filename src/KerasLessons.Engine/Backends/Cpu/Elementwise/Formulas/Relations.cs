using System.Numerics;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

internal readonly struct EqualFormula : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x == y;

    public static Vector256<T> Holds<T>(Vector256<T> x, Vector256<T> y)
        where T : unmanaged, INumber<T> => Vector256.Equals(x, y);
}

internal readonly struct NotEqualFormula : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x != y;

    public static Vector256<T> Holds<T>(Vector256<T> x, Vector256<T> y)
        where T : unmanaged, INumber<T> => ~Vector256.Equals(x, y);
}

internal readonly struct LessFormula : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x < y;

    public static Vector256<T> Holds<T>(Vector256<T> x, Vector256<T> y)
        where T : unmanaged, INumber<T> => Vector256.LessThan(x, y);
}

internal readonly struct LessEqualFormula : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x <= y;

    public static Vector256<T> Holds<T>(Vector256<T> x, Vector256<T> y)
        where T : unmanaged, INumber<T> => Vector256.LessThanOrEqual(x, y);
}

internal readonly struct IsNaNFormula : IClassification
{
    public static bool Holds<T>(T x)
        where T : unmanaged, INumber<T> => T.IsNaN(x);
}

internal readonly struct IsFiniteFormula : IClassification
{
    public static bool Holds<T>(T x)
        where T : unmanaged, INumber<T> => T.IsFinite(x);
}
