using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>sin x.</summary>
internal readonly struct SinFunction : IVectorFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreOrdinary<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => !Vector512.GreaterThanAny(Vector512.Abs(x), HalfTurns.Limit<T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Compute<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var size = Vector512.Abs(x);
        var rounded = Lanes.MultiplyAdd(size, HalfTurns.Inverse<T>(), Lanes.Rounder<T>());
        var sine = HalfTurns.Sine(size, rounded - Lanes.Rounder<T>());
        return sine ^ ((HalfTurns.Alternating(rounded) ^ x) & Lanes.Constant<T>(-0.0));
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
                value = value.WithElement(i, T.Sin(x[i]));
            }
        }
        return value;
    }
}
