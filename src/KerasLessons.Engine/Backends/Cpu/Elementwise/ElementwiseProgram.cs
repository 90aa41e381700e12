using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>A chain of elementwise operations over one shape, with what it reads, what it leaves and what it sums up.</summary>
/// <param name="Shape">Shape that all inputs broadcast to.</param>
/// <param name="Inputs">What is read, in slot order.</param>
/// <param name="Instructions">What is computed.</param>
/// <param name="Outputs">Slots whose values are kept, and where they go; each has the program's shape.</param>
/// <param name="Sums">Slots whose elements are summed, and the scalars that take the sums.</param>
internal sealed record ElementwiseProgram(
    Shape Shape,
    IReadOnlyList<Operand> Inputs,
    IReadOnlyList<ElementwiseInstruction> Instructions,
    IReadOnlyList<(int Slot, Operand Target)> Outputs,
    IReadOnlyList<(int Slot, Operand Target)> Sums)
{
    public DType TypeOf(int slot) => slot < Inputs.Count ? Inputs[slot].DType : Instructions[slot - Inputs.Count].ResultType;
}
