namespace KerasLessons.Benchmarks;

/// <summary>PyTorch or NumPy, in a Python of this machine.</summary>
internal sealed class PythonPeer : Peer
{
    /// <summary>OpenBLAS chooses the kernels that are best on this processor by itself, whatever the environment says.</summary>
    private static readonly (string Name, string? Value)[] s_ownKernels = [("OPENBLAS_CORETYPE", null), ("OPENBLAS_L2_SIZE", null)];

    private readonly string _python;
    private readonly string _script;
    private readonly IReadOnlyList<PeerThreads> _settings;

    private PythonPeer(string name, string versions, string python, string script, IReadOnlyList<PeerThreads> settings)
        : base(name, versions)
    {
        (_python, _script, _settings) = (python, script, settings);
    }

    private static int Processors => Environment.ProcessorCount;

    /// <summary>The first Python that can import torch; null if none can.</summary>
    public static PythonPeer? FindPyTorch() => Find(
        PeerNames.PyTorch, "torch", "torch_peers.py", [new(1, Processors), new(Processors, Processors), new(1, 1)]);

    /// <summary>The first Python that can import NumPy; null if none can.</summary>
    public static PythonPeer? FindNumPy() => Find(PeerNames.NumPy, "numpy", "numpy_peers.py", [new(0, 1), new(0, Processors)]);

    public override IReadOnlyList<PeerThreads> Settings(Workload workload) => workload.ThreadCount is { } threads
        ? [new PeerThreads(_settings[0].Torch == 0 ? 0 : threads, threads)]
        : _settings;

    protected override (string Program, string[] Arguments, (string Name, string? Value)[] Environment) Command(
        Workload workload, PeerThreads threads) =>
        (_python, [Script(_script), workload.Name, $"{threads.Torch}"], [("OPENBLAS_NUM_THREADS", $"{threads.OpenBlas}"), .. s_ownKernels]);

    private static PythonPeer? Find(string name, string module, string script, IReadOnlyList<PeerThreads> settings)
    {
        foreach (string python in (string[])["/usr/bin/python3", "python3"])
        {
            string? version = Processes.Output(python, [Script("versions.py"), module], s_ownKernels);
            if (version is not null)
            {
                return new PythonPeer(name, $"{name} {version.Trim()}", python, script, settings);
            }
        }
        return null;
    }
}
