namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>The inputs one after another along one axis: each is a block of bytes in every entry of the axes before.</summary>
internal sealed unsafe class ConcatStep : Step
{
    private readonly Part[] _parts;
    private readonly byte* _target;
    private readonly long _stride;
    private readonly int _outer;

    public ConcatStep(int axis, Operand[] inputs, Operand output)
    {
        int elementSize = Tensors.DTypes.Size(output.DType);
        var whole = AxisView.Of(output.Shape, axis);
        _target = output.Pointer;
        _outer = whole.Outer;
        _stride = (long)whole.Length * whole.Inner * elementSize;
        _parts = new Part[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            _parts[i].Source = inputs[i].Pointer;
            _parts[i].Bytes = (long)inputs[i].Shape[axis] * whole.Inner * elementSize;
        }
    }

    public override void Run()
    {
        byte* start = _target;
        foreach (ref readonly var part in _parts.AsSpan())
        {
            byte* target = start;
            byte* source = part.Source;
            for (int i = 0; i < _outer; i++, source += part.Bytes, target += _stride)
            {
                Buffer.MemoryCopy(source, target, part.Bytes, part.Bytes);
            }
            start += part.Bytes;
        }
    }

    private struct Part
    {
        public byte* Source;
        public long Bytes;
    }
}
