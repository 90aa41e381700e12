using System.Text.Json;

namespace KerasLessons.Benchmarks;

/// <summary>Measures one workload on all sides in turn, each run in a new process, so that none inherits what another has heated up.</summary>
internal sealed class Racer(IReadOnlyList<Peer> installed, MachineLimits limits, int runs)
{
    /// <exception cref="InvalidOperationException">A process of this program failed, or somebody's outcome was wrong.</exception>
    public RaceResult Race(Workload workload)
    {
        var peers = workload.Peers.SelectMany(name => installed.Where(peer => peer.Name == name)).ToArray();
        var racing = peers.Where(peer => !peer.IsShownOnly).Select(peer => new Runner(workload, peer)).ToArray();
        var ours = new List<Measurement>();
        while (ours.Count < runs)
        {
            ours.Add(Measure(workload));
            // A setting that no longer comes back in time leaves the race, and the next one races from the beginning, with
            // everybody else, so that all have raced in the same minutes.
            if (racing.Any(runner => !runner.Run()))
            {
                ours.Clear();
                Array.ForEach(racing, runner => runner.Clear());
            }
        }
        double milliseconds = Stopwatches.Median(ours.Select(run => run.Milliseconds));
        PeerResult[] results =
        [
            .. racing.Select(runner => runner.Result()).OfType<PeerResult>(),
            .. peers.Where(peer => peer.IsShownOnly).Select(peer => Once(workload, peer)).OfType<PeerResult>(),
        ];
        return new RaceResult(
            workload.Name,
            milliseconds,
            Stopwatches.Median(ours.Select(run => run.FirstMilliseconds)),
            ours[0].BytesPerStep is null ? null : Stopwatches.Median(ours.Select(run => run.BytesPerStep!.Value)),
            ours[^1].Outcome,
            workload.Reach,
            workload.Work.Flops == 0 ? null : Part(workload.Work.Flops, milliseconds, limits.Flops(workload.ThreadCount)),
            workload.Work.Bytes == 0 ? null : Part(workload.Work.Bytes, milliseconds, limits.Bytes(workload.ThreadCount)),
            results)
        {
            Ratio = results.Length > 0 && results[0].Name == workload.Peers[0] ? milliseconds / results[0].Milliseconds : null,
        };
    }

    /// <summary>A command of this program in a process of its own.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string OutputOf(params string[] arguments) =>
        Processes.Output(TimeSpan.FromMinutes(2), "dotnet", [typeof(Racer).Assembly.Location, .. arguments])
        ?? throw new InvalidOperationException($"A process of this program failed: '{string.Join(' ', arguments)}'. Run it by itself to see why.");

    private static double Part(double amount, double milliseconds, double mostPerSecond) => amount / (milliseconds / 1000) / mostPerSecond;

    private static Measurement Measure(Workload workload) => workload.ProgramToTime is not null
        ? workload.Measure()
        : JsonSerializer.Deserialize<Measurement>(OutputOf("run", workload.Name), Measurement.Json)!;

    private static PeerResult? Once(Workload workload, Peer peer)
    {
        var threads = peer.Settings(workload)[0];
        return peer.TryMeasure(workload, threads) is { } measured
            ? new PeerResult(peer.Name, measured.Milliseconds, measured.FirstMilliseconds, measured.Outcome, $"{threads}")
            : null;
    }

    /// <summary>One peer in one workload.</summary>
    private sealed class Runner(Workload workload, Peer peer)
    {
        private readonly List<Measurement> _measured = [];
        private readonly Queue<PeerThreads> _settings = FromBest(workload, peer);

        /// <summary>One process. False if it did not come back in time, and the next setting is to begin.</summary>
        public bool Run()
        {
            if (_settings.Count == 0)
            {
                return true;
            }
            if (peer.TryMeasure(workload, _settings.Peek()) is not { } measured)
            {
                _settings.Dequeue();
                return false;
            }
            _measured.Add(measured);
            return true;
        }

        public void Clear() => _measured.Clear();

        public PeerResult? Result() => _measured.Count == 0 ? null : new PeerResult(
            peer.Name,
            Stopwatches.Median(_measured.Select(run => run.Milliseconds)),
            Stopwatches.Median(_measured.Select(run => run.FirstMilliseconds)),
            _measured[^1].Outcome,
            $"{_settings.Peek()}");

        /// <summary>The settings by one trial of each. Two torch threads can win a quiet trial and then take minutes on a busy machine.</summary>
        private static Queue<PeerThreads> FromBest(Workload workload, Peer peer)
        {
            var settings = peer.Settings(workload);
            return new(settings.Count == 1
                ? settings
                : settings.OrderBy(setting => peer.TryMeasure(workload, setting)?.Milliseconds ?? double.PositiveInfinity));
        }
    }
}
