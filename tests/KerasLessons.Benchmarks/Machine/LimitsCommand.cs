using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace KerasLessons.Benchmarks;

/// <summary><c>limits</c>: peak arithmetic and bandwidth of this machine, on one thread and on all processors.</summary>
internal static class LimitsCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("limits", "Measure this machine's peak arithmetic and memory bandwidth.") { json };
        command.SetAction(result =>
        {
            var limits = MachineLimits.Measure();
            Console.WriteLine(result.GetValue(json) ? JsonSerializer.Serialize(limits, Measurement.Json) : Text(limits));
        });
        return command;
    }

    public static string Text(MachineLimits limits) => string.Create(
        CultureInfo.InvariantCulture,
        $"peak {limits.FlopsOfOne / 1e9:0} GFLOP/s on one thread, {limits.FlopsOfAll / 1e9:0} on all; memory {limits.BytesOfOne / 1e9:0.0} GB/s with one, {limits.BytesOfAll / 1e9:0.0} with all");
}
