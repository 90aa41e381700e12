using System.CommandLine;
using System.Text.Json;

namespace KerasLessons.Benchmarks;

/// <summary><c>race</c>: this library and its peers in turn.</summary>
internal static class RaceCommand
{
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

    private static void Run(IReadOnlyList<Workload> workloads, int runs, bool alone)
    {
        var peers = alone ? [] : Peer.Installed();
        string machine = $"{Environment.ProcessorCount} processors, .NET {Environment.Version}; peers: {(peers.Count == 0 ? "none" : string.Join(", ", peers.Select(peer => peer.Versions)))}";
        Console.WriteLine($"{machine}; medians of {runs} processes");
        var limits = JsonSerializer.Deserialize<MachineLimits>(Racer.OutputOf("limits", "--json"), Measurement.Json)!;
        Console.WriteLine(LimitsCommand.Text(limits));
        Console.WriteLine(RaceTable.Header);
        var racer = new Racer(peers, limits, runs);
        var results = new List<RaceResult>();
        foreach (var workload in workloads)
        {
            results.Add(racer.Race(workload));
            Console.WriteLine(RaceTable.Line(results[^1]));
        }
        string path = Path.Combine(Repository.Root, "artifacts", "race.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(
            path,
            JsonSerializer.Serialize(new RaceReport(machine, runs, limits, results), new JsonSerializerOptions(Measurement.Json) { WriteIndented = true }));
        Console.WriteLine($"written to {Path.GetRelativePath(Environment.CurrentDirectory, path)}");
    }
}
