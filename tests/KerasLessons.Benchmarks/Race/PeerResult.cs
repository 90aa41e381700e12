namespace KerasLessons.Benchmarks;

/// <summary>What a peer did in one workload, at its best setting. Times are medians over the runs, in milliseconds.</summary>
/// <param name="Name">The peer.</param>
/// <param name="Milliseconds">A call after the warm-up.</param>
/// <param name="FirstMilliseconds">The first run in a new process.</param>
/// <param name="Outcome">What came out.</param>
/// <param name="Threads">The setting.</param>
internal sealed record PeerResult(string Name, double Milliseconds, double FirstMilliseconds, double? Outcome, string Threads);
