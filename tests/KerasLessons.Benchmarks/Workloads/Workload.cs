namespace KerasLessons.Benchmarks;

/// <summary>Something to race: one piece of work, the same on all sides.</summary>
internal abstract class Workload(string name)
{
    /// <summary>What it is called, here and in the peers' scripts.</summary>
    public string Name => name;

    /// <summary>Our time over the peer's that is aimed at; null where nothing is.</summary>
    public virtual double? Reach => null;

    /// <summary>Threads on both sides; null for as many as are fastest.</summary>
    public virtual int? ThreadCount => null;

    /// <summary>Names of the programs that run it too. The ratio is to the first.</summary>
    public virtual IReadOnlyList<string> Peers => [PeerNames.PyTorch];

    /// <summary>How much a call has to do at least, by formula.</summary>
    public virtual WorkCount Work => default;

    /// <summary>The program that is timed from outside, in a process of its own; null where the workload measures itself.</summary>
    public virtual string? ProgramToTime => null;

    /// <summary>Runs it often enough in this process to say how long it takes, and checks what came out.</summary>
    /// <exception cref="InvalidOperationException">What came out is wrong.</exception>
    public abstract Measurement Measure();

    /// <summary>Runs it once and checks what came out.</summary>
    /// <returns>What came out, for people to read.</returns>
    /// <exception cref="InvalidOperationException">What came out is wrong.</exception>
    public abstract string Check();

    /// <summary>Throws unless a peer's outcome is right.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public virtual void RequireOfPeer(Measurement measured, string peer)
    {
    }
}
