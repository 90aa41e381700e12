using System.CommandLine;
using System.Text.Json;

namespace KerasLessons.Benchmarks;

/// <summary><c>race</c>: this library and its peers in turn.</summary>
internal static class RaceCommand
{
    private static readonly string ReportPath = Path.Combine(Repository.Root, "artifacts", "race.json");

    public static Command Create()
    {
        var only = WorkloadNames.Option();
        var runs = new Option<int>("--runs") { Description = "Processes on each side.", DefaultValueFactory = _ => 5 };
        var alone = new Option<bool>("--alone") { Description = "Leave the peers out." };
        var command = new Command("race", "Race against PyTorch, OpenBLAS through NumPy, and TensorFlow.js.") { only, runs, alone };
        command.SetAction(result =>
            Run(AllWorkloads.Named(result.GetRequiredValue(only)), Math.Max(1, result.GetValue(runs)), result.GetValue(alone)));
        return command;
    }

    private static int Run(IReadOnlyList<Workload> workloads, int runs, bool alone)
    {
        var peers = alone ? [] : Peer.Installed();
        string machine = $"{Environment.ProcessorCount} processors, .NET {Environment.Version}; peers: {(peers.Count == 0 ? "none" : string.Join(", ", peers.Select(peer => peer.Versions)))}";
        Console.WriteLine($"{machine}; medians of {runs} processes");
        var limits = JsonSerializer.Deserialize<MachineLimits>(Racer.OutputOf("limits", "--json"), Measurement.Json)!;
        Console.WriteLine(LimitsCommand.Text(limits));
        Console.WriteLine(RaceTable.Header);
        var racer = new Racer(peers, limits, runs);
        var results = new List<RaceResult>();
        bool isWhole = true;
        foreach (var workload in workloads)
        {
            try
            {
                results.Add(racer.Race(workload));
                Console.WriteLine(RaceTable.Line(results[^1]));
            }
            catch (InvalidOperationException failure)
            {
                // A long race goes on without it.
                isWhole = false;
                Console.WriteLine($"{workload.Name,-24}out of the race. {failure.Message}");
            }
            Write(new RaceReport(machine, runs, limits, results));
        }
        Console.WriteLine($"written to {Path.GetRelativePath(Environment.CurrentDirectory, ReportPath)}");
        return isWhole ? 0 : 1;
    }

    private static void Write(RaceReport report)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(ReportPath)!);
        File.WriteAllText(ReportPath, JsonSerializer.Serialize(report, new JsonSerializerOptions(Measurement.Json) { WriteIndented = true }));
    }
}
