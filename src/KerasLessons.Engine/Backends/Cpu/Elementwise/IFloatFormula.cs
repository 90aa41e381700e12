using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>A function of floating-point numbers, over spans.</summary>
internal interface IFloatFormula
{
    static abstract void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
