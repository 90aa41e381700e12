using System.Numerics;
using System.Numerics.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

internal readonly struct NegateFormula : IUnaryFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Negate(x, result);
}

internal readonly struct AbsFormula : IUnaryFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Abs(x, result);
}

internal readonly struct SquareFormula : IUnaryFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(x, x, result);
}

internal readonly struct ReluFormula : IUnaryFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Max(x, T.Zero, result);
}

internal readonly struct SignFormula : IUnaryFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, INumber<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            result[i] = x[i] > T.Zero ? T.One : x[i] < T.Zero ? -T.One : x[i];
        }
    }
}
