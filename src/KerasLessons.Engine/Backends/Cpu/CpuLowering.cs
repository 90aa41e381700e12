using KerasLessons.Engine.Backends.Cpu.Elementwise;
using KerasLessons.Engine.Primitives;

namespace KerasLessons.Engine.Backends.Cpu;

/// <summary>The CPU's answer to each primitive: the step that computes it. One rule a primitive.</summary>
internal static unsafe class CpuLowering
{
    /// <summary>The step that computes <paramref name="primitive"/> on these operands.</summary>
    /// <param name="primitive">What to compute.</param>
    /// <param name="inputs">What it reads.</param>
    /// <param name="output">Where the result goes; it overlaps no input unless the primitive is elementwise.</param>
    /// <param name="transient">Whether the step runs once and is dropped.</param>
    public static Step Lower(Primitive primitive, Operand[] inputs, Operand output, bool transient) => primitive switch
    {
        ElementwisePrimitive elementwise => Elementwise(elementwise, inputs, output, transient),
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
            new ElementwiseProgram(output.Size, read, [instruction], [(inputs.Length, output)], []), transient);
    }
}
