using KerasLessons.Engine.Backends.Cpu.Elementwise;
using KerasLessons.Engine.Primitives;
using MathNet.Numerics;

namespace KerasLessons.Engine.Tests.Backends.Cpu.Elementwise.VectorMath;

/// <summary>A function under test, its kernels, and its value in double arithmetic, good to some 1e-15.</summary>
internal sealed unsafe record FunctionCase(ElementwisePrimitive Primitive, Func<double, double> Reference)
{
    public static FunctionCase Of(string name) => name switch
    {
        "exp" => new(new Exp(), Math.Exp),
        "expm1" => new(new Expm1(), Expm1),
        "log" => new(new Log(), Math.Log),
        "log1p" => new(new Log1p(), Log1p),
        "sigmoid" => new(new Sigmoid(), x => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x))),
        "tanh" => new(new Tanh(), Math.Tanh),
        "sin" => new(new Sin(), Math.Sin),
        "cos" => new(new Cos(), Math.Cos),
        _ => new(new Erf(), x => x == 0 ? x : SpecialFunctions.Erf(x)),
    };

    public static string[] Names => ["exp", "expm1", "log", "log1p", "sigmoid", "tanh", "sin", "cos", "erf"];

    /// <summary>Runs the kernel; <paramref name="result"/> may be <paramref name="x"/>.</summary>
    public void Run<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged
    {
        var kernel = ElementwiseKernels.Find(Primitive, typeof(T) == typeof(float) ? DType.Float32 : DType.Float64, false, false);
        fixed (T* arguments = x, values = result)
        {
            kernel.Function((byte*)arguments, null, null, (byte*)values, x.Length);
        }
    }

    /// <summary>The value of one number.</summary>
    public T Value<T>(T x)
        where T : unmanaged
    {
        Run(new ReadOnlySpan<T>(in x), new Span<T>(ref x));
        return x;
    }

    /// <summary>The largest error over every so many bit patterns, in units of the right value's last digit as a float.</summary>
    public (double Error, float Worst) LargestError(int stride)
    {
        const int Block = 4096;
        var x = new float[Block];
        var y = new float[Block];
        (double Error, float Worst) largest = (0, 0);
        for (long first = 0; first < 1L << 32; first += (long)stride * Block)
        {
            for (int i = 0; i < Block; i++)
            {
                x[i] = BitConverter.UInt32BitsToSingle((uint)(first + (long)i * stride));
            }
            Run<float>(x, y);
            for (int i = 0; i < Block; i++)
            {
                double error = Error(Reference(x[i]), y[i]);
                if (error > largest.Error)
                {
                    largest = (error, x[i]);
                }
            }
        }
        return largest;
    }

    private static double Error(double right, float value)
    {
        float rounded = (float)right;
        if (float.IsNaN(rounded) || float.IsInfinity(rounded) || float.IsInfinity(value))
        {
            return rounded.Equals(value) ? 0 : double.PositiveInfinity;
        }
        double digit = Math.ScaleB(1, Math.Max(rounded == 0 ? -126 : Math.ILogB(rounded), -126) - 23);
        double error = Math.Abs(value - right) / digit;
        return double.IsNaN(error) ? double.PositiveInfinity : error;
    }

    private static double Expm1(double x) => Math.Abs(x) < 0.5 ? 2 * Math.Sinh(x / 2) * Math.Exp(x / 2) : Math.Exp(x) - 1;

    private static double Log1p(double x)
    {
        double sum = 1 + x;
        return sum == 1 || double.IsPositiveInfinity(sum) ? x : Math.Log(sum) * (sum <= 0 ? 1 : x / (sum - 1));
    }
}
