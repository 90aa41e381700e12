using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>A relation between two numbers.</summary>
internal interface IComparison
{
    static abstract bool Holds<T>(T x, T y)
        where T : unmanaged, INumber<T>;
}
