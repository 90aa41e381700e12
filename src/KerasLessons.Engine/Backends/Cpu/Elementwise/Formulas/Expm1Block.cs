using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>e^x − 1; for |x| below 1/2, where the difference loses digits, x + x²·Q(x).</summary>
/// <remarks>Q interpolates (e^x − 1 − x)/x² at Chebyshev points of [−1/2, 1/2]; its error is below half a last digit.</remarks>
internal readonly struct Expm1Block : IBlockFunction
{
    private const double Limit = 0.5;

    private static readonly double[] Doubles =
    [
        0.5, 0.16666666666666666, 0.04166666666666706, 0.00833333333333336, 0.001388888888870455, 0.00019841269841146993,
        2.4801587616145414e-05, 2.755731943362024e-06, 2.7557076636642725e-07, 2.505194670972162e-08,
        2.0962955815976076e-09, 1.6116496514371548e-10,
    ];

    private static readonly float[] Singles =
    [
        0.5f, 0.16666667139493802f, 0.04166666713918055f, 0.008333182071584195f,
        0.001388873772021196f, 0.000199621762266955f, 2.492243642934227e-05f,
    ];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Run<T>(T* x, T* result, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TensorPrimitives.Exp(new ReadOnlySpan<T>(x, count), new Span<T>(result, count));
        var limit = new Vector<T>(BlockFunctions.Number<T>(Limit));
        for (int i = 0; i < count; i += Vector<T>.Count)
        {
            var argument = Vector.Load(x + i);
            var large = Vector.Load(result + i) - Vector<T>.One;
            var small = argument + argument * (argument * BlockFunctions.Polynomial(argument, Doubles, Singles));
            Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(argument), limit), small, large).Store(result + i);
        }
    }
}
