namespace KerasLessons.Benchmarks;

/// <summary>One line of the table. Times are medians over the runs, in milliseconds.</summary>
/// <param name="Name">Workload.</param>
/// <param name="Milliseconds">This library.</param>
/// <param name="FirstMilliseconds">This library's first run in a new process.</param>
/// <param name="BytesPerStep">Managed bytes allocated in a training step after the first epoch.</param>
/// <param name="PeerMilliseconds">The peer at its best setting; null where it is not installed.</param>
/// <param name="PeerFirstMilliseconds">The peer's first run in a new process.</param>
/// <param name="PeerThreads">The setting.</param>
internal sealed record RaceResult(
    string Name,
    double Milliseconds,
    double FirstMilliseconds,
    double? BytesPerStep,
    double? PeerMilliseconds,
    double? PeerFirstMilliseconds,
    string? PeerThreads)
{
    /// <summary>Ours divided by the peer's: below 1 is faster.</summary>
    public double? Ratio => Milliseconds / PeerMilliseconds;

    public double? TimesFaster => PeerMilliseconds / Milliseconds;
}
