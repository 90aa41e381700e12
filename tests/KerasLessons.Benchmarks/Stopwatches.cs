using System.Diagnostics;

namespace KerasLessons.Benchmarks;

/// <summary>How a workload is timed; the peers' script does the same.</summary>
internal static class Stopwatches
{
    /// <summary>The first run by itself, a warm-up of once more at least and a second in all, then runs for half a second.</summary>
    public static Measurement Measure(Action run)
    {
        long begin = Stopwatch.GetTimestamp();
        double first = Milliseconds(run);
        do
        {
            Milliseconds(run);
        }
        while (Stopwatch.GetElapsedTime(begin).TotalSeconds <= 1);
        begin = Stopwatch.GetTimestamp();
        var times = new List<double>();
        do
        {
            times.Add(Milliseconds(run));
        }
        while (Stopwatch.GetElapsedTime(begin).TotalSeconds < 0.5);
        return new Measurement(first, Median(times));
    }

    public static double Milliseconds(Action run)
    {
        long begin = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
