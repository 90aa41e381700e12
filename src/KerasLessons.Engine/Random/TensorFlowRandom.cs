namespace KerasLessons.Engine.Random;

/// <summary>
/// TensorFlow's eager random operations after <c>tf.random.set_seed(seed)</c>. Each operation gets its own Philox
/// stream: the global seed is the key, and the operation's seed, the next <c>randint(0, 2**31 - 1)</c> of Python's
/// generator, is the high half of the counter.
/// Sources: tensorflow/python/framework/random_seed.py, tensorflow/python/eager/context.py,
/// tensorflow/core/kernels/random_op.cc and tensorflow/core/lib/random/random_distributions.h.
/// </summary>
/// <remarks>
/// <para>The uniform values are TensorFlow's to the bit. The normal ones depend, in TensorFlow too, on the rounding of the
/// device's logarithm, sine and cosine: float32 follows the GPU on which the lectures were run (see
/// <see cref="CudaLogarithm"/>), so TensorFlow on a CPU may differ in a last bit.</para>
/// <para>Not thread-safe: a caller that shares an instance holds a lock around each call.</para>
/// </remarks>
internal sealed class TensorFlowRandom
{
    /// <summary>A logarithm's argument is held away from zero by this much, in either precision.</summary>
    private const double SmallestUniform = 1.0e-7;

    private PythonRandom _operationSeeds;
    private long _globalSeed;

    /// <summary>A generator seeded by the operating system, as TensorFlow before any <c>set_seed</c>.</summary>
    public TensorFlowRandom()
        : this(OperatingSystemEntropy.NextSeed())
    {
    }

    /// <summary>A generator seeded as <c>tf.random.set_seed(seed)</c>.</summary>
    public TensorFlowRandom(long seed)
    {
        _globalSeed = seed;
        _operationSeeds = new PythonRandom(seed);
    }

    /// <summary>Seeds as <c>tf.random.set_seed(seed)</c>: the operations' seeds start again.</summary>
    public void SetSeed(long seed)
    {
        _globalSeed = seed;
        _operationSeeds = new PythonRandom(seed);
    }

    /// <summary>The seed of the next random operation; asking for it counts as that operation.</summary>
    public int NextOperationSeed() => _operationSeeds.RandInt(0, int.MaxValue);

    /// <summary>One operation <c>tf.random.normal</c> in float32.</summary>
    public void Normal(Span<float> destination, float mean = 0, float standardDeviation = 1)
    {
        RequireNormal(mean, standardDeviation);
        Philox4x32 stream = NextStream();
        for (int i = 0; i < destination.Length; i += 4)
        {
            PhiloxBlock block = stream.Next();
            (float first, float second) = BoxMuller(block.Word0, block.Word1);
            (float third, float fourth) = BoxMuller(block.Word2, block.Word3);
            Store(destination[i..], (first * standardDeviation) + mean, (second * standardDeviation) + mean, (third * standardDeviation) + mean, (fourth * standardDeviation) + mean);
        }
    }

    /// <summary>One operation <c>tf.random.normal</c> in float64.</summary>
    public void Normal(Span<double> destination, double mean = 0, double standardDeviation = 1)
    {
        RequireNormal(mean, standardDeviation);
        Philox4x32 stream = NextStream();
        for (int i = 0; i < destination.Length; i += 2)
        {
            (double first, double second) = BoxMuller(stream.Next());
            Store(destination[i..], (first * standardDeviation) + mean, (second * standardDeviation) + mean);
        }
    }

    /// <summary>One operation <c>tf.random.uniform</c> in float32 on [low, high).</summary>
    public void Uniform(Span<float> destination, float low = 0, float high = 1)
    {
        RequireSingleInterval(low, high);
        Philox4x32 stream = NextStream();
        float width = high - low;
        for (int i = 0; i < destination.Length; i += 4)
        {
            PhiloxBlock block = stream.Next();
            Store(destination[i..], (ToSingle(block.Word0) * width) + low, (ToSingle(block.Word1) * width) + low, (ToSingle(block.Word2) * width) + low, (ToSingle(block.Word3) * width) + low);
        }
    }

    /// <summary>One operation <c>tf.random.uniform</c> in float64 on [low, high).</summary>
    public void Uniform(Span<double> destination, double low = 0, double high = 1)
    {
        RandomArguments.RequireInterval(low, high);
        Philox4x32 stream = NextStream();
        double width = high - low;
        for (int i = 0; i < destination.Length; i += 2)
        {
            PhiloxBlock block = stream.Next();
            Store(destination[i..], (ToDouble(block.Word0, block.Word1) * width) + low, (ToDouble(block.Word2, block.Word3) * width) + low);
        }
    }

    private Philox4x32 NextStream()
    {
        ulong key = Truncate(_globalSeed);
        ulong operation = Truncate(NextOperationSeed());

        // Two zeros mean "no seed" to TensorFlow's kernels, so its Python side replaces the second.
        return new Philox4x32(key, key == 0 && operation == 0 ? int.MaxValue : operation);
    }

    /// <summary>Python's remainder by 2^31 - 1, which is never negative.</summary>
    private static ulong Truncate(long seed)
    {
        long remainder = seed % int.MaxValue;
        return (ulong)(remainder < 0 ? remainder + int.MaxValue : remainder);
    }

    /// <summary>23 random bits as the fraction of a float in [1, 2), less 1.</summary>
    private static float ToSingle(uint word) => BitConverter.UInt32BitsToSingle(0x3F800000u | (word & 0x007FFFFFu)) - 1.0f;

    /// <summary>52 random bits as the fraction of a double in [1, 2), less 1.</summary>
    private static double ToDouble(uint high, uint low) =>
        BitConverter.UInt64BitsToDouble(0x3FF0000000000000UL | ((ulong)(high & 0x000FFFFFu) << 32) | low) - 1.0;

    private static (float First, float Second) BoxMuller(uint radiusWord, uint angleWord)
    {
        float uniform = Math.Max(ToSingle(radiusWord), (float)SmallestUniform);
        float radius = MathF.Sqrt(-2.0f * CudaLogarithm.Of(uniform));

        // The angle alone is worked out in double and rounded: TensorFlow writes 2.0f * M_PI, and M_PI is a double.
        (float sine, float cosine) = MathF.SinCos((float)(2.0 * Math.PI * ToSingle(angleWord)));
        return (sine * radius, cosine * radius);
    }

    private static (double First, double Second) BoxMuller(PhiloxBlock block)
    {
        double uniform = Math.Max(ToDouble(block.Word0, block.Word1), SmallestUniform);
        double radius = Math.Sqrt(-2.0 * Math.Log(uniform));
        (double sine, double cosine) = Math.SinCos(2.0 * Math.PI * ToDouble(block.Word2, block.Word3));
        return (sine * radius, cosine * radius);
    }

    /// <summary>Stores as many of a block's values as there is room for.</summary>
    private static void Store<T>(Span<T> destination, params ReadOnlySpan<T> values) =>
        values[..Math.Min(values.Length, destination.Length)].CopyTo(destination);

    private static void RequireNormal(double mean, double standardDeviation)
    {
        RandomArguments.RequireFinite(mean, "mean");
        RandomArguments.RequireSpread(standardDeviation, "standard deviation");
    }

    private static void RequireSingleInterval(float low, float high)
    {
        RandomArguments.RequireInterval(low, high);
        if (!float.IsFinite(high - low))
        {
            RandomArguments.Refuse(nameof(high), high, $"The interval must have a finite float32 width, but received [{RandomArguments.Text(low)}, {RandomArguments.Text(high)}); pass ends that are closer together.");
        }
    }
}
