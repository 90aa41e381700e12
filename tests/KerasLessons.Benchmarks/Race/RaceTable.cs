using System.Globalization;

namespace KerasLessons.Benchmarks;

/// <summary>The results as lines of text.</summary>
internal static class RaceTable
{
    private static readonly string[] Shown = [PeerNames.PyTorch, PeerNames.NumPy, PeerNames.TensorFlowJs];

    public static string Header =>
        $"""
        Times of one call. The ratio is ours to the first peer that is shown, and the reach the ratio that is aimed at. Of the
        machine's peak: 2·m·k·n operations for each product of training or prediction, elementwise work not counted. Of its
        bandwidth: the data's bytes, read or written once. Bytes: managed memory a step allocates.
        {"workload",-24}{"ours",11}{Columns(Shown)}{"ratio",8}{"reach",7}{"",-5}{"faster",8}{"peak",6}{"memory",8}{"our first",11}{"peer first",11}{"bytes",8}  peer's threads
        """;

    public static string Line(RaceResult result)
    {
        var first = result.Ratio is null ? null : result.Peers[0];
        string reached = result.IsReached switch { true => " yes", false => " no", null => "" };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Name,-24}{Time(result.Milliseconds),11}{Columns(Shown.Select(name => Time(result.Peers.FirstOrDefault(peer => peer.Name == name)?.Milliseconds)))}{result.Ratio,8:0.000}{result.Reach,7:0.00#}{reached,-5}{result.TimesFaster,8:0.00}{result.PartOfPeak,6:0%}{result.PartOfBandwidth,8:0%}{Time(result.FirstMilliseconds),11}{Time(first?.FirstMilliseconds),11}{result.BytesPerStep,8:0}  {first?.Threads ?? "-"}");
    }

    private static string Columns(IEnumerable<string> texts) => string.Concat(texts.Select(text => $"{text,11}"));

    /// <summary>Three digits or four and a unit.</summary>
    private static string Time(double? milliseconds) => milliseconds switch
    {
        null => "-",
        < 0.1 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds * 1000:0.00} µs"),
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.000} ms"),
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.00} s"),
    };
}
