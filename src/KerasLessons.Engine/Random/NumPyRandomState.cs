using System.Numerics;

namespace KerasLessons.Engine.Random;

/// <summary>
/// NumPy's legacy generator, <c>numpy.random.RandomState</c>, the stream behind <c>np.random.seed</c>: after the same
/// seed the same calls give the same numbers, to the last bit.
/// Sources: numpy/random/mtrand.pyx, numpy/random/src/legacy/legacy-distributions.c and
/// numpy/random/src/distributions/distributions.c (NumPy 1.24, frozen since 1.16 by NEP 19).
/// </summary>
/// <remarks>
/// The bits of the integers and of the uniform doubles depend on nothing but the seed. The other distributions take
/// logarithms from the platform's C library as NumPy does, so elsewhere than on Linux a last bit may differ.
/// Not thread-safe: a caller that shares an instance holds a lock around each call.
/// </remarks>
internal sealed class NumPyRandomState
{
    private readonly MersenneTwister _twister = new();
    private double? _cachedNormal;

    /// <summary>A generator seeded by the operating system.</summary>
    public NumPyRandomState() => Seed();

    /// <summary>A generator seeded as <c>numpy.random.RandomState(seed)</c>.</summary>
    public NumPyRandomState(long seed) => Seed(seed);

    /// <summary>Seeds from the operating system.</summary>
    public void Seed()
    {
        Span<uint> words = stackalloc uint[16];
        OperatingSystemEntropy.Fill(words);
        Seed(words);
    }

    /// <summary>Seeds as <c>np.random.seed(seed)</c>, and forgets the normal value kept from the last pair.</summary>
    public void Seed(long seed)
    {
        if (seed is < 0 or > uint.MaxValue)
        {
            RandomArguments.Refuse(nameof(seed), seed, $"A NumPy seed must lie between 0 and 4294967295, but received {RandomArguments.Text(seed)}; pass an integer such as 43052.");
        }

        _twister.Seed((uint)seed);
        _cachedNormal = null;
    }

    /// <summary>Seeds as <c>np.random.seed([…])</c>; an array of one word is a different seed from that word alone.</summary>
    public void Seed(ReadOnlySpan<uint> words)
    {
        _twister.Seed(words);
        _cachedNormal = null;
    }

    /// <summary>One double of the uniform distribution on [0, 1): <c>rand()</c>, <c>random()</c>, <c>random_sample()</c>.</summary>
    public double RandomSample() => _twister.NextDouble();

    /// <summary>Fills with doubles of the uniform distribution on [0, 1).</summary>
    public void RandomSample(Span<double> destination)
    {
        foreach (ref double value in destination)
        {
            value = _twister.NextDouble();
        }
    }

    /// <summary>One double of the uniform distribution on [low, high).</summary>
    public double Uniform(double low, double high)
    {
        RandomArguments.RequireInterval(low, high);
        return low + ((high - low) * _twister.NextDouble());
    }

    /// <summary>Fills with doubles of the uniform distribution on [low, high).</summary>
    public void Uniform(Span<double> destination, double low, double high)
    {
        RandomArguments.RequireInterval(low, high);
        double width = high - low;
        foreach (ref double value in destination)
        {
            value = low + (width * _twister.NextDouble());
        }
    }

    /// <summary>
    /// One double of the standard normal distribution, by Marsaglia's polar method: pairs are made two at a time and
    /// the second is kept for the next call, whatever that call's method.
    /// </summary>
    public double StandardNormal()
    {
        if (_cachedNormal is double kept)
        {
            _cachedNormal = null;
            return kept;
        }

        double x;
        double y;
        double squaredRadius;
        do
        {
            x = (2.0 * _twister.NextDouble()) - 1.0;
            y = (2.0 * _twister.NextDouble()) - 1.0;
            squaredRadius = (x * x) + (y * y);
        }
        while (squaredRadius >= 1.0 || squaredRadius == 0.0);

        double factor = Math.Sqrt(-2.0 * Math.Log(squaredRadius) / squaredRadius);
        _cachedNormal = factor * x;
        return factor * y;
    }

    /// <summary>Fills with doubles of the standard normal distribution: <c>randn</c>, <c>standard_normal</c>.</summary>
    public void StandardNormal(Span<double> destination)
    {
        foreach (ref double value in destination)
        {
            value = StandardNormal();
        }
    }

    /// <summary>One double of the normal distribution.</summary>
    public double Normal(double location, double scale)
    {
        RequireNormal(location, scale);
        return location + (scale * StandardNormal());
    }

    /// <summary>Fills with doubles of the normal distribution.</summary>
    public void Normal(Span<double> destination, double location, double scale)
    {
        RequireNormal(location, scale);
        foreach (ref double value in destination)
        {
            value = location + (scale * StandardNormal());
        }
    }

    /// <summary>One double of the exponential distribution with mean <paramref name="scale"/>.</summary>
    public double Exponential(double scale)
    {
        RandomArguments.RequireSpread(scale, "scale");
        return scale * StandardExponential();
    }

    /// <summary>Fills with doubles of the exponential distribution with mean <paramref name="scale"/>.</summary>
    public void Exponential(Span<double> destination, double scale)
    {
        RandomArguments.RequireSpread(scale, "scale");
        foreach (ref double value in destination)
        {
            value = scale * StandardExponential();
        }
    }

    /// <summary>One integer of [low, high), as <c>randint</c> with its default 64-bit integers.</summary>
    public long RandInt(long low, long high)
    {
        RandomArguments.RequireRange(low, high);
        return low + (long)NextUpTo((ulong)(high - 1) - (ulong)low);
    }

    /// <summary>Fills with integers of [low, high), as <c>randint</c> with its default 64-bit integers.</summary>
    public void RandInt(Span<long> destination, long low, long high)
    {
        RandomArguments.RequireRange(low, high);
        ulong largest = (ulong)(high - 1) - (ulong)low;
        foreach (ref long value in destination)
        {
            value = low + (long)NextUpTo(largest);
        }
    }

    /// <summary>One count of the binomial distribution: successes in <paramref name="trials"/> tries.</summary>
    public long Binomial(long trials, double probability)
    {
        RequireBinomial(trials, probability);
        return new LegacyBinomial(trials, probability).Next(_twister);
    }

    /// <summary>Fills with counts of the binomial distribution: successes in <paramref name="trials"/> tries.</summary>
    public void Binomial(Span<long> destination, long trials, double probability)
    {
        RequireBinomial(trials, probability);
        var binomial = new LegacyBinomial(trials, probability);
        foreach (ref long value in destination)
        {
            value = binomial.Next(_twister);
        }
    }

    /// <summary>One count of the Poisson distribution with mean <paramref name="rate"/>.</summary>
    public long Poisson(double rate)
    {
        RequirePoisson(rate);
        return new LegacyPoisson(rate).Next(_twister);
    }

    /// <summary>Fills with counts of the Poisson distribution with mean <paramref name="rate"/>.</summary>
    public void Poisson(Span<long> destination, double rate)
    {
        RequirePoisson(rate);
        var poisson = new LegacyPoisson(rate);
        foreach (ref long value in destination)
        {
            value = poisson.Next(_twister);
        }
    }

    /// <summary>Fills with 0 … n-1 in random order: <c>permutation(n)</c>.</summary>
    public void Permutation(Span<long> destination)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = i;
        }

        Shuffle(destination);
    }

    /// <summary>
    /// Puts rows of <paramref name="rowLength"/> values in random order, each row kept whole: <c>shuffle</c> along the
    /// first axis. The order depends on the number of rows only.
    /// </summary>
    public void Shuffle<T>(Span<T> values, int rowLength = 1)
    {
        if (rowLength < 1 || values.Length % rowLength != 0)
        {
            RandomArguments.Refuse(nameof(rowLength), rowLength, $"The row length must divide the {RandomArguments.Text(values.Length)} values, but received {RandomArguments.Text(rowLength)}; pass the number of values in one row.");
        }

        for (int i = (values.Length / rowLength) - 1; i > 0; i--)
        {
            int j = (int)NextUpTo((ulong)i);
            Span<T> row = values.Slice(i * rowLength, rowLength);
            Span<T> other = values.Slice(j * rowLength, rowLength);
            for (int k = 0; k < rowLength; k++)
            {
                (row[k], other[k]) = (other[k], row[k]);
            }
        }
    }

    /// <summary>
    /// Fills with indices of 0 … population-1: <c>choice(population, size, replace, p)</c>. No probabilities (an empty
    /// span) means equal ones.
    /// </summary>
    public void Choice(Span<long> destination, int population, bool replace = true, ReadOnlySpan<double> probabilities = default)
    {
        RequireChoice(destination.Length, population, replace, probabilities);
        if (destination.IsEmpty && (replace || !probabilities.IsEmpty))
        {
            return;
        }

        if (probabilities.IsEmpty)
        {
            if (replace)
            {
                RandInt(destination, 0, population);
            }
            else
            {
                // NumPy permutes the whole population and keeps its head, however small the sample.
                long[] order = new long[population];
                Permutation(order);
                order.AsSpan(0, destination.Length).CopyTo(destination);
            }

            return;
        }

        LegacyWeightedChoice.Fill(destination, replace, probabilities, _twister);
    }

    /// <summary>
    /// An integer of 0 … largest by masked rejection: bits are drawn under the smallest mask that holds the largest
    /// value until one fits. A largest value of 32 bits takes one word a try, a wider one two.
    /// </summary>
    private ulong NextUpTo(ulong largest)
    {
        if (largest == 0)
        {
            return 0;
        }

        ulong mask = ulong.MaxValue >> BitOperations.LeadingZeroCount(largest);
        ulong value;
        do
        {
            value = (largest <= uint.MaxValue ? _twister.NextUInt32() : _twister.NextUInt64()) & mask;
        }
        while (value > largest);

        return value;
    }

    // 1 - U lies in (0, 1], so the logarithm is finite.
    private double StandardExponential() => -Math.Log(1.0 - _twister.NextDouble());

    private static void RequireNormal(double location, double scale)
    {
        RandomArguments.RequireFinite(location, "location");
        RandomArguments.RequireSpread(scale, "scale");
    }

    private static void RequireBinomial(long trials, double probability)
    {
        RandomArguments.RequireCount(trials, "number of trials");
        RandomArguments.RequireProbability(probability);
    }

    private static void RequirePoisson(double rate)
    {
        RandomArguments.RequireSpread(rate, "rate");
        if (rate > LegacyPoisson.LargestRate)
        {
            RandomArguments.Refuse(nameof(rate), rate, $"The rate must leave room in a 64-bit integer, but received {RandomArguments.Text(rate)}; pass at most {RandomArguments.Text(LegacyPoisson.LargestRate)}.");
        }
    }

    private static void RequireChoice(int size, int population, bool replace, ReadOnlySpan<double> probabilities)
    {
        RandomArguments.RequireCount(population, "population");
        if (population == 0 && size > 0)
        {
            RandomArguments.Refuse(nameof(population), population, $"There is nothing to choose from: received a population of 0 for {RandomArguments.Text(size)} samples; pass at least one candidate.");
        }

        if (!replace && size > population)
        {
            RandomArguments.Refuse(nameof(size), size, $"A sample without replacement cannot be larger than its population, but received {RandomArguments.Text(size)} samples of {RandomArguments.Text(population)}; ask for fewer or pass replace: true.");
        }

        if (!probabilities.IsEmpty)
        {
            LegacyWeightedChoice.Require(size, population, replace, probabilities);
        }
    }
}
