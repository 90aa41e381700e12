namespace KerasLessons.Benchmarks;

/// <summary>A setting of the peer: threads of torch's own loops, and of OpenBLAS.</summary>
internal readonly record struct PeerThreads(int Torch, int OpenBlas)
{
    /// <summary>The settings that are tried; the best of them races.</summary>
    public static IReadOnlyList<PeerThreads> All { get; } = [new(1, 2), new(2, 2), new(1, 1)];

    public override string ToString() => $"{Torch} torch, {OpenBlas} OpenBLAS";
}
