namespace KerasLessons.Engine.Backends.Cpu.Threading;

/// <summary>
/// Work cut into numbered chunks. Objects are meant to be kept and reused, so that a parallel call allocates nothing.
/// </summary>
/// <remarks>
/// The contract that keeps results equal on every machine: cut by problem size only, never by
/// <see cref="WorkerPool.ThreadCount"/>, and let each chunk write what no other chunk reads or writes.
/// </remarks>
internal abstract class ParallelWork
{
    /// <summary>Does one chunk; called once for each number, on any thread, in any order.</summary>
    public abstract void Run(int chunk);
}
