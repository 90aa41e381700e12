using System.Numerics;
using System.Numerics.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

internal readonly struct TanFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TensorPrimitives.Tan(x, result);
}

internal readonly struct FloorFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TensorPrimitives.Floor(x, result);
}

internal readonly struct CeilingFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TensorPrimitives.Ceiling(x, result);
}

internal readonly struct RoundFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TensorPrimitives.Round(x, result);
}
