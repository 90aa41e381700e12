using System.Text.Json;

namespace KerasLessons.Benchmarks;

/// <summary>What one process measured of one workload.</summary>
/// <param name="FirstMilliseconds">The first run, code being compiled on the way.</param>
/// <param name="Milliseconds">Median of the runs after the warm-up.</param>
/// <param name="BytesPerStep">Managed bytes allocated in a training step after the first epoch; null where there are no steps.</param>
internal sealed record Measurement(double FirstMilliseconds, double Milliseconds, double? BytesPerStep = null)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
}
