using System.Text.Json;

namespace KerasLessons.Benchmarks;

/// <summary>What one process measured of one workload.</summary>
/// <param name="FirstMilliseconds">The first run, code being compiled on the way, with all of its calls.</param>
/// <param name="Milliseconds">Median of the runs after the warm-up, for each of their calls.</param>
/// <param name="BytesPerStep">Managed bytes allocated in a step or call after the first ones; null where there are none.</param>
/// <param name="Outcome">The number that tells what was computed; null where the workload is checked otherwise.</param>
internal sealed record Measurement(
    double FirstMilliseconds, double Milliseconds, double? BytesPerStep = null, double? Outcome = null)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
}
