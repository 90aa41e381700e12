namespace KerasLessons.Engine.Random;

/// <summary>
/// NumPy's choice among candidates with probabilities: a uniform number's place among their running sums.
/// Source: numpy/random/mtrand.pyx.
/// </summary>
internal static class LegacyWeightedChoice
{
    /// <summary>How far the probabilities' sum may be from 1: the square root of the double's epsilon, as in NumPy.</summary>
    private const double ProbabilitySumTolerance = 1.4901161193847656e-08;

    /// <summary>Refuses what cannot be a probability of each candidate, or has too few of them for the sample.</summary>
    public static void Require(int size, int population, bool replace, ReadOnlySpan<double> probabilities)
    {
        if (probabilities.Length != population)
        {
            throw new ArgumentException($"Each candidate needs one probability, but received {RandomArguments.Text(probabilities.Length)} probabilities for {RandomArguments.Text(population)} candidates; pass lists of equal length.", nameof(probabilities));
        }

        int possible = 0;
        double sum = 0;
        double lost = 0;
        foreach (double probability in probabilities)
        {
            RandomArguments.RequireSpread(probability, "probability of each candidate", nameof(probabilities));
            possible += probability > 0 ? 1 : 0;

            // Kahan's compensated sum, as in NumPy, so that many small probabilities are not refused for rounding.
            double term = probability - lost;
            double next = sum + term;
            lost = (next - sum) - term;
            sum = next;
        }

        if (Math.Abs(sum - 1.0) > ProbabilitySumTolerance)
        {
            throw new ArgumentException($"The probabilities must sum to 1, but received a sum of {RandomArguments.Text(sum)}; divide each by the sum.", nameof(probabilities));
        }

        if (!replace && size > possible)
        {
            throw new ArgumentException($"A sample without replacement needs as many candidates with a probability above 0, but received {RandomArguments.Text(possible)} of them for {RandomArguments.Text(size)} samples; ask for fewer or pass replace: true.", nameof(probabilities));
        }
    }

    /// <summary>Fills with indices of the probabilities, which are as many as there are candidates.</summary>
    public static void Fill(Span<long> destination, bool replace, ReadOnlySpan<double> probabilities, MersenneTwister twister)
    {
        double[] cumulative = new double[probabilities.Length];
        if (!replace)
        {
            ChooseDistinct(destination, probabilities.ToArray(), cumulative, twister);
            return;
        }

        Accumulate(probabilities, cumulative);
        foreach (ref long value in destination)
        {
            value = FirstAbove(cumulative, twister.NextDouble());
        }
    }

    /// <summary>
    /// Weighted sampling without replacement, by rounds: draw as many as are missing, keep the first of each repeated
    /// one, give what was chosen probability zero, and draw again.
    /// </summary>
    private static void ChooseDistinct(Span<long> destination, double[] remaining, double[] cumulative, MersenneTwister twister)
    {
        int found = 0;
        while (found < destination.Length)
        {
            Accumulate(remaining, cumulative);
            int missing = destination.Length - found;
            for (int i = 0; i < missing; i++)
            {
                int index = FirstAbove(cumulative, twister.NextDouble());
                if (remaining[index] > 0)
                {
                    remaining[index] = 0;
                    destination[found++] = index;
                }
            }
        }
    }

    private static void Accumulate(ReadOnlySpan<double> probabilities, Span<double> cumulative)
    {
        double sum = 0;
        for (int i = 0; i < probabilities.Length; i++)
        {
            sum += probabilities[i];
            cumulative[i] = sum;
        }

        foreach (ref double value in cumulative)
        {
            value /= sum;
        }
    }

    private static int FirstAbove(ReadOnlySpan<double> ascending, double value)
    {
        int low = 0;
        int high = ascending.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
