using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.Reductions;

/// <summary>Greatest element; NaN if there is one.</summary>
internal readonly struct MaxReducer<T> : IReducer<T>
    where T : unmanaged, INumber<T>
{
    private static readonly T Least = T.CreateSaturating(double.NegativeInfinity);

    public static T Identity => Least;

    public static T Combine(T x, T y) => T.Max(x, y);

    public static Vector<T> Combine(Vector<T> x, Vector<T> y) => Vector.Max(x, y);
}
