using System.Numerics;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>A function of two numbers that a processor computes on whole vectors; see <see cref="BinaryLoops"/>.</summary>
internal interface IBinaryOperator
{
    static abstract T Of<T>(T x, T y)
        where T : unmanaged, INumber<T>;

    static abstract Vector<T> Of<T>(Vector<T> x, Vector<T> y)
        where T : unmanaged, INumber<T>;

    static abstract Vector512<T> Of<T>(Vector512<T> x, Vector512<T> y)
        where T : unmanaged, INumber<T>;
}
