namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>Zeros everywhere, then the input's elements at their places: a slice's gradient, padding.</summary>
internal sealed unsafe class StridedWriteStep<T>(Operand input, Operand output, T* start, StridedWalk walk) : Step
    where T : unmanaged
{
    private readonly StridedCopy<T>? _copy = input.Size == 0 ? null : new((T*)input.Pointer, start, walk);
    private readonly T* _target = (T*)output.Pointer;
    private readonly int _size = output.Size;

    public override void Run()
    {
        new Span<T>(_target, _size).Clear();
        _copy?.Run();
    }
}
