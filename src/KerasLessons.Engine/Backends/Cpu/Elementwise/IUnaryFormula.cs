using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>A function of numbers, integers among them, over spans.</summary>
internal interface IUnaryFormula
{
    static abstract void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, INumber<T>;
}
