using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>
/// tanh |x| = 1 − 2 / (e^2|x| + 1); below 0.55, where the difference loses digits, x + x³ · P(x²).
/// </summary>
/// <remarks>P is a minimax polynomial of (tanh(√z) / √z − 1) / z (tests/data/generate/minimax_polynomials.py).</remarks>
internal readonly struct TanhFunction : IVectorFunction
{
    /// <summary>From here on tanh rounds to 1.</summary>
    private static double High<T>() => typeof(T) == typeof(float) ? 9.5 : 20;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Compute<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var size = Lanes.AtMost(Vector512.Abs(x), High<T>());
        var q = Exponential.Split(size + size, out var rounded);
        var power = Lanes.PowerOfTwo(rounded);
        var large = Vector512<T>.One - Lanes.Constant<T>(2) / Lanes.MultiplyAdd(q, power, power + Vector512<T>.One);
        var square = size * size;
        var small = Lanes.MultiplyAdd(square * size, typeof(T) == typeof(float) ? Single(square) : Double(square), size);
        return Lanes.WithSign(Vector512.ConditionalSelect(Vector512.LessThan(size, Lanes.Constant<T>(0.55)), small, large), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Single<T>(Vector512<T> square)
        where T : unmanaged
    {
        var value = Lanes.Constant<T>(-0.0062427762895822525);
        value = Lanes.MultiplyAdd(value, square, 0.021050680428743362);
        value = Lanes.MultiplyAdd(value, square, -0.0538475438952446);
        value = Lanes.MultiplyAdd(value, square, 0.13332544267177582);
        return Lanes.MultiplyAdd(value, square, -0.33333316445350647);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Double<T>(Vector512<T> square)
        where T : unmanaged
    {
        var value = Lanes.Constant<T>(5.1017009964558695e-05);
        value = Lanes.MultiplyAdd(value, square, -0.00021029596658462518);
        value = Lanes.MultiplyAdd(value, square, 0.0005791330755783106);
        value = Lanes.MultiplyAdd(value, square, -0.0014532154160346467);
        value = Lanes.MultiplyAdd(value, square, 0.003591719419863209);
        value = Lanes.MultiplyAdd(value, square, -0.008863194468062382);
        value = Lanes.MultiplyAdd(value, square, 0.021869485971900304);
        value = Lanes.MultiplyAdd(value, square, -0.05396825387594132);
        value = Lanes.MultiplyAdd(value, square, 0.13333333333168365);
        return Lanes.MultiplyAdd(value, square, -0.3333333333333231);
    }
}
