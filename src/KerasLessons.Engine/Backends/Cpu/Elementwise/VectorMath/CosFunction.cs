using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>cos x = sin(x + π/2): what is taken off are odd multiples of π/2.</summary>
internal readonly struct CosFunction : IVectorFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreOrdinary<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => !Vector512.GreaterThanAny(Vector512.Abs(x), HalfTurns.Limit<T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Compute<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var size = Vector512.Abs(x);
        var half = Lanes.Constant<T>(0.5);
        var rounded = Lanes.MultiplyAdd(size, HalfTurns.Inverse<T>(), half) + Lanes.Rounder<T>();
        var sine = HalfTurns.Sine(size, rounded - Lanes.Rounder<T>() - half);
        return sine ^ (HalfTurns.Alternating(rounded) & Lanes.Constant<T>(-0.0));
    }

    /// <summary>Beyond the limit no matter how slow: nobody goes there on purpose.</summary>
    public static Vector512<T> ComputeAny<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var value = Compute(x);
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (T.Abs(x[i]) > HalfTurns.Limit<T>()[0])
            {
                value = value.WithElement(i, T.Cos(x[i]));
            }
        }
        return value;
    }
}
