namespace KerasLessons.Benchmarks;

/// <summary>One line of the table. Times are medians over the runs, in milliseconds.</summary>
/// <param name="Name">Workload.</param>
/// <param name="Milliseconds">A call of this library after the warm-up.</param>
/// <param name="FirstMilliseconds">This library's first run in a new process.</param>
/// <param name="BytesPerStep">Managed bytes allocated in a step or call after the first ones.</param>
/// <param name="Outcome">What came out.</param>
/// <param name="Reach">The ratio that is aimed at.</param>
/// <param name="PartOfPeak">FLOP/s as a part of the machine's peak; null where no products are counted.</param>
/// <param name="PartOfBandwidth">Bytes a second as a part of the memory's; null where memory is not what counts.</param>
/// <param name="Peers">Those that are installed and ran it.</param>
internal sealed record RaceResult(
    string Name,
    double Milliseconds,
    double FirstMilliseconds,
    double? BytesPerStep,
    double? Outcome,
    double? Reach,
    double? PartOfPeak,
    double? PartOfBandwidth,
    IReadOnlyList<PeerResult> Peers)
{
    /// <summary>Ours divided by that of the workload's first peer: below 1 is faster. Null without it.</summary>
    public double? Ratio { get; init; }

    public double? TimesFaster => 1 / Ratio;

    /// <summary>Whether the ratio is what was aimed at, or better.</summary>
    public bool? IsReached => Ratio is { } ratio && Reach is { } reach ? ratio <= reach : null;
}
