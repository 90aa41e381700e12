using System.Numerics;
using System.Numerics.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

internal readonly struct ExpFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TensorPrimitives.Exp(x, result);
}

internal readonly struct Expm1Formula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => BlockFunctions.Run<Expm1Block, T>(x, result);
}

internal readonly struct LogFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TensorPrimitives.Log(x, result);
}

internal readonly struct Log1pFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => BlockFunctions.Run<Log1pBlock, T>(x, result);
}

internal readonly struct SqrtFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TensorPrimitives.Sqrt(x, result);
}

internal readonly struct SinFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TensorPrimitives.Sin(x, result);
}

internal readonly struct CosFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TensorPrimitives.Cos(x, result);
}

internal readonly struct TanFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TensorPrimitives.Tan(x, result);
}

internal readonly struct TanhFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => BlockFunctions.Run<TanhBlock, T>(x, result);
}

internal readonly struct SoftplusFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => BlockFunctions.Run<SoftplusBlock, T>(x, result);
}

internal readonly struct SigmoidFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => TensorPrimitives.Sigmoid(x, result);
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

internal readonly struct ErfFormula : IFloatFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => BlockFunctions.Run<ErfBlock, T>(x, result);
}
