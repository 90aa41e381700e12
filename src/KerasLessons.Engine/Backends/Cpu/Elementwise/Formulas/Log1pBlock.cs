using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>ln(1 + x): with u = 1 + x as rounded, ln u + (x − (u − 1)) / u makes good what the rounding lost.</summary>
internal readonly struct Log1pBlock : IBlockFunction
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Run<T>(T* x, T* result, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = new Span<T>(result, count);
        TensorPrimitives.Add(new ReadOnlySpan<T>(x, count), T.One, values);
        TensorPrimitives.Log(values, values);
        for (int i = 0; i < count; i += Vector<T>.Count)
        {
            var argument = Vector.Load(x + i);
            var sum = argument + Vector<T>.One;
            var lost = (argument - (sum - Vector<T>.One)) / sum;
            // At −1 and at infinity the logarithm stands as it is.
            lost = Vector.ConditionalSelect(Vector.IsFinite(lost), lost, Vector<T>.Zero);
            (Vector.Load(result + i) + lost).Store(result + i);
        }
    }
}
