namespace KerasLessons.Engine.Random;

/// <summary>
/// NumPy's legacy binomial sampler with its constants worked out once: inversion while the expected count of the rarer
/// outcome is at most 30, the rejection algorithm BTPE above it. A probability above one half counts failures instead.
/// Sources: numpy/random/src/legacy/legacy-distributions.c and numpy/random/src/distributions/distributions.c;
/// Kachitvichyanukul and Schmeiser, "Binomial random variate generation", CACM 31 (1988) 216-222.
/// </summary>
internal readonly struct LegacyBinomial
{
    private readonly long _trials;
    private readonly double _p;
    private readonly double _q;
    private readonly bool _countsFailures;
    private readonly bool _inverts;

    // Inversion: the probability of zero successes, and the count beyond which a search starts again.
    private readonly double _probabilityOfZero;
    private readonly long _bound;

    // BTPE: the mode, and the hat of triangle, parallelogram and two exponential tails with their cumulated areas.
    private readonly long _mode;
    private readonly double _variance;
    private readonly double _center;
    private readonly double _left;
    private readonly double _right;
    private readonly double _height;
    private readonly double _leftRate;
    private readonly double _rightRate;
    private readonly double _triangle;
    private readonly double _parallelogram;
    private readonly double _leftTail;
    private readonly double _rightTail;

    /// <summary>The sampler of the number of successes in <paramref name="trials"/> tries.</summary>
    public LegacyBinomial(long trials, double probability)
    {
        _trials = trials;
        _countsFailures = probability > 0.5;
        _p = _countsFailures ? 1.0 - probability : probability;
        _q = 1.0 - _p;
        double mean = trials * _p;
        _inverts = mean <= 30.0;
        if (_inverts)
        {
            _probabilityOfZero = Math.Exp(trials * Math.Log(_q));
            _bound = (long)Math.Min(trials, mean + (10.0 * Math.Sqrt((mean * _q) + 1)));
            return;
        }

        double peak = mean + _p;
        _mode = (long)Math.Floor(peak);
        _variance = mean * _q;
        _triangle = Math.Floor((2.195 * Math.Sqrt(_variance)) - (4.6 * _q)) + 0.5;
        _center = _mode + 0.5;
        _left = _center - _triangle;
        _right = _center + _triangle;
        _height = 0.134 + (20.5 / (15.3 + _mode));
        _leftRate = TailRate((peak - _left) / (peak - (_left * _p)));
        _rightRate = TailRate((_right - peak) / (_right * _q));
        _parallelogram = _triangle * (1.0 + (2.0 * _height));
        _leftTail = _parallelogram + (_height / _leftRate);
        _rightTail = _leftTail + (_height / _rightRate);
    }

    /// <summary>The next count. Even a certain outcome (no trials, a probability of 0 or 1) draws, as in NumPy's legacy stream.</summary>
    public long Next(MersenneTwister twister)
    {
        long count = _inverts ? NextByInversion(twister) : NextByRejection(twister);
        return _countsFailures ? _trials - count : count;
    }

    private static double TailRate(double slope) => slope * (1.0 + (slope / 2.0));

    private long NextByInversion(MersenneTwister twister)
    {
        long count = 0;
        double probability = _probabilityOfZero;
        double u = twister.NextDouble();
        while (u > probability)
        {
            count++;
            if (count > _bound)
            {
                count = 0;
                probability = _probabilityOfZero;
                u = twister.NextDouble();
            }
            else
            {
                u -= probability;
                probability = (_trials - count + 1) * _p * probability / (count * _q);
            }
        }

        return count;
    }

    private long NextByRejection(MersenneTwister twister)
    {
        while (true)
        {
            double u = twister.NextDouble() * _rightTail;
            double v = twister.NextDouble();
            if (u <= _triangle)
            {
                // The triangle lies wholly under the distribution.
                return (long)Math.Floor(_center - (_triangle * v) + u);
            }

            long count;
            if (u <= _parallelogram)
            {
                double x = _left + ((u - _triangle) / _height);
                v = (v * _height) + 1.0 - (Math.Abs(_mode - x + 0.5) / _triangle);
                if (v > 1.0)
                {
                    continue;
                }

                count = (long)Math.Floor(x);
            }
            else if (v == 0.0)
            {
                // Both tails take the logarithm of v.
                continue;
            }
            else if (u <= _leftTail)
            {
                count = (long)Math.Floor(_left + (Math.Log(v) / _leftRate));
                if (count < 0)
                {
                    continue;
                }

                v = v * (u - _parallelogram) * _leftRate;
            }
            else
            {
                count = (long)Math.Floor(_right - (Math.Log(v) / _rightRate));
                if (count > _trials)
                {
                    continue;
                }

                v = v * (u - _leftTail) * _rightRate;
            }

            if (IsAccepted(count, v))
            {
                return count;
            }
        }
    }

    /// <summary>Whether the height v lies under the distribution at the count, relative to the mode.</summary>
    private bool IsAccepted(long count, double v)
    {
        long distance = Math.Abs(count - _mode);
        if (distance <= 20 || distance >= (_variance / 2.0) - 1)
        {
            return v <= RatioToMode(count);
        }

        // Squeezes first, Stirling's approximation of the exact ratio only between them.
        double squeeze = distance / _variance
            * ((((distance * ((distance / 3.0) + 0.625)) + 0.16666666666666666) / _variance) + 0.5);
        double parabola = -distance * distance / (2 * _variance);
        double logarithm = Math.Log(v);
        if (logarithm < parabola - squeeze)
        {
            return true;
        }

        return logarithm <= parabola + squeeze && logarithm <= LogarithmOfRatioToMode(count);
    }

    private double RatioToMode(long count)
    {
        double odds = _p / _q;
        double a = odds * (_trials + 1);
        double ratio = 1.0;
        for (long i = _mode + 1; i <= count; i++)
        {
            ratio *= (a / i) - odds;
        }

        for (long i = count + 1; i <= _mode; i++)
        {
            ratio /= (a / i) - odds;
        }

        return ratio;
    }

    private double LogarithmOfRatioToMode(long count)
    {
        double successes = count + 1;
        double successesAtMode = _mode + 1;
        double failuresAtMode = _trials + 1 - _mode;
        double failures = _trials - count + 1;
        return (_center * Math.Log(successesAtMode / successes))
            + ((_trials - _mode + 0.5) * Math.Log(failuresAtMode / failures))
            + ((count - _mode) * Math.Log(failures * _p / (successes * _q)))
            + StirlingCorrection(successesAtMode)
            + StirlingCorrection(failuresAtMode)
            + StirlingCorrection(successes)
            + StirlingCorrection(failures);
    }

    private static double StirlingCorrection(double x)
    {
        double square = x * x;
        return (13680.0 - ((462.0 - ((132.0 - ((99.0 - (140.0 / square)) / square)) / square)) / square)) / x / 166320.0;
    }
}
