using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>A property of one number.</summary>
internal interface IClassification
{
    static abstract bool Holds<T>(T x)
        where T : unmanaged, INumber<T>;
}
