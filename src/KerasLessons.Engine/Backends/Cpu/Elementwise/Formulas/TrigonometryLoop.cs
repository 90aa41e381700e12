using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>Sines or cosines of a span; those of float32 are computed in float64 and rounded.</summary>
internal static unsafe class TrigonometryLoop
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(ReadOnlySpan<T> x, Span<T> result, bool sine)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        fixed (T* source = x, target = result)
        {
            int i = 0;
            for (; i <= x.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            {
                Store(Of(Load(source + i), sine), target + i);
            }
            if (i < x.Length)
            {
                T* few = stackalloc T[Vector256<double>.Count];
                x[i..].CopyTo(new Span<T>(few, Vector256<double>.Count));
                Store(Of(Load(few), sine), few);
                new ReadOnlySpan<T>(few, x.Length - i).CopyTo(result[i..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Of(Vector256<double> x, bool sine) => sine ? Trigonometry.Sin(x) : Trigonometry.Cos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load<T>(T* source)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
        {
            return Vector256.Load((double*)source);
        }
        var (lower, upper) = Vector128.Widen(Vector128.Load((float*)source));
        return Vector256.Create(lower, upper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(Vector256<double> values, T* target)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
        {
            values.Store((double*)target);
        }
        else
        {
            Vector128.Narrow(values.GetLower(), values.GetUpper()).Store((float*)target);
        }
    }
}
