using System.Text.Json;

namespace KerasLessons.Benchmarks;

/// <summary>PyTorch, with NumPy and OpenBLAS, in a Python of this machine.</summary>
internal sealed class Peer
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Peers", "torch_peers.py");

    private readonly string _python;

    private Peer(string python, string versions)
    {
        _python = python;
        Versions = versions;
    }

    /// <summary>What runs there.</summary>
    public string Versions { get; }

    /// <summary>The first Python that can import torch; null if none can.</summary>
    public static Peer? Find()
    {
        foreach (string python in (string[])["/usr/bin/python3", "python3"])
        {
            string? versions = Processes.Output(python, ["-c", "import torch, numpy; print('PyTorch', torch.__version__ + ', NumPy', numpy.__version__)"]);
            if (versions is not null)
            {
                return new Peer(python, versions.Trim());
            }
        }
        return null;
    }

    /// <summary>Measures a workload in a process of its own; null if that failed or took too long, as two torch threads do on a busy machine.</summary>
    public Measurement? TryMeasure(IWorkload workload, PeerThreads threads)
    {
        string[] arguments = [Script, workload.Name, $"{threads.Torch}"];
        (string, string)[] environment = [("OPENBLAS_NUM_THREADS", $"{threads.OpenBlas}")];
        string? output = null;
        double milliseconds = Stopwatches.Milliseconds(() => output = Processes.Output(_python, arguments, environment));
        if (output is null)
        {
            return null;
        }
        if (workload.ProgramToTime is not null)
        {
            return new Measurement(milliseconds, milliseconds);
        }
        return JsonSerializer.Deserialize<Measurement>(output, Measurement.Json)!;
    }
}
