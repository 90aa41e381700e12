namespace KerasLessons.Engine.Random;

/// <summary>
/// NumPy's Poisson sampler with its constants worked out once: Knuth's multiplication of uniforms below a rate of 10,
/// the transformed rejection PTRS from there on.
/// Sources: numpy/random/src/distributions/distributions.c; W. Hörmann, "The transformed rejection method for
/// generating Poisson random variables", Insurance: Mathematics and Economics 12 (1993) 39-45.
/// </summary>
internal readonly struct LegacyPoisson
{
    /// <summary>The largest rate whose samples still fit a 64-bit integer: its maximum less ten standard deviations.</summary>
    public const double LargestRate = 9.223372006484771e18;

    private readonly double _rate;
    private readonly double _threshold;
    private readonly double _logarithm;
    private readonly double _a;
    private readonly double _b;
    private readonly double _logarithmOfInverseAlpha;
    private readonly double _quickAcceptance;

    /// <summary>The sampler of the Poisson distribution with mean <paramref name="rate"/>.</summary>
    public LegacyPoisson(double rate)
    {
        _rate = rate;
        if (rate < 10)
        {
            _threshold = Math.Exp(-rate);
            return;
        }

        _logarithm = Math.Log(rate);
        _b = 0.931 + (2.53 * Math.Sqrt(rate));
        _a = -0.059 + (0.02483 * _b);
        _logarithmOfInverseAlpha = Math.Log(1.1239 + (1.1328 / (_b - 3.4)));
        _quickAcceptance = 0.9277 - (3.6224 / (_b - 2));
    }

    /// <summary>The next count. A rate of zero draws nothing.</summary>
    public long Next(MersenneTwister twister) => _rate switch
    {
        0 => 0,
        < 10 => NextByMultiplication(twister),
        _ => NextByTransformedRejection(twister),
    };

    private long NextByMultiplication(MersenneTwister twister)
    {
        long count = 0;
        double product = twister.NextDouble();
        while (product > _threshold)
        {
            count++;
            product *= twister.NextDouble();
        }

        return count;
    }

    private long NextByTransformedRejection(MersenneTwister twister)
    {
        while (true)
        {
            double u = twister.NextDouble() - 0.5;
            double v = twister.NextDouble();
            double distanceToEdge = 0.5 - Math.Abs(u);
            long count = (long)Math.Floor((((2 * _a / distanceToEdge) + _b) * u) + _rate + 0.43);
            if (distanceToEdge >= 0.07 && v <= _quickAcceptance)
            {
                return count;
            }

            if (count < 0 || (distanceToEdge < 0.013 && v > distanceToEdge))
            {
                continue;
            }

            double hat = Math.Log(v) + _logarithmOfInverseAlpha - Math.Log((_a / (distanceToEdge * distanceToEdge)) + _b);
            if (hat <= -_rate + (count * _logarithm) - LogGamma(count + 1))
            {
                return count;
            }
        }
    }

    /// <summary>
    /// The logarithm of the gamma function by Stirling's series, with the recurrence below 7.
    /// Source: Zhang and Jin, "Computation of Special Functions" (1996), in the operation order of distributions.c.
    /// </summary>
    private static double LogGamma(double x)
    {
        if (x is 1.0 or 2.0)
        {
            return 0.0;
        }

        int steps = x < 7.0 ? (int)(7 - x) : 0;
        double shifted = x + steps;
        double inverseSquare = 1.0 / (shifted * shifted);
        double series = -1.39243221690590e+00;
        foreach (double coefficient in StirlingCoefficients)
        {
            series = (series * inverseSquare) + coefficient;
        }

        double result = (series / shifted) + (0.5 * 1.8378770664093453) + ((shifted - 0.5) * Math.Log(shifted)) - shifted;
        for (int i = 0; i < steps; i++)
        {
            shifted -= 1.0;
            result -= Math.Log(shifted);
        }

        return result;
    }

    /// <summary>The coefficients B(2n) / (2n (2n-1)) of 1/x^17 … 1/x.</summary>
    private static ReadOnlySpan<double> StirlingCoefficients =>
    [
        1.796443723688307e-01, -2.955065359477124e-02, 6.410256410256410e-03, -1.917526917526918e-03,
        8.417508417508418e-04, -5.952380952380952e-04, 7.936507936507937e-04, -2.777777777777778e-03,
        8.333333333333333e-02,
    ];
}
