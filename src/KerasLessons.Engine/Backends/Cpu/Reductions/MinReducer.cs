using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.Reductions;

/// <summary>Least element; NaN if there is one.</summary>
internal readonly struct MinReducer<T> : IReducer<T>
    where T : unmanaged, INumber<T>
{
    private static readonly T Greatest = T.CreateSaturating(double.PositiveInfinity);

    public static T Identity => Greatest;

    public static T Combine(T x, T y) => T.Min(x, y);

    public static Vector<T> Combine(Vector<T> x, Vector<T> y) => Vector.Min(x, y);
}
