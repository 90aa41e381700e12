using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>
/// An elementwise operation some of whose operands are broadcast along axes that lie apart, so that no single
/// pattern reads them: these are written out in full first.
/// </summary>
internal sealed unsafe class BroadcastFirstStep : Step
{
    private readonly List<Step> _steps = [];
    private readonly List<PinnedBuffer> _buffers = [];

    public BroadcastFirstStep(ElementwisePrimitive primitive, Operand[] inputs, Operand output)
    {
        var full = new Operand[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            full[i] = inputs[i];
            if (BroadcastPattern.Of(inputs[i].Shape, output.Shape) is null)
            {
                var spec = new TensorSpec(inputs[i].DType, output.Shape);
                var buffer = new PinnedBuffer(spec.ByteSize);
                _buffers.Add(buffer);
                full[i] = new Operand(buffer.Pointer, spec);
                _steps.Add(CpuLowering.Lower(new BroadcastTo(output.Shape), [inputs[i]], full[i], transient: false));
            }
        }
        _steps.Add(CpuLowering.Lower(primitive, full, output, transient: false));
    }

    public override void Run()
    {
        foreach (var step in _steps)
        {
            step.Run();
        }
    }
}
