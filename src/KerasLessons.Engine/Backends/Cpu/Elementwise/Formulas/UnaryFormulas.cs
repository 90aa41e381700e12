using System.Numerics;
using System.Numerics.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

internal readonly struct AbsFormula : IUnaryFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Abs(x, result);
}

internal readonly struct SignFormula : IUnaryFormula
{
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, INumber<T>
    {
        int i = 0;
        for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var v = new Vector<T>(x[i..]);
            var rest = Vector.ConditionalSelect(Vector.LessThan(v, Vector<T>.Zero), new Vector<T>(-T.One), v);
            Vector.ConditionalSelect(Vector.GreaterThan(v, Vector<T>.Zero), Vector<T>.One, rest).CopyTo(result[i..]);
        }
        for (; i < x.Length; i++)
        {
            result[i] = x[i] > T.Zero ? T.One : x[i] < T.Zero ? -T.One : x[i];
        }
    }
}
