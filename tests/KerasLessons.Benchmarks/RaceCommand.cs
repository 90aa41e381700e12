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
        // Settings from best to worst. Two torch threads can win a quiet trial and then take minutes on a busy machine:
        // a setting that does not come back in time is out of the race, and the next one races from the beginning.
        Queue<PeerThreads> settings = new(peer is null ? [] : PeerThreads.All.OrderBy(
            setting => peer.TryMeasure(workload, setting)?.Milliseconds ?? double.PositiveInfinity));
        var ours = new List<Measurement>();
        var theirs = new List<Measurement>();
        while (ours.Count < runs)
        {
            ours.Add(Measure(workload));
            if (settings.Count == 0)
            {
                continue;
            }
            if (peer!.TryMeasure(workload, settings.Peek()) is { } measured)
            {
                theirs.Add(measured);
            }
            else
            {
                settings.Dequeue();
                ours.Clear();
                theirs.Clear();
            }
        }
        return new RaceResult(
            workload.Name,
            Stopwatches.Median(ours.Select(run => run.Milliseconds)),
            Stopwatches.Median(ours.Select(run => run.FirstMilliseconds)),
            ours[0].BytesPerStep is null ? null : Stopwatches.Median(ours.Select(run => run.BytesPerStep!.Value)),
            theirs.Count == 0 ? null : Stopwatches.Median(theirs.Select(run => run.Milliseconds)),
            theirs.Count == 0 ? null : Stopwatches.Median(theirs.Select(run => run.FirstMilliseconds)),
            theirs.Count == 0 ? null : $"{settings.Peek()}");
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
