using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>ln(1 + e^x) = max(x, 0) + ln(1 + e^−|x|), which neither overflows nor loses small values.</summary>
internal readonly struct SoftplusFunction : IVectorFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Compute<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // The power lies between 0 and 1, where the logarithm is ordinary; NaN comes back through the maximum.
        var power = ExpFunction.Compute(x | Lanes.Constant<T>(-0.0));
        return Vector512.Max(x, Vector512<T>.Zero) + Log1pFunction.Compute(power);
    }
}
