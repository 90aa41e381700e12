using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>A chain of elementwise operations over one number of elements, with what it reads, what it leaves and what it sums up.</summary>
/// <param name="Size">Number of elements of every value.</param>
/// <param name="Inputs">What is read, in slot order.</param>
/// <param name="Instructions">What is computed.</param>
/// <param name="Outputs">Slots whose values are kept, and where they go; each has the program's size.</param>
/// <param name="Sums">Slots whose elements are summed, and the scalars that take the sums.</param>
internal sealed record ElementwiseProgram(
    int Size,
    IReadOnlyList<ElementwiseInput> Inputs,
    IReadOnlyList<ElementwiseInstruction> Instructions,
    IReadOnlyList<ElementwiseTarget> Outputs,
    IReadOnlyList<ElementwiseTarget> Sums)
{
    public DType TypeOf(int slot) =>
        slot < Inputs.Count ? Inputs[slot].Operand.DType : Instructions[slot - Inputs.Count].ResultType;
}
