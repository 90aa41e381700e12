using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

internal readonly struct EqualFormula : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x == y;
}

internal readonly struct NotEqualFormula : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x != y;
}

internal readonly struct LessFormula : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x < y;
}

internal readonly struct LessEqualFormula : IComparison
{
    public static bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T> => x <= y;
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
