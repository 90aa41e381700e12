using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>ln(1 + e^x) = max(x, 0) + ln(1 + e^−|x|), the logarithm by way of <see cref="Log1pBlock"/>.</summary>
internal readonly struct SoftplusBlock : IBlockFunction
{
    [SkipLocalsInit]
    public static unsafe void Run<T>(T* x, T* result, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T* powers = stackalloc T[count];
        var values = new Span<T>(powers, count);
        TensorPrimitives.Abs(new ReadOnlySpan<T>(x, count), values);
        TensorPrimitives.Negate(values, values);
        TensorPrimitives.Exp(values, values);
        Log1pBlock.Run(powers, result, count);
        for (int i = 0; i < count; i += Vector<T>.Count)
        {
            (Vector.Max(Vector.Load(x + i), Vector<T>.Zero) + Vector.Load(result + i)).Store(result + i);
        }
    }
}
