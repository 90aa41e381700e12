using System.Runtime.CompilerServices;
using KerasLessons.Engine.Backends.Cpu;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Compilation;

/// <summary>
/// A compiled step, ready to run again and again: fill the inputs, run, read the outputs. A run allocates nothing.
/// One thread at a time may use a plan; different plans are independent.
/// </summary>
internal sealed unsafe class Plan(
    Step[] steps,
    Operand[] inputs,
    Operand[] outputs,
    Variable[] updated,
    object[] memory,
    Schedule schedule)
{
    // The steps hold bare pointers; this keeps what they point into alive.
    private readonly object[] _memory = memory;

    public int OutputCount => outputs.Length;

    public int StepCount => steps.Length;

    /// <summary>What the plan was made from, for people to read.</summary>
    public Schedule Schedule => schedule;

    /// <summary>The memory of an input, to be filled before <see cref="Run"/>; it keeps its content between runs.</summary>
    public Span<byte> Input(int index) => new(inputs[index].Pointer, (int)inputs[index].Spec.ByteSize);

    public TensorSpec InputSpec(int index) => inputs[index].Spec;

    public void SetInput(int index, Tensor value)
    {
        if (value.Spec != inputs[index].Spec)
        {
            throw new ArgumentException($"Input {index} of this plan is {inputs[index].Spec}; received {value.Spec}.");
        }
        value.Data.AsSpan(0, (int)value.Spec.ByteSize).CopyTo(Input(index));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        foreach (var step in steps)
        {
            step.Run();
        }
        foreach (var variable in updated)
        {
            variable.Invalidate();
        }
        GC.KeepAlive(_memory);
    }

    /// <summary>Runs one step, for profiles; the variables' users are not told.</summary>
    public void RunStep(int index) => steps[index].Run();

    /// <summary>A copy of an output as the last run left it.</summary>
    public Tensor Output(int index)
    {
        var tensor = Tensor.Allocate(outputs[index].Spec);
        OutputBytes(index).CopyTo(tensor.Data);
        return tensor;
    }

    /// <summary>The memory of an output, overwritten by the next run.</summary>
    public ReadOnlySpan<byte> OutputBytes(int index) => new(outputs[index].Pointer, (int)outputs[index].Spec.ByteSize);

    public TensorSpec OutputSpec(int index) => outputs[index].Spec;

    public int OutputSize(int index) => outputs[index].Size;

    /// <summary>A scalar output as a number, without allocating.</summary>
    public double OutputValue(int index) => outputs[index].DType switch
    {
        DType.Float32 => *(float*)outputs[index].Pointer,
        DType.Float64 => *(double*)outputs[index].Pointer,
        DType.Int32 => *(int*)outputs[index].Pointer,
        DType.Int64 => *(long*)outputs[index].Pointer,
        _ => *outputs[index].Pointer,
    };
}
