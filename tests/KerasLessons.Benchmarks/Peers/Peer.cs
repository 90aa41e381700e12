using System.Text.Json;

namespace KerasLessons.Benchmarks;

/// <summary>Another program that runs the same workloads on this machine, each in a process of its own.</summary>
internal abstract class Peer(string name, string versions)
{
    /// <summary>One of <see cref="PeerNames"/>.</summary>
    public string Name => name;

    /// <summary>What runs there.</summary>
    public string Versions => versions;

    /// <summary>Whether a single process is enough: for peers that are shown and not raced.</summary>
    public virtual bool IsShownOnly => false;

    /// <summary>How long a process may take.</summary>
    protected virtual TimeSpan Patience => TimeSpan.FromSeconds(30);

    /// <summary>Those that are installed.</summary>
    public static IReadOnlyList<Peer> Installed() =>
        [.. new Peer?[] { PythonPeer.FindPyTorch(), PythonPeer.FindNumPy(), NodePeer.Find() }.OfType<Peer>()];

    /// <summary>The settings that are tried; the best of them races.</summary>
    public abstract IReadOnlyList<PeerThreads> Settings(Workload workload);

    /// <summary>Measures a workload; null if that failed or took too long, as two torch threads do on a busy machine.</summary>
    /// <exception cref="InvalidOperationException">The peer computed something else than it was to.</exception>
    public Measurement? TryMeasure(Workload workload, PeerThreads threads)
    {
        var (program, arguments, environment) = Command(workload, threads);
        string? output = null;
        double milliseconds = Stopwatches.Milliseconds(() => output = Processes.Output(Patience, program, arguments, environment));
        if (output is null)
        {
            return null;
        }
        if (workload.ProgramToTime is not null)
        {
            return new Measurement(milliseconds, milliseconds);
        }
        var measured = JsonSerializer.Deserialize<Measurement>(output, Measurement.Json)!;
        workload.RequireOfPeer(measured, name);
        return measured;
    }

    /// <summary>The program to start, which writes a <see cref="Measurement"/>.</summary>
    protected abstract (string Program, string[] Arguments, (string Name, string? Value)[] Environment) Command(
        Workload workload, PeerThreads threads);

    /// <summary>The path of a script beside this program.</summary>
    protected static string Script(string file) => Path.Combine(AppContext.BaseDirectory, "Peers", file);
}
