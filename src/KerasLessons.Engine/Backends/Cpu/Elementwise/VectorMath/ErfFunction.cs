using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>
/// Error function: x + x · P(x²) for |x| up to 1; beyond, float 1 − e^−L(|x|), double 1 − e^(−x²) · R(u) with
/// u = (|x| − 1) / (|x| + 3).
/// </summary>
/// <remarks>
/// P and L are minimax polynomials of erf(√z) / √z − 1 and of −ln(erfc x) (tests/data/generate/minimax_polynomials.py);
/// R interpolates e^(x²) · erfc x for x from 1 to 6 at Chebyshev points.
/// </remarks>
internal readonly struct ErfFunction : IVectorFunction
{
    /// <summary>From here on erf rounds to 1.</summary>
    private static double High<T>() => typeof(T) == typeof(float) ? 4 : 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Compute<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var size = Lanes.AtMost(Vector512.Abs(x), High<T>());
        var square = size * size;
        var isNear = Vector512.LessThan(size, Vector512<T>.One);
        Vector512<T> near;
        Vector512<T> far;
        if (typeof(T) == typeof(float))
        {
            near = NearSingle(square);
            far = Vector512<T>.One - Power(FarSingle(size));
        }
        else
        {
            near = NearDouble(square);
            var place = (size - Vector512<T>.One) / (size + Lanes.Constant<T>(3));
            far = Vector512<T>.One - Power(-square) * (Vector512.IsHardwareAccelerated ? FarDouble(place) : FarDoubleApart(place));
        }
        return Lanes.WithSign(Vector512.ConditionalSelect(isNear, Lanes.MultiplyAdd(size, near, size), far), x);
    }

    /// <summary>e^x for x between some −40 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Power<T>(Vector512<T> x)
        where T : unmanaged
    {
        var q = Exponential.Split(x, out var rounded);
        var power = Lanes.PowerOfTwo(rounded);
        return Lanes.MultiplyAdd(q, power, power);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> NearSingle<T>(Vector512<T> square)
        where T : unmanaged
    {
        var value = Lanes.Constant<T>(7.806896610418335e-05);
        value = Lanes.MultiplyAdd(value, square, -0.0007997852517291903);
        value = Lanes.MultiplyAdd(value, square, 0.005187162198126316);
        value = Lanes.MultiplyAdd(value, square, -0.026853347197175026);
        value = Lanes.MultiplyAdd(value, square, 0.11283578723669052);
        value = Lanes.MultiplyAdd(value, square, -0.3761262595653534);
        return Lanes.MultiplyAdd(value, square, 0.12837916612625122);
    }

    /// <summary>−L.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> FarSingle<T>(Vector512<T> size)
        where T : unmanaged
    {
        var value = Lanes.Constant<T>(-0.0011565814493224025);
        value = Lanes.MultiplyAdd(value, size, 0.014826986007392406);
        value = Lanes.MultiplyAdd(value, size, -0.08878525346517563);
        value = Lanes.MultiplyAdd(value, size, -0.6542611718177795);
        value = Lanes.MultiplyAdd(value, size, -1.1176061630249023);
        return Lanes.MultiplyAdd(value, size, -0.0026234136894345284);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> NearDouble<T>(Vector512<T> square)
        where T : unmanaged
    {
        var value = Lanes.Constant<T>(-7.583856925525959e-10);
        value = Lanes.MultiplyAdd(value, square, 1.3605531016930085e-08);
        value = Lanes.MultiplyAdd(value, square, -1.6181769857627015e-07);
        value = Lanes.MultiplyAdd(value, square, 1.6443904449682374e-06);
        value = Lanes.MultiplyAdd(value, square, -1.4924449025844498e-05);
        value = Lanes.MultiplyAdd(value, square, 0.00012055279796243961);
        value = Lanes.MultiplyAdd(value, square, -0.0008548325466871349);
        value = Lanes.MultiplyAdd(value, square, 0.005223977596463898);
        value = Lanes.MultiplyAdd(value, square, -0.026866170641938202);
        value = Lanes.MultiplyAdd(value, square, 0.1128379167093689);
        value = Lanes.MultiplyAdd(value, square, -0.37612638903183343);
        return Lanes.MultiplyAdd(value, square, 0.12837916709551256);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> FarDouble<T>(Vector512<T> place)
        where T : unmanaged
    {
        var value = Lanes.Constant<T>(0.0003737249448768534);
        value = Lanes.MultiplyAdd(value, place, -0.0013502170899051355);
        value = Lanes.MultiplyAdd(value, place, 0.001033154840334667);
        value = Lanes.MultiplyAdd(value, place, 0.001419498155018936);
        value = Lanes.MultiplyAdd(value, place, 0.000596629445949099);
        value = Lanes.MultiplyAdd(value, place, -0.008502449201124163);
        value = Lanes.MultiplyAdd(value, place, -0.00215464056173559);
        value = Lanes.MultiplyAdd(value, place, 0.04263768227726755);
        value = Lanes.MultiplyAdd(value, place, -0.022371158943676073);
        value = Lanes.MultiplyAdd(value, place, -0.2239468609651617);
        value = Lanes.MultiplyAdd(value, place, 0.7239166828972577);
        value = Lanes.MultiplyAdd(value, place, -1.2234841075412894);
        value = Lanes.MultiplyAdd(value, place, 1.3770969228160688);
        value = Lanes.MultiplyAdd(value, place, -1.0928480591356025);
        return Lanes.MultiplyAdd(value, place, 0.427583576155807);
    }

    /// <summary>Where a vector is made of smaller ones, all of the function is more than the compiler is ready to put in one method.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<T> FarDoubleApart<T>(Vector512<T> place)
        where T : unmanaged => FarDouble(place);
}
