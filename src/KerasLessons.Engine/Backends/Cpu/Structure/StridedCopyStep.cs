namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>Writes a whole output from elements that lie elsewhere in its input: transposition, broadcasting, slices.</summary>
internal sealed unsafe class StridedCopyStep<T>(T* source, T* target, StridedWalk walk) : Step
    where T : unmanaged
{
    private readonly StridedCopy<T> _copy = new(source, target, walk);

    public override void Run() => _copy.Run();
}
