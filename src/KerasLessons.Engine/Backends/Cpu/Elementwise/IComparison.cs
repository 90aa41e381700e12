using System.Numerics;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>A relation between two numbers.</summary>
internal interface IComparison
{
    static abstract bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T>;

    /// <summary>All bits set where the relation holds.</summary>
    static abstract Vector256<T> Holds<T>(Vector256<T> x, Vector256<T> y)
        where T : unmanaged, INumber<T>;
}
