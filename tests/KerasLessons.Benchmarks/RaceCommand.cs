using System.CommandLine;
using System.Text.Json;

namespace KerasLessons.Benchmarks;

/// <summary>
/// <c>race</c>: this library and PyTorch in turn, each run in a new process of its own, so that neither inherits what
/// the other, or an earlier run, has heated up.
/// </summary>
internal static class RaceCommand
{
    public static Command Create()
    {
        var only = new Option<string[]>("--only") { Description = "Names of the workloads to run; all when left out.", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong([.. AllWorkloads.Create().Select(workload => workload.Name)]);
        var runs = new Option<int>("--runs") { Description = "Processes on each side.", DefaultValueFactory = _ => 5 };
        var alone = new Option<bool>("--alone") { Description = "Leave the peer out." };
        var command = new Command("race", "Race against PyTorch and OpenBLAS.") { only, runs, alone };
        command.SetAction(result =>
            Run(result.GetValue(only) ?? [], Math.Max(1, result.GetValue(runs)), result.GetValue(alone)));
        return command;
    }

    private static void Run(string[] only, int runs, bool alone)
    {
        var peer = alone ? null : Peer.Find();
        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}; peer: {peer?.Versions ?? "not installed"}; medians of {runs} processes");
        Console.WriteLine(RaceTable.Header);
        var results = new List<RaceResult>();
        foreach (var workload in AllWorkloads.Create().Where(workload => only.Length == 0 || only.Contains(workload.Name)))
        {
            results.Add(Race(workload, peer, runs));
            Console.WriteLine(RaceTable.Line(results[^1]));
        }
        string path = Path.Combine(Repository.Root, "artifacts", "race.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(results, new JsonSerializerOptions(Measurement.Json) { WriteIndented = true }));
        Console.WriteLine($"written to {Path.GetRelativePath(Environment.CurrentDirectory, path)}");
    }

    private static RaceResult Race(IWorkload workload, Peer? peer, int runs)
    {
        PeerThreads threads = peer is null ? default : PeerThreads.All.MinBy(setting => peer.TryMeasure(workload, setting)?.Milliseconds ?? double.PositiveInfinity);
        var ours = new List<Measurement>();
        var theirs = new List<Measurement>();
        for (int i = 0; i < runs; i++)
        {
            ours.Add(Measure(workload));
            if (peer is not null)
            {
                theirs.Add(peer.TryMeasure(workload, threads)
                    ?? throw new InvalidOperationException($"The peers' script failed, or took too long, at {workload.Name}."));
            }
        }
        return new RaceResult(
            workload.Name,
            Stopwatches.Median(ours.Select(run => run.Milliseconds)),
            Stopwatches.Median(ours.Select(run => run.FirstMilliseconds)),
            ours.Max(run => run.BytesPerStep),
            peer is null ? null : Stopwatches.Median(theirs.Select(run => run.Milliseconds)),
            peer is null ? null : Stopwatches.Median(theirs.Select(run => run.FirstMilliseconds)),
            peer is null ? null : $"{threads}");
    }

    private static Measurement Measure(IWorkload workload)
    {
        if (workload.ProgramToTime is not null)
        {
            return workload.Measure();
        }
        string[] arguments = [typeof(RaceCommand).Assembly.Location, "run", workload.Name];
        string output = Processes.Output("dotnet", arguments)
            ?? throw new InvalidOperationException($"A process of this program failed: dotnet {string.Join(' ', arguments)}");
        return JsonSerializer.Deserialize<Measurement>(output, Measurement.Json)!;
    }
}
