using System.Diagnostics;

namespace KerasLessons.Benchmarks;

/// <summary>Threads that do one piece of work each, begun together.</summary>
internal static class ThreadTeam
{
    private const int Rounds = 12;

    /// <summary>The least seconds that the slowest thread needed, of a dozen rounds.</summary>
    public static double LeastSeconds(int threads, Action<int> work)
    {
        double least = double.PositiveInfinity;
        using var start = new Barrier(threads);
        using var end = new Barrier(threads, _ => { });
        long begin = 0;

        void Work(int thread)
        {
            for (int round = 0; round < Rounds; round++)
            {
                start.SignalAndWait();
                if (thread == 0)
                {
                    begin = Stopwatch.GetTimestamp();
                }
                work(thread);
                end.SignalAndWait();
                if (thread == 0)
                {
                    least = Math.Min(least, Stopwatch.GetElapsedTime(begin).TotalSeconds);
                }
            }
        }

        var helpers = Enumerable.Range(1, threads - 1).Select(thread => new Thread(() => Work(thread))).ToArray();
        foreach (var helper in helpers)
        {
            helper.Start();
        }
        Work(0);
        foreach (var helper in helpers)
        {
            helper.Join();
        }
        return least;
    }
}
