using KerasLessons.Engine.Random;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Torch.Random;

/// <summary>PyTorch's random numbers on the CPU: the Mersenne Twister, and PyTorch's ways from its words to numbers.</summary>
/// <remarks>
/// Normal numbers come in two ways. Fewer than 16 are drawn one by one, in pairs by Box and Muller: the second of a pair
/// waits for the next such draw, until the generator is seeded. From 16 on, uniform numbers fill the destination first; then each block of
/// 16 becomes 8 cosines and 8 sines, and if a rest is left, the last 16 are drawn anew. Sources: PyTorch 1.13,
/// aten/src/ATen/core/DistributionsHelper.h and native/cpu/DistributionTemplates.h. Several threads may draw at once.
/// </remarks>
internal sealed class CpuGenerator
{
    private const int Block = 16;

    private readonly Lock _gate = new();
    private readonly MersenneTwister _twister = new();
    private double? _nextNormal;

    public CpuGenerator(long seed) => Seed(seed);

    /// <summary>The generator that the whole program shares; seeded by the operating system until the user seeds it.</summary>
    public static CpuGenerator Shared { get; } = new(OperatingSystemEntropy.NextSeed());

    /// <summary>Starts the stream anew. The lower 32 bits count.</summary>
    public void Seed(long seed)
    {
        lock (_gate)
        {
            _twister.Seed(unchecked((uint)seed));
            _nextNormal = null;
        }
    }

    /// <summary>Uniform numbers from <paramref name="from"/> up to, not including, <paramref name="to"/>, float32 or float64.</summary>
    public EngineTensor Uniform(Shape shape, double from, double to, DType dtype)
    {
        var tensor = EngineTensor.Allocate(new TensorSpec(dtype, NewTensor.RequireSizes(shape)));
        lock (_gate)
        {
            if (dtype == DType.Float32)
            {
                var (low, width) = ((float)from, (float)to - (float)from);
                foreach (ref float value in tensor.MutableSpan<float>())
                {
                    value = (float)(UniformSingle() * (double)width + low);
                }
            }
            else
            {
                double width = to - from;
                foreach (ref double value in tensor.MutableSpan<double>())
                {
                    value = Math.FusedMultiplyAdd(UniformDouble(), width, from);
                }
            }
        }
        return tensor;
    }

    /// <summary>Normal numbers, float32 or float64.</summary>
    public EngineTensor Normal(Shape shape, double mean, double std, DType dtype)
    {
        var tensor = EngineTensor.Allocate(new TensorSpec(dtype, NewTensor.RequireSizes(shape)));
        lock (_gate)
        {
            if (dtype == DType.Float32)
            {
                Normal(tensor.MutableSpan<float>(), (float)mean, (float)std);
            }
            else
            {
                Normal(tensor.MutableSpan<double>(), mean, std);
            }
        }
        return tensor;
    }

    /// <summary>Integers from <paramref name="low"/> up to, not including, <paramref name="high"/>, as int64.</summary>
    public EngineTensor Integers(Shape shape, long low, long high)
    {
        var tensor = EngineTensor.Allocate(new TensorSpec(DType.Int64, NewTensor.RequireSizes(shape)));
        ulong range = unchecked((ulong)high - (ulong)low);
        lock (_gate)
        {
            foreach (ref long value in tensor.MutableSpan<long>())
            {
                ulong word = range >= 1UL << 32 ? _twister.NextUInt64() : _twister.NextUInt32();
                value = unchecked((long)(word % range) + low);
            }
        }
        return tensor;
    }

    /// <summary>The integers below <paramref name="count"/> in random order, as int64.</summary>
    public EngineTensor Permutation(int count)
    {
        var tensor = Ops.Arange(count);
        var values = tensor.MutableSpan<long>();
        lock (_gate)
        {
            for (int i = 0; i < count - 1; i++)
            {
                int other = i + (int)(_twister.NextUInt32() % (uint)(count - i));
                (values[i], values[other]) = (values[other], values[i]);
            }
        }
        return tensor;
    }

    private void Normal(Span<float> values, float mean, float std)
    {
        if (values.Length < Block)
        {
            foreach (ref float value in values)
            {
                value = (float)(NextNormal() * std + mean);
            }
            return;
        }
        foreach (ref float value in values)
        {
            value = UniformSingle();
        }
        for (int start = 0; start <= values.Length - Block; start += Block)
        {
            Transform(values.Slice(start, Block), mean, std);
        }
        if (values.Length % Block != 0)
        {
            var last = values[^Block..];
            foreach (ref float value in last)
            {
                value = UniformSingle();
            }
            Transform(last, mean, std);
        }
    }

    private void Normal(Span<double> values, double mean, double std)
    {
        if (values.Length < Block)
        {
            foreach (ref double value in values)
            {
                value = NextNormal() * std + mean;
            }
            return;
        }
        foreach (ref double value in values)
        {
            value = UniformDouble();
        }
        for (int start = 0; start <= values.Length - Block; start += Block)
        {
            Transform(values.Slice(start, Block), mean, std);
        }
        if (values.Length % Block != 0)
        {
            var last = values[^Block..];
            foreach (ref double value in last)
            {
                value = UniformDouble();
            }
            Transform(last, mean, std);
        }
    }

    /// <summary>16 uniform numbers into 16 normal ones; each function is rounded to float32 as PyTorch's vectors round.</summary>
    private static void Transform(Span<float> block, float mean, float std)
    {
        for (int i = 0; i < Block / 2; i++)
        {
            float radius = MathF.Sqrt(-2f * (float)Math.Log(1f - block[i]));
            float angle = 2f * MathF.PI * block[i + Block / 2];
            block[i] = (float)Math.FusedMultiplyAdd(radius * (float)Math.Cos(angle), std, (double)mean);
            block[i + Block / 2] = (float)Math.FusedMultiplyAdd(radius * (float)Math.Sin(angle), std, (double)mean);
        }
    }

    private static void Transform(Span<double> block, double mean, double std)
    {
        for (int i = 0; i < Block / 2; i++)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - block[i]));
            double angle = 2 * Math.PI * block[i + Block / 2];
            block[i] = radius * Math.Cos(angle) * std + mean;
            block[i + Block / 2] = radius * Math.Sin(angle) * std + mean;
        }
    }

    /// <summary>One standard normal number: the one that waits, or the first of a new pair.</summary>
    private double NextNormal()
    {
        if (_nextNormal is { } waiting)
        {
            _nextNormal = null;
            return waiting;
        }
        double first = UniformDouble();
        double second = UniformDouble();
        double radius = Math.Sqrt(-2 * LogOfOneMinus(second));
        double angle = 2 * Math.PI * first;
        _nextNormal = radius * Math.Sin(angle);
        return radius * Math.Cos(angle);
    }

    /// <summary>ln(1 − x), exact near 0: ln(u) with the rounding of u = 1 − x made good.</summary>
    private static double LogOfOneMinus(double x)
    {
        double u = 1 - x;
        return u == 1 ? -x : Math.Log(u) * (-x / (u - 1));
    }

    private float UniformSingle() => (_twister.NextUInt32() & ((1u << 24) - 1)) * (1f / (1 << 24));

    private double UniformDouble() => (_twister.NextUInt64() & ((1UL << 53) - 1)) * (1.0 / (1L << 53));
}
