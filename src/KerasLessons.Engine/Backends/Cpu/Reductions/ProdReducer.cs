using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.Reductions;

/// <summary>Product.</summary>
internal readonly struct ProdReducer<T> : IReducer<T>
    where T : unmanaged, INumber<T>
{
    public static T Identity => T.One;

    public static T Combine(T x, T y) => x * y;

    public static Vector<T> Combine(Vector<T> x, Vector<T> y) => x * y;
}
