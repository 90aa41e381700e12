using System.Globalization;

namespace KerasLessons.Benchmarks;

/// <summary>The results as lines of text.</summary>
internal static class RaceTable
{
    public static string Header =>
        $"{"workload",-10} {"ours ms",10} {"peer ms",10} {"ratio",7} {"times faster",12} {"our first ms",12} {"peer first ms",13} {"bytes/step",10}  peer's threads";

    public static string Line(RaceResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Name,-10} {Text(result.Milliseconds),10} {Peer(result.PeerMilliseconds),10} {result.Ratio,7:0.000} {result.TimesFaster,12:0.00} {Text(result.FirstMilliseconds),12} {Peer(result.PeerFirstMilliseconds),13} {result.BytesPerStep,10:0.##}  {result.PeerThreads ?? "not installed"}");

    private static string Peer(double? milliseconds) => milliseconds is { } value ? Text(value) : "-";

    private static string Text(double milliseconds) =>
        milliseconds.ToString(milliseconds < 10 ? "0.000" : milliseconds < 100 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
}
