using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.Reductions;

/// <summary>How two elements become one, for single elements and for vectors of them; the order does not matter but for rounding.</summary>
internal interface IReducer<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>What changes nothing: the reduction of no elements.</summary>
    static abstract T Identity { get; }

    static abstract T Combine(T x, T y);

    static abstract Vector<T> Combine(Vector<T> x, Vector<T> y);
}
