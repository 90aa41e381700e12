using KerasLessons.Engine.Backends.Cpu.Elementwise;
using KerasLessons.Engine.Backends.Cpu.Normalization;
using KerasLessons.Engine.Backends.Cpu.Products;
using KerasLessons.Engine.Backends.Cpu.Random;
using KerasLessons.Engine.Backends.Cpu.Structure;
using KerasLessons.Engine.Primitives;

namespace KerasLessons.Engine.Backends.Cpu;

/// <summary>The CPU's answer to each primitive: the step that computes it. One rule a primitive.</summary>
internal static unsafe partial class CpuLowering
{
    /// <summary>The step that computes <paramref name="primitive"/> on these operands.</summary>
    /// <param name="primitive">What to compute.</param>
    /// <param name="inputs">What it reads.</param>
    /// <param name="output">Where the result goes; it overlaps no input unless the primitive is elementwise.</param>
    /// <param name="transient">Whether the step runs once and is dropped.</param>
    public static Step Lower(Primitive primitive, Operand[] inputs, Operand output, bool transient) => primitive switch
    {
        ElementwisePrimitive elementwise => Elementwise(elementwise, inputs, output, transient),
        Reduction reduction => Reduce(reduction, inputs[0], output),
        ArgMax argMax => ArgExtreme(argMax.Axis, greatest: true, inputs[0], output),
        ArgMin argMin => ArgExtreme(argMin.Axis, greatest: false, inputs[0], output),
        MatMul matMul => new MatMulStep(matMul, inputs[0], inputs[1], output),
        Softmax => Normalize(isLogarithm: false, inputs[0], output),
        LogSoftmax => Normalize(isLogarithm: true, inputs[0], output),
        Reshape => new CopyStep(inputs[0], output),
        Concat concat => new ConcatStep(concat.Axis, inputs, output),
        CumSum cumSum => Accumulate(cumSum, inputs[0], output),
        ArgSort argSort => Sort(argSort.Axis, inputs[0], output),
        Transpose or BroadcastTo or Slice or SliceGradient or Gather or TakeAlongAxis => Move(primitive, inputs, output),
        GatherGradient or TakeAlongAxisGradient => Scatter(primitive, inputs, output),
        RandomUniform => new RandomStep(RandomDistribution.Uniform, inputs[0], output),
        RandomNormal { Truncated: false } => new RandomStep(RandomDistribution.Normal, inputs[0], output),
        RandomNormal => new RandomStep(RandomDistribution.TruncatedNormal, inputs[0], output),
        _ => throw new NotSupportedException($"The CPU backend has no rule for {primitive}."),
    };

    private static Step Elementwise(ElementwisePrimitive primitive, Operand[] inputs, Operand output, bool transient)
    {
        var read = new ElementwiseInput[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            if (BroadcastPattern.Of(inputs[i].Shape, output.Shape) is not { } pattern)
            {
                return new BroadcastFirstStep(primitive, inputs, output);
            }
            read[i] = new ElementwiseInput(inputs[i], pattern);
        }
        var instruction = new ElementwiseInstruction(primitive, [.. Enumerable.Range(0, inputs.Length)], output.DType);
        return new ElementwiseStep(
            new ElementwiseProgram(output.Size, read, [instruction], [new ElementwiseTarget(inputs.Length, output)], []), transient);
    }

    private static Step Normalize(bool isLogarithm, Operand input, Operand output) => output.DType switch
    {
        DType.Float32 => new SoftmaxStep<float>(isLogarithm, input, output),
        DType.Float64 => new SoftmaxStep<double>(isLogarithm, input, output),
        _ => throw Undefined(isLogarithm ? "LogSoftmax" : "Softmax", output.DType),
    };

    private static NotSupportedException Undefined(object what, DType type) =>
        new($"{what} is not defined for elements of type {Tensors.DTypes.NumPyName(type)}; cast them first.");
}
