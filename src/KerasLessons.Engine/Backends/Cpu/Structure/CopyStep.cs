namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>The input's bytes as they are, for a reshape whose result needs memory of its own.</summary>
internal sealed unsafe class CopyStep(Operand input, Operand output) : Step
{
    private readonly byte* _source = input.Pointer;
    private readonly byte* _target = output.Pointer;
    private readonly long _bytes = input.Spec.ByteSize;

    public override void Run()
    {
        if (_source != _target)
        {
            Buffer.MemoryCopy(_source, _target, _bytes, _bytes);
        }
    }
}
