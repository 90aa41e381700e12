using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>
/// tanh |x| = (1 − t) / (1 + t) with t = e^(−2|x|); below 5/8, where 1 − t loses digits, x + x³·P(x²).
/// </summary>
/// <remarks>P interpolates (tanh(√z)/√z − 1)/z at Chebyshev points of [0, (5/8)²]; its error is below half a last digit.</remarks>
internal readonly struct TanhBlock : IBlockFunction
{
    private const double Limit = 0.625;

    private static readonly double[] Doubles =
    [
        -0.3333333333333333, 0.13333333333333042, -0.05396825396789699, 0.021869488519008305,
        -0.008863235103240878, 0.0035921217511549622, -0.0014557754120478055, 0.0005896606577757043,
        -0.0002375906496055562, 9.257116129556769e-05, -3.12011014257974e-05, 6.485163482793113e-06,
    ];

    private static readonly float[] Singles =
    [
        -0.3333333317214036f, 0.1333330355691574f, -0.053959259577204544f,
        0.02176891865102821f, -0.008343945515839153f, 0.002292744816178142f,
    ];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Run<T>(T* x, T* result, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = new Span<T>(result, count);
        TensorPrimitives.Abs(new ReadOnlySpan<T>(x, count), values);
        TensorPrimitives.Multiply(values, BlockFunctions.Number<T>(-2), values);
        TensorPrimitives.Exp(values, values);
        var sign = new Vector<T>(BlockFunctions.Number<T>(-0.0));
        var limit = new Vector<T>(BlockFunctions.Number<T>(Limit));
        for (int i = 0; i < count; i += Vector<T>.Count)
        {
            var argument = Vector.Load(x + i);
            var power = Vector.Load(result + i);
            var large = (Vector<T>.One - power) / (Vector<T>.One + power) | (argument & sign);
            var square = argument * argument;
            var small = argument + argument * (square * BlockFunctions.Polynomial(square, Doubles, Singles));
            Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(argument), limit), small, large).Store(result + i);
        }
    }
}
