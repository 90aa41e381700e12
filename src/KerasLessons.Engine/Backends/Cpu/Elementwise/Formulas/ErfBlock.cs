using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>Error function: x·P(x²) for |x| up to 1; beyond, 1 − e^(−x²)·R(u) with u = (|x| − 1)/(|x| + 3).</summary>
/// <remarks>
/// P interpolates erf(√z)/√z on [0, 1], R interpolates e^(x²)·erfc x for x from 1 to where erf rounds to 1, both at
/// Chebyshev points; the errors are below half a last digit.
/// </remarks>
internal readonly struct ErfBlock : IBlockFunction
{
    private static readonly double[] NearDoubles =
    [
        1.1283791670955126, -0.37612638903183543, 0.11283791670945006, -0.02686617064323777, 0.0052239776071164225,
        -0.0008548325975389692, 0.00012055294904839707, -1.492473690741966e-05, 1.6447424703317362e-06,
        -1.6208483801871705e-07, 1.3720064546777686e-08, -7.795898827002142e-10,
    ];

    private static readonly float[] NearSingles =
    [
        1.1283791658483509f, -0.37612626666720334f, 0.11283594715160218f, -0.026854212010626412f,
        0.005189087423433974f, -0.000801686428716587f, 7.875875062685488e-05f,
    ];

    private static readonly double[] FarDoubles =
    [
        0.427583576155807, -1.0928480591356025, 1.3770969228160688, -1.2234841075412894, 0.7239166828972577,
        -0.2239468609651617, -0.022371158943676073, 0.04263768227726755, -0.00215464056173559, -0.008502449201124163,
        0.000596629445949099, 0.001419498155018936, 0.001033154840334667, -0.0013502170899051355, 0.0003737249448768534,
    ];

    private static readonly float[] FarSingles =
    [
        0.4275835856836325f, -1.0928502418737243f, 1.3771791833446372f, -1.2246569479680047f,
        0.7319762810894485f, -0.25293175166917375f, 0.03124162613525297f,
    ];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Run<T>(T* x, T* result, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = new Span<T>(result, count);
        TensorPrimitives.Multiply(new ReadOnlySpan<T>(x, count), new ReadOnlySpan<T>(x, count), values);
        TensorPrimitives.Negate(values, values);
        TensorPrimitives.Exp(values, values);
        // From here on erf is 1 to the last digit.
        var end = new Vector<T>(BlockFunctions.Number<T>(typeof(T) == typeof(float) ? 4 : 6));
        var sign = new Vector<T>(BlockFunctions.Number<T>(-0.0));
        var three = new Vector<T>(BlockFunctions.Number<T>(3));
        for (int i = 0; i < count; i += Vector<T>.Count)
        {
            var argument = Vector.Load(x + i);
            var size = Vector.Abs(argument);
            var near = argument * BlockFunctions.Polynomial(argument * argument, NearDoubles, NearSingles);
            var clamped = Vector.Min(size, end);
            var place = (clamped - Vector<T>.One) / (clamped + three);
            var far = Vector<T>.One - Vector.Load(result + i) * BlockFunctions.Polynomial(place, FarDoubles, FarSingles);
            Vector.ConditionalSelect(Vector.LessThan(size, Vector<T>.One), near, far | (argument & sign)).Store(result + i);
        }
    }
}
