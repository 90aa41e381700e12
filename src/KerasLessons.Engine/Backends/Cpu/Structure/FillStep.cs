namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>One element everywhere.</summary>
internal sealed unsafe class FillStep<T>(T* source, T* target, int size) : Step
    where T : unmanaged
{
    public override void Run() => new Span<T>(target, size).Fill(*source);
}
