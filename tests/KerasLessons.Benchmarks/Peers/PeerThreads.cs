namespace KerasLessons.Benchmarks;

/// <summary>A setting of a peer: threads of torch's own loops, and of OpenBLAS; 0 where the peer has none of them.</summary>
internal readonly record struct PeerThreads(int Torch, int OpenBlas)
{
    /// <summary>A peer that runs on one thread and cannot do otherwise.</summary>
    public static PeerThreads Single { get; }

    public override string ToString() => (Torch, OpenBlas) switch
    {
        (0, 0) => "1",
        (0, _) => $"{OpenBlas} OpenBLAS",
        _ => $"{Torch} torch, {OpenBlas} OpenBLAS",
    };
}
