namespace KerasLessons.Benchmarks;

/// <summary>A whole race, as <c>artifacts/race.json</c> keeps it.</summary>
/// <param name="Machine">Processors and versions.</param>
/// <param name="Runs">Processes on each side.</param>
/// <param name="Limits">What the machine can do.</param>
/// <param name="Results">The table.</param>
internal sealed record RaceReport(string Machine, int Runs, MachineLimits Limits, IReadOnlyList<RaceResult> Results);
